/** A half-open range of offsets into a normalised text. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * How many characters a word may stand away from a number and still be looked at. No sentence of a document comes near it; it
 * keeps reading linear in whatever is not a document.
 */
export const REACH = 240;

/** The first of ranges in order, none overlapping, that ends behind the place; their number when none does. */
function indexBehind(ranges: readonly Range[], at: number): number {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.to ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The ranges that lie within a stretch. `ranges` are in order, and none overlaps another. */
export function rangesIn<T extends Range>(ranges: readonly T[], { from, to }: Range): readonly T[] {
  const found: T[] = [];
  for (let index = indexBehind(ranges, from); index < ranges.length; index += 1) {
    const range = ranges[index];
    if (range === undefined || range.from >= to) break;
    if (range.from >= from && range.to <= to) found.push(range);
  }
  return found;
}

/** The ranges that share a place with a stretch. In order; of overlapping ones some may be left out. */
export function rangesOver<T extends Range>(ranges: readonly T[], { from, to }: Range): readonly T[] {
  const found: T[] = [];
  for (let index = indexBehind(ranges, from); index < ranges.length; index += 1) {
    const range = ranges[index];
    if (range === undefined || range.from >= to) break;
    found.push(range);
  }
  return found;
}

/** The last range that ends at or before a place and does not begin before `limit`. In order, none overlapping. */
export function lastBefore<T extends Range>(ranges: readonly T[], at: number, limit: number): T | undefined {
  const range = ranges[indexBehind(ranges, at) - 1];
  return range !== undefined && range.from >= limit ? range : undefined;
}

/** The range that holds a stretch. In order, none overlapping. */
export function rangeAround<T extends Range>(ranges: readonly T[], inner: Range): T | undefined {
  const range = ranges[indexBehind(ranges, inner.from)];
  return range !== undefined && range.from <= inner.from && inner.to <= range.to ? range : undefined;
}

/** The part of a stretch that is within reach of its end. */
export function nearEnd({ from, to }: Range): Range {
  return { from: Math.max(from, to - REACH), to };
}

/** The part of a stretch that is within reach of its beginning. */
export function nearStart({ from, to }: Range): Range {
  return { from, to: Math.min(to, from + REACH) };
}
