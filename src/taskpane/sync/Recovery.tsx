import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";
import type { SyncMessages } from "../../messages/syncMessages";
import type { LedgerCheck } from "../../usecases/checkLedger";
import { type RecoverOutcome, recoverSync } from "../../usecases/recoverSync";
import { ErrorNotice, Notice } from "../shell/Notice";
import { usePane } from "../shell/pane";
import type { PaneServices } from "../shell/services";
import { LeftUnchanged } from "./SyncResult";

const useStyles = makeStyles({
  root: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}` },
});

/** What became of a sync that was interrupted, whatever tab is open. Nothing where there was none. */
export function RecoveryNotice({ recovery }: { readonly recovery: Recovery }) {
  const { messages, announce } = usePane();
  const styles = useStyles();
  const { outcome, error, retry, dismiss } = recovery;
  const sentence = outcome === null ? null : sentenceOf(outcome.kind, messages.sync);

  useEffect(() => {
    if (sentence !== null) announce(sentence);
  }, [announce, sentence]);

  if (error !== null) {
    return (
      <div className={styles.root}>
        <ErrorNotice error={error} onRetry={retry} />
      </div>
    );
  }
  if (outcome === null || sentence === null) return null;
  return (
    <div className={styles.root}>
      <Notice
        intent={outcome.kind === "finished" ? "success" : "warning"}
        title={sentence}
        actions={
          outcome.kind === "running" || outcome.kind === "noLedger" ? (
            <Button size="small" onClick={retry}>
              {messages.pane.retry}
            </Button>
          ) : (
            <Button size="small" onClick={dismiss}>
              {messages.sync.pane.close}
            </Button>
          )
        }
      >
        {outcome.kind === "takenBack" && <LeftUnchanged cells={outcome.kept} rows={outcome.keptRows} />}
      </Notice>
    </div>
  );
}

function sentenceOf(kind: Exclude<RecoverOutcome["kind"], "none">, { damaged, recovered }: SyncMessages): string {
  return kind === "damaged" ? damaged.unfinished : recovered[kind];
}

export interface Recovery {
  /** What became of a sync that was interrupted; null where there was none. */
  readonly outcome: Exclude<RecoverOutcome, { kind: "none" }> | null;
  readonly error: unknown;
  /** Tries once more. */
  readonly retry: () => void;
  readonly dismiss: () => void;
}

/**
 * Finishes or takes back what an interrupted sync left, once, when the pane starts: the first reading of the ledger tells
 * whether there is any such thing, so that nothing is asked for where there is none.
 * @param onDone the workbook was written
 */
export function useRecovery(
  { workbook, now }: Pick<PaneServices, "workbook" | "now">,
  check: LedgerCheck | null,
  onDone: () => void,
): Recovery {
  const [outcome, setOutcome] = useState<Recovery["outcome"]>(null);
  const [error, setError] = useState<unknown>(null);
  const started = useRef(false);

  const recover = useCallback(() => {
    recoverSync(workbook, { at: now(), automatic: true }).then((recovered) => {
      setError(null);
      setOutcome(recovered.kind === "none" ? null : recovered);
      if (recovered.kind === "finished" || recovered.kind === "takenBack") onDone();
    }, setError);
  }, [workbook, now, onDone]);

  useEffect(() => {
    // A sync that this pane itself is writing is no interrupted one: only the first reading counts.
    if (check === null || started.current) return;
    started.current = true;
    if (check.kind === "ledger" && check.unfinishedSync) recover();
  }, [check, recover]);

  const dismiss = useCallback(() => {
    setOutcome(null);
  }, []);
  return { outcome, error, retry: recover, dismiss };
}
