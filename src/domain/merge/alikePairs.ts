import type { ComparableRow } from "./comparableRow";
import { likenessOf } from "./likeness";

/** Two rows with sentences that are alike. */
export interface AlikePair {
  readonly before: ComparableRow;
  readonly after: ComparableRow;
  readonly likeness: number;
}

/** For each row so many mentions of its words in other rows are followed, those of its rarest words first. */
const MENTIONS = 3000;

/**
 * The pairs whose sentences are at least that alike, found by their words. In regions of up to a hundred rows, which is all that
 * documents have, none is missed. Where thousands of rows share most words, the rarest words and the numbers of each
 * lead to its likes, so that the time grows with the number of rows and not with its square.
 */
export function alikePairs(
  before: readonly ComparableRow[],
  after: readonly ComparableRow[],
  threshold: number,
): readonly AlikePair[] {
  const found = new Map(before.map((row) => [row, new Set<ComparableRow>()]));
  const [amongBefore, amongAfter] = [indexOf(before), indexOf(after)];
  for (const row of before) for (const other of likesOf(row, amongAfter, threshold)) found.get(row)?.add(other);
  for (const row of after) for (const other of likesOf(row, amongBefore, threshold)) found.get(other)?.add(row);
  return before.flatMap((row) =>
    [...(found.get(row) ?? [])]
      .map((other) => ({ before: row, after: other, likeness: likenessOf(row.bigrams, other.bigrams) }))
      .filter(({ likeness }) => likeness >= threshold)
      .sort((one, other) => one.after.order - other.after.order),
  );
}

/** The rows that mention a word or number. */
type Index = ReadonlyMap<string, readonly ComparableRow[]>;

function indexOf(rows: readonly ComparableRow[]): Index {
  const index = new Map<string, ComparableRow[]>();
  for (const row of rows) {
    for (const mark of [...row.bigrams, ...numbersIn(row)]) {
      const list = index.get(mark);
      if (list === undefined) index.set(mark, [row]);
      else list.push(row);
    }
  }
  return index;
}

/**
 * The rows that may be so alike, by how many words they share with this one. Likeness t of two rows needs at least t / (2 − t)
 * of the words of either in common, so a row may lack them only as far as words were not followed.
 */
function likesOf(row: ComparableRow, index: Index, threshold: number): readonly ComparableRow[] {
  const words = [...row.bigrams].map((word) => index.get(word) ?? []).sort((one, other) => one.length - other.length);
  const shared = new Map<ComparableRow, number>();
  const numbered = numbersIn(row).flatMap((number) => index.get(number) ?? []);
  let mentions = 0;
  let followed = 0;
  for (const list of words) {
    mentions += list.length;
    if (mentions > MENTIONS) break;
    followed += 1;
    for (const other of list) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  const needed = Math.ceil((threshold / (2 - threshold)) * row.bigrams.size) - (words.length - followed);
  const likes = [...shared].filter(([, count]) => count >= needed).map(([other]) => other);
  return followed === words.length || numbered.length > MENTIONS ? likes : [...likes, ...numbered];
}

/** Numbers tell rows apart whose words are the same. */
function numbersIn({ numbers }: ComparableRow): readonly string[] {
  return numbers === "" ? [] : numbers.split(" ");
}
