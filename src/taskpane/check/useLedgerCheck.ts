import { useCallback, useEffect, useState } from "react";
import { checkLedger, type LedgerCheck } from "../../usecases/checkLedger";
import type { CalculatingWorkbook } from "../../workbook/workbook";
import { jobSlot } from "../work/keeper";
import { useJob, useKeeper } from "../work/useWork";

/** How long edits may follow each other before the ledger is read again, in milliseconds. */
const quietTime = 400;

export interface LedgerCheckState {
  /** The last reading that succeeded; null before the first. */
  readonly check: LedgerCheck | null;
  readonly busy: boolean;
  /** Why the last reading failed; null when it did not. */
  readonly error: unknown;
  readonly refresh: () => void;
}

export const checking = jobSlot<LedgerCheck>("reading the ledger");

/**
 * Reads the ledger at once, on demand, after edits and after everything that the pane writes. Events only say *that* something
 * changed: every time the whole ledger is read again. To be used once; the keeper sees to it that readings do not overlap.
 * @param onRead follows every reading that succeeded
 */
export function useLedgerCheck(workbook: CalculatingWorkbook, onRead: (check: LedgerCheck) => void): LedgerCheckState {
  const keeper = useKeeper();
  const { outcome: check, error, phase } = useJob(checking);
  const [watchError, setWatchError] = useState<unknown>(null);

  const refresh = useCallback(() => {
    keeper.read(checking, { run: () => checkLedger(workbook), onDone: onRead }, true);
  }, [keeper, workbook, onRead]);

  useEffect(refresh, [refresh]);

  const sheet = check?.kind === "ledger" ? check.ledger.range.sheet : null;
  useEffect(() => {
    if (sheet === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const subscription = workbook.onChanged(sheet, () => {
      clearTimeout(timer);
      timer = setTimeout(refresh, quietTime);
    });
    subscription.catch(setWatchError);
    return () => {
      clearTimeout(timer);
      subscription
        .then((stop) => stop())
        .catch(() => {
          // The subscription never came to be (already said above), or the host closed it itself: nothing is left to stop.
        });
    };
  }, [workbook, sheet, refresh]);

  const isUnread = check === null && error === null;
  return { check, busy: phase !== "idle" || isUnread, error: error ?? watchError, refresh };
}
