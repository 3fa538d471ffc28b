import { text } from "../formulas/expression";
import { asOfFormula, asOfText } from "./legend";
import type { OverviewColumn } from "./overviewColumns";
import { unitLine, wideLine, type LiveCell, type PaperColumn, type PaperLine } from "./paper";
import type { LedgerReferences, StatusSource } from "./statusSource";

/** What stands above the overview and its chart. */
export interface HeadOptions {
  readonly annex: string;
  /** What formulas call the ledger; `null` for values only. */
  readonly references: LedgerReferences | null;
  readonly preparedBy: string;
  /** A line under the title, such as what a 定稿 says of itself. */
  readonly stamp?: string;
}

/** In points: a shape over two lines of two letters. */
const HEAD_HEIGHT = 50;
const UNIT_COLUMNS = 4;

/** 附件, title with its date, who made it and what is counted. */
export function topLines(
  { title, asOf }: StatusSource,
  { annex, references, preparedBy, stamp }: HeadOptions,
  name: string,
  columns: readonly PaperColumn[],
): readonly PaperLine[] {
  const cached = `${title}${name}（${asOfText(asOf)}）`;
  const live: LiveCell<string> | null =
    references === null ? null : { formula: `${text(`${title}${name}（`)}&${asOfFormula(references)}&"）"`, cached };
  return [
    wideLine("annex", annex, columns),
    wideLine("title", live ?? cached, columns),
    ...(stamp === undefined ? [] : [wideLine("subtitle", stamp, columns)]),
    unitLine(`制表单位：${preparedBy}`, "单位：项", columns, UNIT_COLUMNS),
  ];
}

/** Bands over the names of the columns. */
export function headerLines(
  columns: readonly PaperColumn[],
  counts: readonly OverviewColumn[],
): readonly [PaperLine, PaperLine] {
  const own = counts.map(({ band }, index) => (counts[index - 1]?.band === band ? null : band));
  const heads = columns.map(({ header }, index) => (index < 2 ? null : header));
  return [
    { style: "header", cells: [columns[0]?.header ?? null, columns[1]?.header ?? null, ...own], height: 22 },
    { style: "header", cells: heads, height: HEAD_HEIGHT },
  ];
}

/** Merged cells of {@link headerLines}, the first of which stands in that row. */
export function headerMerges(columns: readonly PaperColumn[], counts: readonly OverviewColumn[], row: number) {
  const first = columns.length - counts.length;
  const groups = [...new Set(counts.map(({ band }) => band))].map((band) => ({
    row,
    column: first + counts.findIndex((own) => own.band === band),
    rows: 1,
    columns: counts.filter((own) => own.band === band).length,
  }));
  return [...[0, 1].map((column) => ({ row, column, rows: 2, columns: 1 })), ...groups];
}
