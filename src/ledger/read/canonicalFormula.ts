import { toLongReferences } from "../../workbook/structuredReference";

/**
 * A formula in one spelling, so that what was written and what a spreadsheet reads back compare: no leading `=`, no white
 * space outside texts and brackets, upper-case functions, no `_xlfn.`, and every reference to the row of the table as
 * `[[#This Row],[列]]` without the table's name. Excel may give back `[@列]`, `[@[列]]` or the long form.
 */
export function canonicalFormula(formula: string, table: string): string {
  return toLongReferences(formula.trim().replace(/^=/, ""), table)
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 1 ? part : canonicalCode(part, table)))
    .join("");
}

function canonicalCode(code: string, table: string): string {
  return code
    .replace(/\s+(?![^[\]]*\])/g, "")
    .split(`${table}[`)
    .join("[")
    .replace(/\[#This Row\]\s*,\s*\[/gi, "[#This Row],[")
    .replace(/_xlfn\./gi, "")
    .replace(/[A-Za-z][A-Za-z0-9.]*(?=\()/g, (name) => name.toUpperCase())
    .replace(/\b(true|false)\b/gi, (word) => word.toUpperCase());
}
