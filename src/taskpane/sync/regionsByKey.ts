import type { WorkPlan } from "../../domain/workPlan";
import type { LedgerRow } from "../../ledger/read/ledger";
import type { SyncPlan } from "../../ledger/sync/syncPlan";

/** Names of regions by the keys of the new document, of the ledger and of the rows to be added; the latter two prevail. */
export function regionsByKey(
  plan: WorkPlan,
  rows: readonly Pick<LedgerRow, "key" | "region">[],
  sync: SyncPlan | null,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const region of plan.regions) {
    for (const { key, targets } of region.workPoints) {
      for (const each of [key, ...targets.map((target) => target.key)]) names.set(each, region.name);
    }
  }
  for (const { key, region } of rows) names.set(key, region);
  for (const { row, region } of sync?.added ?? []) names.set(row.key, region);
  for (const { key, region } of sync?.removed ?? []) names.set(key, region);
  return names;
}
