import type { AddedRow, ChangedRow, MovedRow, RemovedRow, SyncPlan } from "../../ledger/sync/syncPlan";
import type { SyncTotals } from "../../ledger/sync/countSync";

/** One thing that a sync would do, as the preview lists it. */
export type SyncEntry =
  | { readonly kind: "changed"; readonly row: ChangedRow }
  | { readonly kind: "added"; readonly row: AddedRow }
  | { readonly kind: "removed"; readonly row: RemovedRow }
  | { readonly kind: "moved"; readonly row: MovedRow };

export interface RegionGroup {
  readonly region: string;
  readonly entries: readonly SyncEntry[];
}

/** What the preview shows. Ties stand apart, above the regions. */
export type SyncFilter = "all" | Exclude<keyof SyncTotals, "unchanged">;

export function hasConflict(row: ChangedRow): boolean {
  return row.fields.some(({ kind }) => kind === "conflict");
}

/** Whether there is nothing to write and nothing to decide. */
export function isEmptySync(sync: SyncPlan): boolean {
  return sync.added.length + sync.changed.length + sync.removed.length + sync.ties.length === 0;
}

/** Key of an entry in the ledger, and a name for it in lists. */
export function entryKey({ kind, row }: SyncEntry): string {
  return `${kind} ${kind === "added" ? row.row.key : row.key}`;
}

/**
 * The entries by region: within a region changed rows in the ledger's order, then added, removed and moved ones.
 * @param regions names in the order of the document; regions that it does not have follow
 */
export function toRegionGroups(sync: SyncPlan, filter: SyncFilter, regions: readonly string[]): readonly RegionGroup[] {
  const groups = new Map<string, SyncEntry[]>(regions.map((region) => [region, []]));
  const shows = (kind: SyncFilter): boolean => filter === "all" || filter === kind;
  const put = (entry: SyncEntry): void => {
    const { region } = entry.row;
    const entries = groups.get(region);
    if (entries === undefined) groups.set(region, [entry]);
    else entries.push(entry);
  };
  for (const row of sync.changed) {
    if (shows("changed") || (filter === "conflicts" && hasConflict(row))) put({ kind: "changed", row });
  }
  for (const row of sync.added) {
    if (shows("added") || (filter === "conflicts" && row.returns)) put({ kind: "added", row });
  }
  if (shows("removed")) for (const row of sync.removed) put({ kind: "removed", row });
  if (shows("moved")) for (const row of sync.moved) put({ kind: "moved", row });
  return [...groups].filter(([, entries]) => entries.length > 0).map(([region, entries]) => ({ region, entries }));
}
