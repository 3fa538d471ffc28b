import type { Matching } from "../../domain/merge/matching";
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

/** A row of both editions with its running numbers in its region, counting from 1. */
export interface Place {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The rows whose place is another one in the new edition, as few as explain the new order: added and dropped rows shift no one, and of
 * a row carried past ten others only that one moved.
 * @param places the rows of one region, in the order of the new edition
 */
export function movedRows(places: readonly Place[]): readonly Place[] {
  const staying = new Set(longestRise(places.map(({ from }) => from)));
  return places.filter((_, index) => !staying.has(index));
}

/** Indices of a longest strictly rising subsequence, by the usual piles of least ends. */
function longestRise(numbers: readonly number[]): readonly number[] {
  const ends: number[] = [];
  const previous: number[] = [];
  numbers.forEach((number, index) => {
    const pile = firstPile(ends, numbers, number);
    previous.push(pile === 0 ? -1 : (ends[pile - 1] ?? -1));
    ends[pile] = index;
  });
  const rise: number[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) rise.unshift(at);
  return rise;
}

function firstPile(ends: readonly number[], numbers: readonly number[], number: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[ends[middle] ?? -1] ?? Infinity) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
