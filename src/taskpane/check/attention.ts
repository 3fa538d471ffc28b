import type { AttentionList } from "../../domain/progress/attention";
import type { Status } from "../../domain/progress/status";
import type { LedgerMessages } from "../../messages/ledgerMessages";
import type { CheckedRow } from "../../usecases/checkLedger";

export type ShownKind = "all" | "quantified" | "qualitative";

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

export function isOfKind(row: CheckedRow, kind: ShownKind): boolean {
  return kind === "all" || row.kind === kind;
}

/** The part of the list whose rows are of the kind; groups without any are left out. */
export function attentionOfKind(list: AttentionList<CheckedRow>, kind: ShownKind): AttentionList<CheckedRow> {
  const of = (rows: readonly CheckedRow[]): readonly CheckedRow[] => rows.filter((row) => isOfKind(row, kind));
  const wrong = of(list.wrong);
  const unreported = list.unreported
    .map((own) => ({ ...own, rows: of(own.rows) }))
    .filter(({ rows }) => rows.length > 0);
  return { ...list, wrong, unreported, count: wrong.length + unreportedRows({ unreported }).length };
}

/** Every row of which nothing was heard. */
export function unreportedRows({ unreported }: Pick<AttentionList<CheckedRow>, "unreported">): readonly CheckedRow[] {
  return unreported.flatMap(({ rows }) => rows);
}

/** How many targets with a number need attention, by status, in the list's order. */
export function quantifiedShort(list: AttentionList<CheckedRow>): readonly (readonly [Status, number])[] {
  const counts = new Map<Status, number>();
  for (const { judgement } of [...list.wrong, ...unreportedRows(list)].filter((row) => isOfKind(row, "quantified"))) {
    counts.set(judgement.status, (counts.get(judgement.status) ?? 0) + 1);
  }
  return [...counts];
}
