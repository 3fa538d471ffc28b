import { moveFormula } from "../../workbook/movedFormula";
import {
  hasStructuredReference,
  isSameInEachRow,
  toCellReferences,
  toTableReferences,
} from "../../workbook/tableFormula";
import type { Area } from "./sheet/cellReference";
import { toFileFormula } from "./sheet/formulaText";
import { formulaTable, tableBody } from "./tablePart";
import type { TableEntry } from "./tablePart";

/** A formula of a table's column in the form that Excel stores. Texts are as files have them. */
export interface ColumnFormula {
  readonly textAt: (row: number) => string;
  /** Whether cells below each other can share it. */
  readonly shared: boolean;
  /** What the table's part says: the formula of the first row of the body. */
  readonly declared: string;
}

/**
 * Excel shares formulas of cells, and never such as name columns of a table: what can be said by cells of the own row is. Where
 * only some rows are filled, the others say which form the column has.
 * @param textOf the formula that a cell holds as its own text
 */
export function calculatedColumn(
  sheet: string,
  table: TableEntry,
  text: string,
  filled: Area,
  textOf: (row: number, column: number) => string,
): ColumnFormula {
  const own = formulaTable(sheet, table);
  const body = tableBody(table);
  const byCells = (row: number) => toCellReferences(text, own, row);
  const [above, below] = [filled.row - 1, filled.row + filled.rows];
  const beside = above >= body.row ? above : below < body.row + body.rows ? below : null;
  const isNamed = beside !== null && hasStructuredReference(textOf(beside, filled.column));
  const isOurs = isSameInEachRow(text) && !hasStructuredReference(byCells(filled.row));
  if (isNamed || !isOurs) return { textAt: () => text, shared: false, declared: text };
  return { textAt: byCells, shared: true, declared: byCells(body.row) };
}

/** What the end of a table says about one of its columns. Texts are as files have them; `""` without a formula. */
export interface ColumnEnd {
  readonly declared: string | null;
  readonly last: string;
  readonly beforeLast: string;
}

/**
 * The formula of a column in rows that are added below: as in the last row, where that is the column's; else as declared.
 * @returns `null` where the column is not calculated
 */
export function formulaBelow(
  sheet: string,
  table: TableEntry,
  { declared, last, beforeLast }: ColumnEnd,
): ((row: number) => string) | null {
  const own = formulaTable(sheet, table);
  const body = tableBody(table);
  const lastRow = body.row + body.rows - 1;
  const long = (text: string, row: number) => toTableReferences(text, own, row);
  const asLast = (row: number) => moveFormula(last, row - lastRow, 0);
  const asDeclared = (row: number) => moveFormula(declared ?? "", row - body.row, 0);
  const hasLast = body.rows > 0 && last !== "";
  if (declared === null) {
    const agree = body.rows === 1 || moveFormula(long(beforeLast, lastRow - 1), 1, 0) === long(last, lastRow);
    return hasLast && agree ? asLast : null;
  }
  if (hasLast && long(asDeclared(lastRow), lastRow) === long(last, lastRow)) return asLast;
  const agree = body.rows > 1 && moveFormula(long(beforeLast, lastRow - 1), 1, 0) === long(last, lastRow);
  return hasLast && agree && !hasStructuredReference(declared) ? asLast : asDeclared;
}

/** As a file has it, without the `=` that reading puts before it. */
export function toColumnEnd(declared: string | null, last: string, beforeLast: string): ColumnEnd {
  return { declared, last: toFileFormula(last), beforeLast: toFileFormula(beforeLast) };
}
