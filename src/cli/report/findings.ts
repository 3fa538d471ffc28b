import type { Remark } from "../../domain/progress/status";
import type { LedgerIssue } from "../../ledger/read/ledger";
import { headerOf } from "../../ledger/template/ledgerSpec";
import { rangeAddress } from "../../workbook/range";
import type { CellValue } from "../../workbook/cellValue";
import type { CheckedRow, LedgerCheck } from "../../usecases/checkLedger";

/** What `check` lists: what is wrong with the ledger, and entries that the judgement could not take. */
export type Finding =
  | LedgerIssue
  /** The file was saved in the middle of a sync. */
  | { readonly code: "unfinishedSync" }
  | {
      /** An entry of the right type that cannot be: 7.5 of whole ones, a date, a word that is no stage. */
      readonly code: "entryRejected";
      readonly sheet: string;
      readonly cell: string;
      readonly key: string;
      readonly header: string;
      readonly is: CellValue;
      readonly remarks: readonly Remark[];
    };

/** Every finding about a checked ledger: an unfinished sync and issues first, in their order, then entries in the order of the rows. */
export function findingsOf({
  ledger,
  rows,
  unfinishedSync,
}: Extract<LedgerCheck, { kind: "ledger" }>): readonly Finding[] {
  const told = new Set(
    ledger.issues.flatMap((issue) =>
      issue.code === "entryInvalid" || issue.code === "notCalculated" ? [issue.cell] : [],
    ),
  );
  const rejected = rows.flatMap((row): Finding[] => {
    if (row.judgement.status !== "invalid") return [];
    const entry = entryOf(row);
    const column = ledger.columnOf.get(entry.field);
    if (column === undefined) return [];
    const cell = rangeAddress({ row: row.sheetRow, column, rows: 1, columns: 1 });
    if (told.has(cell)) return [];
    const { sheet } = ledger.range;
    const { header, is } = entry;
    return [
      { code: "entryRejected", sheet, cell, key: row.key, header, is, remarks: row.judgement.remarks.filter(isReason) },
    ];
  });
  return [...(unfinishedSync ? [{ code: "unfinishedSync" } as const] : []), ...ledger.issues, ...rejected];
}

/** Remarks about the entry; others, such as 口径未明, are about the target. */
function isReason(remark: Remark): boolean {
  return remark.startsWith("actual") || remark === "stageUnknown";
}

function entryOf({ assessed, report }: CheckedRow) {
  return assessed.kind === "quantified"
    ? ({ field: "actual", header: headerOf("actual"), is: report.actual } as const)
    : ({ field: "stage", header: headerOf("stage"), is: report.stage } as const);
}
