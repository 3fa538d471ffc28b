import { useCallback, useEffect, useMemo, useState } from "react";
import type { WorkPlan } from "../../domain/workPlan";
import type { LedgerReading } from "../../ledger/read/readLedger";
import { planSync } from "../../ledger/sync/planSync";
import { syncDifferences } from "../../ledger/sync/syncDifferences";
import { conflictId, noChoices, type SyncChoices, type SyncPlan } from "../../ledger/sync/syncPlan";
import { applySync, type SyncOutcome } from "../../usecases/applySync";
import { recoverSync } from "../../usecases/recoverSync";
import { previewSync, type SyncPreview } from "../../usecases/previewSync";
import type { PaneServices } from "../shell/services";

export type SyncState =
  | { readonly phase: "comparing" }
  | { readonly phase: "failed"; readonly error: unknown }
  | { readonly phase: "refused"; readonly refusal: Exclude<SyncPreview, { kind: "plan" }> }
  /** `newer`: by `conflictId`, what people changed since the preview before. */
  | { readonly phase: "preview"; readonly reading: LedgerReading; readonly newer: ReadonlySet<string> }
  | {
      readonly phase: "applying";
      readonly reading: LedgerReading;
      readonly newer: ReadonlySet<string>;
      readonly done: number;
      readonly total: number;
    }
  | { readonly phase: "finished"; readonly outcome: FinishedSync };

/** `blocked`: rows that could not be dealt with, so that the ledger does not agree with the edition. */
export type FinishedSync =
  | Extract<SyncOutcome, { kind: "applied" }>
  | (Extract<SyncOutcome, { kind: "nothing" }> & { readonly blocked: number });

export interface SyncWork {
  readonly state: SyncState;
  readonly choices: SyncChoices;
  /** What the sync would do by the choices so far; null unless there is a preview. */
  readonly sync: SyncPlan | null;
  /** The same without any choice. */
  readonly asked: SyncPlan | null;
  readonly setChoices: (choices: SyncChoices) => void;
  readonly apply: () => void;
  /** Compares once more; a sync that failed on the way is finished or taken back before. */
  readonly retry: () => void;
}

const nothingNewer: ReadonlySet<string> = new Set();

/**
 * Compares a new edition with the ledger, holds what a person decides, and applies it. Only `apply` writes.
 * @param plan as extracted
 * @param onApplied the workbook was written
 */
export function useSync(
  { workbook, now }: Pick<PaneServices, "workbook" | "now">,
  plan: WorkPlan,
  onApplied: () => void,
): SyncWork {
  const [state, setState] = useState<SyncState>({ phase: "comparing" });
  const [choices, setChoices] = useState<SyncChoices>(noChoices);

  const compare = useCallback(
    async (kept: SyncChoices, newer: ReadonlySet<string>): Promise<SyncState> => {
      const preview = await previewSync(workbook, plan, kept);
      return preview.kind === "plan"
        ? { phase: "preview", reading: preview.reading, newer }
        : { phase: "refused", refusal: preview };
    },
    [workbook, plan],
  );
  const fail = useCallback((error: unknown) => {
    setState({ phase: "failed", error });
  }, []);

  useEffect(() => {
    compare(noChoices, nothingNewer).then(setState, fail);
  }, [compare, fail]);

  /** What was begun is finished or taken back first, if there is any such thing. */
  const retry = useCallback(() => {
    const start = async (): Promise<SyncState> => {
      await recoverSync(workbook, { at: now() });
      return compare(choices, nothingNewer);
    };
    setState({ phase: "comparing" });
    start().then(setState, fail);
  }, [workbook, now, choices, compare, fail]);

  const reading = state.phase === "preview" || state.phase === "applying" ? state.reading : null;
  const asked = useMemo(() => (reading === null ? null : planSync(reading, plan, noChoices)), [reading, plan]);
  const sync = useMemo(
    () => (reading === null || choices === noChoices ? asked : planSync(reading, plan, choices)),
    [reading, plan, choices, asked],
  );

  const apply = useCallback(() => {
    if (sync === null || state.phase !== "preview") return;
    const settle = async (outcome: SyncOutcome): Promise<SyncState> => {
      switch (outcome.kind) {
        case "applied":
          onApplied();
          return { phase: "finished", outcome };
        case "nothing":
          return { phase: "finished", outcome: { ...outcome, blocked: sync.blocked.length } };
        // What was decided when it was shown is not any more: somebody changed the ledger, and so made a conflict.
        case "undecided":
        case "changedMeanwhile": {
          const cells = outcome.kind === "undecided" ? syncDifferences(sync, outcome.sync) : outcome.cells;
          return compare(choices, new Set(cells.map(({ key, field }) => conflictId(key, field))));
        }
        default:
          return { phase: "refused", refusal: outcome };
      }
    };
    setState({ ...state, phase: "applying", done: 0, total: 0 });
    applySync(workbook, plan, choices, sync, {
      at: now(),
      onProgress: (done, total) => {
        setState((before) => (before.phase === "applying" ? { ...before, done, total } : before));
      },
    })
      .then(settle)
      .then(setState, fail);
  }, [workbook, now, plan, sync, choices, state, compare, fail, onApplied]);

  return { state, choices, sync, asked, setChoices, apply, retry };
}
