import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import type { Span } from "../../document/sourceDocument";
import { usePane } from "../shell/pane";
import type { PointView, RegionView } from "./planView";
import { markRuns, type Sentence } from "./sentence";

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

/** A mark in a sentence. `number` is the target's place in its own point; null where it belongs to another point of the region. */
export interface TargetMark {
  readonly key: string;
  readonly number: number | null;
  readonly doubtful: boolean;
}

/**
 * The marks that the region's targets leave in one point: a target said twice marks the other point too. Only what can show
 * in the point's own words is kept, so that a region of thousands of targets is marked as fast as one of three.
 */
export function targetMarks(
  region: RegionView,
  of: PointView,
): readonly { readonly span: Span; readonly mark: TargetMark }[] {
  const { span: own, deliverable } = of.point;
  const isNear = ({ start, end }: Span): boolean =>
    [own, ...(deliverable === null ? [] : [deliverable.span])].some((place) => start < place.end && end > place.start);
  return region.points.flatMap((point) =>
    point.targets
      .map(({ key, target, state }, at) => ({ key, target, state, at }))
      .filter(({ state }) => state !== "removed")
      .flatMap(({ key, target, at }) => {
        const mark = { key, number: point === of ? at + 1 : null, doubtful: target.needsReview !== null };
        return target.spans.filter(isNear).map((span) => ({ span, mark }));
      }),
  );
}
