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

/** Lets one formula follow a sheet to its new name. Texts in quotes stay. */
export function renameInFormula(formula: string, sheet: string, name: string): string {
  const own = escapeRegExp(quotedSheet(sheet));
  const bare = escapeRegExp(sheet);
  const pattern = new RegExp(`"(?:[^"]|"")*"|(?:${own}|(?<![\\p{L}\\p{N}_.'\\]])${bare})!`, "giu");
  return formula.replace(pattern, (match) => (match.startsWith('"') ? match : `${quotedSheet(name)}!`));
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
