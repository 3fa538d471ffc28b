import type { CellInput } from "../../../workbook/cellValue";
import type { Change } from "../../../workbook/change";
import type { CellRange } from "../../../workbook/range";
import { safeText } from "../safeText";
import { serialFromIsoDate } from "../units";
import type { ChangeContext } from "./changeContext";

type SetValues = Extract<Change, { kind: "setValues" }>;

const dateFormat = "yyyy-mm-dd";

/** Writes a rectangle of values: texts as text, dates as serial numbers that look like dates, `null` as an empty cell. */
export function writeValues(context: ChangeContext, { range, values }: SetValues, index: number): void {
  const formats = context.numberFormats.before(index, range);
  const target = context.range(range);
  target.values = values.map((row, down) =>
    row.map((value, across) => toExcel(value, formats[down]?.[across] === "@")),
  );
  for (const dates of dateRuns(range, values, context.numberFormats.inTheEnd(range))) {
    context.range(dates).numberFormat = oneForAll(dateFormat);
  }
}

/** A value as Office.js wants it. */
export function toExcel(value: CellInput, inTextFormat: boolean): string | number | boolean {
  if (value === null) return "";
  if (typeof value === "string") return safeText(value, inTextFormat);
  return typeof value === "object" ? serialFromIsoDate(value.date) : value;
}

/** Dates one below another that no change gives a format: they would show as bare numbers. */
function dateRuns(
  range: CellRange,
  values: readonly (readonly CellInput[])[],
  formats: readonly (readonly (string | null)[])[],
): CellRange[] {
  const runs: CellRange[] = [];
  for (let across = 0; across < range.columns; across++) {
    let rows = 0;
    for (let down = 0; down <= range.rows; down++) {
      const value = values[down]?.[across] ?? null;
      if (typeof value === "object" && value !== null && formats[down]?.[across] === null) {
        rows += 1;
        continue;
      }
      if (rows > 0) {
        runs.push({ ...range, row: range.row + down - rows, rows, column: range.column + across, columns: 1 });
      }
      rows = 0;
    }
  }
  return runs;
}

/** Office.js takes one value for a whole range where its types ask for an array. */
export function oneForAll(value: string): string[][] {
  return value as unknown as string[][];
}
