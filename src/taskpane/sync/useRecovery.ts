import { useCallback, useEffect, useRef, useState } from "react";
import type { LedgerCheck } from "../../usecases/checkLedger";
import { recoverSync, type RecoverOutcome } from "../../usecases/recoverSync";
import type { PaneServices } from "../services";

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
