import { isBlank } from "../../domain/progress/entry";
import type { Change } from "../../workbook/change";
import type { LedgerReading } from "../read/readLedger";
import { ledgerColumns, type ColumnSpec, type Field } from "../template/ledgerSpec";
import { runsOf } from "../template/runs";

/** Hides the optional columns of a fresh ledger in which nothing stands. @param isUsed whether something stands in a column */
export function hideUnusedColumns(sheet: string, isUsed: (field: Field) => boolean): readonly Change[] {
  const isHidden = ({ field, optional }: ColumnSpec & { readonly field: Field }): boolean =>
    optional === true && !isUsed(field);
  return runsOf(ledgerColumns, (column) => String(isHidden(column))).flatMap(
    ({ start, length, item }): readonly Change[] =>
      isHidden(item) ? [{ kind: "hideColumns", sheet, column: start, columns: length, hidden: true }] : [],
  );
}

/**
 * Shows the optional columns in which something stands by now. None is hidden: somebody may have shown it to fill it in.
 */
export function renderOptionalColumns({ ledger, area }: LedgerReading): readonly Change[] {
  return ledgerColumns.flatMap(({ field, optional }): readonly Change[] => {
    const column = area.columnOf.get(field);
    const isUsed = ledger.rows.some((row) => !isBlank(row.cells.get(field) ?? null));
    if (optional !== true || column === undefined || !isUsed) return [];
    return [{ kind: "hideColumns", sheet: area.sheet, column, columns: 1, hidden: false }];
  });
}
