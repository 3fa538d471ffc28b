import { MAX_COLUMNS, MAX_ROWS, columnNumber } from "./range";

/** One end of a reference to cells. Rows and columns count from 0; `null` where whole columns or whole rows are meant. */
export interface ReferenceEnd {
  readonly column: number | null;
  readonly row: number | null;
  /** Whether a `$` stands before it. */
  readonly fixedColumn: boolean;
  readonly fixedRow: boolean;
}

/** `B2`, `$B$2:D9`, `B:D`, `2:9`, each with the sheet that may stand before it. */
export interface ReferenceToken {
  readonly kind: "reference";
  readonly text: string;
  /** What names the sheet, with its quotes and its `!`; `""` without one. See {@link sheetsOf}. */
  readonly qualifier: string;
  readonly first: ReferenceEnd;
  /** `null` for a single cell. */
  readonly last: ReferenceEnd | null;
}

/** `表[列]`, `表[[#This Row],[列]]`, `[@列]`, `表[[#Headers],[甲]:[乙]]`. */
export interface StructuredToken {
  readonly kind: "structured";
  readonly text: string;
  /** `null` within the table that is meant. */
  readonly table: string | null;
  /** `#This Row`, `#All` … as they stand there; `@` is `#This Row`. */
  readonly items: readonly string[];
  /** Names without escapes: none for all columns, two for a range of them. `null` for a form that is not understood. */
  readonly columns: readonly string[] | null;
}

/** A word (`TRUE` is one) or an error such as `#REF!`, with the sheet or the workbook that may stand before it. */
export interface NameToken {
  readonly kind: "name" | "error";
  readonly text: string;
  readonly qualifier: string;
}

interface PlainToken {
  /** A function's name comes without its bracket, a text with its quotes. */
  readonly kind: "text" | "number" | "function" | "operator" | "blank";
  readonly text: string;
}

export type FormulaToken = PlainToken | NameToken | ReferenceToken | StructuredToken;

/** What makes a word longer than a reference that it begins with. */
const LONGER = String.raw`(?![\p{L}\p{N}_.(!?\\\[])`;
const CELL = String.raw`(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})`;
const cells = new RegExp(`${CELL}(?::${CELL}${LONGER})?${LONGER}`, "uy");
const wholeColumns = new RegExp(String.raw`(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})${LONGER}`, "uy");
const wholeRows = new RegExp(String.raw`(\$?)(\d{1,7}):(\$?)(\d{1,7})${LONGER}`, "uy");
const word = /[\p{L}_\\][\p{L}\p{M}\p{N}_.?\\]*/uy;
const number = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const blanks = /\s+/y;
const texts = /"(?:[^"]|"")*(?:"|$)/y;
const errors =
  /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!)/iy;
const qualifiers = /(?:'(?:[^']|'')*'|(?:\[[^[\]]*\])?[\p{L}\p{N}_.?\\]+(?::[\p{L}\p{N}_.?\\]+)?|\[[^[\]]*\])!/uy;

/**
 * Cuts a formula, with or without its `=`, into tokens. Nothing is lost: their texts, one after the other, are the formula.
 * English names, commas and A1 references, as files and Excel's `formulas` have them. What is no formula gives tokens too.
 */
export function tokenizeFormula(formula: string): readonly FormulaToken[] {
  const hasSheets = formula.includes("!");
  const tokens: FormulaToken[] = [];
  for (let at = 0; at < formula.length;) {
    const token = tokenAt(formula, at, hasSheets);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

export function printTokens(tokens: readonly FormulaToken[]): string {
  return tokens.map(({ text }) => text).join("");
}

/** The sheets that a qualifier names: one, or the first and the last. `null` without one, and where another workbook is meant. */
export function sheetsOf(qualifier: string): readonly string[] | null {
  if (qualifier === "" || qualifier.includes("[")) return null;
  const bare = qualifier.slice(0, -1);
  return (bare.startsWith("'") ? bare.slice(1, -1).replaceAll("''", "'") : bare).split(":");
}

/** The table's own row and nothing else of it. */
export function isThisRow({ items }: StructuredToken): boolean {
  return items.length === 1 && items[0]?.toLowerCase() === "#this row";
}

function tokenAt(formula: string, at: number, hasSheets: boolean): FormulaToken {
  const character = formula.charAt(at);
  if (character === '"') return { kind: "text", text: match(texts, formula, at) };
  const blank = match(blanks, formula, at);
  if (blank !== "") return { kind: "blank", text: blank };
  const reference = referenceAt(formula, at, "");
  if (reference) return reference;
  if (hasSheets) {
    const qualifier = match(qualifiers, formula, at);
    if (qualifier !== "") return qualifiedAt(formula, at, qualifier);
  }
  const digits = match(number, formula, at);
  if (digits !== "") return { kind: "number", text: digits };
  const error = match(errors, formula, at);
  if (error !== "") return { kind: "error", text: error, qualifier: "" };
  const name = match(word, formula, at);
  if (formula.charAt(at + name.length) === "[") {
    const structured = structuredAt(formula, at, name);
    if (structured) return structured;
  }
  if (name === "") return { kind: "operator", text: String.fromCodePoint(formula.codePointAt(at) ?? 0) };
  if (formula.charAt(at + name.length) === "(") return { kind: "function", text: name };
  return { kind: "name", text: name, qualifier: "" };
}

function match(pattern: RegExp, formula: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(formula)?.[0] ?? "";
}

/** What a sheet or a workbook stands before. */
function qualifiedAt(formula: string, at: number, qualifier: string): FormulaToken {
  const from = at + qualifier.length;
  const reference = referenceAt(formula, from, qualifier);
  if (reference) return reference;
  const error = match(errors, formula, from);
  if (error !== "") return { kind: "error", text: qualifier + error, qualifier };
  const name = match(word, formula, from);
  const brackets = name !== "" && formula.charAt(from + name.length) === "[";
  const end = brackets ? closingBracket(formula, from + name.length) : -1;
  // A table of another workbook: nothing of it is ours to read.
  if (end > 0) return { kind: "structured", text: formula.slice(at, end), table: null, items: [], columns: null };
  return { kind: "name", text: qualifier + name, qualifier };
}

function referenceAt(formula: string, at: number, qualifier: string): ReferenceToken | null {
  const code = formula.charCodeAt(at);
  const isDigit = code >= 48 && code <= 57;
  const isDollar = code === 36;
  if (!isDigit && !isDollar && !((code | 32) >= 97 && (code | 32) <= 122)) return null;
  if (!isDigit) {
    cells.lastIndex = at;
    const found = cells.exec(formula);
    if (found) {
      const [text, c1 = "", column = "", r1 = "", row = "", c2, lastColumn = "", r2, lastRow = ""] = found;
      const first = endOf(column, row, c1, r1);
      const last = c2 === undefined || r2 === undefined ? null : endOf(lastColumn, lastRow, c2, r2);
      return first && (c2 === undefined || last)
        ? { kind: "reference", text: qualifier + text, qualifier, first, last }
        : null;
    }
  }
  return bandAt(isDigit ? null : wholeColumns, formula, at, qualifier) ?? bandAt(wholeRows, formula, at, qualifier);
}

/** Whole columns or whole rows. */
function bandAt(pattern: RegExp | null, formula: string, at: number, qualifier: string): ReferenceToken | null {
  if (pattern === null) return null;
  pattern.lastIndex = at;
  const [text, d1 = "", from = "", d2 = "", to = ""] = pattern.exec(formula) ?? [];
  if (text === undefined) return null;
  const isRows = pattern === wholeRows;
  const first = isRows ? endOf("", from, "", d1) : endOf(from, "", d1, "");
  const last = isRows ? endOf("", to, "", d2) : endOf(to, "", d2, "");
  return first && last ? { kind: "reference", text: qualifier + text, qualifier, first, last } : null;
}

/** `null` outside the sheet: `ABC9999999` is a name. */
function endOf(letters: string, digits: string, fixColumn: string, fixRow: string): ReferenceEnd | null {
  const column = letters === "" ? null : columnNumber(letters);
  const row = digits === "" ? null : Number(digits) - 1;
  if ((column !== null && column >= MAX_COLUMNS) || (row !== null && (row < 0 || row >= MAX_ROWS))) return null;
  return { column, row, fixedColumn: fixColumn !== "", fixedRow: fixRow !== "" };
}

function structuredAt(formula: string, at: number, table: string): StructuredToken | null {
  const open = at + table.length;
  const end = closingBracket(formula, open);
  if (end < 0) return null;
  const inner = formula.slice(open + 1, end - 1).trim();
  return { kind: "structured", text: formula.slice(at, end), table: table === "" ? null : table, ...partsOf(inner) };
}

/** Behind the bracket that closes the one at `open`; −1 without one. Within brackets `'` takes the next character as it is. */
function closingBracket(formula: string, open: number): number {
  let depth = 0;
  for (let at = open; at < formula.length; at++) {
    const character = formula[at];
    if (character === "'") at++;
    else if (character === "[") depth++;
    else if (character === "]" && --depth === 0) return at + 1;
  }
  return -1;
}

/** What stands between the outer brackets. */
function partsOf(inner: string): Pick<StructuredToken, "items" | "columns"> {
  if (inner === "") return { items: [], columns: [] };
  if (inner.startsWith("@")) {
    const rest = inner.slice(1).trim();
    const { items, columns } = partsOf(rest);
    return { items: ["#This Row"], columns: items.length > 0 ? null : columns };
  }
  if (inner.startsWith("#")) return { items: [inner], columns: [] };
  if (!inner.startsWith("[")) return { items: [], columns: [withoutEscapes(inner)] };
  const [items, columns]: [string[], string[]] = [[], []];
  for (let at = 0; at < inner.length;) {
    const end = closingBracket(inner, at);
    if (end < 0) return { items: [], columns: null };
    const part = inner.slice(at + 1, end - 1);
    if (part.startsWith("#")) items.push(part);
    else columns.push(withoutEscapes(part));
    const between = inner.indexOf("[", end);
    const separator = inner.slice(end, between < 0 ? inner.length : between).trim();
    if (separator !== (between < 0 ? "" : columns.length > 0 ? ":" : ",")) return { items: [], columns: null };
    at = between < 0 ? inner.length : between;
  }
  return { items, columns: columns.length > 2 ? null : columns };
}

function withoutEscapes(name: string): string {
  return name.replace(/'(.)/gsu, "$1");
}
