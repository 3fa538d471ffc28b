import { serialOfDate } from "../../domain/calendar";
import type { CellInput, CellValue } from "../../workbook/cellValue";
import type { Change } from "../../workbook/change";
import type { RangeData } from "../../workbook/workbook";
import { canonicalFormula } from "../read/canonicalFormula";

/** A name without quotation marks, as of a table or a sheet. */
const NAME = String.raw`[^\s"'(),;&=<>+\-*\/^{}\[\]!]+`;
/** What stands between the brackets of a table's reference. */
const COLUMN = String.raw`(?:'.|[^\[\]'])*`;
/** A reference to a table's column or to cells of another sheet: programs spell them anew when something is renamed or moved. */
const REFERENCE = new RegExp(
  String.raw`(?:${NAME})?\[(?:'.|[^\[\]']|\[${COLUMN}\])*\]|` +
    String.raw`(?:'(?:[^']|'')+'|${NAME})!\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?`,
  "giu",
);

/**
 * What a sheet holds, in short: equal for what was laid and for what is read back, as long as nobody typed into it. How a
 * sheet looks is not part of it.
 */
export function fingerprintOfChanges(changes: readonly Change[], sheet: string): string {
  const cells = new Map<string, string>();
  for (const change of changes) {
    if (change.kind !== "setValues" && change.kind !== "setFormulas") continue;
    const { range } = change;
    if (range.sheet !== sheet) continue;
    for (let row = 0; row < range.rows; row += 1) {
      for (let column = 0; column < range.columns; column += 1) {
        const token =
          change.kind === "setValues"
            ? tokenOf(change.values[row]?.[column] ?? null)
            : formulaToken(change.formulas[row]?.[column] ?? "");
        cells.set(`${range.row + row},${range.column + column}`, token);
      }
    }
  }
  return digest(cells);
}

/** The same of a sheet that was read with its formulas. */
export function fingerprintOfReading(data: RangeData | undefined): string {
  const cells = new Map<string, string>();
  data?.values.forEach((line, row) => {
    line.forEach((value, column) => {
      const formula = data.formulas?.[row]?.[column] ?? "";
      cells.set(
        `${data.range.row + row},${data.range.column + column}`,
        formula === "" ? tokenOf(value) : formulaToken(formula),
      );
    });
  });
  return digest(cells);
}

/** What a formula reckons, whatever it gives by now and however a program spells it. */
function formulaToken(formula: string): string {
  const parts = canonicalFormula(formula, "").split(/("(?:[^"]|"")*")/);
  return `=${parts.map((part, index) => (index % 2 === 1 ? part : part.replace(REFERENCE, "@"))).join("")}`;
}

function tokenOf(value: CellInput | CellValue): string {
  if (value === null || value === "") return "";
  if (typeof value === "string") return `s${value.replaceAll("\r", "")}`;
  if (typeof value === "number") return `n${Number(value.toPrecision(12))}`;
  if (typeof value === "boolean") return `b${value}`;
  return "date" in value ? `n${serialOfDate(value.date)}` : `e${value.error}`;
}

function digest(cells: ReadonlyMap<string, string>): string {
  const filled = [...cells].filter(([, token]) => token !== "");
  const text = filled
    .map(([place, token]) => `${place} ${token}`)
    .sort()
    .join("\n");
  return `${filled.length}-${hash(text)}`;
}

/** FNV-1a over two seeds, 64 bits in all: enough to notice typing, no protection against intent. */
function hash(text: string): string {
  return [0x811c9dc5, 0x01234567]
    .map((seed) => {
      let value = seed;
      for (let index = 0; index < text.length; index += 1) {
        value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
      }
      return (value >>> 0).toString(16).padStart(8, "0");
    })
    .join("");
}
