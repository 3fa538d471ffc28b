import { makeStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { SyncMessages } from "../../messages/syncMessages";
import { Notice } from "../shell/Notice";
import { usePane } from "../shell/PaneContext";
import type { FinishedSync } from "./useSync";

const useStyles = makeStyles({
  root: { display: "grid", gap: "8px", ":focus": { outline: "none" } },
  list: { margin: 0, paddingLeft: "16px" },
});

/** What a sync did; it takes the focus. Undoing it is offered below. */
export function SyncResult({ outcome }: { readonly outcome: FinishedSync }) {
  const { messages, announce } = usePane();
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const sentence = sentenceOf(outcome, messages.sync);
  const leftOut = outcome.kind === "applied" ? outcome.leftOut : [];

  useEffect(() => {
    root.current?.focus();
    announce(sentence);
  }, [announce, sentence]);

  return (
    <div ref={root} tabIndex={-1} className={styles.root}>
      <Notice intent="success" title={sentence} />
      {leftOut.length > 0 && (
        <Notice intent="warning">
          <ul className={styles.list}>
            {leftOut.map((each) => (
              <li key={each.change}>{messages.errors.leftOut(each)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}

/** A ledger with rows that could not be dealt with does not agree with the edition. */
function sentenceOf(outcome: FinishedSync, words: SyncMessages): string {
  if (outcome.kind === "applied") return words.applied(outcome.record);
  return outcome.blocked === 0 ? words.nothing : words.nothingElse;
}
