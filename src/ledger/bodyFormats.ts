import type { Change } from "../workbook/change";
import type { CellFormat } from "../workbook/presentation";
import { bodyRange, type LedgerArea } from "./ledgerArea";
import { columnIndex, ledgerColumns, ledgerSpec, type ColumnSpec, type Field } from "./ledgerSpec";
import { measureKey, quantityFormat } from "./measure";
import type { PlanRow } from "./planRows";
import { runsOf } from "./runs";
import { commitmentWords } from "./words";

/** Formats of the header and the body: whole columns first, then the rows whose numbers read otherwise. */
export function renderBodyFormats(area: LedgerArea, rows: readonly PlanRow[]): readonly Change[] {
  const body = bodyRange(area);
  const header = { ...body, row: ledgerSpec.rows.header, rows: 1 };
  return [
    {
      kind: "setFormat",
      range: header,
      format: {
        numberFormat: "@",
        bold: true,
        fontSize: 10,
        color: "#FFFFFF",
        horizontal: "center",
        vertical: "center",
        wrap: true,
        borders: ledgerSpec.lineColor,
      },
    },
    ...runsOf(ledgerColumns, (column) => column.owner).map(({ start, length, item }): Change => ({
      kind: "setFormat",
      range: { ...header, column: start, columns: length },
      format: { fill: ledgerSpec.headerFill[item.owner] },
    })),
    ...(rows.length === 0
      ? []
      : [{ kind: "setFormat", range: body, format: { vertical: "center", borders: ledgerSpec.lineColor } } as const]),
    ...(rows.length === 0 ? [] : runsOf(ledgerColumns, (column) => JSON.stringify(columnFormat(column)))).map(
      ({ start, length, item }): Change => ({
        kind: "setFormat",
        range: { ...body, column: start, columns: length },
        format: columnFormat(item),
      }),
    ),
    ...renderMeasureFormats(area, rows),
    ...renderAspirationalTags(area, rows),
  ];
}

function columnFormat(column: ColumnSpec): CellFormat {
  return {
    numberFormat: numberFormats[column.cell],
    horizontal: column.align,
    ...(column.wrap === true ? { wrap: true } : {}),
    ...(column.owner === "source" || column.owner === "calculated" ? { fill: ledgerSpec.lockedFill } : {}),
  };
}

const numberFormats: Readonly<Record<ColumnSpec["cell"], string>> = {
  text: "@",
  integer: "0",
  quantity: "#,##0",
  entered: "General",
  date: "yyyy-mm-dd",
  percent: "0.0%",
  calculatedText: "General",
};

/** Quantities of rows that do not count things (percentages, money, growth), and ranges, which show both bounds. */
function renderMeasureFormats(area: LedgerArea, rows: readonly PlanRow[]): readonly Change[] {
  const columns = ledgerColumns.filter(({ cell }) => cell === "quantity" || cell === "entered");
  const keyOf = ({ measure, cells }: PlanRow): string =>
    `${measureKey(measure)} ${JSON.stringify(cells.upper ?? null)}`;
  return runsOf(rows, keyOf).flatMap(({ start, length, item }) =>
    columns.flatMap(({ field, cell }): Change[] => {
      const numberFormat = item.measure.scale === "none" ? numberFormats[cell] : rowFormat(field, item);
      if (numberFormat === numberFormats[cell]) return [];
      const range = { ...bodyRange(area), row: area.firstRow + start, rows: length, column: columnIndex(field) };
      return [{ kind: "setFormat", range: { ...range, columns: 1 }, format: { numberFormat } }];
    }),
  );
}

/** 目标值 of a range holds the lower bound, by which it is judged, and shows the upper one behind it: 2–3. */
function rowFormat(field: Field, { measure, cells: { value, upper } }: PlanRow): string {
  if (field !== "value" || typeof upper !== "number" || typeof value !== "number")
    return quantityFormat(field, measure);
  const [scale, sign] = measure.scale === "percent" ? [100, "%"] : [1, ""];
  const [lower, ceiling] = [value, upper].map((bound) => Number((bound * scale).toPrecision(12)));
  return `${Number.isInteger(lower) ? "0" : "0.0"}${sign}"–${String(ceiling)}${sign}"`;
}

/** Stands in front of 争取 rows. */
export const ASPIRATIONAL_TAG = "【争取】";

/** The column that carries the tag of a 争取 row: 指标, or 工作要点 where there is none; `null` for the others. */
export function aspirationalField({ cells, kind }: PlanRow): Field | null {
  if (cells.commitment !== commitmentWords.aspirational) return null;
  return kind === "quantified" ? "indicator" : "workPoint";
}

/** 争取 rows carry the word as a number format: shown and printed, but not part of the cell's text. */
function renderAspirationalTags(area: LedgerArea, rows: readonly PlanRow[]): readonly Change[] {
  return runsOf(rows, (row) => aspirationalField(row) ?? "").flatMap(({ start, length, item }): Change[] => {
    const field = aspirationalField(item);
    if (field === null) return [];
    const range = { ...bodyRange(area), row: area.firstRow + start, rows: length, column: columnIndex(field) };
    return [{ kind: "setFormat", range: { ...range, columns: 1 }, format: { numberFormat: `"${ASPIRATIONAL_TAG}"@` } }];
  });
}
