import { areTargets, type ComparableRow } from "./comparableRow";

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
  const weighed = pairs.map((pair): WeighedPair => ({ pair, rank: pair.rank, details: detailsOf(pair) }));
  const pairsOf = byRow(weighed);
  const taken = new Set<ComparableRow>();
  const isOpen = ({ pair }: WeighedPair) => !taken.has(pair.before) && !taken.has(pair.after);
  const clear: CandidatePair[] = [];
  const waiting = new Set(pairsOf.keys());
  for (const row of waiting) {
    waiting.delete(row);
    const pair = taken.has(row) ? null : winnerAmong(pairsOf.get(row) ?? [], isOpen);
    if (pair === null) continue;
    const { before, after } = pair;
    if (winnerAmong(pairsOf.get(row === before ? after : before) ?? [], isOpen) !== pair) continue;
    clear.push(pair);
    const freed = [before, after].flatMap((each) => (pairsOf.get(each) ?? []).filter(isOpen));
    taken.add(before).add(after);
    for (const { pair: other } of freed) waiting.add(other.before).add(other.after);
  }
  const open = weighed.filter(isOpen);
  const left = byRow(open);
  const isBeaten = (pair: WeighedPair, row: ComparableRow) => {
    const best = left.get(row)?.[0];
    return best !== undefined && isClearlyBetter(best, pair);
  };
  const contested = open.filter((each) => !isBeaten(each, each.pair.before) && !isBeaten(each, each.pair.after));
  return { clear, contested: connected(contested.map(({ pair }) => pair)) };
}

interface WeighedPair {
  readonly pair: CandidatePair;
  readonly rank: number;
  readonly details: number;
}

/** The pairs of each row, the best first. */
function byRow(pairs: readonly WeighedPair[]): ReadonlyMap<ComparableRow, readonly WeighedPair[]> {
  const pairsOf = new Map<ComparableRow, WeighedPair[]>();
  for (const each of [...pairs].sort((one, other) => other.rank - one.rank || other.details - one.details)) {
    for (const row of [each.pair.before, each.pair.after]) {
      const own = pairsOf.get(row);
      if (own === undefined) pairsOf.set(row, [each]);
      else own.push(each);
    }
  }
  return pairsOf;
}

/** The open pair that is clearly better than all other open ones. */
function winnerAmong(pairs: readonly WeighedPair[], isOpen: (pair: WeighedPair) => boolean): CandidatePair | null {
  let best: WeighedPair | null = null;
  for (const each of pairs) {
    if (!isOpen(each)) continue;
    if (best === null) best = each;
    else if (!isClearlyBetter(best, each)) return null;
    else if (best.rank >= each.rank + clearMargin) break;
  }
  return best?.pair ?? null;
}

/** Ahead by the margin; or at least as good, and more than alike where the other is not. */
function isClearlyBetter(one: WeighedPair, other: WeighedPair): boolean {
  return one.rank >= other.rank + clearMargin || (one.rank >= other.rank && one.details > other.details);
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
