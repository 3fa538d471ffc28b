import type { GroupSummary } from "../../domain/progress/summary";
import type { CellValue } from "../../workbook/cellValue";
import type { Change } from "../../workbook/change";
import { columnLetters } from "../../workbook/range";
import { text } from "../formulas/expression";
import { countFormula } from "./countFormula";
import { overviewColumns, type CellTerms, type OverviewColumn } from "./overviewColumns";
import { chartRoom, overviewChart, renderChartSheet, type ChartedTable, type ChartRoom } from "./overviewChart";
import { headerLines, headerMerges, topLines, type HeadOptions } from "./overviewHead";
import { noteLines } from "./overviewNotes";
import { pageRoom } from "./pageRoom";
import { heightOf, renderPaper, rowHeight, type PaperCell, type PaperColumn, type PaperLine } from "./paper";
import { NOTHING } from "./rowTexts";
import { statusSpec } from "./statusSpec";
import type { StatusSource } from "./statusSource";

/** 达序时率 as an earlier 定稿 has it. */
export interface PreviousProgress {
  /** ISO date. */
  readonly asOf: string;
  /** By region; the whole under `null`. `null` where nothing was assessed. */
  readonly progress: ReadonlyMap<string | null, number | null>;
}

export interface OverviewOptions extends HeadOptions {
  readonly sheet: string;
  /** What the chart's own sheet is called, where it gets one. */
  readonly chartSheet: string;
  readonly previous: PreviousProgress | null;
}

/** In points: as it is wished, and as little as a line of text takes, where that keeps the table on one page. */
const ROW_HEIGHT = 20;
const LEAST_ROW_HEIGHT = 15.5;
/** In points: many narrow columns are printed smaller than other sheets, their numbers therefore larger. */
const FONT_SIZE = 12;
const WITHOUT_REGION = "（未填地区）";

/**
 * 进展情况总表: a row for each region, living on the ledger's table, then the rules, then a chart of the table.
 *
 *     附件, title, unit │ header in two rows │ sums │ regions … │ notes │ chart
 *
 * Notes and chart go on the table's page, else on one of their own. A table that takes several pages repeats its header on
 * each, has the notes on the last, and the chart is on another sheet, `chartSheet`.
 */
export function renderOverview(source: StatusSource, options: OverviewOptions): readonly Change[] {
  const { references, previous, sheet } = options;
  const { groups: regions, total } = source.summary;
  const counts = overviewColumns(previous !== null);
  const columns: readonly PaperColumn[] = [
    { header: "序号", width: 5, align: "center", numberFormat: "0" },
    { header: "地区", width: 22, align: "center" },
    ...counts,
  ];
  const top = topLines(source, options, "进展情况表", columns);
  const [groups, heads] = headerLines(columns, counts);
  const totalRow = top.length + 2;
  const firstRow = totalRow + 1;
  const lastRow = firstRow + regions.length - 1;
  const termsOf = (row: number, region: string | null): CellTerms => ({
    cell: (id) => `${letters(counts, id)}${row + 1}`,
    column: (id) => `${absoluteLetters(counts, id)}$${firstRow + 1}:${absoluteLetters(counts, id)}$${lastRow + 1}`,
    count: (group, status) => (references === null ? "" : countFormula(references, region, group, status)),
  });
  const counted = (formula: string, value: CellValue): PaperCell =>
    references === null ? displayed(value) : { formula, cached: value };

  const totals: PaperLine = line("total", columns, [
    null,
    "合计",
    ...counts.map((own): PaperCell => {
      const value = valueOf(own, { ...total, group: "", rank: null }, null, previous);
      const terms = termsOf(totalRow, null);
      if (own.total === "none" || regions.length === 0) return own.total === "none" ? NOTHING : displayed(value);
      return counted(own.total === "sum" ? `SUM(${terms.column(own.id)})` : own.formula(terms), value);
    }),
  ]);
  const body = regions.map((summary, index): PaperLine => {
    const row = firstRow + index;
    const terms = termsOf(row, summary.group === "" ? text("") : `$B${row + 1}`);
    return line("body", columns, [
      index + 1,
      summary.group === "" ? WITHOUT_REGION : summary.group,
      ...counts.map((own) => counted(own.formula(terms), valueOf(own, summary, summary.group, previous))),
    ]);
  });
  const room = pageRoom(columns, statusSpec.page);
  const head = [...top, groups, heads];
  const rows = [totals, ...body];
  // An empty table has no rows that formulas could count.
  const told = { references: regions.length === 0 ? null : references, previous };
  const notes = noteLines(source, told, columns, termsOf(totalRow, null));
  const charted = total.targets.total === 0 ? 0 : regions.length;
  const page = layOnOnePage(head, rows, notes, charted, room);
  const table: ChartedTable = {
    sheet,
    firstRow,
    rows: charted,
    columns,
    counts,
    colors: source.ledger.settings.flagColors,
  };
  const lines = page?.lines ?? [...head, ...rows, ...notes];
  return [
    ...renderPaper({
      sheet,
      columns,
      lines,
      frozenRows: head.length,
      fontSize: FONT_SIZE,
      titleRows: page === null ? { row: top.length, rows: 2 } : null,
      merges: headerMerges(columns, counts, top.length),
      ...(page?.chart == null ? {} : { room: page.chart }),
    }),
    ...renderPrevious(sheet, columns.length, totalRow, source, previous),
    ...(page?.chart == null ? [] : [overviewChart(table, { sheet, row: lines.length, rows: page.chart.rows })]),
    ...(page === null && charted > 0 ? renderChartSheet(source, table, { ...options, sheet: options.chartSheet }) : []),
  ];
}

interface OnePage {
  readonly lines: readonly PaperLine[];
  readonly chart: ChartRoom | null;
}

/**
 * The table on one page, with rows as high as wished or as low as that takes, and below it as much as fits there too: notes and
 * chart, the notes, or nothing; the rest is on the next page. `null` when the table takes several pages.
 */
function layOnOnePage(
  head: readonly PaperLine[],
  rows: readonly PaperLine[],
  notes: readonly PaperLine[],
  charted: number,
  room: number,
): OnePage | null {
  const space: PaperLine = { style: "space", cells: [], height: statusSpec.heights.space };
  const under = charted === 0 ? notes : [...notes, space];
  const chart = charted === 0 ? null : chartRoom(charted);
  const left = room - heightOf(head);
  const withChart = fitRows(rows, left - heightOf(under) - (chart === null ? 0 : chart.least));
  if (withChart !== null) {
    const lines = [...head, ...withChart, ...under];
    return { lines, chart: chart === null ? null : chart.within(room - heightOf(lines)) };
  }
  const withNotes = fitRows(rows, left - heightOf(notes));
  if (withNotes !== null) {
    const lines = [...head, ...withNotes, ...notes, ...(chart === null ? [] : [{ ...space, startsPage: true }])];
    return { lines, chart: chart === null ? null : chart.within(room - space.height) };
  }
  const alone = fitRows(rows, left);
  if (alone === null) return null;
  const next = under.map((line, index) => (index === 0 ? { ...line, startsPage: true } : line));
  return { lines: [...head, ...alone, ...next], chart: chart === null ? null : chart.within(room - heightOf(under)) };
}

/** Rows of the wished height, or lower ones that all fit into `room` points; `null` when they cannot. */
function fitRows(rows: readonly PaperLine[], room: number): readonly PaperLine[] | null {
  const plain = rows.filter(({ height }) => height <= ROW_HEIGHT).length;
  const height = ROW_HEIGHT - Math.max(0, heightOf(rows) - room) / Math.max(1, plain);
  if (height < LEAST_ROW_HEIGHT) return null;
  const low = Math.floor(height * 4) / 4;
  return rows.map((row) => (row.height <= ROW_HEIGHT ? { ...row, height: low } : row));
}

/** What the earlier 定稿 says, right of the printed columns, where 较上期 looks for it. */
function renderPrevious(
  sheet: string,
  column: number,
  totalRow: number,
  { summary }: StatusSource,
  previous: PreviousProgress | null,
): readonly Change[] {
  if (previous === null) return [];
  const before = [null, ...summary.groups.map(({ group }) => group)].map((group) => previous.progress.get(group));
  const range = { sheet, row: totalRow - 1, column, rows: before.length + 1, columns: 1 };
  return [
    { kind: "setColumnWidth", sheet, column, columns: 1, width: 14 },
    {
      kind: "setFormat",
      range,
      format: { numberFormat: "0.0%", color: "#7F7F7F", horizontal: "center", vertical: "center", wrap: true },
    },
    {
      kind: "setValues",
      range,
      values: [[`${previous.asOf}\n达序时率`], ...before.map((value) => [value ?? NOTHING])],
    },
  ];
}

function valueOf(
  own: OverviewColumn,
  summary: GroupSummary,
  region: string | null,
  previous: PreviousProgress | null,
): number | string {
  if (own.id !== "change") return own.value(summary);
  const [now, before] = [summary.targets.onPaceRate, previous?.progress.get(region) ?? null];
  return now === null || before === null ? NOTHING : Number(((now - before) * 100).toFixed(1));
}

function line(style: "body" | "total", columns: readonly PaperColumn[], cells: readonly PaperCell[]): PaperLine {
  return { style, cells, height: Math.max(ROW_HEIGHT, rowHeight(columns, cells.slice(0, 2)) - 4) };
}

function displayed(value: CellValue): PaperCell {
  return typeof value === "object" && value !== null ? value.error : value;
}

function indexOf(counts: readonly OverviewColumn[], id: string): number {
  return 2 + (id === "previous" ? counts.length : counts.findIndex((own) => own.id === id));
}

function letters(counts: readonly OverviewColumn[], id: string): string {
  return columnLetters(indexOf(counts, id));
}

function absoluteLetters(counts: readonly OverviewColumn[], id: string): string {
  return `$${letters(counts, id)}`;
}
