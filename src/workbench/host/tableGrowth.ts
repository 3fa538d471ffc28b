import type { Area } from "./area";
import type { Book, SheetRecord, TableRecord } from "./book";
import { showValidation } from "./showValidation";

/**
 * Excel's AutoCorrect: an entry right below a table makes the table grow over it, and the new rows take over formats,
 * rules, validations and the calculated columns.
 */
export function growTables(book: Book, sheet: SheetRecord, edited: Area): void {
  for (const table of book.tables) {
    if (table.sheet === sheet && isRightBelow(table, edited) && hasContent(book, sheet, edited)) {
      growTable(book, table, edited.rows);
    }
  }
}

function isRightBelow({ area }: TableRecord, edited: Area): boolean {
  return (
    edited.row === area.row + area.rows &&
    edited.column >= area.column &&
    edited.column + edited.columns <= area.column + area.columns
  );
}

function hasContent(book: Book, sheet: SheetRecord, area: Area): boolean {
  return book.grid
    .values({ sheet: sheet.name, ...area })
    .some((row) => row.some((value) => value !== null && value !== ""));
}

function growTable(book: Book, table: TableRecord, rows: number): void {
  const { sheet, area } = table;
  const end = area.row + area.rows;
  table.area = { ...area, rows: area.rows + rows };
  book.grid.defineTable(table.name, { sheet: sheet.name, ...table.area }, table.headers);
  fillCalculatedColumns(book, table, end, rows);
  for (const layer of sheet.formats.extendDown(area, end, rows)) {
    book.grid.surface?.format({ sheet: sheet.name, ...layer.area, row: end, rows }, layer.format);
  }
  for (const one of [...sheet.rules, ...sheet.validations].filter((record) => endsIn(record.area, area, end))) {
    one.area = { ...one.area, rows: one.area.rows + rows };
  }
  for (const validation of sheet.validations) showValidation(book, sheet, validation);
  book.staleRules.add(sheet);
}

function endsIn(inner: Area, table: Area, end: number): boolean {
  return (
    inner.row + inner.rows === end &&
    inner.column >= table.column &&
    inner.column + inner.columns <= table.column + table.columns
  );
}

/** A column whose body holds one and the same formula is a calculated column: new rows get it where they are empty. */
function fillCalculatedColumns(book: Book, { sheet, area }: TableRecord, end: number, rows: number): void {
  const body = { sheet: sheet.name, ...area, row: area.row + 1, rows: end - area.row - 1 };
  const formulas = book.grid.formulas(body);
  for (let across = 0; across < area.columns; across++) {
    const [first = ""] = formulas[0]?.slice(across, across + 1) ?? [];
    if (first === "" || formulas.some((row) => row[across] !== first)) continue;
    for (let row = end; row < end + rows; row++) {
      const cell = { sheet: sheet.name, row, column: area.column + across, rows: 1, columns: 1 };
      if (book.grid.values(cell)[0]?.[0] === null) book.grid.write(cell, [[{ formula: first }]]);
    }
  }
}
