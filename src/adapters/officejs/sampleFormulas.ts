import type { CellValue } from "../../workbook/cellValue";
import type { CellRange } from "../../workbook/range";
import type { FormulaTable } from "../../workbook/tableFormula";
import { toFormula } from "./cellContents";
import { areasOf } from "./excelRange";

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
export function sampledFormulas(
  body: CellRange,
  { cells, ends }: AskedSamples,
  table: FormulaTable,
): string[][] | null {
  const formulas = Array.from({ length: body.rows }, () => new Array<string>(body.columns).fill(""));
  if (cells.isNullObject) return formulas;
  const [first = [], last = []] = ends.map((row, n) => formulasOfRow(row, body.row + n * (body.rows - 1), table));
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

function formulasOfRow(row: Excel.Range, at: number, table: FormulaTable): readonly string[] {
  const [values = []] = row.values as CellValue[][];
  const [formulas = []] = row.formulas as unknown[][];
  return formulas.map((formula, column) => toFormula(formula, values[column] ?? null, at, table));
}
