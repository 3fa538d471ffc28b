import { sheetsOf, tokenizeFormula } from "../../workbook/formulaTokens";
import { columnLetters } from "../../workbook/range";
import type { CellRange } from "../../workbook/range";
import { nodeText, parseXmlNode } from "./xml/xmlNode";
import { escapeXml } from "./xml/xmlText";

/** A sheet's name as formulas hold it. */
export function quotedSheet(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'`;
}

/** `'进展情况总表'!$A$1:$B$9`. */
export function absoluteReference({ sheet, row, column, rows, columns }: CellRange): string {
  const first = `$${columnLetters(column)}$${row + 1}`;
  const last = `$${columnLetters(column + columns - 1)}$${row + rows}`;
  return `${quotedSheet(sheet)}!${first === last ? first : `${first}:${last}`}`;
}

/** Elements of sheets, tables and charts that hold formulas. */
const FORMULA = /(<(?:\w+:)?(f|formula|formula1|formula2|calculatedColumnFormula)(?:\s[^>]*)?>)([^<]*)(?=<\/)/g;

/** Edits the formulas in a part's XML. Those that do not change keep their spelling. */
export function editFormulas(xml: string, part: string, edit: (formula: string) => string): string {
  return xml.replace(FORMULA, (match, open: string, _: string, raw: string) => {
    const formula = raw.includes("&") ? nodeText(parseXmlNode(`<f>${raw}</f>`, part)) : raw;
    const edited = edit(formula);
    if (edited === formula) return match;
    const escaped = escapeXml(edited);
    // Quotes need no escape here; they keep the one they had.
    return open + (raw.includes("&quot;") ? escaped : escaped.replaceAll("&quot;", '"'));
  });
}

/** Lets one formula follow a sheet to its new name, also as an end of several sheets. Texts in quotes stay. */
export function renameInFormula(formula: string, sheet: string, name: string): string {
  const isSheet = (other: string) => other.toLowerCase() === sheet.toLowerCase();
  if (!formula.includes("!")) return formula;
  return tokenizeFormula(formula)
    .map((token) => {
      const qualifier = "qualifier" in token ? token.qualifier : "";
      const sheets = sheetsOf(qualifier);
      if (!sheets?.some(isSheet)) return token.text;
      return qualified(sheets.map((other) => (isSheet(other) ? name : other))) + token.text.slice(qualifier.length);
    })
    .join("");
}

function qualified(sheets: readonly string[]): string {
  return `${quotedSheet(sheets.join(":"))}!`;
}
