import type { ComparableRow } from "./comparableRow";
import { likenessOf } from "./likeness";

/** Two rows with sentences that are alike. */
export interface AlikePair {
  readonly before: ComparableRow;
  readonly after: ComparableRow;
  readonly likeness: number;
}

/** Up to so many pairs every row is compared with every other. */
const ALL_PAIRS = 10_000;
/** Beyond, so many rows are looked at for each row. */
const LOOK_AT = 100;

/**
 * The pairs whose sentences are at least that alike. Of a few hundred rows, all of them. Of more, each row is compared with
 * those that share its rarest words and numbers, so that the time grows with the number of rows and not with its square;
 * what is missed then shares only words that a hundred other rows have, too.
 */
export function alikePairs(
  before: readonly ComparableRow[],
  after: readonly ComparableRow[],
  threshold: number,
): readonly AlikePair[] {
  const pairs: AlikePair[] = [];
  const compare = (one: ComparableRow, other: ComparableRow) => {
    const likeness = one.loose === other.loose ? 1 : likenessOf(one.bigrams, other.bigrams);
    if (likeness >= threshold) pairs.push({ before: one, after: other, likeness });
  };
  if (before.length * after.length <= ALL_PAIRS) {
    for (const one of before) for (const other of after) compare(one, other);
    return pairs;
  }
  const found = new Map(before.map((row) => [row, new Set<ComparableRow>()]));
  const amongAfter = indexOf(after);
  const amongBefore = indexOf(before);
  for (const row of before) for (const other of neighbours(row, amongAfter)) found.get(row)?.add(other);
  for (const row of after) for (const other of neighbours(row, amongBefore)) found.get(other)?.add(row);
  for (const [row, others] of found) for (const other of [...others].sort(byOrder)) compare(row, other);
  return pairs;
}

type Index = ReadonlyMap<string, readonly ComparableRow[]>;

function indexOf(rows: readonly ComparableRow[]): Index {
  const index = new Map<string, ComparableRow[]>();
  for (const row of rows) {
    for (const mark of marksOf(row)) {
      const list = index.get(mark);
      if (list === undefined) index.set(mark, [row]);
      else list.push(row);
    }
  }
  return index;
}

/** The rows that share the rarest marks with this one. */
function neighbours(row: ComparableRow, index: Index): ReadonlySet<ComparableRow> {
  const lists = marksOf(row).map((mark) => index.get(mark) ?? []);
  const found = new Set<ComparableRow>();
  for (const list of lists.sort((one, other) => one.length - other.length)) {
    if (found.size + list.length > LOOK_AT) break;
    for (const other of list) found.add(other);
  }
  return found;
}

/** Words and numbers; the numbers tell rows apart whose words are the same. */
function marksOf(row: ComparableRow): readonly string[] {
  return [...row.bigrams.keys(), ...(row.numbers === "" ? [] : row.numbers.split(" "))];
}

function byOrder(one: ComparableRow, other: ComparableRow): number {
  return one.order - other.order;
}
