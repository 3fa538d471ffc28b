import { isThisRow, tokenizeFormula } from "./formulaTokens";
import type { FormulaToken, StructuredToken } from "./formulaTokens";

/** Characters that need no brackets of their own around a column name in the short form. */
const plainColumn = /^[\p{L}\p{N}_.]+$/u;

/**
 * Rewrites “this row” references to the long form, the one that files, Excel of every age and other engines agree on:
 * `[@实际]` → `要点台账[[#This Row],[实际]]`. Texts in quotation marks stay as they are.
 * @param table the table that the formula stands in; where it stands in none, `[@实际]` means nothing and stays
 */
export function toLongReferences(formula: string, table: string | null): string {
  if (!formula.includes("[")) return formula;
  return eachThisRow(formula, (token) => {
    const name = token.table ?? table;
    return name === null ? token.text : longReference(name, token.columns);
  });
}

/** The inverse: how Excel shows such a formula within the table itself. */
export function toShortReferences(formula: string, table: string | null): string {
  if (!formula.includes("[")) return formula;
  return eachThisRow(formula, ({ text, table: owner, columns }) => {
    if (owner === null) return text;
    const [first, last] = columns;
    const isPlain = last === undefined && (first === undefined || plainColumn.test(first));
    const inner = isPlain ? (first ?? "") : columns.map(bracketed).join(":");
    return `${owner.toLowerCase() === table?.toLowerCase() ? "" : owner}[@${inner}]`;
  });
}

/** `表[[#This Row],[列]]`; all columns where none is named. */
export function longReference(table: string, columns: readonly string[]): string {
  return columns.length === 0 ? `${table}[#This Row]` : `${table}[[#This Row],${columns.map(bracketed).join(":")}]`;
}

/** A column's name in brackets; `'` stands before what would mean something else there. */
function bracketed(column: string): string {
  return `[${column.replace(/['[\]#]/g, "'$&")}]`;
}

type ThisRow = StructuredToken & { readonly columns: readonly string[] };

function eachThisRow(formula: string, print: (token: ThisRow) => string): string {
  return tokenizeFormula(formula)
    .map((token) => (isOfThisRow(token) ? print(token) : token.text))
    .join("");
}

function isOfThisRow(token: FormulaToken): token is ThisRow {
  return token.kind === "structured" && token.columns !== null && isThisRow(token);
}
