/** A rectangle of cells. Rows and columns count from 0. */
export interface CellRange {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The size of a sheet. Source: Excel specifications and limits. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Letters of a zero-based column: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The inverse, in letters of either case. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (let n = 0; n < letters.length; n++) column = column * 26 + (letters.charCodeAt(n) & ~32) - 64;
  return column - 1;
}

/** The address without its sheet: `B2:D9`, or `B2` for a single cell. */
export function rangeAddress(range: Omit<CellRange, "sheet">): string {
  const first = `${columnLetters(range.column)}${range.row + 1}`;
  if (range.rows === 1 && range.columns === 1) return first;
  return `${first}:${columnLetters(range.column + range.columns - 1)}${range.row + range.rows}`;
}
