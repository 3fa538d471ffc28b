import { serialOfDate } from "../../domain/calendar";
import type { CellInput, CellValue } from "../../workbook/cellValue";
import type { Change } from "../../workbook/change";
import type { RangeData } from "../../workbook/workbook";

/** Stands for whatever a formula gives, which changes by itself. */
const FORMULA = "=";

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
    const content: readonly (readonly CellInput[])[] | null = change.kind === "setValues" ? change.values : null;
    for (let row = 0; row < range.rows; row += 1) {
      for (let column = 0; column < range.columns; column += 1) {
        const token = content === null ? FORMULA : tokenOf(content[row]?.[column] ?? null);
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
      const isFormula = (data.formulas?.[row]?.[column] ?? "") !== "";
      cells.set(`${data.range.row + row},${data.range.column + column}`, isFormula ? FORMULA : tokenOf(value));
    });
  });
  return digest(cells);
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
