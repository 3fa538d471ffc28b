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
  const pairsOf = byRow(pairs);
  const taken = new Set<ComparableRow>();
  const isOpen = (pair: CandidatePair) => !taken.has(pair.before) && !taken.has(pair.after);
  const openOf = (row: ComparableRow) => (pairsOf.get(row) ?? []).filter(isOpen);
  const winner = (row: ComparableRow) => {
    const [best, ...rivals] = openOf(row);
    return best !== undefined && rivals.every((rival) => isClearlyBetter(best, rival)) ? best : null;
  };
  const clear: CandidatePair[] = [];
  const waiting = [...pairsOf.keys()];
  for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
    const pair = taken.has(row) ? null : winner(row);
    if (pair === null || winner(row === pair.before ? pair.after : pair.before) !== pair) continue;
    clear.push(pair);
    const freed = [...openOf(pair.before), ...openOf(pair.after)];
    taken.add(pair.before).add(pair.after);
    waiting.push(...freed.flatMap(({ before, after }) => [before, after]));
  }
  const isBeaten = (pair: CandidatePair, row: ComparableRow) =>
    openOf(row).some((rival) => rival !== pair && isClearlyBetter(rival, pair));
  const contested = pairs.filter((pair) => isOpen(pair) && !isBeaten(pair, pair.before) && !isBeaten(pair, pair.after));
  return { clear, contested: connected(contested) };
}

/** The pairs of each row, the best first. */
function byRow(pairs: readonly CandidatePair[]): ReadonlyMap<ComparableRow, readonly CandidatePair[]> {
  const pairsOf = new Map<ComparableRow, CandidatePair[]>();
  const bestFirst = [...pairs].sort((one, other) => other.rank - one.rank || detailsOf(other) - detailsOf(one));
  for (const pair of bestFirst) {
    for (const row of [pair.before, pair.after]) {
      const own = pairsOf.get(row) ?? [];
      own.push(pair);
      pairsOf.set(row, own);
    }
  }
  return pairsOf;
}

/** Ahead by the margin; or at least as good, and more than alike where the other is not. */
function isClearlyBetter(pair: CandidatePair, rival: CandidatePair): boolean {
  if (pair.rank >= rival.rank + clearMargin) return true;
  return pair.rank >= rival.rank && detailsOf(pair) > detailsOf(rival);
}

/** How much more than alike two rows are: the same words, the same number asked for, the same numbers in the sentence. */
function detailsOf({ before, after }: CandidatePair): number {
  const sameDemand = areTargets(before, after) && before.row.demand === after.row.demand;
  return (before.exact === after.exact ? 4 : 0) + (sameDemand ? 2 : 0) + (before.numbers === after.numbers ? 1 : 0);
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
