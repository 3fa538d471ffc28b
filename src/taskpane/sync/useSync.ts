import { useCallback, useMemo } from "react";
import type { WorkPlan } from "../../domain/workPlan";
import type { PreparedSync } from "../../ledger/sync/preparedSync";
import { syncDifferences } from "../../ledger/sync/syncDifferences";
import { conflictId, noChoices, type SyncChoices, type SyncPlan } from "../../ledger/sync/syncPlan";
import { applySync, type SyncOutcome } from "../../usecases/applySync";
import { previewSync, type SyncPreview } from "../../usecases/previewSync";
import { recoverSync } from "../../usecases/recoverSync";
import type { DocumentSlots } from "../load/document";
import { usePane } from "../shell/pane";
import { guarded } from "../shell/useAction";
import { jobSlot, type Keeper, type Slot } from "../work/keeper";
import { useJob, useKeeper, useKept } from "../work/useWork";

/** Where a sync stands while nothing runs. */
type Settled =
  | { readonly phase: "comparing" }
  | { readonly phase: "refused"; readonly refusal: Exclude<SyncPreview, { kind: "plan" }> }
  /** `newer`: by `conflictId`, what people changed since the preview before. */
  | { readonly phase: "preview"; readonly prepared: PreparedSync; readonly newer: ReadonlySet<string> }
  | { readonly phase: "finished"; readonly outcome: FinishedSync };

export type SyncState =
  | Settled
  | { readonly phase: "failed"; readonly error: unknown }
  | (Omit<Extract<Settled, { phase: "preview" }>, "phase"> & {
      readonly phase: "applying";
      readonly progress: { readonly done: number; readonly total: number } | null;
    });

/** `blocked`: rows that could not be dealt with, so that the ledger does not agree with the edition. */
export type FinishedSync =
  | Extract<SyncOutcome, { kind: "applied" }>
  | (Extract<SyncOutcome, { kind: "nothing" }> & { readonly blocked: number });

export const syncDocument: DocumentSlots = {
  document: jobSlot("document of the sync"),
  asked: { name: "document of the sync was asked for", initial: true },
};

const prefix = "sync of an edition: ";
export const choicesSlot: Slot<SyncChoices> = { name: `${prefix}choices`, initial: noChoices };
const settledSlot: Slot<Settled> = { name: `${prefix}where it stands`, initial: { phase: "comparing" } };
const comparing = jobSlot<Settled>("comparing an edition");
const applying = jobSlot<Settled>("applying a sync");
const recovering = jobSlot<Settled>("recovering a sync, and comparing");

/** Forgets all about the document and what was decided, and goes back to the choice of a document. */
export function leaveSync(keeper: Keeper): void {
  for (const job of [syncDocument.document, comparing, applying, recovering]) keeper.forget(job);
  keeper.drop(prefix);
}

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

/** Begins to compare an edition with the ledger, as soon as its document is read. */
export function useCompare(): (plan: WorkPlan) => void {
  const { services } = usePane();
  const keeper = useKeeper();
  const { workbook } = services;
  return useCallback(
    (plan: WorkPlan) => {
      const run = async (): Promise<Settled> =>
        settledBy(await previewSync(workbook, plan, keeper.value(choicesSlot)), nothingNewer);
      keeper.read(comparing, {
        run,
        onDone: (settled) => {
          keeper.keep(settledSlot, settled);
        },
      });
    },
    [keeper, workbook],
  );
}

/** A sync of one edition, as far as it has come. Only `apply` and `retry` write. @param plan as extracted */
export function useSync(plan: WorkPlan): SyncWork {
  const { services } = usePane();
  const { workbook, now } = services;
  const keeper = useKeeper();
  const [choices, setChoices] = useKept(choicesSlot);
  const [settled, keepSettled] = useKept(settledSlot);
  const [comparison, application, recovery] = [useJob(comparing), useJob(applying), useJob(recovering)];

  const retry = useCallback(() => {
    const run = async (): Promise<Settled> => {
      await recoverSync(workbook, { at: now() });
      return settledBy(await previewSync(workbook, plan, keeper.value(choicesSlot)), nothingNewer);
    };
    const isStarted = keeper.act(recovering, { run: () => guarded(services, "sync", run), onDone: keepSettled });
    if (isStarted) for (const job of [comparing, applying]) keeper.forget(job);
  }, [services, workbook, now, plan, keeper, keepSettled]);

  const prepared = settled.phase === "preview" ? settled.prepared : null;
  const asked = useMemo(() => prepared?.decide(noChoices) ?? null, [prepared]);
  const sync = useMemo(
    () => (choices === noChoices ? asked : (prepared?.decide(choices) ?? null)),
    [prepared, choices, asked],
  );

  const apply = useCallback(() => {
    if (sync === null) return;
    const settle = async (outcome: SyncOutcome): Promise<Settled> => {
      switch (outcome.kind) {
        case "applied":
          return { phase: "finished", outcome };
        case "nothing":
          return { phase: "finished", outcome: { ...outcome, blocked: sync.blocked.length } };
        // What was decided when it was shown is not any more: somebody changed the ledger, and so made a conflict.
        case "undecided":
        case "changedMeanwhile": {
          const cells = outcome.kind === "undecided" ? syncDifferences(sync, outcome.sync) : outcome.cells;
          const newer = new Set(cells.map(({ key, field }) => conflictId(key, field)));
          return settledBy(await previewSync(workbook, plan, choices), newer);
        }
        default:
          return { phase: "refused", refusal: outcome };
      }
    };
    keeper.act(applying, {
      run: ({ onProgress }) =>
        guarded(services, "sync", async () =>
          settle(await applySync(workbook, plan, choices, sync, { at: now(), onProgress })),
        ),
      changes: ({ phase }) => phase === "finished",
      onDone: keepSettled,
    });
  }, [services, workbook, now, plan, sync, choices, keeper, keepSettled]);

  const isComparing = comparison.phase !== "idle" || recovery.phase === "running";
  const error = application.error ?? recovery.error ?? comparison.error;
  const state: SyncState =
    application.phase === "running" && settled.phase === "preview"
      ? { ...settled, phase: "applying", progress: application.progress }
      : isComparing
        ? { phase: "comparing" }
        : error === null
          ? settled
          : { phase: "failed", error };
  return { state, choices, sync, asked, setChoices, apply, retry };
}

const nothingNewer: ReadonlySet<string> = new Set();

function settledBy(preview: SyncPreview, newer: ReadonlySet<string>): Settled {
  return preview.kind === "plan"
    ? { phase: "preview", prepared: preview.prepared, newer }
    : { phase: "refused", refusal: preview };
}
