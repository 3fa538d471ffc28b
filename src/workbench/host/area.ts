import { columnLetters, rangeAddress, type CellRange } from "../../workbook/range";
import { HostError } from "./hostError";

/** A rectangle on a sheet, wherever that sheet is named: rows and columns count from 0. */
export type Area = Omit<CellRange, "sheet">;

export const sheetRows = 1_048_576;
export const sheetColumns = 16_384;

export function intersect(one: Area, other: Area): Area | null {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

/** What is left of `area` without `hole`: at most four rectangles. */
export function subtract(area: Area, hole: Area): Area[] {
  const cut = intersect(area, hole);
  if (!cut) return [area];
  const below = cut.row + cut.rows;
  const right = cut.column + cut.columns;
  return [
    { ...area, rows: cut.row - area.row },
    { ...area, row: below, rows: area.row + area.rows - below },
    { row: cut.row, rows: cut.rows, column: area.column, columns: cut.column - area.column },
    { row: cut.row, rows: cut.rows, column: right, columns: area.column + area.columns - right },
  ].filter((part) => part.rows > 0 && part.columns > 0);
}

/** The smallest rectangle that holds both. */
export function bounding(one: Area, other: Area): Area {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
    columns: Math.max(one.column + one.columns, other.column + other.columns) - column,
  };
}

const addressPattern = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Z]{1,3})?\$?(\d{1,7})?)?$/i;

/** Reads `B2`, `B2:D9`, `$B$2`, `B:D` or `2:9`, without a sheet. */
export function parseAddress(address: string): Area {
  const match = addressPattern.exec(address);
  if (!match || address === "") throw new HostError("InvalidArgument", `“${address}” is no address`);
  const [, firstColumn, firstRow, secondColumn = firstColumn, secondRow = firstRow] = match;
  const left = firstColumn ? columnNumber(firstColumn) : 0;
  const right = secondColumn ? columnNumber(secondColumn) : sheetColumns - 1;
  const top = firstRow ? Number(firstRow) - 1 : 0;
  const bottom = secondRow ? Number(secondRow) - 1 : sheetRows - 1;
  return insideSheet(bounding(cell(top, left), cell(bottom, right)));
}

/** @throws HostError when the rectangle leaves the sheet, as Excel does. */
export function insideSheet(area: Area): Area {
  const whole = Object.values(area).every((part) => Number.isInteger(part));
  if (!whole || area.rows < 1 || area.columns < 1 || !contains(wholeSheet, area)) {
    throw new HostError("InvalidArgument", "the range lies outside the sheet");
  }
  return area;
}

/** The address with its sheet, as Excel answers it: `Sheet1!B2:D9`, `'2019 年'!A1`. */
export function fullAddress(sheet: string, area: Area): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet);
  const quoted = plain ? sheet : `'${sheet.replaceAll("'", "''")}'`;
  if (area.row === 0 && area.rows === sheetRows) {
    return `${quoted}!${columnLetters(area.column)}:${columnLetters(area.column + area.columns - 1)}`;
  }
  return `${quoted}!${rangeAddress(area)}`;
}

const wholeSheet: Area = { row: 0, column: 0, rows: sheetRows, columns: sheetColumns };

function cell(row: number, column: number): Area {
  return { row, column, rows: 1, columns: 1 };
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}
