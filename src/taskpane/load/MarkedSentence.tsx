import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import { usePane } from "../shell/PaneContext";
import { markRuns, type Sentence } from "./sentence";
import type { TargetMark } from "./targetMarks";
import type { Span } from "../../document/sourceDocument";

const useStyles = makeStyles({
  mark: {
    color: "inherit",
    backgroundColor: tokens.colorPaletteYellowBackground2,
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `2px solid ${tokens.colorPaletteYellowBorderActive}`,
    borderRadius: "2px 2px 0 0",
    padding: "0 1px",
    "@media (forced-colors: active)": { backgroundColor: "Mark", color: "MarkText" },
  },
  doubtful: { borderBottomStyle: "dashed", borderBottomColor: tokens.colorStatusDangerForeground1 },
  /** The number stays on the line of the last character. */
  together: { whiteSpace: "nowrap" },
  number: {
    marginLeft: "1px",
    fontSize: "10px",
    lineHeight: "10px",
    fontWeight: tokens.fontWeightSemibold,
    verticalAlign: "super",
    color: tokens.colorNeutralForeground2,
    userSelect: "none",
  },
});

export interface MarkedSentenceProps {
  readonly sentence: Sentence;
  readonly marks: readonly { readonly span: Span; readonly mark: TargetMark }[];
}

/** The document's own words with the words of every target marked, and numbered like the cards below. */
export function MarkedSentence({ sentence, marks }: MarkedSentenceProps) {
  const styles = useStyles();
  const { messages } = usePane();
  const runs = markRuns(sentence, marks);
  return runs.map((run, at) => {
    const [mark] = run.marks;
    if (mark === undefined) return <Fragment key={at}>{run.text}</Fragment>;
    return (
      <mark
        key={at}
        className={mergeClasses(styles.mark, run.marks.some(({ doubtful }) => doubtful) && styles.doubtful)}
      >
        {run.text.slice(0, -1)}
        <span className={styles.together}>
          {run.text.slice(-1)}
          {mark.number !== null && (
            <sup className={styles.number} aria-label={messages.pane.preview.markedTarget(mark.number)}>
              {run.marks.map(({ number }) => number).join("、")}
            </sup>
          )}
        </span>
      </mark>
    );
  });
}
