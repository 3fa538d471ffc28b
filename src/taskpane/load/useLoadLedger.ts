import { useCallback, useRef, useState } from "react";
import type { Decision } from "../../domain/review/decision";
import type { WorkPlan } from "../../domain/workPlan";
import { loadLedger, type LoadOutcome } from "../../usecases/loadLedger";
import type { CalculatingWorkbook } from "../../workbook/workbook";

export type LoadState =
  | { readonly phase: "idle" }
  | { readonly phase: "writing"; readonly done: number; readonly total: number }
  | { readonly phase: "failed"; readonly error: unknown }
  | { readonly phase: "finished"; readonly outcome: LoadOutcome };

export interface LoadLedgerState {
  readonly state: LoadState;
  readonly load: (plan: WorkPlan, decisions: readonly Decision[], asOf: string) => void;
  readonly stop: () => void;
  /** Forgets the last result. */
  readonly reset: () => void;
}

/** Lays the ledger into the workbook, with progress and a way to stop. */
export function useLoadLedger(workbook: CalculatingWorkbook): LoadLedgerState {
  const [state, setState] = useState<LoadState>({ phase: "idle" });
  const controller = useRef<AbortController | null>(null);

  const load = useCallback(
    (plan: WorkPlan, decisions: readonly Decision[], asOf: string) => {
      const running = new AbortController();
      controller.current = running;
      setState({ phase: "writing", done: 0, total: 0 });
      loadLedger(workbook, plan, {
        asOf,
        decisions,
        signal: running.signal,
        onProgress: (done, total) => {
          setState((before) => (before.phase === "writing" ? { phase: "writing", done, total } : before));
        },
      }).then(
        (outcome) => {
          setState({ phase: "finished", outcome });
        },
        (error: unknown) => {
          setState({ phase: "failed", error });
        },
      );
    },
    [workbook],
  );

  return {
    state,
    load,
    stop: useCallback(() => {
      controller.current?.abort();
    }, []),
    reset: useCallback(() => {
      setState({ phase: "idle" });
    }, []),
  };
}
