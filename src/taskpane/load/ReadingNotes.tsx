import { makeStyles } from "@fluentui/react-components";
import type { ExtractionIssue } from "../../extraction/extractionIssue";
import { issueSentence } from "../../messages/issueSentence";
import { Notice } from "../shell/Notice";
import { usePane } from "../shell/pane";

/** Notes of one kind named at once; the rest are folded away. */
const named = 3;
/** Notes of one kind drawn at all: nobody reads five thousand, and they would stand in front of everything. */
const drawn = 100;

const useStyles = makeStyles({
  issues: { margin: 0, paddingLeft: "16px" },
});

export interface ReadingNotesProps {
  readonly issues: readonly ExtractionIssue[];
}

/** What struck the reading, by kind, each kind with its first notes in full. */
export function ReadingNotes({ issues }: ReadingNotesProps) {
  const { messages } = usePane();
  const { preview } = messages.pane;
  const styles = useStyles();
  const codes = [...new Set(issues.map(({ code }) => code))];
  const list = (some: readonly ExtractionIssue[]) => (
    <ul className={styles.issues}>
      {some.map((issue, at) => (
        <li key={at}>{issueSentence(issue, messages.plan.issue)}</li>
      ))}
    </ul>
  );
  return (
    <Notice intent="warning" title={preview.issues(issues.length)}>
      {codes.map((code) => {
        const alike = issues.filter((issue) => issue.code === code);
        const rest = alike.slice(named, named + drawn);
        return (
          <div key={code}>
            {list(alike.slice(0, named))}
            {rest.length > 0 && (
              <details>
                <summary>{preview.moreIssues(alike.length - named)}</summary>
                {list(rest)}
                {alike.length > named + drawn && <p>{preview.issuesLeftOut(alike.length - named - drawn)}</p>}
              </details>
            )}
          </div>
        );
      })}
    </Notice>
  );
}

/** Nobody has to do anything about it: a document names the regions that it is about. */
export function isInformational({ code }: ExtractionIssue): boolean {
  return code === "regionsMissing";
}
