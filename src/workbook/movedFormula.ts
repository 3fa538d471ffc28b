import { printTokens, tokenizeFormula } from "./formulaTokens";
import type { FormulaToken, ReferenceEnd, ReferenceToken } from "./formulaTokens";
import { MAX_COLUMNS, MAX_ROWS, columnLetters } from "./range";

/**
 * The formula as a cell that lies so many rows below and columns to the right would hold it: only what has no `$` moves, and a
 * reference that leaves the sheet becomes `#REF!`.
 */
export function moveFormula(formula: string, rows: number, columns: number): string {
  return rows === 0 && columns === 0 ? formula : moveTokens(tokenizeFormula(formula), rows, columns);
}

/** The same for a formula that is cut already: the cells that share one are many. */
export function moveTokens(tokens: readonly FormulaToken[], rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return printTokens(tokens);
  let moved = "";
  for (const token of tokens) moved += token.kind === "reference" ? moveReference(token, rows, columns) : token.text;
  return moved;
}

/** Whether it says something else when it moves along its column. */
export function followsItsRow(token: FormulaToken): boolean {
  if (token.kind !== "reference") return false;
  const moves = (end: ReferenceEnd) => end.row !== null && !end.fixedRow;
  return moves(token.first) || (token.last !== null && moves(token.last));
}

/** A reference with its sheet. */
export function printReference(qualifier: string, first: ReferenceEnd, last: ReferenceEnd | null): string {
  return `${qualifier}${printEnd(first)}${last ? `:${printEnd(last)}` : ""}`;
}

function moveReference({ text, qualifier, first, last }: ReferenceToken, rows: number, columns: number): string {
  const [from, to] = [moveEnd(first, rows, columns), last && moveEnd(last, rows, columns)];
  if (from === null || (last && !to)) return `${qualifier}#REF!`;
  return from === first && to === last ? text : printReference(qualifier, from, to);
}

/** The very same where nothing moves; `null` outside the sheet. */
function moveEnd(end: ReferenceEnd, rows: number, columns: number): ReferenceEnd | null {
  const column = end.column === null || end.fixedColumn ? end.column : end.column + columns;
  const row = end.row === null || end.fixedRow ? end.row : end.row + rows;
  if (column === end.column && row === end.row) return end;
  if (column !== null && (column < 0 || column >= MAX_COLUMNS)) return null;
  if (row !== null && (row < 0 || row >= MAX_ROWS)) return null;
  return { ...end, column, row };
}

function printEnd({ column, row, fixedColumn, fixedRow }: ReferenceEnd): string {
  const letters = column === null ? "" : `${fixedColumn ? "$" : ""}${columnLetters(column)}`;
  return row === null ? letters : `${letters}${fixedRow ? "$" : ""}${row + 1}`;
}
