import type { GroupSummary, Tally } from "../../domain/progress/summary";
import { countedStatuses } from "../../domain/progress/status";
import type { Change } from "../../workbook/change";
import { headerOf } from "../template/ledgerSpec";
import { statusWords } from "../template/words";
import { WITHOUT_GROUP, WITHOUT_TARGETS } from "./overview";
import { asOfText, dueSoonText, rulesText, signsText } from "./legend";
import { bodyLines, renderPaper, rowHeight, spreadLine, wideLine, type PaperColumn, type PaperLine } from "./paper";
import { NOTHING, actualCell, deadlineCell, fieldText, percentCell, quantityCell, requirementText, statusText, subjectText } from "./rowTexts"; // prettier-ignore
import { rankText } from "./overviewColumns";
import type { StatusRow, StatusSource } from "./statusSource";

const columns: readonly PaperColumn[] = [
  { header: "序号", width: 5, align: "center", numberFormat: "0" },
  { header: "指标（工作要点）", width: 38, align: "left" },
  { header: "要求", width: 15, align: "center" },
  { header: "累计完成\n（进展）", width: 10.5, align: "center" },
  { header: headerOf("pace"), width: 10.5, align: "center" },
  { header: headerOf("completion"), width: 9, align: "center", numberFormat: "0.0%" },
  { header: headerOf("deadline"), width: 12, align: "center", numberFormat: "yyyy-mm-dd" },
  { header: headerOf("status"), width: 12.5, align: "center" },
  { header: headerOf("note"), width: 28, align: "left" },
  { header: headerOf("problems"), width: 22, align: "left" },
  { header: headerOf("deliverable"), width: 20, align: "left" },
];
const NAME = 1;
/** How many columns the three places of a foot's line go over. */
const FOOT = [3, 5, 3] as const;

export interface RegionOptions {
  readonly sheet: string;
  readonly annex: string;
  readonly preparedBy: string;
  /** Groups on this sheet; each begins a page. */
  readonly groups: readonly GroupSummary[];
  readonly stamp?: string;
}

/**
 * 分地区进展情况表: for each region its totals, its targets with flags, its points without a number with stage and note, and a
 * foot to be sealed and signed. The title is on every page. Values, not formulas.
 */
export function renderRegionSheet(source: StatusSource, options: RegionOptions): readonly Change[] {
  const { sheet, annex, stamp, preparedBy, groups } = options;
  const top = [
    wideLine("annex", annex, columns),
    wideLine("title", `${source.title}分地区进展情况表（${asOfText(source.asOf)}）`, columns),
    ...(stamp === undefined ? [] : [wideLine("subtitle", stamp, columns)]),
    wideLine("unit", `制表单位：${preparedBy}`, columns),
  ];
  const heads = columns.map(({ header }) => header);
  const header: PaperLine = { style: "header", cells: heads, height: Math.max(34, rowHeight(columns, heads)) };
  const body = groups.flatMap((group, index) => groupLines(source, group, index > 0));
  return renderPaper({
    sheet,
    columns,
    lines: [...top, header, ...body],
    frozenRows: top.length + 1,
    titleRows: { row: 0, rows: top.length + 1 },
  });
}

/** “，其中争取目标1项”: those count apart, and stand among the others here. */
function aspirationalText(targets: readonly StatusRow[]): string {
  const count = targets.filter(({ aspirational }) => aspirational).length;
  return count === 0 ? "" : `，其中争取目标${count}项`;
}

function groupLines(source: StatusSource, summary: GroupSummary, startsPage: boolean): readonly PaperLine[] {
  const { settings } = source.ledger;
  const rows = source.rows.filter(({ group }) => group === summary.group);
  const targets = rows.filter(({ kind }) => kind === "quantified");
  const points = rows.filter(({ kind }) => kind === "qualitative");
  const name = summary.group === "" ? WITHOUT_GROUP : summary.group;
  const section = (title: string, own: readonly StatusRow[], from: number): readonly PaperLine[] =>
    own.length === 0
      ? []
      : [wideLine("band", title, columns), ...own.flatMap((row, index) => rowLines(row, from + index, own[index - 1]))];
  const again = wideLine("region", `${name}（续）`, columns);
  const table = [
    ...section(`一、量化目标（${targets.length}项${aspirationalText(targets)}）`, targets, 1),
    ...section(`${targets.length === 0 ? "一" : "二"}、定性要点（${points.length}项）`, points, targets.length + 1),
  ];
  return [
    wideLine("region", name, columns, { startsPage }),
    wideLine("tally", totalsText(summary, source), columns),
    ...table.map((line): PaperLine => ({ ...line, again })),
    ...(targets.length + points.length === 0 ? [wideLine("tally", "本地区没有需要考核的目标和要点。", columns)] : []),
    wideLine("note", `${signsText(settings)}${rulesText(settings)}${dueSoonText(settings)}`, columns),
    spreadLine("foot", ["填报单位（盖章）：", "单位负责人：", "审核人："], FOOT),
    spreadLine("foot", ["填报人：", "联系电话：", "填报日期：　　　　年　　月　　日"], FOOT),
  ];
}

function rowLines(row: StatusRow, number: number, before: StatusRow | undefined): readonly PaperLine[] {
  const { judgement, kind } = row;
  const isQuantified = kind === "quantified";
  const deliverable = fieldText(row, "deliverable");
  const samePoint = before?.workPoint === row.workPoint;
  const cells = [
    number,
    subjectText(row),
    requirementText(row),
    actualCell(row),
    isQuantified ? quantityCell(row, judgement.pace) : NOTHING,
    percentCell(judgement.completion),
    deadlineCell(row),
    statusText(row),
    fieldText(row, "note"),
    fieldText(row, "problems"),
    samePoint && isQuantified && deliverable !== "" ? "同上" : deliverable,
  ];
  return bodyLines(columns, cells, NAME);
}

/** “量化目标应考核3项：● 达标1项，▲ 滞后1项 …；达序时率66.7%（2/3），达标率33.3%，位次并列第3位（共12个）。” */
function totalsText({ targets, aspirational, points, rank }: GroupSummary, { pending }: StatusSource): string {
  const ranked = rank === null ? "" : `，位次${pending > 0 ? "（暂列）" : ""}${rankText(rank)}（共${rank.of}个）`;
  const parts = [
    ...(targets.total === 0 ? [WITHOUT_TARGETS] : [tallyText("量化目标应考核", targets) + ratesOf(targets) + ranked]),
    ...(aspirational.total === 0 ? [] : [tallyText("争取目标", aspirational)]),
    ...(points.total === 0 ? [] : [tallyText("定性要点", points)]),
  ];
  return `${parts.join("；")}。`;
}

function tallyText(name: string, { total, counts }: Tally): string {
  const shown = countedStatuses
    .filter((status) => counts[status] > 0)
    .map((status) => `${statusWords[status]}${counts[status]}项`);
  return `${name}${total}项：${shown.join("，")}`;
}

function ratesOf({ onPace, total, onPaceRate, metRate, counts }: Tally): string {
  const doubts = counts.needsReview === 0 ? "" : `，含待确认${counts.needsReview}项`;
  return `；达序时率${printed(onPaceRate)}（${onPace}/${total}${doubts}），达标率${printed(metRate)}`;
}

function printed(rate: number | null): string {
  return rate === null ? NOTHING : `${(rate * 100).toFixed(1)}%`;
}
