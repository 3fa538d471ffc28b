import type { ICellData, IWorkbookData } from "@univerjs/core";
import type { CellValue } from "../../../workbook/cellValue";
import type { CellRange } from "../../../workbook/range";
import type { Grid, GridCell } from "../grid";
import type { GridMove } from "../gridMove";
import type { UniverEngine } from "./engine";
import { UniverBook } from "./univerBook";
import { UniverCalculation } from "./univerCalculation";
import { fromUniverCell, toUniverCell } from "./univerCell";
import { readEdit } from "./univerEdits";
import { readSelection } from "./univerSelection";
import { UniverMoves } from "./univerMoves";
import { absoluteReference, fromUniverRange } from "./univerRange";
import { createUniverSurface } from "./univerSurface";
import { UniverTables } from "./univerTables";

/** A grid over Univer that also tells its whole state, so that a page can keep it. */
export interface UniverGrid extends Grid {
  /** Plain JSON; hand it to `createUniverGrid` to go on where it was taken. */
  snapshot(): IWorkbookData;
  /** Calls back with the cell in which a person, or the host, now stands. */
  onSelected(callback: (cell: CellRange) => void): void;
  /** Calls back after anything that `snapshot` holds changed, by whomever: contents, looks, sheets. */
  onChanged(callback: () => void): void;
}

/**
 * Puts the `Grid` port over a running Univer. Tables are Univer's own, so structured references follow insertion, sorting and typing
 * without any bookkeeping here.
 */
export function createGrid(engine: UniverEngine, snapshot?: IWorkbookData): UniverGrid {
  const book = new UniverBook(engine, snapshot);
  const tables = new UniverTables(book);
  const calculation = new UniverCalculation(book, snapshot !== undefined);
  const moves = new UniverMoves(book);
  const listeners: ((range: CellRange) => void)[] = [];
  const moveListeners: ((move: GridMove) => void)[] = [];
  const selectionListeners: ((cell: CellRange) => void)[] = [];
  const changeListeners: (() => void)[] = [];
  let ownWrites = 0;

  const watching = engine.api.addEvent(engine.api.Event.CommandExecuted, ({ options, ...message }) => {
    if (/^(sheet|data-validation)\.mutation\./u.test(message.id)) for (const listener of changeListeners) listener();
    const selected = readSelection(book, message);
    if (selected !== null) for (const listener of selectionListeners) listener(selected);
    const move = moves.read(message);
    if (move !== null && ownWrites === 0) for (const listener of moveListeners) listener(move);
    const edit = readEdit(book, message, options);
    if (edit === null) return;
    calculation.changed(edit.withFormulas);
    if (ownWrites === 0) for (const listener of listeners) listener(edit.range);
  });

  /** Runs a change of the host's, which is no edit of a person's. */
  function own(change: () => void): void {
    ownWrites += 1;
    try {
      change();
    } finally {
      ownWrites -= 1;
    }
  }

  const readCells = <T>(range: CellRange, read: (row: number, column: number) => T): T[][] =>
    Array.from({ length: range.rows }, (_, row) =>
      Array.from({ length: range.columns }, (_unused, column) => read(range.row + row, range.column + column)),
    );

  return {
    addSheet: (name) => own(() => book.addSheet(name)),
    renameSheet: (sheet, name) => own(() => void book.sheet(sheet).setName(name)),
    removeSheet: (sheet) => own(() => void book.workbook.deleteSheet(book.sheet(sheet))),

    values(range): CellValue[][] {
      const cells = book.cells(range.sheet);
      return readCells(range, (row, column) => fromUniverCell(cells.getCellRaw(row, column)));
    },

    formulas(range): string[][] {
      const { rows, columns } = size(range);
      const formulas = book.sheet(range.sheet).getRange(range.row, range.column, rows, columns).getFormulas();
      return readCells(range, (row, column) => formulas[row - range.row]?.[column - range.column] ?? "");
    },

    write(range, cells) {
      own(() => {
        const sheet = book.ensureSize(range);
        const cellValue: Record<number, Record<number, ICellData>> = {};
        cells.forEach((line, row) => {
          cellValue[range.row + row] = Object.fromEntries(
            line.map((cell, column) => [range.column + column, toCell(cell, range, row, column)]),
          );
        });
        book.execute("sheet.mutation.set-range-values", { subUnitId: sheet.getSheetId(), cellValue });
      });
    },

    usedRange: (sheet) => usedRange(book, sheet),

    insertRows(sheet, row, rows) {
      own(() => void book.sheet(sheet).insertRows(row, rows));
    },
    deleteRows(sheet, row, rows) {
      own(() => void book.sheet(sheet).deleteRows(row, rows));
    },

    defineName(name, range) {
      own(() => {
        // Deleting a name first would write #REF! into every formula that uses it.
        const known = book.workbook.getDefinedName(name);
        if (known === null) book.workbook.insertDefinedName(name, absoluteReference(range));
        else {
          known.setRef(absoluteReference(range));
          engine.forgetParsed();
          rewriteFormulas(book, name);
        }
        calculation.changed(false);
      });
    },

    removeName(name) {
      own(() => {
        if (book.workbook.getDefinedName(name) !== null) book.workbook.deleteDefinedName(name);
        calculation.changed(false);
      });
    },

    defineTable(table, range, headers) {
      own(() => {
        book.ensureSize(range);
        tables.define(table, range, headers);
        calculation.changed(false);
      });
    },

    renameTable: (table, name) => {
      own(() => {
        tables.rename(table, name);
        calculation.changed(false);
      });
    },

    settled: () => calculation.settled(),
    onEdited: (callback) => void listeners.push(callback),
    onMoved: (callback) => void moveListeners.push(callback),
    ...(engine.hasSurface ? { surface: createUniverSurface(book, own) } : {}),
    snapshot() {
      return book.workbook.save();
    },
    onSelected: (callback) => void selectionListeners.push(callback),
    onChanged: (callback) => void changeListeners.push(callback),

    dispose() {
      watching.dispose();
      engine.univer.dispose();
    },
  };

  function toCell(cell: GridCell, range: CellRange, row: number, column: number): ICellData {
    const table = "formula" in cell ? tables.around(range.sheet, range.row + row, range.column + column) : null;
    return toUniverCell(cell, table);
  }
}

function size(range: CellRange): { rows: number; columns: number } {
  return { rows: Math.max(range.rows, 1), columns: Math.max(range.columns, 1) };
}

/** Writes the formulas that hold a word once more: Univer goes on calculating them with what the word meant when they were written. */
function rewriteFormulas(book: UniverBook, word: string): void {
  for (const name of book.sheetNames()) {
    const sheet = book.sheet(name);
    const cellValue: Record<number, Record<number, ICellData>> = {};
    book
      .cells(name)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (!cell?.f && !cell?.si) return;
        const f = sheet.getRange(row, column).getFormula();
        if (f.includes(word)) (cellValue[row] ??= {})[column] = { f, si: null };
      });
    if (Object.keys(cellValue).length === 0) continue;
    book.execute("sheet.mutation.set-range-values", { subUnitId: sheet.getSheetId(), cellValue });
  }
}

function usedRange(book: UniverBook, sheet: string): CellRange | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  book
    .cells(sheet)
    .getCellMatrix()
    .forValue((row, column, cell) => {
      if (fromUniverCell(cell) === null && !cell?.f && !cell?.si) return;
      [top, left] = [Math.min(top, row), Math.min(left, column)];
      [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
    });
  if (bottom < 0) return null;
  return fromUniverRange({ startRow: top, startColumn: left, endRow: bottom, endColumn: right }, sheet);
}
