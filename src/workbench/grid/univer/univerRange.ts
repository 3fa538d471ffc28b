import type { IRange } from "@univerjs/core";
import type { CellRange } from "../../../workbook/range";
import { columnLetters } from "../../../workbook/range";

/** Univer's ranges name their last row and column. */
export function toUniverRange(range: Omit<CellRange, "sheet">): IRange {
  return {
    startRow: range.row,
    endRow: range.row + range.rows - 1,
    startColumn: range.column,
    endColumn: range.column + range.columns - 1,
  };
}

export function fromUniverRange(range: IRange, sheet: string): CellRange {
  return {
    sheet,
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}

/** `'表 一'!$B$2:$C$9`, as defined names are written. */
export function absoluteReference(range: CellRange): string {
  const corner = (row: number, column: number) => `$${columnLetters(column)}$${row + 1}`;
  const first = corner(range.row, range.column);
  const last = corner(range.row + range.rows - 1, range.column + range.columns - 1);
  return `'${range.sheet.replaceAll("'", "''")}'!${first === last ? first : `${first}:${last}`}`;
}

export function intersects(one: IRange, other: IRange): boolean {
  return (
    one.startRow <= other.endRow &&
    other.startRow <= one.endRow &&
    one.startColumn <= other.endColumn &&
    other.startColumn <= one.endColumn
  );
}
