import type { RegionSummary } from "../../domain/progress/summary";
import type { CellValue } from "../../workbook/cellValue";
import type { Change } from "../../workbook/change";
import { columnLetters } from "../../workbook/range";
import { text } from "../formulas/expression";
import { asOfFormula, asOfText, progressText, remainder, remainderText, rulesFormula, rulesText, signsText } from "./legend"; // prettier-ignore
import { countFormula, overviewColumns, type CellTerms, type OverviewColumn } from "./overviewColumns";
import { overviewChart } from "./overviewChart";
import { renderPaper, rowHeight, wideLine, type LiveCell, type PaperCell, type PaperColumn, type PaperLine } from "./paper"; // prettier-ignore
import { NOTHING } from "./rowTexts";
import { statusSpec } from "./statusSpec";
import type { LedgerReferences, StatusSource } from "./statusSource";

/** 完成进度 as an earlier 定稿 has it. */
export interface PreviousProgress {
  /** ISO date. */
  readonly asOf: string;
  /** By region; the whole under `null`. `null` where nothing was assessed. */
  readonly progress: ReadonlyMap<string | null, number | null>;
}

export interface OverviewOptions {
  readonly sheet: string;
  readonly annex: string;
  /** What formulas call the ledger; `null` for values only. */
  readonly references: LedgerReferences | null;
  readonly preparedBy: string;
  readonly previous: PreviousProgress | null;
  /** A line under the title, such as what a 定稿 says of itself. */
  readonly stamp?: string;
}

/** In points: a shape over two lines of two letters. */
const HEAD_HEIGHT = 50;
/** Regions up to which the table fits on one page; then its header need not be repeated over notes and chart. */
const FIRST_PAGE = 34;
/** Regions up to which table, notes and chart share a page. */
const ONE_PAGE = 8;
const ROW_HEIGHT = 20;
const WITHOUT_REGION = "（未填地区）";

/**
 * 进展情况总表: a row for each region, living on the ledger's table, then the rules, then a chart of the table.
 *
 *     附件, title, unit │ header in two rows │ sums │ regions … │ notes │ chart
 */
export function renderOverview(source: StatusSource, options: OverviewOptions): readonly Change[] {
  const { references, previous, sheet } = options;
  const { regions, total } = source.summary;
  const counts = overviewColumns(previous !== null);
  const columns: readonly PaperColumn[] = [
    { header: "序号", width: 5, align: "center", numberFormat: "0" },
    { header: "地区", width: 19, align: "center" },
    ...counts,
  ];
  const top = topLines(source, options, columns);
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
      const value = valueOf(own, { ...total, region: "", rank: null }, null, previous);
      const terms = termsOf(totalRow, null);
      if (own.total === "none" || regions.length === 0) return own.total === "none" ? NOTHING : displayed(value);
      return counted(own.total === "sum" ? `SUM(${terms.column(own.id)})` : own.formula(terms), value);
    }),
  ]);
  const body = regions.map((summary, index): PaperLine => {
    const row = firstRow + index;
    const terms = termsOf(row, summary.region === "" ? text("=") : `$B${row + 1}`);
    return line("body", columns, [
      index + 1,
      summary.region === "" ? WITHOUT_REGION : summary.region,
      ...counts.map((own) => counted(own.formula(terms), valueOf(own, summary, summary.region, previous))),
    ]);
  });
  const table = [...top, groups, heads, totals, ...body];
  const startsPage = regions.length > ONE_PAGE;
  const notes = noteLines(source, options, columns, termsOf(totalRow, null)).map((note, index) =>
    index === 0 && startsPage ? { ...note, startsPage } : note,
  );
  const lines = [...table, ...notes, { style: "space", cells: [], height: statusSpec.heights.space } as const];
  const chart = overviewChart({ sheet, firstRow, rows: regions.length, below: lines.length, columns, counts });
  return [
    ...renderPaper({
      sheet,
      columns,
      lines,
      frozenRows: top.length + 2,
      titleRows: regions.length > FIRST_PAGE ? { row: top.length, rows: 2 } : null,
      merges: headerMerges(columns, counts, top.length),
      ...(chart === null ? {} : { room: chart.room }),
    }),
    ...renderPrevious(sheet, columns.length, totalRow, source, previous),
    ...(chart === null ? [] : [chart.change]),
  ];
}

function topLines(
  { title, asOf }: StatusSource,
  { annex, references, preparedBy, stamp }: OverviewOptions,
  columns: readonly PaperColumn[],
): readonly PaperLine[] {
  const cached = `${title}进展情况表（${asOfText(asOf)}）`;
  const live: LiveCell<string> | null =
    references === null ? null : { formula: `${text(`${title}进展情况表（`)}&${asOfFormula(references)}&"）"`, cached };
  return [
    wideLine("annex", annex, columns),
    wideLine("title", live ?? cached, columns),
    ...(stamp === undefined ? [] : [wideLine("subtitle", stamp, columns)]),
    wideLine("unit", `制表单位：${preparedBy}　　　　单位：项`, columns),
  ];
}

/** Names of the groups over the names of the columns. */
function headerLines(
  columns: readonly PaperColumn[],
  counts: readonly OverviewColumn[],
): readonly [PaperLine, PaperLine] {
  const own = counts.map(({ group }, index) => (counts[index - 1]?.group === group ? null : group));
  const heads = columns.map(({ header }, index) => (index < 2 ? null : header));
  return [
    { style: "header", cells: [columns[0]?.header ?? null, columns[1]?.header ?? null, ...own], height: 22 },
    { style: "header", cells: heads, height: HEAD_HEIGHT },
  ];
}

function headerMerges(columns: readonly PaperColumn[], counts: readonly OverviewColumn[], row: number) {
  const first = columns.length - counts.length;
  const groups = [...new Set(counts.map(({ group }) => group))].map((group) => ({
    row,
    column: first + counts.findIndex((own) => own.group === group),
    rows: 1,
    columns: counts.filter((own) => own.group === group).length,
  }));
  return [...[0, 1].map((column) => ({ row, column, rows: 2, columns: 1 })), ...groups];
}

function noteLines(
  source: StatusSource,
  { references, previous }: OverviewOptions,
  columns: readonly PaperColumn[],
  total: CellTerms,
): readonly PaperLine[] {
  const { settings } = source.ledger;
  const live = (formula: string, cached: string): LiveCell<string> => ({ formula, cached });
  const counted = (["targets", "aspirational", "points"] as const)
    .map((group) => total.cell(`${group}.total`))
    .join("+");
  const rules = rulesText(settings);
  return [
    wideLine("note", `说明：1.${progressText}`, columns),
    wideLine(
      "note",
      references === null ? `2.${rules}` : live(`"2."&${rulesFormula(references)}`, `2.${rules}`),
      columns,
    ),
    wideLine("note", `3.${signsText}`, columns),
    wideLine("note", references === null ? `4.${remainderText(source.summary.total)}` : numbered("4.", remainder(references, counted, source.summary.total)), columns), // prettier-ignore
    ...(previous === null
      ? []
      : [wideLine("note", `5.“较上期”为与${asOfText(previous.asOf).slice(2)}定稿相比增减的百分点。`, columns)]),
  ];
}

function numbered(number: string, { formula, cached }: LiveCell<string>): LiveCell<string> {
  return { formula: `${text(number)}&${formula}`, cached: number + cached };
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
  const before = [null, ...summary.regions.map(({ region }) => region)].map((region) => previous.progress.get(region));
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
      values: [[`${previous.asOf}\n完成进度`], ...before.map((value) => [value ?? NOTHING])],
    },
  ];
}

function valueOf(
  own: OverviewColumn,
  summary: RegionSummary,
  region: string | null,
  previous: PreviousProgress | null,
): number | string {
  if (own.id !== "change") return own.value(summary);
  const [now, before] = [summary.targets.progress, previous?.progress.get(region) ?? null];
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
