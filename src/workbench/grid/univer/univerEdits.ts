import type { ICellData, IRange } from "@univerjs/core";
import type { CellRange } from "../../../workbook/range";
import type { UniverBook } from "./univerBook";
import { fromUniverRange } from "./univerRange";

/** The part of Univer's messages that this file reads. */
interface Message {
  readonly id: string;
  readonly params?: unknown;
}

type Cells = Record<string, Record<string, Partial<ICellData> | null> | null>;

/** What changed in a message: where, and whether formulas came with it. */
export interface UniverEdit {
  readonly range: CellRange;
  readonly withFormulas: boolean;
}

const moving = new Set([
  "sheet.mutation.insert-row",
  "sheet.mutation.insert-col",
  "sheet.mutation.remove-rows",
  "sheet.mutation.remove-col",
  "sheet.mutation.move-rows",
  "sheet.mutation.move-columns",
  "sheet.mutation.move-range",
  "sheet.mutation.reorder-range",
]);

/**
 * Reads from one of Univer's mutations which cells got other contents. `null` for looks, selections and the results of formulas.
 * Moved rows and columns change everything from the first moved one to the sheet's edge.
 */
export function readEdit(book: UniverBook, message: Message, options: object | undefined): UniverEdit | null {
  if (options !== undefined && ("applyFormulaCalculationResult" in options || "fromFormula" in options)) return null;
  if (message.id === "sheet.mutation.set-range-values") return readValues(book, message.params);
  return moving.has(message.id) ? readMove(book, message.params) : null;
}

function readValues(book: UniverBook, params: unknown): UniverEdit | null {
  const { subUnitId, cellValue } = params as { subUnitId: string; cellValue?: Cells };
  const sheet = book.nameOf(subUnitId);
  if (sheet === null || cellValue === undefined) return null;
  let found: IRange | null = null;
  let withFormulas = false;
  for (const [row, cells] of Object.entries(cellValue)) {
    for (const [column, cell] of Object.entries(cells ?? {})) {
      if (cell !== null && !("v" in cell || "f" in cell || "p" in cell || "si" in cell)) continue;
      withFormulas ||= Boolean(cell?.f ?? cell?.si);
      found = including(found, Number(row), Number(column));
    }
  }
  return found === null ? null : { range: fromUniverRange(found, sheet), withFormulas };
}

function including(range: IRange | null, row: number, column: number): IRange {
  if (range === null) return { startRow: row, endRow: row, startColumn: column, endColumn: column };
  return {
    startRow: Math.min(range.startRow, row),
    endRow: Math.max(range.endRow, row),
    startColumn: Math.min(range.startColumn, column),
    endColumn: Math.max(range.endColumn, column),
  };
}

function readMove(book: UniverBook, params: unknown): UniverEdit | null {
  const { subUnitId, range } = params as { subUnitId?: string; range?: Partial<IRange> };
  const sheet = subUnitId === undefined ? null : book.nameOf(subUnitId);
  if (sheet === null) return null;
  const row = range?.startRow ?? 0;
  const column = range?.startColumn ?? 0;
  const { rows, columns } = { rows: book.sheet(sheet).getMaxRows(), columns: book.sheet(sheet).getMaxColumns() };
  return {
    range: { sheet, row, column, rows: Math.max(rows - row, 1), columns: Math.max(columns - column, 1) },
    withFormulas: false,
  };
}
