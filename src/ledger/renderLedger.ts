import type { AssessmentSettings } from "../domain/progress/assessedRow";
import type { Decision } from "../domain/review/decision";
import type { WorkPlan } from "../domain/workPlan";
import type { CellInput } from "../workbook/cellValue";
import type { Change } from "../workbook/change";
import type { CellFormat } from "../workbook/presentation";
import type { CellRange } from "../workbook/range";
import { renderBase, toBaseRow } from "./base";
import { renderEntryRules } from "./entryRules";
import { settingValidations } from "./entryValidation";
import { renderFlagFormats } from "./flagFormats";
import { renderInstructions } from "./instructions";
import type { LedgerArea } from "./ledgerArea";
import { columnIndex, ledgerColumns, ledgerSpec, type ColumnSpec, type Field } from "./ledgerSpec";
import { measureKey, quantityFormat } from "./measure";
import { planRows, type PlanRow } from "./planRows";
import { renderFormulas } from "./renderFormulas";
import { blocksOf, runsOf } from "./runs";
import { toSettingCell } from "./settingCells";
import { wrappedLines } from "./textWidth";
import { commitmentWords, statusWords } from "./words";

/** Where the parts of a ledger go. By default the names of the template; others where those are taken. */
export interface LedgerPlaces {
  readonly sheet: string;
  readonly table: string;
  readonly instructionsSheet: string;
  readonly baseSheet: string;
  /** The base sheet is there already (left behind by a deleted ledger) and empty. Default false. */
  readonly baseSheetExists?: boolean;
}

export const defaultPlaces: LedgerPlaces = {
  sheet: ledgerSpec.sheet,
  table: ledgerSpec.table,
  instructionsSheet: ledgerSpec.instructionsSheet,
  baseSheet: ledgerSpec.baseSheet,
};

export interface RenderOptions {
  /** ISO date at whose end the ledger is judged. */
  readonly asOf: string;
  readonly decisions?: readonly Decision[];
  readonly places?: LedgerPlaces;
  /** Rows per change of values, so that long ledgers can be laid piece by piece. Default 400. */
  readonly rowsPerBlock?: number;
}

/** The settings of a fresh ledger: 左右 allows 10 % less, the pace is compared without a buffer. */
export function freshSettings(plan: WorkPlan, asOf: string): AssessmentSettings {
  return { year: plan.year, asOf, tolerance: 0.1, paceOn: true, paceBuffer: 0 };
}

/** A ledger as changes, in two parts that are applied one after the other. */
export interface RenderedLedger {
  /** Cells, looks and rules: as large as the plan; may be applied piece by piece. */
  readonly body: readonly Change[];
  /** What makes a ledger of them: small, and to be applied at once. */
  readonly finish: readonly Change[];
}

/** The changes that lay the ledger of a plan into a workbook that has none. */
export function renderLedger(plan: WorkPlan, options: RenderOptions): readonly Change[] {
  const { body, finish } = renderLedgerParts(plan, options);
  return [...body, ...finish];
}

/**
 * The same in two parts:
 *
 *     plan ──▶ rows ──▶ sheet, formats ──▶ values ──▶ flags, prompts, page ──▶ rows of the base        body
 *                └───▶ title, settings ──▶ table ──▶ formulas ──▶ 填报说明 ──▶ seal of the base        finish
 *
 * Formats come before values, so that text stays text; the table before formulas, so that structured references resolve;
 * the seal of the base last: a ledger without it was not laid to its end.
 */
export function renderLedgerParts(plan: WorkPlan, options: RenderOptions): RenderedLedger {
  const places = options.places ?? defaultPlaces;
  const rowsPerBlock = options.rowsPerBlock ?? 400;
  const settings = freshSettings(plan, options.asOf);
  const rows = planRows(plan);
  const area: LedgerArea = {
    sheet: places.sheet,
    firstRow: ledgerSpec.rows.header + 1,
    rows: rows.length,
    columnOf: new Map(ledgerColumns.map(({ field }, index) => [field, index])),
  };
  const base = renderBase(
    {
      templateVersion: ledgerSpec.templateVersion,
      edition: plan.edition,
      title: plan.title,
      settings,
      decisions: options.decisions ?? [],
      rows: new Map(rows.map((row) => [row.key, toBaseRow(row.cells)])),
    },
    places.baseSheet,
    rowsPerBlock,
  );
  return {
    body: [
      { kind: "addSheet", sheet: places.sheet, visibility: "visible", tabColor: ledgerSpec.tabColor },
      { kind: "showGridlines", sheet: places.sheet, shown: false },
      ...renderWidths(places.sheet),
      ...renderBodyFormats(area, rows),
      ...renderValues(area, rows, rowsPerBlock),
      ...renderFlagFormats(area),
      ...renderEntryRules(area, rows, plan.year),
      ...renderView(area, rows),
      ...(places.baseSheetExists === true
        ? []
        : [{ kind: "addSheet", sheet: places.baseSheet, visibility: "veryHidden" } as const]),
      ...base.rows,
    ],
    finish: [
      ...renderTop(plan, settings, places.sheet),
      { kind: "addTable", table: places.table, range: withHeader(area), style: null },
      ...renderFormulas(area, places.table),
      ...renderInstructions(places.instructionsSheet, plan.issuer, plan.year),
      ...base.seal,
      { kind: "select", range: firstActual(area, rows) },
    ],
  };
}

/** Title, origin, settings with their names, and the legend of the flags. */
function renderTop(plan: WorkPlan, settings: AssessmentSettings, sheet: string): readonly Change[] {
  const { rows, settings: specs } = ledgerSpec;
  const line = (row: number, text: string, format: CellFormat): readonly Change[] => [
    {
      kind: "setFormat",
      range: { sheet, row, column: 0, rows: 1, columns: 1 },
      format: { numberFormat: "@", ...format },
    },
    { kind: "setValues", range: { sheet, row, column: 0, rows: 1, columns: 1 }, values: [[text]] },
  ];
  const validations = settingValidations(plan.year);
  return [
    ...line(rows.title, `${plan.title}台账`, { bold: true, fontSize: 16, vertical: "center" }),
    ...line(rows.source, sourceLine(plan), { color: "#595959", vertical: "center" }),
    ...line(rows.legend, legend, { color: "#595959", vertical: "center" }),
    {
      kind: "setValues",
      range: { sheet, row: rows.settings, column: 1, rows: 1, columns: specs.length * 2 },
      values: [specs.flatMap((spec): CellInput[] => [spec.name, null])],
    },
    {
      kind: "setFormat",
      range: { sheet, row: rows.settings, column: 1, rows: 1, columns: specs.length * 2 },
      format: { vertical: "center", horizontal: "right", color: "#595959" },
    },
    ...specs.flatMap((spec): Change[] => {
      const range: CellRange = { sheet, row: rows.settings, column: spec.labelColumn + 1, rows: 1, columns: 1 };
      return [
        { kind: "setFormat", range, format: { ...settingFormat, numberFormat: spec.numberFormat } },
        { kind: "setValues", range, values: [[toSettingCell(settings, spec.field)]] },
        { kind: "setName", name: spec.name, range },
        { kind: "setValidation", range, validation: validations[spec.field] },
      ];
    }),
  ];
}

const settingFormat: CellFormat = {
  horizontal: "left",
  vertical: "center",
  bold: true,
  color: "#1E6B3C",
  borders: ledgerSpec.lineColor,
};

const legend = `标记：${(
  ["overdue", "behind", "notReported", "invalid", "needsReview", "notStarted", "onTrack", "met"] as const
)
  .map((status) => statusWords[status])
  .join("　")}　　白底各列由填报单位填写，填法见“填报说明”。`;

function sourceLine(plan: WorkPlan): string {
  return [plan.issuer, plan.documentNumber, plan.date].filter((part) => part !== null).join("　");
}

function renderWidths(sheet: string): readonly Change[] {
  return runsOf(ledgerColumns, (column) => column.width).map(({ start, length, item }) => ({
    kind: "setColumnWidth",
    sheet,
    column: start,
    columns: length,
    width: item.width,
  }));
}

/** Formats of the header and the body: whole columns first, then the rows whose numbers read otherwise. */
function renderBodyFormats(area: LedgerArea, rows: readonly PlanRow[]): readonly Change[] {
  const body = tableRange(area);
  const header = { ...body, row: ledgerSpec.rows.header, rows: 1 };
  return [
    {
      kind: "setFormat",
      range: header,
      format: {
        numberFormat: "@",
        bold: true,
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
    wrap: column.wrap === true,
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

/** Quantities of rows that do not count things: percentages, money, growth. */
function renderMeasureFormats(area: LedgerArea, rows: readonly PlanRow[]): readonly Change[] {
  const fields = ledgerColumns.filter(({ cell }) => cell === "quantity" || cell === "entered");
  return runsOf(rows, ({ measure }) => measureKey(measure)).flatMap(({ start, length, item }) =>
    fields.flatMap((column): Change[] => {
      const numberFormat = item.measure.scale === "none" ? null : quantityFormat(column.field, item.measure);
      if (numberFormat === null || numberFormat === numberFormats[column.cell]) return [];
      const range = { ...tableRange(area), row: area.firstRow + start, rows: length };
      return [
        {
          kind: "setFormat",
          range: { ...range, column: columnIndex(column.field), columns: 1 },
          format: { numberFormat },
        },
      ];
    }),
  );
}

/** 争取 rows carry the word in front of 指标 (of 工作要点 where there is none): shown and printed, but not part of the cell's text. */
function renderAspirationalTags(area: LedgerArea, rows: readonly PlanRow[]): readonly Change[] {
  const tagOf = ({ cells, kind }: PlanRow): Field | "" => {
    if (cells.commitment !== commitmentWords.aspirational) return "";
    return kind === "quantified" ? "indicator" : "workPoint";
  };
  return runsOf(rows, tagOf).flatMap(({ start, length, item }): Change[] => {
    const field = tagOf(item);
    if (field === "") return [];
    const range = {
      sheet: area.sheet,
      row: area.firstRow + start,
      rows: length,
      column: columnIndex(field),
      columns: 1,
    };
    return [{ kind: "setFormat", range, format: { numberFormat: '"【争取】"@' } }];
  });
}

function renderValues(area: LedgerArea, rows: readonly PlanRow[], rowsPerBlock: number): readonly Change[] {
  const table = tableRange(area);
  const lines = rows.map(({ cells }) => ledgerColumns.map(({ field }): CellInput => cells[field] ?? null));
  const blocks = blocksOf(lines, rowsPerBlock).map(({ start, items }): Change => ({
    kind: "setValues",
    range: { ...table, row: area.firstRow + start, rows: items.length },
    values: items,
  }));
  return [
    {
      kind: "setValues",
      range: { ...table, row: ledgerSpec.rows.header, rows: 1 },
      values: [ledgerColumns.map(({ header }) => header)],
    },
    ...blocks,
  ];
}

/** Heights, frozen panes, the collapsed group at the end, and the page. */
function renderView(area: LedgerArea, rows: readonly PlanRow[]): readonly Change[] {
  const { sheet } = area;
  const firstTucked = ledgerColumns.findIndex(({ tucked }) => tucked === true);
  return [
    {
      kind: "setRowHeights",
      sheet,
      row: 0,
      heights: [32, 18, 22, 20, 34, ...rows.map(rowHeight)],
    },
    {
      kind: "groupColumns",
      sheet,
      column: firstTucked,
      columns: ledgerColumns.length - firstTucked,
      collapsed: true,
    },
    { kind: "freezePanes", sheet, rows: ledgerSpec.rows.header + 1, columns: ledgerSpec.frozenColumns },
    {
      kind: "setPageLayout",
      sheet,
      layout: {
        ...ledgerSpec.page,
        printArea: {
          row: 0,
          column: 0,
          rows: area.firstRow + area.rows,
          columns: columnIndex(ledgerSpec.lastPrinted) + 1,
        },
        titleRows: { row: ledgerSpec.rows.header, rows: 1 },
      },
    },
  ];
}

/** In points, so that wrapped text fits: whole lines, at most what Excel allows. */
function rowHeight(row: PlanRow): number {
  const lines = ledgerColumns.map(({ field, width, wrap }) => {
    const cell = row.cells[field];
    return wrap === true && typeof cell === "string" ? wrappedLines(cell, width) : 1;
  });
  return Math.min(409, Math.max(1.5, ...lines) * ledgerSpec.lineHeight + 6);
}

function firstActual(area: LedgerArea, rows: readonly PlanRow[]): CellRange {
  const first = Math.max(
    0,
    rows.findIndex(({ kind }) => kind === "quantified"),
  );
  return { sheet: area.sheet, row: area.firstRow + first, column: columnIndex("actual"), rows: 1, columns: 1 };
}

function tableRange(area: LedgerArea): CellRange {
  return { sheet: area.sheet, row: area.firstRow, column: 0, rows: area.rows, columns: ledgerColumns.length };
}

/** The table with its header row. */
export function withHeader(area: LedgerArea): CellRange {
  return { ...tableRange(area), row: area.firstRow - 1, rows: area.rows + 1 };
}
