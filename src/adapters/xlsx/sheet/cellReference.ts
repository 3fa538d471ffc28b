import { MAX_COLUMNS, MAX_ROWS } from "../../../workbook/range";
import type { CellRange } from "../../../workbook/range";

/** A rectangle without its sheet. Rows and columns count from 0. */
export type Area = Omit<CellRange, "sheet">;

/**
 * Reads `A1` into `row * 16384 + column`, or gives −1 for anything else, also outside the sheet.
 * One number, because a sheet of 100,000 rows asks for millions.
 */
export function parseCellReference(reference: string): number {
  let at = 0;
  let column = 0;
  for (; at < reference.length; at++) {
    const code = reference.charCodeAt(at) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  if (at === 0 || at > 3 || column > MAX_COLUMNS || at === reference.length) return -1;
  let row = 0;
  for (; at < reference.length; at++) {
    const digit = reference.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9 || row > MAX_ROWS) return -1;
    row = row * 10 + digit;
  }
  return row < 1 || row > MAX_ROWS ? -1 : (row - 1) * MAX_COLUMNS + column - 1;
}

/** Reads `A1:C3` or `A1`, with or without `$`; also `A:C` and `1:3`. `null` for anything else. */
export function parseArea(text: string): Area | null {
  const [first = "", second = first, ...rest] = text.replace(/\$/g, "").split(":");
  if (rest.length > 0) return null;
  if (/^\d+$/.test(first) && /^\d+$/.test(second)) return areaOf(`A${first}`, `XFD${second}`);
  if (/^[a-z]+$/i.test(first) && /^[a-z]+$/i.test(second)) return areaOf(`${first}1`, `${second}${MAX_ROWS}`);
  return areaOf(first, second);
}

function areaOf(first: string, second: string): Area | null {
  const a = parseCellReference(first);
  const b = parseCellReference(second);
  if (a < 0 || b < 0) return null;
  const [rowA, rowB] = [Math.floor(a / MAX_COLUMNS), Math.floor(b / MAX_COLUMNS)];
  const [columnA, columnB] = [a % MAX_COLUMNS, b % MAX_COLUMNS];
  return {
    row: Math.min(rowA, rowB),
    column: Math.min(columnA, columnB),
    rows: Math.abs(rowA - rowB) + 1,
    columns: Math.abs(columnA - columnB) + 1,
  };
}

/** What is left of a rectangle outside another one: up to four rectangles. */
export function subtractArea(from: Area, cut: Area): readonly Area[] {
  const top = Math.max(from.row, cut.row);
  const bottom = Math.min(from.row + from.rows, cut.row + cut.rows);
  const left = Math.max(from.column, cut.column);
  const right = Math.min(from.column + from.columns, cut.column + cut.columns);
  if (top >= bottom || left >= right) return [from];
  const pieces = [
    { row: from.row, column: from.column, rows: top - from.row, columns: from.columns },
    { row: top, column: from.column, rows: bottom - top, columns: left - from.column },
    { row: top, column: right, rows: bottom - top, columns: from.column + from.columns - right },
    { row: bottom, column: from.column, rows: from.row + from.rows - bottom, columns: from.columns },
  ];
  return pieces.filter((piece) => piece.rows > 0 && piece.columns > 0);
}

/** A list of areas as `sqref` holds it. Pieces that cannot be read are kept as they stand. */
export function subtractFromSqref(sqref: string, cut: Area, print: (area: Area) => string): string {
  return sqref
    .split(/\s+/)
    .filter((piece) => piece !== "")
    .flatMap((piece) => {
      const area = parseArea(piece);
      if (area === null) return [piece];
      const left = subtractArea(area, cut);
      return left.length === 1 && left[0] === area ? [piece] : left.map(print);
    })
    .join(" ");
}
