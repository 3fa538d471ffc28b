/** A row of both editions with its running numbers in its region, counting from 1. */
export interface Place {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The rows that stand elsewhere in the new edition, as few as explain the new order: added and dropped rows shift no one, and of
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
