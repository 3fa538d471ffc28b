import type { Change } from "../../workbook/change";
import type { CellFormat } from "../../workbook/presentation";
import { bodyRange, type LedgerArea } from "../template/ledgerArea";
import { ledgerColumns, ledgerSpec, type ColumnSpec, type Field } from "../template/ledgerSpec";
import { measureKey } from "../template/measure";
import { aspirationalField, numberFormatOf, numberFormats, type FormattedRow } from "./rowFormat";
import { runsOf } from "../template/runs";

/** Formats of the header and the body: whole columns first, then the rows whose numbers read otherwise. */
export function renderBodyFormats(area: LedgerArea, rows: readonly FormattedRow[]): readonly Change[] {
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

/** The number formats of rows at the end of a table, which otherwise look as the row above them. */
export function renderAddedFormats(area: LedgerArea, rows: readonly FormattedRow[]): readonly Change[] {
  if (rows.length === 0) return [];
  const columns = ledgerColumns
    .flatMap((column) => {
      const place = area.columnOf.get(column.field);
      return place === undefined ? [] : [{ place, numberFormat: numberFormats[column.cell] }];
    })
    .sort((one, other) => one.place - other.place);
  const runs = runsOf(
    columns.map((column, index) => ({ ...column, gap: column.place - index })),
    ({ gap, numberFormat }) => `${gap} ${numberFormat}`,
  );
  return [
    ...runs.map(({ item, length }): Change => ({
      kind: "setFormat",
      range: { sheet: area.sheet, row: area.firstRow, column: item.place, rows: area.rows, columns: length },
      format: { numberFormat: item.numberFormat },
    })),
    ...renderMeasureFormats(area, rows),
    ...renderAspirationalTags(area, rows),
  ];
}

/** Quantities of rows that do not count things (percentages, money, growth), and ranges, which show both bounds. */
function renderMeasureFormats(area: LedgerArea, rows: readonly FormattedRow[]): readonly Change[] {
  const columns = ledgerColumns.filter(({ cell }) => cell === "quantity" || cell === "entered");
  const keyOf = ({ measure, cells }: FormattedRow): string =>
    `${measureKey(measure)} ${JSON.stringify(cells.upper ?? null)}`;
  return runsOf(rows, keyOf).flatMap(({ start, length, item }) =>
    columns.flatMap((column): readonly Change[] => {
      const numberFormat = numberFormatOf(column, item);
      return numberFormat === numberFormats[column.cell]
        ? []
        : formatRows(area, column.field, start, length, numberFormat);
    }),
  );
}

/** 争取 rows carry the word in their number format. */
function renderAspirationalTags(area: LedgerArea, rows: readonly FormattedRow[]): readonly Change[] {
  return runsOf(rows, (row) => aspirationalField(row) ?? "").flatMap(({ start, length, item }): readonly Change[] => {
    const tagged = ledgerColumns.find(({ field }) => field === aspirationalField(item));
    return tagged === undefined ? [] : formatRows(area, tagged.field, start, length, numberFormatOf(tagged, item));
  });
}

/** A number format for some rows of a column, counted from the first of the area. */
function formatRows(
  area: LedgerArea,
  field: Field,
  start: number,
  rows: number,
  numberFormat: string,
): readonly Change[] {
  const column = area.columnOf.get(field);
  if (column === undefined) return [];
  const range = { sheet: area.sheet, row: area.firstRow + start, column, rows, columns: 1 };
  return [{ kind: "setFormat", range, format: { numberFormat } }];
}
