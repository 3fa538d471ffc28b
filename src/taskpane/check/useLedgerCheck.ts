import { useCallback, useEffect, useRef, useState } from "react";
import { checkLedger, type LedgerCheck } from "../../usecases/checkLedger";
import type { CalculatingWorkbook } from "../../workbook/workbook";

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

/**
 * Reads the ledger at once, on demand and after edits. Events only say *that* something changed: every time the whole
 * ledger is read again. Readings never overlap; one that is asked for while another runs follows it.
 */
export function useLedgerCheck(workbook: CalculatingWorkbook): LedgerCheckState {
  const [check, setCheck] = useState<LedgerCheck | null>(null);
  const [busy, setBusy] = useState(true);
  const [error, setError] = useState<unknown>(null);
  const running = useRef(false);
  const wanted = useRef(false);

  const refresh = useCallback(() => {
    const readUntilSettled = async (): Promise<void> => {
      running.current = true;
      setBusy(true);
      try {
        do {
          wanted.current = false;
          setCheck(await checkLedger(workbook));
        } while (wanted.current as boolean);
        setError(null);
      } finally {
        running.current = false;
        setBusy(false);
      }
    };
    if (running.current) wanted.current = true;
    else readUntilSettled().catch(setError);
  }, [workbook]);

  useEffect(refresh, [refresh]);

  const sheet = check?.kind === "ledger" ? check.ledger.range.sheet : null;
  useEffect(() => {
    if (sheet === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const subscription = workbook.onChanged(sheet, () => {
      clearTimeout(timer);
      timer = setTimeout(refresh, quietTime);
    });
    subscription.catch(setError);
    return () => {
      clearTimeout(timer);
      subscription
        .then((stop) => stop())
        .catch(() => {
          // The subscription never came to be (already said above), or the host closed it itself: nothing is left to stop.
        });
    };
  }, [workbook, sheet, refresh]);

  return { check, busy, error, refresh };
}
