import { alikePairs, type AlikePair } from "./alikePairs";
import type { ComparableRow } from "./comparableRow";
import type { Matching } from "./matching";
import { targetOf } from "./sameTarget";

/** From this likeness on words that are gone here and new there may have moved. High, as regions often promise alike things. */
export const elsewhereThreshold = 0.9;

/**
 * Rows that are gone in one region and new in another with the same or nearly the same words, the most alike first taken,
 * each row once. Rows that were withdrawn before did not move now.
 */
export function findElsewhere(
  removed: readonly ComparableRow[],
  added: readonly ComparableRow[],
): Matching["elsewhere"] {
  const gone = removed.filter(({ row }) => !row.withdrawn);
  const pairs = alikePairs(gone, added, elsewhereThreshold).filter(
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
