import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback } from "react";
import type { SyncMessages } from "../../messages/syncMessages";
import type { LedgerCheck } from "../../usecases/checkLedger";
import { recoverSync, type RecoverOutcome } from "../../usecases/recoverSync";
import { ErrorNotice, Notice, SuccessNotice } from "../shell/Notice";
import { usePane } from "../shell/pane";
import { guarded } from "../shell/useAction";
import { jobSlot, type Slot } from "../work/keeper";
import { useJob, useKeeper } from "../work/useWork";
import { LeftUnchanged } from "./SyncResult";

const useStyles = makeStyles({
  root: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}` },
});

const recovering = jobSlot<RecoverOutcome>("recovering an interrupted sync");
const isLookedFor: Slot<boolean> = { name: "an interrupted sync was looked for", initial: false };

/**
 * Finishes or takes back what an interrupted sync left, once, when the pane starts: the first reading of the ledger tells
 * whether there is any such thing, so that nothing is asked for where there is none.
 */
export function useRecovery(): (check: LedgerCheck) => void {
  const { services, messages, announce } = usePane();
  const keeper = useKeeper();
  return useCallback(
    (check: LedgerCheck) => {
      const { workbook, now } = services;
      // A sync that this pane itself was writing is tried again where it failed: only the first reading counts.
      if (keeper.value(isLookedFor)) return;
      const isDone =
        check.kind !== "ledger" ||
        !check.unfinishedSync ||
        keeper.act(recovering, {
          run: () => guarded(services, "sync", () => recoverSync(workbook, { at: now(), automatic: true })),
          changes: ({ kind }) => kind === "finished" || kind === "takenBack",
          onDone: ({ kind }) => {
            if (kind !== "none") announce(sentenceOf(kind, messages.sync));
          },
        });
      keeper.keep(isLookedFor, isDone);
    },
    [services, messages, announce, keeper],
  );
}

/** What became of a sync that was interrupted, whatever tab is open. Nothing where there was none. */
export function RecoveryNotice() {
  const { messages } = usePane();
  const styles = useStyles();
  const keeper = useKeeper();
  const { outcome, error } = useJob(recovering);
  const retry = (): void => {
    keeper.retry(recovering);
  };
  const dismiss = useCallback(() => {
    keeper.forget(recovering);
  }, [keeper]);
  if (error !== null) {
    return (
      <div className={styles.root}>
        <ErrorNotice error={error} onRetry={retry} />
      </div>
    );
  }
  if (outcome === null || outcome.kind === "none") return null;
  const sentence = sentenceOf(outcome.kind, messages.sync);
  const isWaiting = outcome.kind === "running" || outcome.kind === "noLedger";
  return (
    <div className={styles.root}>
      {outcome.kind === "finished" ? (
        <SuccessNotice onClose={dismiss}>{sentence}</SuccessNotice>
      ) : (
        <Notice
          intent="warning"
          title={sentence}
          actions={
            <Button size="small" onClick={isWaiting ? retry : dismiss}>
              {isWaiting ? messages.pane.retry : messages.sync.pane.close}
            </Button>
          }
        >
          {outcome.kind === "takenBack" && <LeftUnchanged cells={outcome.kept} rows={outcome.keptRows} />}
        </Notice>
      )}
    </div>
  );
}

function sentenceOf(kind: Exclude<RecoverOutcome["kind"], "none">, { damaged, recovered }: SyncMessages): string {
  return kind === "damaged" ? damaged.unfinished : recovered[kind];
}
