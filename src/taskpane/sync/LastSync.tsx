import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { type SyncRecord, syncSheets } from "../../ledger/sync/syncRecord";
import { revealSheet } from "../../usecases/reveal";
import { lastSync, undoSync, type UndoOutcome } from "../../usecases/undoSync";
import type { SyncTotals } from "../../ledger/sync/syncPlan";
import type { SyncMessages } from "../../messages/syncMessages";
import { ErrorNotice, Notice } from "../shell/Notice";
import { usePane } from "../shell/pane";
import { type Undone, UndoResult } from "./SyncResult";

const useStyles = makeStyles({
  root: {
    marginTop: tokens.spacingVerticalL,
    paddingTop: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: "2px 0 8px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

type LastSyncState =
  | { readonly phase: "reading" | "undoing" }
  | { readonly phase: "ready" }
  | { readonly phase: "failed"; readonly error: unknown; readonly retry: () => void }
  | { readonly phase: "undone"; readonly undone: Undone }
  | { readonly phase: "told"; readonly sentence: string };

/** The last sync, with its date and edition: to be taken back, or looked up in 变更记录. Nothing where there was none. */
export function LastSync({ onUndone }: { readonly onUndone: () => void }) {
  const { messages, services, announce } = usePane();
  const { sync: words } = messages;
  const styles = useStyles();
  const [record, setRecord] = useState<SyncRecord | null>(null);
  const [state, setState] = useState<LastSyncState>({ phase: "reading" });
  const { workbook, now } = services;

  useEffect(() => {
    let isHere = true;
    const look = (): void => {
      lastSync(workbook).then(
        (found) => {
          if (!isHere) return;
          setRecord(found === "damaged" ? null : found);
          setState(found === "damaged" ? { phase: "told", sentence: words.damaged.restore } : { phase: "ready" });
        },
        (error: unknown) => {
          if (isHere) setState({ phase: "failed", error, retry: look });
        },
      );
    };
    look();
    return () => {
      isHere = false;
    };
  }, [workbook, words]);

  const undo = (): void => {
    setState({ phase: "undoing" });
    undoSync(workbook, { at: now() }).then(
      (outcome) => {
        if (outcome.kind === "undone") {
          setRecord(null);
          setState({ phase: "undone", undone: outcome });
          onUndone();
          return;
        }
        const sentence = notUndone(outcome, words);
        setState({ phase: "told", sentence });
        announce(sentence);
      },
      (error: unknown) => {
        setState({ phase: "failed", error, retry: undo });
      },
    );
  };
  const showHistory = (): void => {
    revealSheet(workbook, syncSheets.history).then(
      (found) => {
        if (found) return;
        setState({ phase: "told", sentence: words.pane.historyGone });
        announce(words.pane.historyGone);
      },
      (error: unknown) => {
        setState({ phase: "failed", error, retry: showHistory });
      },
    );
  };

  return (
    <>
      {state.phase === "failed" && <ErrorNotice error={state.error} onRetry={state.retry} />}
      {state.phase === "undone" && <UndoResult undone={state.undone} />}
      {state.phase === "told" && <Notice intent="info">{state.sentence}</Notice>}
      {state.phase === "undoing" && <Spinner size="small" label={words.pane.undoing} />}
      {record !== null && state.phase !== "undoing" && (
        <section className={styles.root} aria-label={words.pane.lastSync}>
          <h2 className={styles.heading}>{words.pane.lastSync}</h2>
          <p className={styles.text}>
            {words.pane.lastSyncOf(words.time(record.at), words.edition(record.to), words.counts(countsOf(record)))}
          </p>
          <div className={styles.buttons}>
            <Button size="small" onClick={undo}>
              {words.pane.undo}
            </Button>
            <Button size="small" onClick={showHistory}>
              {words.pane.showHistory}
            </Button>
          </div>
        </section>
      )}
    </>
  );
}

function notUndone(outcome: Exclude<UndoOutcome, Undone>, words: SyncMessages): string {
  switch (outcome.kind) {
    case "nothingToUndo":
      return words.nothingToUndo;
    case "noLedger":
      return words.undoWithoutTable;
    case "damaged":
      return words.damaged[outcome.what];
    case "unfinished":
      return words.refusal(outcome).what;
  }
}

/** What a record tells; the rest stands in 变更记录. */
function countsOf({ added, changed, removed }: SyncRecord): SyncTotals {
  return { added, changed, removed, moved: 0, conflicts: 0, ties: 0, unchanged: 0 };
}
