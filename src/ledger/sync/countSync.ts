import type { SyncPlan } from "./syncPlan";

/** What a sync would do, in numbers. */
export interface SyncTotals {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly moved: number;
  /** Fields, and deleted rows, of which a person decides. */
  readonly conflicts: number;
  readonly ties: number;
  readonly unchanged: number;
}

export function countSync(sync: SyncPlan): SyncTotals {
  const fields = sync.changed.flatMap((row) => row.fields).filter(({ kind }) => kind === "conflict");
  return {
    added: sync.added.length,
    changed: sync.changed.length,
    removed: sync.removed.length,
    moved: sync.moved.length,
    conflicts: fields.length + sync.added.filter(({ returns }) => returns).length,
    ties: sync.ties.length,
    unchanged: sync.unchanged,
  };
}
