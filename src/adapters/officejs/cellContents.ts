import type { CellValue } from "../../workbook/cellValue";
import { toLongReferences } from "../../workbook/structuredReference";
import { toTableReferences } from "../../workbook/tableFormula";
import type { FormulaTable } from "../../workbook/tableFormula";

const errorTexts =
  /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|GETTING_DATA)$/u;

/** A cell's value as Excel answers it: `""` where it is empty, errors as their text. */
export function toCellValue(value: unknown): CellValue {
  if (value === "" || value === null || value === undefined) return null;
  if (typeof value === "string") return errorTexts.test(value) ? { error: value } : value;
  if (typeof value === "number" || typeof value === "boolean") return value;
  throw new TypeError("Excel answered a cell with something that is no value");
}

/**
 * Excel gives a cell's value where it holds no formula. A text that begins with `=` equals its own “formula”; the result
 * of a formula never does.
 * In a table, cells of its own row are read as its columns: files store calculated columns by cells, and Excel shows them so.
 * @param row the sheet's row of the cell, counting from 0
 * @param table the table around the cell; `null` where there is none
 */
export function toFormula(formula: unknown, value: CellValue, row: number, table: FormulaTable | null): string {
  if (typeof formula !== "string" || !formula.startsWith("=") || formula === value) return "";
  return table === null ? toLongReferences(formula, null) : toTableReferences(formula, table, row);
}
