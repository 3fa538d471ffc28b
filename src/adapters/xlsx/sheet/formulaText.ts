import { columnLetters } from "../../../workbook/range";
import { MAX_COLUMNS, MAX_ROWS } from "./cellReference";

/** What in a formula is not to be touched: strings, quoted sheet names, structured references (brackets may nest once). */
const OPAQUE = String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:'.|[^\[\]]|\[(?:'.|[^\[\]])*\])*\]`;

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
  return outside(plain, String.raw`(?<![\w.])([A-Z][A-Z0-9.]*)(?=\()`, (name) =>
    FUTURE.has(name) ? `_xlfn.${name}` : name,
  );
}

/** The inverse: with `=` and without prefixes; `TRUE()`, as LibreOffice writes it, is `TRUE` again. */
export function fromFileFormula(text: string): string {
  if (text === "") return "";
  const pattern = String.raw`_xlfn\.(?:_xlws\.)?|(?<![\w.])(?:TRUE|FALSE)\(\)`;
  return `=${outside(text, pattern, (match) => (match.endsWith("()") ? match.slice(0, -2) : ""))}`;
}

/** A shared formula moved from the cell that holds its text. References that leave the sheet become `#REF!`. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  const cell = String.raw`(?<![\w.$])(\$?[A-Za-z]{1,3})(\$?\d{1,7})(?![\w(.!])`;
  const wholeColumns = String.raw`(?<![\w.$:])\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\w(.!:])`;
  const wholeRows = String.raw`(?<![\w.$:])\$?\d{1,7}:\$?\d{1,7}(?![\w(.!:])`;
  return outside(formula, `${cell}|${wholeColumns}|${wholeRows}`, (match) => {
    if (match.includes(":")) {
      const ends = match.split(":").map((end) => (/\d/.test(end) ? moveRow(end, rows) : moveColumn(end, columns)));
      return ends.includes(null) ? "#REF!" : ends.join(":");
    }
    const digits = match.search(/\$?\d/);
    const column = moveColumn(match.slice(0, digits), columns);
    const row = moveRow(match.slice(digits), rows);
    return column === null || row === null ? "#REF!" : column + row;
  });
}

function moveColumn(letters: string, by: number): string | null {
  if (letters.startsWith("$")) return letters;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const moved = column - 1 + by;
  return moved < 0 || moved >= MAX_COLUMNS ? null : columnLetters(moved);
}

function moveRow(digits: string, by: number): string | null {
  if (digits.startsWith("$")) return digits;
  const moved = Number(digits) + by;
  return moved < 1 || moved > MAX_ROWS ? null : String(moved);
}

/** Replaces matches of `pattern` outside strings, sheet names and structured references. */
function outside(formula: string, pattern: string, replace: (match: string) => string): string {
  return formula.replace(new RegExp(`(${OPAQUE})|(?:${pattern})`, "g"), (match, opaque: string | undefined) =>
    opaque === undefined ? replace(match) : match,
  );
}
