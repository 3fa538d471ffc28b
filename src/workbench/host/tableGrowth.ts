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

/** Makes a table longer by empty rows, which take over what the rows above have. */
export function growTable(book: Book, table: TableRecord, rows: number): void {
  const { sheet, area } = table;
  const end = area.row + area.rows;
  table.area = { ...area, rows: area.rows + rows };
  book.grid.defineTable(table.name, { sheet: sheet.name, ...table.area }, table.headers);
  fillCalculatedColumns(book, table, { row: end, rows });
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

/** A column whose body holds one and the same formula is a calculated column: new rows of the table get it where they are empty. */
export function fillCalculatedColumns(
  book: Book,
  { sheet, area }: TableRecord,
  added: Pick<Area, "row" | "rows">,
): void {
  const body = { sheet: sheet.name, ...area, row: area.row + 1, rows: area.rows - 1 };
  const isAdded = (row: number): boolean => row >= added.row && row < added.row + added.rows;
  const formulas = book.grid.formulas(body);
  const values = book.grid.values(body);
  const older = formulas.filter((_, down) => !isAdded(body.row + down));
  for (let across = 0; across < area.columns; across++) {
    const formula = older[0]?.[across] ?? "";
    if (formula === "" || older.some((row) => row[across] !== formula)) continue;
    for (let row = added.row; row < added.row + added.rows; row++) {
      const down = row - body.row;
      if (values[down]?.[across] !== null || formulas[down]?.[across] !== "") continue;
      const cell = { sheet: sheet.name, row, column: area.column + across, rows: 1, columns: 1 };
      book.grid.write(cell, [[{ formula }]]);
    }
  }
}
