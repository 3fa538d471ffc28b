import { tokenizeFormula } from "../../workbook/formulaTokens";
import type { FormulaToken } from "../../workbook/formulaTokens";
import { toLongReferences } from "../../workbook/structuredReference";

/**
 * A formula in one spelling, so that what was written and what a spreadsheet reads back compare: no leading `=`, no white
 * space outside texts and brackets, upper-case functions, no `_xlfn.`, and every reference to the row of the table as
 * `[[#This Row],[列]]` without the table's name. Excel may give back `[@列]`, `[@[列]]` or the long form.
 */
export function canonicalFormula(formula: string, table: string): string {
  return tokenizeFormula(toLongReferences(formula.trim().replace(/^=/, ""), table))
    .map((token) => canonicalToken(token, table))
    .join("");
}

function canonicalToken(token: FormulaToken, table: string): string {
  const { kind, text } = token;
  if (kind === "blank") return "";
  if (kind === "function") return text.toUpperCase().replace(/^_XLFN\./, "");
  if (kind === "name") return /^(?:true|false)$/i.test(text) ? text.toUpperCase() : text;
  const isOwn = kind === "structured" && token.table?.toLowerCase() === table.toLowerCase();
  return isOwn ? text.slice(table.length) : text;
}
