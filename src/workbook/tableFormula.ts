import { isThisRow, sheetsOf, tokenizeFormula } from "./formulaTokens";
import type { FormulaToken, ReferenceToken, StructuredToken } from "./formulaTokens";
import { followsItsRow, printReference } from "./movedFormula";
import { longReference } from "./structuredReference";

/** A table as the formulas of its own rows see it. */
export interface FormulaTable {
  readonly name: string;
  readonly sheet: string;
  /** The sheet's column of the first of `columns`. */
  readonly column: number;
  /** Names of the columns, from the left. */
  readonly columns: readonly string[];
}

/**
 * A formula in a row of a table with cells instead of columns of that row, which is how Excel stores calculated columns that
 * many cells share: `台账[[#This Row],[目标值]]*2` in row 6 → `E6*2`. What names other rows or tables stays. Lossless:
 * {@link toTableReferences} is the inverse.
 * @param row the row of the cell, counting from 0
 */
export function toCellReferences(formula: string, table: FormulaTable, row: number): string {
  if (!formula.includes("[")) return formula;
  return translate(formula, (token) => (token.kind === "structured" ? cellsOf(token, table, row) : null));
}

/** The inverse: cells of the row itself become columns of the table, in the long form. */
export function toTableReferences(formula: string, table: FormulaTable, row: number): string {
  return translate(formula, (token) => {
    if (token.kind === "reference") return columnsOf(token, table, row);
    if (token.kind !== "structured" || token.columns === null || !isThisRow(token)) return null;
    return longReference(token.table ?? table.name, token.columns);
  });
}

/** Whether the formula is the same text in every row of its table. */
export function isSameInEachRow(formula: string): boolean {
  return !tokenizeFormula(formula).some(followsItsRow);
}

export function hasStructuredReference(formula: string): boolean {
  return formula.includes("[") && tokenizeFormula(formula).some(({ kind }) => kind === "structured");
}

/** What is an end of a range that is calculated (`A1:INDEX(…)`) is left alone: put together, two could read as one. */
function translate(formula: string, other: (token: FormulaToken) => string | null): string {
  const tokens = tokenizeFormula(formula);
  const isColon = (at: number) => tokens[at]?.text === ":";
  return tokens.map((token, at) => (isColon(at - 1) || isColon(at + 1) ? null : other(token)) ?? token.text).join("");
}

function cellsOf(token: StructuredToken, table: FormulaTable, row: number): string | null {
  const isOwn = token.table === null || token.table.toLowerCase() === table.name.toLowerCase();
  if (!isOwn || !isThisRow(token) || token.columns === null || token.columns.length === 0) return null;
  const ends = token.columns.map((name) => indexOf(table, name));
  const [first, last] = ends;
  if (first === undefined || ends.includes(-1) || (last !== undefined && last < first)) return null;
  const cell = (index: number) => ({ column: table.column + index, row, fixedColumn: false, fixedRow: false });
  return printReference("", cell(first), last === undefined ? null : cell(last));
}

function columnsOf({ qualifier, first, last }: ReferenceToken, table: FormulaTable, row: number): string | null {
  const sheets = qualifier === "" ? [table.sheet] : sheetsOf(qualifier);
  if (sheets?.length !== 1 || sheets[0]?.toLowerCase() !== table.sheet.toLowerCase()) return null;
  const ends = last === null ? [first] : [first, last];
  const names = ends.map((end) => {
    if (end.row !== row || end.fixedRow || end.column === null) return undefined;
    return table.columns[end.column - table.column];
  });
  const known = names.filter((name) => name !== undefined);
  if (known.length !== ends.length || (last?.column ?? Infinity) < (first.column ?? 0)) return null;
  return longReference(table.name, known);
}

/** Columns are told apart without case. */
function indexOf({ columns }: FormulaTable, name: string): number {
  const at = columns.indexOf(name);
  if (at >= 0) return at;
  const lower = name.toLowerCase();
  return columns.findIndex((column) => column.toLowerCase() === lower);
}
