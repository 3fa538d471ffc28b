import type { Matching } from "../../domain/merge/matching";
import { movedRows, type Place } from "./movedRows";
import type { Editions } from "./readEditions";
import type { MovedRow } from "./syncPlan";

/** Rows whose place in their region is another one; without a base nobody knows where they stood in the earlier edition. */
export function planMoves({ base, before, after, table }: Editions, matching: Matching): readonly MovedRow[] {
  if (base === null) return [];
  const from = numberInRegion(before.filter(({ row }) => !row.withdrawn));
  const to = numberInRegion(after);
  const beforeOf = new Map(matching.matches.map((match) => [match.after, match.before]));
  const regions = new Map<string, Place[]>();
  for (const { row } of after) {
    const key = beforeOf.get(row.key) ?? "";
    const number = from.get(key);
    if (number === undefined) continue;
    const places = regions.get(row.region) ?? [];
    places.push({ key, from: number, to: to.get(row.key) ?? 0 });
    regions.set(row.region, places);
  }
  return [...regions.values()].flatMap(movedRows).flatMap(({ key, ...numbers }): MovedRow[] => {
    const [local, ...others] = table.get(key) ?? [];
    if (local === undefined || others.length > 0) return [];
    return [{ key, sheetRow: local.sheetRow, region: local.region, text: local.workPoint, ...numbers }];
  });
}

/** Running numbers of the rows in their regions, by key, counting from 1. */
function numberInRegion(rows: readonly { readonly row: { readonly key: string; readonly region: string } }[]) {
  const counts = new Map<string, number>();
  return new Map(
    rows.map(({ row: { key, region } }) => {
      const number = (counts.get(region) ?? 0) + 1;
      counts.set(region, number);
      return [key, number];
    }),
  );
}
