import { type AlikePair, alikePairs } from "./alikePairs";
import { type CandidatePair, settlePairs } from "./clearPairs";
import { areTargets, type ComparableRow, mayBeOne, targetLikeness, targetOf, toComparableRows } from "./comparableRow";
import type { EditionRow, Matching, Pairs } from "./matching";
import { MatchPool } from "./matchPool";

/**
 * From this likeness on two sentences may be one that was reworded. In the document of 2019 the two most alike sentences of
 * one region that ask for different things stand at 0.54 (湖南), and ordinary rewordings, a few words in or out, at 0.64 and
 * above; see the tests.
 */
export const likenessThreshold = 0.6;

/** From this likeness on a sentence that is gone in one region and new in another may have moved. High, as regions often promise alike things. */
const movedThreshold = 0.9;

/**
 * Finds out which row of a new edition is which of the earlier one. One-to-one, and never across regions:
 *
 *     what a person said ─▶ same words ─▶ same action, indicator and subject ─▶ alike ─▶ alike, with a number or without
 *
 * Whoever is matched is out of the next step. Rows that an earlier edition withdrew take part once the others have been
 * through all steps. Where rows could be exchanged for one another, a person picks: a tie. What pairs say of rows that
 * are not there, of another region or given away already counts as not said.
 *
 * @param before rows of the earlier edition in its order, keys different; `after` those of the new one
 */
export function matchEditions(
  before: readonly EditionRow[],
  after: readonly EditionRow[],
  pairs: Pairs = noPairs,
): Matching {
  return new EditionMatcher(before, after).match(pairs);
}

/** Matches two editions as {@link matchEditions} does, again and again: only regions that a person said more of are matched anew. */
export class EditionMatcher {
  readonly #regions: readonly MatchedRegion[];
  /** By key of the new edition. */
  readonly #regionOf = new Map<string, MatchedRegion>();
  #pairs: Pairs | null = null;
  #matching: Matching | null = null;

  constructor(before: readonly EditionRow[], after: readonly EditionRow[]) {
    const regions = new Map<string, { readonly before: ComparableRow[]; readonly after: ComparableRow[] }>();
    const regionOf = ({ row: { region } }: ComparableRow) => {
      const rows = regions.get(region) ?? { before: [], after: [] };
      regions.set(region, rows);
      return rows;
    };
    for (const row of toComparableRows(before)) regionOf(row).before.push(row);
    for (const row of toComparableRows(after)) regionOf(row).after.push(row);
    this.#regions = [...regions.values()].map((rows) => {
      const region = new MatchedRegion(rows.before, rows.after);
      for (const { row } of rows.after) this.#regionOf.set(row.key, region);
      return region;
    });
  }

  /** The very same object as long as nothing that matters is said anew; the very same match of a row in a region likewise. */
  match(pairs: Pairs): Matching {
    if (this.#matching !== null && pairs === this.#pairs) return this.#matching;
    this.#pairs = pairs;
    const said = new Map<MatchedRegion, Map<string, string | null>>();
    for (const [after, before] of pairs) {
      const region = this.#regionOf.get(after);
      if (region !== undefined)
        said.set(region, (said.get(region) ?? new Map<string, string | null>()).set(after, before));
    }
    const isSame = this.#regions
      .map((region) => region.match(said.get(region) ?? noPairs))
      .every((changed) => !changed);
    this.#matching = isSame && this.#matching !== null ? this.#matching : this.#join();
    return this.#matching;
  }

  #join(): Matching {
    const pools = this.#regions.map(({ pool }) => pool);
    const added = inOrder(pools.flatMap((pool) => pool.added()));
    const removed = inOrder(pools.flatMap((pool) => pool.removed()));
    return {
      matches: inOrder(pools.flatMap(({ matches }) => matches)).map(({ match }) => match),
      ties: inOrder(pools.flatMap(({ ties }) => ties)).map(({ tie }) => tie),
      added: added.map(({ row }) => row.key),
      removed: removed.map(({ row }) => row.key),
      perhapsMoved: findPerhapsMoved(removed, added),
    };
  }
}

/** The rows of one region in both editions, matched by what a person said of them. */
class MatchedRegion {
  readonly #before: readonly ComparableRow[];
  readonly #after: readonly ComparableRow[];
  #said: Pairs | null = null;
  #pool: MatchPool;

  constructor(before: readonly ComparableRow[], after: readonly ComparableRow[]) {
    this.#before = before;
    this.#after = after;
    this.#pool = new MatchPool(before, after);
  }

  get pool(): MatchPool {
    return this.#pool;
  }

  /** @param said of rows of this region @returns whether it had to be matched anew */
  match(said: Pairs): boolean {
    if (this.#said !== null && isSamePairs(this.#said, said)) return false;
    this.#said = said;
    this.#pool = new MatchPool(this.#before, this.#after);
    this.#pool.choose(said);
    const standing = ({ row }: ComparableRow): boolean => !row.withdrawn;
    matchRegion(this.#pool, this.#before.filter(standing), this.#after.filter(standing));
    if (![...this.#before, ...this.#after].every(standing)) matchRegion(this.#pool, this.#before, this.#after);
    return true;
  }
}

const noPairs: Pairs = new Map();

function isSamePairs(one: Pairs, other: Pairs): boolean {
  return one.size === other.size && [...one].every(([after, before]) => other.get(after) === before);
}

function inOrder<Item extends { readonly order: number }>(items: readonly Item[]): readonly Item[] {
  return [...items].sort((one, other) => one.order - other.order);
}

function matchRegion(pool: MatchPool, before: readonly ComparableRow[], after: readonly ComparableRow[]): void {
  for (const step of [matchSameWords, matchSameTarget, matchAlike]) step(pool, pool.open(before), pool.open(after));
}

/** Twins, the same words several times, are taken in order; where one of several is gone, nobody knows which. */
function matchSameWords(pool: MatchPool, before: readonly ComparableRow[], after: readonly ComparableRow[]): void {
  const words = ({ exact, indicator, subject, row }: ComparableRow) =>
    [row.kind, exact, indicator, subject, row.demand].join("\n");
  for (const [earlier, later] of alongside(before, after, words)) {
    if (earlier.length > later.length) pool.tie(earlier, later);
    else pool.matchInOrder(earlier, later, { code: "sameWords" });
  }
}

function matchSameTarget(pool: MatchPool, before: readonly ComparableRow[], after: readonly ComparableRow[]): void {
  for (const [earlier, later] of alongside(before, after, targetOf)) {
    matchWithinSentences(pool, earlier, later);
    const pairs = alikePairs(pool.open(earlier), pool.open(later), likenessThreshold);
    for (const { before: one, after: other } of settlePairs(pairs.map((pair) => ({ ...pair, rank: pair.likeness })))
      .clear) {
      pool.match(one, other, { code: "sameTarget" });
    }
    const [one, other] = [pool.open(earlier), pool.open(later)];
    if (one.length === 1 && other.length === 1) pool.matchInOrder(one, other, { code: "sameTarget" });
    else pool.tie(one, other);
  }
}

/** A sentence that states one indicator several times, as 上半年 and 全年, states them in this order again. */
function matchWithinSentences(
  pool: MatchPool,
  before: readonly ComparableRow[],
  after: readonly ComparableRow[],
): void {
  for (const [earlier, later] of alongside(before, after, ({ loose }) => loose)) {
    const points = [earlier, later].map((rows) => new Set(rows.map(({ row }) => row.point)).size);
    if (earlier.length === later.length && points.every((count) => count === 1)) {
      pool.matchInOrder(earlier, later, { code: "sameTarget" });
    }
  }
}

/** First rows of one kind, so that a target becomes a point without number only when nothing else fits. */
function matchAlike(pool: MatchPool, before: readonly ComparableRow[], after: readonly ComparableRow[]): void {
  const pairs = alikePairs(before, after, likenessThreshold)
    .filter((pair) => mayBeOne(pair.before, pair.after))
    .map((pair): CandidatePair => ({ ...pair, rank: rankOf(pair) }));
  for (const sameKind of [true, false]) {
    const open = pairs.filter(
      ({ before: one, after: other }) =>
        (one.row.kind === other.row.kind) === sameKind && pool.open([one, other]).length === 2,
    );
    const { clear, contested } = settlePairs(open);
    for (const { before: one, after: other, likeness } of clear) pool.match(one, other, { code: "alike", likeness });
    for (const group of contested) {
      pool.tie(
        group.map((pair) => pair.before),
        group.map((pair) => pair.after),
      );
    }
  }
}

function rankOf({ before, after, likeness }: AlikePair): number {
  return areTargets(before, after) ? targetLikeness(before, after, likeness) : likeness;
}

/** Rows of both editions side by side that share a name, in the order of the earlier one. */
function alongside(
  before: readonly ComparableRow[],
  after: readonly ComparableRow[],
  nameOf: (row: ComparableRow) => string | null,
): readonly (readonly [readonly ComparableRow[], readonly ComparableRow[]])[] {
  const named = new Map<string, readonly [ComparableRow[], ComparableRow[]]>();
  [before, after].forEach((rows, side) => {
    for (const row of rows) {
      const name = nameOf(row);
      if (name === null) continue;
      const both = named.get(name) ?? [[], []];
      both[side]?.push(row);
      named.set(name, both);
    }
  });
  return [...named.values()].filter(([one, other]) => one.length > 0 && other.length > 0);
}

/**
 * Rows that are gone in one region and new in another with the same or nearly the same words, the most alike first taken,
 * each row once. Rows that were withdrawn before did not move now.
 */
function findPerhapsMoved(
  removed: readonly ComparableRow[],
  added: readonly ComparableRow[],
): Matching["perhapsMoved"] {
  const gone = removed.filter(({ row }) => !row.withdrawn);
  const pairs = alikePairs(gone, added, movedThreshold).filter(
    ({ before, after }) => before.row.region !== after.row.region && targetOf(before) === targetOf(after),
  );
  const taken = new Set<ComparableRow>();
  return [...pairs].sort(mostAlikeFirst).flatMap(({ before, after, likeness }) => {
    if (taken.has(before) || taken.has(after)) return [];
    taken.add(before).add(after);
    return [{ before: before.row.key, after: after.row.key, likeness }];
  });
}

function mostAlikeFirst(one: AlikePair, other: AlikePair): number {
  return other.likeness - one.likeness || one.after.order - other.after.order || one.before.order - other.before.order;
}
