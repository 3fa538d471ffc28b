import type { ComparableRow } from "./comparableRow";
import { areTargets } from "./sameTarget";

/** Two rows that may be the same target. */
export interface CandidatePair {
  readonly before: ComparableRow;
  readonly after: ComparableRow;
  /** Likeness of the sentences, from 0 to 1. */
  readonly likeness: number;
  /** What it is compared with its rivals by, from 0 to 1. */
  readonly rank: number;
}

/**
 * By how much a pair has to be ahead of its rivals to be clear. In a sentence of 20 characters one word more or less makes
 * about this much; less is chance.
 */
export const clearMargin = 0.1;

/** Pairs that are clear, and groups of rows among which nobody can choose. */
export interface Settlement {
  readonly clear: readonly CandidatePair[];
  readonly contested: readonly (readonly CandidatePair[])[];
}

/**
 * Takes the pairs that beat every rival of either row, and, once their rows are gone, those that are clear then.
 * The order in which they are taken does not matter: a pair that is clear stays clear, as rivals only become fewer, and
 * two clear pairs never share a row.
 */
export function settlePairs(pairs: readonly CandidatePair[]): Settlement {
  const byRow = new Map<ComparableRow, CandidatePair[]>();
  for (const pair of pairs) {
    for (const row of [pair.before, pair.after]) {
      const own = byRow.get(row) ?? [];
      own.push(pair);
      byRow.set(row, own);
    }
  }
  const taken = new Set<ComparableRow>();
  const isOpen = (pair: CandidatePair) => !taken.has(pair.before) && !taken.has(pair.after);
  const rivals = (pair: CandidatePair) =>
    [...(byRow.get(pair.before) ?? []), ...(byRow.get(pair.after) ?? [])].filter((other) => other !== pair);
  const isClear = (pair: CandidatePair) =>
    rivals(pair).every((rival) => !isOpen(rival) || isClearlyBetter(pair, rival));
  const clear: CandidatePair[] = [];
  const waiting = [...pairs];
  for (let pair = waiting.pop(); pair !== undefined; pair = waiting.pop()) {
    if (!isOpen(pair) || !isClear(pair)) continue;
    clear.push(pair);
    taken.add(pair.before).add(pair.after);
    const freed = rivals(pair).flatMap((rival) => rivals(rival));
    waiting.push(...freed.filter(isOpen));
  }
  const open = pairs.filter(isOpen);
  const contested = open.filter((pair) => !rivals(pair).some((rival) => isOpen(rival) && isClearlyBetter(rival, pair)));
  return { clear, contested: connected(contested) };
}

/** Ahead by the margin; or at least as good, and in the very words or with the same number where the other is not. */
function isClearlyBetter(pair: CandidatePair, rival: CandidatePair): boolean {
  if (pair.rank >= rival.rank + clearMargin) return true;
  return pair.rank >= rival.rank && detailsOf(pair) > detailsOf(rival);
}

function detailsOf({ before, after }: CandidatePair): number {
  const sameWords = before.exact === after.exact;
  const sameDemand = areTargets(before, after)
    ? before.row.demand === after.row.demand
    : before.numbers === after.numbers;
  return (sameWords ? 2 : 0) + (sameDemand ? 1 : 0);
}

/** Pairs in groups that share rows. */
function connected(pairs: readonly CandidatePair[]): readonly (readonly CandidatePair[])[] {
  const groupOf = new Map<ComparableRow, CandidatePair[]>();
  for (const pair of pairs) {
    const one = groupOf.get(pair.before) ?? [];
    const other = groupOf.get(pair.after) ?? [];
    const [big, small] = one.length >= other.length ? [one, other] : [other, one];
    big.push(...(big === small ? [] : small), pair);
    for (const each of big === small ? [pair] : [...small, pair]) {
      groupOf.set(each.before, big);
      groupOf.set(each.after, big);
    }
  }
  return [...new Set(groupOf.values())];
}
