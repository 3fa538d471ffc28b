import { useCallback, useRef, useState } from "react";
import { usePane } from "../shell/pane";

export interface LedgerAction {
  readonly busy: boolean;
  /** Why the last one failed; null when it did not. */
  readonly error: unknown;
  /** What the last one did, in a sentence. */
  readonly done: string | null;
  /** Runs once more what failed. */
  readonly retry: () => void;
  /** Runs something that changes the workbook; the sentence it answers is shown and announced, then the ledger is read again. */
  readonly run: (action: () => Promise<string | null>) => void;
}

/** One change to the workbook at a time. @param onDone reads the ledger again */
export function useLedgerAction(onDone: () => void): LedgerAction {
  const { announce } = usePane();
  const [state, setState] = useState<Omit<LedgerAction, "run" | "retry">>({ busy: false, error: null, done: null });
  const last = useRef<(() => Promise<string | null>) | null>(null);
  const run = useCallback(
    (action: () => Promise<string | null>) => {
      last.current = action;
      setState({ busy: true, error: null, done: null });
      action().then(
        (done) => {
          setState({ busy: false, error: null, done });
          if (done !== null) {
            announce(done);
            onDone();
          }
        },
        (error: unknown) => {
          setState({ busy: false, error, done: null });
        },
      );
    },
    [announce, onDone],
  );
  const retry = useCallback(() => {
    if (last.current !== null) run(last.current);
  }, [run]);
  return { ...state, run, retry };
}
