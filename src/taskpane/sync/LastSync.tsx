import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useContext, useEffect } from "react";
import type { SyncTotals } from "../../ledger/sync/syncPlan";
import type { SyncRecord } from "../../ledger/sync/syncRecord";
import { syncSheets } from "../../ledger/sync/syncRecord";
import type { SyncMessages } from "../../messages/syncMessages";
import { revealSheet } from "../../usecases/reveal";
import { lastSync, undoSync, type UndoOutcome } from "../../usecases/undoSync";
import { ErrorNotice, Notice } from "../shell/Notice";
import { TabShownContext, usePane } from "../shell/pane";
import { guarded, useAction } from "../shell/useAction";
import { jobSlot } from "../work/keeper";
import { useIsActing, useJob, useKeeper } from "../work/useWork";
import { UndoResult, type Undone } from "./SyncResult";

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

const lookingUp = jobSlot<SyncRecord | "damaged">("looking up the last sync");
export const undoing = jobSlot<UndoOutcome>("undoing the last sync");
const showingHistory = jobSlot<string | null>("going to the record of changes");

/** The last sync, with its date and edition: to be taken back, or looked up in 变更记录. Nothing where there was none. */
export function LastSync() {
  const { messages, services, announce } = usePane();
  const { sync: words } = messages;
  const styles = useStyles();
  const keeper = useKeeper();
  const isShown = useContext(TabShownContext);
  const isActing = useIsActing();
  const { outcome: found, error: lookError } = useJob(lookingUp);
  const { phase, outcome, error: undoError } = useJob(undoing);
  const history = useAction(showingHistory);
  const { workbook, now } = services;
  const isUndoing = phase === "running";
  const record = found === "damaged" || outcome?.kind === "undone" ? null : found;

  useEffect(() => {
    if (isShown) keeper.read(lookingUp, { run: () => lastSync(workbook) });
  }, [keeper, workbook, isShown]);

  const undo = (): void => {
    keeper.act(undoing, {
      run: () => guarded(services, "sync", () => undoSync(workbook, { at: now() })),
      changes: ({ kind }) => kind === "undone",
      onDone: (done) => {
        announce(done.kind === "undone" ? words.undone(done.cells, done.rows) : notUndone(done, words));
      },
    });
  };
  const showHistory = (): void => {
    history.run("nothing", async () =>
      (await revealSheet(workbook, syncSheets.history)) ? null : words.pane.historyGone,
    );
  };
  const failures = [
    { slot: lookingUp, error: lookError },
    { slot: undoing, error: undoError },
    { slot: showingHistory, error: history.error },
  ];

  return (
    <>
      {failures.map(
        ({ slot, error }) =>
          error !== null && (
            <ErrorNotice
              key={slot.name}
              error={error}
              onRetry={() => {
                keeper.retry(slot);
              }}
            />
          ),
      )}
      {outcome?.kind === "undone" && (
        <UndoResult
          undone={outcome}
          onClose={() => {
            keeper.forget(undoing);
            keeper.forget(lookingUp);
          }}
        />
      )}
      {outcome !== null && outcome.kind !== "undone" && <Notice intent="info">{notUndone(outcome, words)}</Notice>}
      {found === "damaged" && outcome === null && <Notice intent="info">{words.damaged.restore}</Notice>}
      {history.done !== null && (
        <Notice intent="info" onClose={history.dismiss}>
          {history.done}
        </Notice>
      )}
      {isUndoing && <Spinner size="small" label={words.pane.undoing} />}
      {record !== null && !isUndoing && (
        <section className={styles.root} aria-label={words.pane.lastSync}>
          <h2 className={styles.heading}>{words.pane.lastSync}</h2>
          <p className={styles.text}>
            {words.pane.lastSyncOf(words.time(record.at), words.edition(record.to), words.counts(countsOf(record)))}
          </p>
          <div className={styles.buttons}>
            <Button size="small" disabledFocusable={isActing} onClick={undo}>
              {words.pane.undo}
            </Button>
            <Button size="small" disabledFocusable={isActing} onClick={showHistory}>
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
