import { printTokens, tokenizeFormula } from "../../../workbook/formulaTokens";
import type { FormulaToken } from "../../../workbook/formulaTokens";

/** Functions younger than Excel 2007, which files name with a prefix. Source: [MS-XLSX] 2.2.2, future functions. */
const FUTURE = new Set(
  `ACOT AGGREGATE ARABIC BASE BITAND BITOR BITXOR CEILING.MATH CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM
   DAYS DECIMAL FILTERXML FLOOR.MATH FORMULATEXT IFNA IFS ISFORMULA ISOWEEKNUM MAXIFS MINIFS MODE.SNGL NETWORKDAYS.INTL
   NUMBERVALUE PERCENTILE.INC PERCENTILE.EXC QUARTILE.INC RANK.AVG RANK.EQ SHEET SHEETS STDEV.P STDEV.S SWITCH TEXTAFTER
   TEXTBEFORE TEXTJOIN TOCOL TOROW UNICHAR UNICODE VAR.P VAR.S VSTACK HSTACK WORKDAY.INTL XLOOKUP XMATCH XOR LET LAMBDA`
    .split(/\s+/)
    .filter((name) => name !== "NETWORKDAYS.INTL" && name !== "WORKDAY.INTL" && name !== "AGGREGATE"),
);

/** A formula as a file stores it: without `=`, younger functions prefixed. */
export function toFileFormula(formula: string): string {
  const plain = formula.startsWith("=") ? formula.slice(1) : formula;
  return tokenizeFormula(plain)
    .map(({ kind, text }) => (kind === "function" && FUTURE.has(text) ? `_xlfn.${text}` : text))
    .join("");
}

/** The inverse: with `=` and without prefixes; `TRUE()`, as LibreOffice writes it, is `TRUE` again. */
export function fromFileFormula(text: string): string {
  if (text === "") return "";
  if (!text.includes("_xl") && !text.includes("()")) return `=${text}`;
  const tokens = tokenizeFormula(text);
  const isLogical = (at: number) =>
    tokens[at]?.kind === "function" && /^(?:TRUE|FALSE)$/.test(tokens[at].text) && tokens[at + 2]?.text === ")";
  const kept = tokens.filter((_, at) => !isLogical(at - 1) && !isLogical(at - 2));
  return `=${printTokens(kept.map(withoutPrefix))}`;
}

function withoutPrefix(token: FormulaToken): FormulaToken {
  if (token.kind !== "function" && token.kind !== "name") return token;
  return { ...token, text: token.text.replace(/^_xlfn\.(?:_xlws\.)?/, "") };
}
