import type { CellValue } from "../../workbook/cellValue";
import type { CellRange } from "../../workbook/range";
import { toFormula } from "./cellContents";

/** What is asked of a table's body where the texts of all its formulas would be dear: 7 KB a row in a ledger. */
export interface AskedSamples {
  /** Every cell that holds a formula. */
  readonly cells: Excel.RangeAreas;
  readonly ends: readonly [Excel.Range, Excel.Range];
}

/** A few hundred bytes and two rows, however long the table is. */
export function askSamples(body: Excel.Range): AskedSamples {
  const cells = body.getSpecialCellsOrNullObject("Formulas").untrack();
  cells.load("address,cellCount");
  const ends = [body.getRow(0).untrack(), body.getLastRow().untrack()] as const;
  for (const row of ends) row.load("values,formulas");
  return { cells, ends };
}

/**
 * The formulas of a body: in each cell that holds one, the one of its column's first or last row. `null` where these do not
 * stand for the column: they differ, or neither holds a formula although other cells of the column do.
 */
export function sampledFormulas(body: CellRange, { cells, ends }: AskedSamples, table: string): string[][] | null {
  const formulas = Array.from({ length: body.rows }, () => new Array<string>(body.columns).fill(""));
  if (cells.isNullObject) return formulas;
  const [first = [], last = []] = ends.map((row) => formulasOfRow(row, table));
  const samples = first.map((formula, column) => (formula === "" ? (last[column] ?? "") : formula));
  if (samples.some((formula, column) => (last[column] ?? "") !== "" && last[column] !== formula)) return null;
  const areas = areasOf(cells.address);
  if (areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0) !== cells.cellCount) return null;
  for (const area of areas) {
    for (let column = area.column - body.column; column < area.column - body.column + area.columns; column++) {
      const sample = samples[column] ?? "";
      if (sample === "") return null;
      for (let row = area.row; row < area.row + area.rows; row++) {
        const line = formulas[row - body.row];
        if (line) line[column] = sample;
      }
    }
  }
  return formulas;
}

function formulasOfRow(row: Excel.Range, table: string): readonly string[] {
  const [values = []] = row.values as CellValue[][];
  const [formulas = []] = row.formulas as unknown[][];
  return formulas.map((formula, column) => toFormula(formula, values[column] ?? null, table));
}

type Area = Omit<CellRange, "sheet">;

/** The areas in `Sheet1!A1:B4, '甲,乙'!D1`. */
function areasOf(address: string): readonly Area[] {
  const parts = address.match(/(?:'(?:[^']|'')*'|[^,'])+/gu) ?? [];
  return parts.map((part) => {
    const corners = part.slice(part.lastIndexOf("!") + 1).trim();
    const match = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/u.exec(corners.replaceAll("$", ""));
    const [, left = "", top = "", right = left, bottom = top] = match ?? [];
    const [row, column] = [Number(top) - 1, columnNumber(left)];
    return { row, column, rows: Number(bottom) - row, columns: columnNumber(right) - column + 1 };
  });
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}
