import type { Decision } from "../../domain/review/decision";
import type { WorkPlan } from "../../domain/workPlan";
import type { CellInput } from "../../workbook/cellValue";
import type { Change } from "../../workbook/change";
import type { CellRange } from "../../workbook/range";
import { renderBase, toBaseRow } from "../base/base";
import { renderBodyFormats } from "./bodyFormats";
import { renderEntryRules } from "./entryValidation";
import { renderFlagFormats } from "./flagFormats";
import { renderInstructions } from "./instructions";
import { hideUnusedColumns } from "./optionalColumns";
import { bodyRange, tableRange, type LedgerArea } from "../template/ledgerArea";
import { renderTop } from "./ledgerTop";
import { ledgerId, ledgerNames } from "../template/names";
import { defaultLedgerSettings, type LedgerSettings } from "../template/settings";
import { columnIndex, ledgerColumns, ledgerSpec } from "../template/ledgerSpec";
import { type PlanRow, planRows, refuseLongTexts } from "./planRows";
import { calculatedCellsOf, renderFormulas } from "./renderFormulas";
import { renderSettingsSheet } from "./settingsSheet";
import { rowHeight } from "./rowFormat";
import { blocksOf, runsOf } from "../template/runs";

/** Where the parts of a ledger go. By default the names of the template; others where those are taken. */
export interface LedgerPlaces {
  readonly sheet: string;
  readonly table: string;
  readonly instructionsSheet: string;
  readonly settingsSheet: string;
  readonly baseSheet: string;
  /** Id of the ledger, in which its workbook names end; by default that of the edition. */
  readonly id?: string;
  /** The base sheet is there already (left behind by a deleted ledger) and empty. Default false. */
  readonly baseSheetExists?: boolean;
}

export const defaultPlaces: LedgerPlaces = {
  sheet: ledgerSpec.sheet,
  table: ledgerSpec.table,
  instructionsSheet: ledgerSpec.instructionsSheet,
  settingsSheet: ledgerSpec.settingsSheet,
  baseSheet: ledgerSpec.baseSheet,
};

export interface RenderOptions {
  /** ISO date at whose end the ledger is judged. */
  readonly asOf: string;
  readonly decisions?: readonly Decision[];
  readonly places?: LedgerPlaces;
  /** What the office knows of rows already, by key: it stands in their cells and in the base, over what the plan says. */
  readonly office?: ReadonlyMap<string, OfficeCells>;
  /** Rows per change of values, so that long ledgers can be laid piece by piece. Default 400. */
  readonly rowsPerBlock?: number;
}

/** Cells of a fresh row that are not the document's. */
export type OfficeCells = Readonly<Partial<Record<"leadUnit" | "supportUnits" | "baseline", string | number>>>;

/** The settings of a fresh ledger. */
export function freshSettings(plan: WorkPlan, asOf: string): LedgerSettings {
  return { ...defaultLedgerSettings, year: plan.year, asOf };
}

/** A ledger as changes, in two parts that are applied one after the other. */
export interface RenderedLedger {
  /** Cells, looks and rules: as large as the plan; may be applied piece by piece. */
  readonly body: readonly Change[];
  /** What makes a ledger of them: small, and to be applied at once. */
  readonly finish: readonly Change[];
}

/** The changes that lay the ledger of a plan into a workbook that has none. @throws WorkbookError `textTooLong` */
export function renderLedger(plan: WorkPlan, options: RenderOptions): readonly Change[] {
  const { body, finish } = renderLedgerParts(plan, options);
  return [...body, ...finish];
}

/**
 * The same in two parts:
 *
 *     plan ──▶ rows ──▶ sheet, formats ──▶ values ──▶ flags, prompts, page ──▶ rows of the base        body
 *                └───▶ title, 设置 ──▶ table ──▶ formulas ──▶ 填报说明 ──▶ seal of the base        finish
 *
 * Formats come before values, so that text stays text; the table before formulas, so that structured references resolve;
 * the seal of the base last: a ledger without it was not laid to its end.
 */
export function renderLedgerParts(plan: WorkPlan, options: RenderOptions): RenderedLedger {
  const places = options.places ?? defaultPlaces;
  const rowsPerBlock = options.rowsPerBlock ?? 400;
  const settings = freshSettings(plan, options.asOf);
  const id = places.id ?? ledgerId(plan.edition, new Set());
  const names = ledgerNames(id);
  const rows = planRows(plan).map((row) => ({ ...row, cells: { ...row.cells, ...options.office?.get(row.key) } }));
  refuseLongTexts(rows);
  const area: LedgerArea = {
    sheet: places.sheet,
    firstRow: ledgerSpec.rows.header + 1,
    rows: rows.length,
    columnOf: new Map(ledgerColumns.map(({ field }, index) => [field, index])),
  };
  const base = renderBase(
    {
      templateVersion: ledgerSpec.templateVersion,
      id,
      groupedBy: plan.groupedBy,
      edition: plan.edition,
      title: plan.title,
      documentNumber: plan.documentNumber,
      date: plan.date,
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
      ...renderFlagFormats(area, settings),
      ...renderEntryRules(area, rows, plan.year),
      ...renderView(area, rows),
      ...(places.baseSheetExists === true
        ? []
        : [{ kind: "addSheet", sheet: places.baseSheet, visibility: "veryHidden" } as const]),
      ...base.rows,
    ],
    finish: [
      ...renderTop(plan, settings, names, places.sheet),
      { kind: "addSheet", sheet: places.settingsSheet, visibility: "visible" },
      ...renderSettingsSheet(places.settingsSheet, settings, names),
      { kind: "addTable", table: places.table, range: tableRange(area), style: null },
      ...renderFormulas(
        area,
        places.table,
        names,
        rows.map((row) => calculatedCellsOf(row, settings)),
      ),
      ...renderInstructions(places.instructionsSheet, plan.issuer, plan.year, settings.flagColors),
      ...base.seal,
      { kind: "select", range: firstActual(area, rows) },
    ],
  };
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

function renderValues(area: LedgerArea, rows: readonly PlanRow[], rowsPerBlock: number): readonly Change[] {
  const table = bodyRange(area);
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

/** Heights, frozen panes, the collapsed group at the end, optional columns that nothing stands in, and the page. */
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
    ...hideUnusedColumns(sheet, (field) => rows.some(({ cells }) => (cells[field] ?? null) !== null)),
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

function firstActual(area: LedgerArea, rows: readonly PlanRow[]): CellRange {
  const first = Math.max(
    0,
    rows.findIndex(({ kind }) => kind === "quantified"),
  );
  return { sheet: area.sheet, row: area.firstRow + first, column: columnIndex("actual"), rows: 1, columns: 1 };
}
