import type { WorkPlan } from "../../domain/workPlan";
import type { LedgerRow } from "../../ledger/read/ledger";
import type { AddedRow, ChangedRow, MovedRow, RemovedRow, SyncPlan, SyncTotals } from "../../ledger/sync/syncPlan";

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

/** Names of regions by the keys of the new document, of the ledger and of the rows to be added; the latter two prevail. */
export function regionsByKey(
  plan: WorkPlan,
  rows: readonly Pick<LedgerRow, "key" | "region">[],
  sync: SyncPlan | null,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const region of plan.groups) {
    for (const { key, targets } of region.workPoints) {
      for (const each of [key, ...targets.map((target) => target.key)]) names.set(each, region.name);
    }
  }
  for (const { key, region } of rows) names.set(key, region);
  for (const { row, region } of sync?.added ?? []) names.set(row.key, region);
  for (const { key, region } of sync?.removed ?? []) names.set(key, region);
  return names;
}
