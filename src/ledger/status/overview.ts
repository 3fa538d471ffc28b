import type { GroupSummary } from "../../domain/progress/summary";
import type { Change } from "../../workbook/change";
import { columnLetters } from "../../workbook/range";
import { laidRows } from "./laidRows";
import { TARGETS, overviewColumns, type CellTerms, type Counted, type OverviewColumn, type OverviewShape } from "./overviewColumns"; // prettier-ignore
import { chartRoom, overviewChart, renderChartSheet, type ChartedTable, type ChartRoom } from "./overviewChart";
import { headerLines, headerMerges, topLines, type HeadOptions } from "./overviewHead";
import { noteLines } from "./overviewNotes";
import { pageRoom } from "./pageRoom";
import { heightOf, renderPaper, rowHeight, type PaperCell, type PaperColumn, type PaperLine } from "./paper";
import { NOTHING } from "./rowTexts";
import { statusSpec } from "./statusSpec";
import type { StatusSource } from "./statusSource";

/** 达序时率 as an earlier 定稿 has it. */
export interface PreviousRates {
  /** ISO date. */
  readonly asOf: string;
  /** By group; the whole under `null`. `null` where nothing was assessed. */
  readonly rates: ReadonlyMap<string | null, number | null>;
}

export interface OverviewOptions extends HeadOptions {
  readonly sheet: string;
  /** What the chart's own sheet is called, where it gets one. */
  readonly chartSheet: string;
  readonly previous: PreviousRates | null;
}

/** In points: as it is wished, and as little as a line of text takes, where that keeps the table on one page. */
const ROW_HEIGHT = 20;
const LEAST_ROW_HEIGHT = 15.5;
/** In points: many narrow columns are printed smaller than other sheets, their numbers therefore larger. */
const FONT_SIZE = 12;
/** Notes that stay on the table's page where they can: what the rates are. */
const DEFINING = 1;
export const WITHOUT_GROUP = "（未填地区）";
/** Over the columns of what must be met, where a group has nothing that must. */
export const WITHOUT_TARGETS = "无量化必成目标";

/** Which columns the overview of a ledger has. */
export function overviewShape(
  { ledger, summary, pending }: StatusSource,
  previous: PreviousRates | null,
): OverviewShape {
  const { rankOn, rankMinItems, severeLag } = ledger.settings;
  const of = summary.groups.find(({ rank }) => rank !== null)?.rank?.of ?? 0;
  return {
    hasPrevious: previous !== null,
    hasSevere: severeLag !== null,
    ranks: rankOn ? { fewest: Math.max(1, rankMinItems), of, isProvisional: pending > 0 } : null,
  };
}

/**
 * 进展情况总表: a row for each group, living on the ledger's table, then the rules, then a chart of the table.
 *
 *     附件, title, unit │ header in two rows │ sums │ groups … │ notes │ chart        (right of it, folded: the rows it counts)
 *
 * What is counted is a number as it was laid; only in which status it is follows the ledger. Notes and chart go on the table's
 * page, else on one of their own. A table that takes several pages repeats its header on each, has the notes on the last, and
 * the chart is on another sheet, `chartSheet`.
 */
export function renderOverview(source: StatusSource, options: OverviewOptions): readonly Change[] {
  const { previous, sheet } = options;
  const { groups, total } = source.summary;
  // An empty table has no rows that formulas could count.
  const references = groups.length === 0 ? null : options.references;
  const counts = overviewColumns(overviewShape(source, previous));
  const columns: readonly PaperColumn[] = [
    { header: "序号", width: 5, align: "center", numberFormat: "0" },
    { header: "地区", width: 19, align: "center" },
    ...counts,
  ];
  const rowsAt = { sheet, column: columns.length + (previous === null ? 1 : 2) };
  const detail = references === null ? null : laidRows(source, references, rowsAt);
  const top = topLines(source, options, "进展情况表", columns);
  const [bands, heads] = headerLines(columns, counts);
  const totalRow = top.length + 2;
  const firstRow = totalRow + 1;
  const lastRow = firstRow + groups.length - 1;
  const termsOf = (row: number): CellTerms => ({
    cell: (id) => `${letters(counts, id)}${row + 1}`,
    column: (id) => `${absoluteLetters(counts, id)}$${firstRow + 1}:${absoluteLetters(counts, id)}$${lastRow + 1}`,
    count: (part, statuses) => detail?.count(`$A${row + 1}`, part, statuses) ?? "",
  });
  const cellOf = (own: OverviewColumn, value: number | string, row: number): PaperCell =>
    detail === null || own.formula === null ? value : { formula: own.formula(termsOf(row)), cached: value };

  const whole: Counted = { ...total, rank: null };
  const totals: PaperLine = line("total", columns, [
    null,
    "合计",
    ...counts.map((own): PaperCell => {
      const value = valueOf(own, whole, null, previous);
      if (own.total === "none") return NOTHING;
      if (own.total === "own") return cellOf(own, value, totalRow);
      return detail === null ? value : { formula: `SUM(${termsOf(totalRow).column(own.id)})`, cached: value };
    }),
  ]);
  const body = groups.map((summary, index): PaperLine => {
    const cells = counts.map((own) => cellOf(own, valueOf(own, summary, summary.group, previous), firstRow + index));
    const name = summary.group === "" ? WITHOUT_GROUP : summary.group;
    return withoutTargets(line("body", columns, [index + 1, name, ...cells]), counts, summary);
  });
  const room = pageRoom(columns, statusSpec.page);
  const head = [...top, bands, heads];
  const rows = [totals, ...body];
  const notes = noteLines(source, { references, detail, previous }, columns, termsOf(totalRow));
  const charted = total.targets.total === 0 ? 0 : groups.length;
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
    ...(detail?.changes ?? []),
    ...(page?.chart == null ? [] : [overviewChart(table, { sheet, row: lines.length, rows: page.chart.rows })]),
    ...(page === null && charted > 0 ? renderChartSheet(source, table, { ...options, sheet: options.chartSheet }) : []),
  ];
}

/** A group without anything that must be met says so over all those columns: no number, no rate, no rank. */
function withoutTargets(line: PaperLine, counts: readonly OverviewColumn[], { targets }: GroupSummary): PaperLine {
  if (targets.total > 0) return line;
  const across = counts.filter(({ band }) => band === TARGETS).length;
  const said = { value: 0, numberFormat: `0;-0;"${WITHOUT_TARGETS}"` };
  const cells = line.cells.map((cell, index) => (index === 2 ? said : index > 2 && index < 2 + across ? null : cell));
  return { ...line, cells, spans: [1, 1, across] };
}

interface OnePage {
  readonly lines: readonly PaperLine[];
  readonly chart: ChartRoom | null;
}

/**
 * The table on one page, with rows as high as wished or as low as that takes, and below it as much as fits there too: notes and
 * chart, the notes, or what the rates are; the rest is on the next page. `null` when the table takes several pages.
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
  for (const kept of [DEFINING, 0]) {
    const defined = notes.slice(0, kept);
    const others = under.slice(kept);
    const alone = fitRows(rows, left - heightOf(defined));
    if (alone === null) continue;
    const next = others.map((line, index) => (index === 0 ? { ...line, startsPage: true } : line));
    const lines = [...head, ...alone, ...defined, ...next];
    return { lines, chart: chart === null ? null : chart.within(room - heightOf(others)) };
  }
  return null;
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
  previous: PreviousRates | null,
): readonly Change[] {
  if (previous === null) return [];
  const before = [null, ...summary.groups.map(({ group }) => group)].map((group) => previous.rates.get(group));
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
  counted: Counted,
  group: string | null,
  previous: PreviousRates | null,
): number | string {
  if (!own.id.endsWith(".change")) return own.value(counted);
  const [now, before] = [counted.targets.onPaceRate, previous?.rates.get(group) ?? null];
  return now === null || before === null ? NOTHING : Number(((now - before) * 100).toFixed(1));
}

function line(style: "body" | "total", columns: readonly PaperColumn[], cells: readonly PaperCell[]): PaperLine {
  return { style, cells, height: Math.max(ROW_HEIGHT, rowHeight(columns, cells.slice(0, 2)) - 4) };
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
