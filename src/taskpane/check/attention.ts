import type { Status } from "../../domain/progress/status";
import type { LedgerMessages } from "../../messages/ledgerMessages";
import type { CheckedRow } from "../../usecases/checkLedger";

export type RowKind = "all" | "quantified" | "qualitative";

/** What a chip shows: the rows of a status, or those that are 临期, whatever their status. */
export type RowFilter = Status | "dueSoon";

export function isShownBy({ judgement }: CheckedRow, filter: RowFilter): boolean {
  return filter === "dueSoon" ? judgement.remarks.includes("dueSoon") : judgement.status === filter;
}

export function dueSoonCount(rows: readonly CheckedRow[]): number {
  return rows.filter((row) => isShownBy(row, "dueSoon")).length;
}

export function filterWord(filter: RowFilter, { status, remark }: LedgerMessages): string {
  return filter === "dueSoon" ? remark.dueSoon : status[filter];
}

export function isOfKind(row: CheckedRow, kind: RowKind): boolean {
  return kind === "all" || row.assessed.kind === kind;
}

/**
 * What a manager should look at, in order: as bad as it gets first and, among equally bad rows, those with a number first. Most
 * rows of a ledger are work points without one; unsorted, forty of them stand before the target that was missed by a third.
 * @param shortfalls worst first, as `shortfallOrder` gives them
 */
export function attentionRows(shortfalls: readonly CheckedRow[], kind: RowKind): readonly CheckedRow[] {
  const statuses = [...new Set(shortfalls.map(({ judgement }) => judgement.status))];
  return statuses.flatMap((status) => {
    const rows = shortfalls.filter((row) => row.judgement.status === status && isOfKind(row, kind));
    return [...rows.filter(isQuantified), ...rows.filter((row) => !isQuantified(row))];
  });
}

/** How many targets with a number fall short, by status, in the list's order. */
export function quantifiedShort(shortfalls: readonly CheckedRow[]): readonly (readonly [Status, number])[] {
  const counts = new Map<Status, number>();
  for (const { judgement } of shortfalls.filter(isQuantified)) {
    counts.set(judgement.status, (counts.get(judgement.status) ?? 0) + 1);
  }
  return [...counts];
}

function isQuantified(row: CheckedRow): boolean {
  return row.assessed.kind === "quantified";
}
