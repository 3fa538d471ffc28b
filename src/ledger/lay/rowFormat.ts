import type { CellInput, CellValue } from "../../workbook/cellValue";
import type { RowKind } from "../template/words";
import { ledgerColumns, ledgerSpec, type ColumnSpec, type Field } from "../template/ledgerSpec";
import { measureOfRow, quantityFormat, type RowMeasure } from "../template/measure";
import { readRow } from "../read/readRow";
import { cellScale } from "../template/requirementPhrase";
import { wrappedLines } from "../template/textWidth";
import { commitmentWords, readBound } from "../template/words";

/** What of a row decides its number formats, the prompt of 累计完成 and its height. */
export interface FormattedRow {
  readonly kind: RowKind;
  readonly measure: RowMeasure;
  readonly cells: Readonly<Partial<Record<Field, CellInput | CellValue>>>;
}

/** The row with these cells. A withdrawn row is formatted as it was before. */
export function toFormattedRow(cells: ReadonlyMap<Field, CellValue>): FormattedRow {
  const { assessed } = readRow("", 0, cells);
  const kind =
    assessed.kind !== "withdrawn"
      ? assessed.kind
      : readBound(cells.get("requirement") ?? null) === null
        ? "qualitative"
        : "quantified";
  return { kind, measure: measureOfRow({ ...assessed, kind }), cells: Object.fromEntries(cells) };
}

/** The number format of each kind of column, where no row has one of its own. */
export const numberFormats: Readonly<Record<ColumnSpec["cell"], string>> = {
  text: "@",
  integer: "0",
  quantity: "#,##0",
  entered: "General",
  date: "yyyy-mm-dd",
  percent: "0.0%",
  calculatedText: "General",
};

/** The number format of a row's cell. */
export function numberFormatOf({ field, cell }: ColumnOfLedger, row: FormattedRow): string {
  if (field === aspirationalField(row)) return `"${ASPIRATIONAL_TAG}"@`;
  if (cell !== "quantity" && cell !== "entered") return numberFormats[cell];
  return row.measure.scale === "none" ? numberFormats[cell] : quantity(field, row);
}

type ColumnOfLedger = (typeof ledgerColumns)[number];

/** 目标值 of a range holds the lower bound, by which it is judged, and shows the upper one behind it: 2–3. */
function quantity(field: Field, { measure, cells: { value, upper } }: FormattedRow): string {
  if (field !== "value" || typeof upper !== "number" || typeof value !== "number")
    return quantityFormat(field, measure);
  const isPercent = cellScale(measure.measure, measure.unit) === 100;
  const [scale, sign] = isPercent ? [100, "%"] : [1, ""];
  const [lower, ceiling] = [value, upper].map((bound) => Number((bound * scale).toPrecision(12)));
  return `${Number.isInteger(lower) ? "0" : "0.0"}${sign}"–${String(ceiling)}${sign}"`;
}

/** Stands in front of 争取 rows, as a number format: shown and printed, but not part of the cell's text. */
const ASPIRATIONAL_TAG = "【争取】";

/** The column that carries the tag of a 争取 row: 指标, or 工作要点 where there is none; `null` for the others. */
export function aspirationalField({ cells, kind }: FormattedRow): Field | null {
  if (cells.commitment !== commitmentWords.aspirational) return null;
  return kind === "quantified" ? "indicator" : "workPoint";
}

/** In points, so that wrapped text fits: whole lines, at most what Excel allows. */
export function rowHeight(row: FormattedRow): number {
  const lines = ledgerColumns.map(({ field, width, wrap }) => {
    const cell = row.cells[field];
    if (wrap !== true || typeof cell !== "string") return 1;
    return wrappedLines(field === aspirationalField(row) ? ASPIRATIONAL_TAG + cell : cell, width);
  });
  return Math.min(409, Math.max(1.5, ...lines) * ledgerSpec.lineHeight + 8);
}
