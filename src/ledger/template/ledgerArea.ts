import type { CellRange } from "../../workbook/range";
import { ledgerColumns, type Field } from "./ledgerSpec";

/** Where the body of a ledger stands: rows without the header, and the columns that could be found. */
export interface LedgerArea {
  readonly sheet: string;
  /** Zero-based row of the sheet. */
  readonly firstRow: number;
  readonly rows: number;
  /** Zero-based columns of the sheet; users may have moved columns and put their own between them. */
  readonly columnOf: ReadonlyMap<Field, number>;
}

/** The body of a ledger that stands as in the template, from column A on. */
export function bodyRange(area: LedgerArea): CellRange {
  return { sheet: area.sheet, row: area.firstRow, column: 0, rows: area.rows, columns: ledgerColumns.length };
}

/** The same with its header row. */
export function tableRange(area: LedgerArea): CellRange {
  return { ...bodyRange(area), row: area.firstRow - 1, rows: area.rows + 1 };
}
