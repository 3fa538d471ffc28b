import type { ComparableRow } from "./comparableRow";
import { likenessOf } from "./wording";

/** Two rows with sentences that are alike. */
export interface AlikePair {
  readonly before: ComparableRow;
  readonly after: ComparableRow;
  readonly likeness: number;
}

/** For each row so many mentions of its words in other rows are followed, those of its rarest words first. */
const MENTIONS = 2000;
/** Where a row has more mentions, it is compared with so many rows that share most, and with those of the same numbers. */
const LIKES = 40;

/**
 * The pairs whose sentences are at least that alike, found by their words. None is missed as long as the words of a row have no
 * more mentions than are followed, as in every document of this kind. Where thousands of rows share most words, the
 * rarest words and the numbers of each lead to its likes, so that the time grows with the number of rows and not with
 * its square.
 */
export function alikePairs(
  before: readonly ComparableRow[],
  after: readonly ComparableRow[],
  threshold: number,
): readonly AlikePair[] {
  const found = before.map(() => new Set<number>());
  const [amongBefore, amongAfter] = [new Mentions(before), new Mentions(after)];
  before.forEach((row, one) => {
    for (const other of amongAfter.likesOf(row, threshold)) found[one]?.add(other);
  });
  after.forEach((row, other) => {
    for (const one of amongBefore.likesOf(row, threshold)) found[one]?.add(other);
  });
  return before.flatMap((row, one) =>
    [...(found[one] ?? [])]
      .sort((some, other) => some - other)
      .flatMap((at): AlikePair[] => {
        const other = after[at];
        if (other === undefined) return [];
        const likeness = likenessOf(row.bigrams, other.bigrams);
        return likeness >= threshold ? [{ before: row, after: other, likeness }] : [];
      }),
  );
}

/** Which rows mention a word or a number. Rows go by their places in the list. */
class Mentions {
  readonly #words = new Map<string, number[]>();
  readonly #numbers = new Map<string, number[]>();
  /** How many words each row shares with the one that is looked up; all 0 in between. */
  readonly #shared: Uint16Array;

  constructor(rows: readonly ComparableRow[]) {
    this.#shared = new Uint16Array(rows.length);
    rows.forEach((row, at) => {
      for (const word of row.bigrams) note(this.#words, word, at);
      for (const number of numbersIn(row)) note(this.#numbers, number, at);
    });
  }

  /**
   * The rows that may be so alike, by how many words they share with this one. Likeness t of two rows needs at least
   * t / (2 − t) of the words of either in common, so a row may lack them only as far as words were not followed.
   */
  likesOf(row: ComparableRow, threshold: number): readonly number[] {
    const words = [...row.bigrams].map((word) => this.#words.get(word) ?? []);
    words.sort((one, other) => one.length - other.length);
    const touched: number[] = [];
    let mentions = 0;
    let followed = 0;
    for (const list of words) {
      mentions += list.length;
      if (mentions > MENTIONS) break;
      followed += 1;
      for (const at of list) {
        const count = this.#shared[at] ?? 0;
        if (count === 0) touched.push(at);
        this.#shared[at] = count + 1;
      }
    }
    const needed = Math.ceil((threshold / (2 - threshold)) * row.bigrams.size) - (words.length - followed);
    const counts = touched.map((at) => ({ at, count: this.#shared[at] ?? 0 })).filter(({ count }) => count >= needed);
    for (const at of touched) this.#shared[at] = 0;
    if (followed === words.length) return counts.map(({ at }) => at);
    const most = counts.sort((one, other) => other.count - one.count || one.at - other.at).slice(0, LIKES);
    return [...most.map(({ at }) => at), ...this.#withNumbersOf(row)];
  }

  /** Numbers tell rows apart whose words are the same, unless all have the same numbers, too. */
  #withNumbersOf(row: ComparableRow): readonly number[] {
    return numbersIn(row).flatMap((number) => {
      const list = this.#numbers.get(number) ?? [];
      return list.length > LIKES ? [] : list;
    });
  }
}

function note(index: Map<string, number[]>, mark: string, at: number): void {
  const list = index.get(mark);
  if (list === undefined) index.set(mark, [at]);
  else list.push(at);
}

function numbersIn({ numbers }: ComparableRow): readonly string[] {
  return numbers === "" ? [] : numbers.split(" ");
}
