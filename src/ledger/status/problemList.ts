import { attentionStatuses, type Status } from "../../domain/progress/status";
import type { UnreportedGroup } from "../../domain/progress/attention";
import type { Change } from "../../workbook/change";
import { headerOf } from "../template/ledgerSpec";
import { statusWords } from "../template/words";
import { asOfText, disorderText, dueSoonText, rulesText } from "./legend";
import { cutText } from "./cutText";
import { WITHOUT_GROUP } from "./overview";
import { bodyLines, renderPaper, rowHeight, wideLine, type PaperColumn, type PaperLine } from "./paper";
import { actualCell, deadlineCell, fieldText, reasonText, requirementText, statusText, subjectText } from "./rowTexts";
import { statusSpec } from "./statusSpec";
import { attentionOf, type StatusRow, type StatusSource } from "./statusSource";

const columns: readonly PaperColumn[] = [
  { header: "序号", width: 5, align: "center", numberFormat: "0" },
  { header: "地区", width: 12, align: "center" },
  { header: "指标（工作要点）", width: 30, align: "left" },
  { header: "要求", width: 15, align: "center" },
  { header: "累计完成\n（进展）", width: 10.5, align: "center" },
  { header: "完成时限", width: 12, align: "center", numberFormat: "yyyy-mm-dd" },
  { header: "状态", width: 12.5, align: "center" },
  { header: "原因", width: 18, align: "left" },
  { header: headerOf("leadUnit"), width: 14, align: "left" },
  { header: headerOf("note"), width: 26, align: "left" },
  { header: headerOf("problems"), width: 24, align: "left" },
];
const NAME = 2;
const UNKNOWN = "截至日期无法识别，各项均未判断，问题未能列出。请在台账中填写截至日期后重新生成。";
const NONE = "没有数据有误、未达标、滞后或未报送的事项。";
const NUMBERS = ["一", "二", "三", "四", "五", "六"];

export interface ListOptions {
  readonly sheet: string;
  readonly annex: string;
  readonly preparedBy: string;
  /** Whether 争取 targets are on it. */
  readonly includeAspirational: boolean;
  readonly stamp?: string;
}

/**
 * 问题清单: what needs attention at the date that it states, each with its reason, in sections; what was not reported one line a
 * group, last before 报送截止日期 and first after it. Sections without a row are left out. Values, not formulas.
 */
export function renderProblemList(source: StatusSource, options: ListOptions): readonly Change[] {
  const attention = attentionOf(source, options.includeAspirational);
  let number = 0;
  const sections = attentionStatuses.flatMap(
    (status): { readonly head: string; readonly lines: readonly PaperLine[] }[] => {
      if (status === "notReported") return [];
      const rows = attention.wrong.filter(({ judgement }) => judgement.status === status);
      if (rows.length === 0) return [];
      return [{ head: bandText(status, rows.length), lines: rows.flatMap((row) => rowLines(row, (number += 1))) }];
    },
  );
  const { unreported } = attention;
  const silent = unreported.reduce((sum, { rows }) => sum + rows.length, 0);
  const unheard =
    unreported.length === 0
      ? []
      : [{ head: bandText("notReported", silent), lines: unreported.flatMap(unreportedLines) }];
  const all = attention.unreportedFirst ? [...unheard, ...sections] : [...sections, ...unheard];
  const body = all.flatMap(({ head, lines }, index) => [
    wideLine("band", `${NUMBERS[index] ?? ""}、${head}`, columns),
    ...lines,
  ]);
  return renderList(source, options, "问题清单", body.length === 0 ? [wideLine("tally", NONE, columns)] : body, [
    explanation(source, options.includeAspirational),
    ...(disorderText(source) === "" ? [] : [disorderText(source)]),
    `${rulesText(source.ledger.settings)}${dueSoonText(source.ledger.settings)}`,
  ]);
}

/** 待确认清单: what the office itself has to settle. Not for circulation. */
export function renderReviewList(
  source: StatusSource,
  options: Omit<ListOptions, "includeAspirational">,
): readonly Change[] {
  const rows = doubtfulRows(source);
  const lines = rows.flatMap((row, index) => rowLines(row, index + 1));
  return renderList(source, options, "待确认清单", lines, [
    "说明：本表供牵头部门核定目标、基数和时限，不发各地区。核定后清空“待确认事项”，即按填报情况判断。",
  ]);
}

/** The rows of {@link renderReviewList}. */
export function doubtfulRows({ rows }: StatusSource): readonly StatusRow[] {
  return rows.filter(({ judgement }) => judgement.status === "needsReview");
}

function renderList(
  source: StatusSource,
  { sheet, annex, stamp, preparedBy }: Omit<ListOptions, "includeAspirational">,
  name: string,
  body: readonly PaperLine[],
  notes: readonly string[],
): readonly Change[] {
  const top = [
    ...(annex === "" ? [] : [wideLine("annex", annex, columns)]),
    wideLine("title", `${source.title}${name}（${asOfText(source.asOf)}）`, columns),
    ...(stamp === undefined ? [] : [wideLine("subtitle", stamp, columns)]),
    wideLine("unit", `制表单位：${preparedBy}`, columns),
  ];
  const heads = columns.map(({ header }) => header);
  const header: PaperLine = { style: "header", cells: heads, height: Math.max(34, rowHeight(columns, heads)) };
  const table = source.asOf === null ? [wideLine("tally", UNKNOWN, columns)] : body;
  return renderPaper({
    sheet,
    columns,
    lines: [...top, header, ...table, ...notes.map((note) => wideLine("note", note, columns))],
    frozenRows: top.length + 1,
    titleRows: { row: top.length, rows: 1 },
  });
}

function bandText(status: Status, count: number): string {
  return `${statusWords[status]}（${count}项）`;
}

function explanation({ rows, asOf, ledger, isReportDue }: StatusSource, includeAspirational: boolean): string {
  const leftOut = !includeAspirational && rows.some(({ aspirational }) => aspirational);
  const { reportBy } = ledger.settings;
  const until = reportBy === null || isReportDue ? "" : "报送截止日期前，未报送的列在最后。";
  return (
    `说明：本表列数据有误、未达标、滞后和未报送的事项，正常推进的不列。${until}${leftOut ? "争取目标未列。" : ""}` +
    (asOf === null ? "" : `本表反映${asOfText(asOf)}的情况，台账变动后请重新生成。`)
  );
}

function rowLines(row: StatusRow, number: number): readonly PaperLine[] {
  const isDoubt = row.judgement.status === "needsReview";
  const cells = [
    number,
    row.group === "" ? WITHOUT_GROUP : row.group,
    subjectText(row),
    requirementText(row),
    actualCell(row),
    deadlineCell(row),
    statusText(row),
    isDoubt ? doubtText(row) : reasonText(row),
    fieldText(row, "leadUnit"),
    fieldText(row, "note"),
    fieldText(row, "problems"),
  ];
  return bodyLines(columns, cells, NAME);
}

function doubtText(row: StatusRow): string {
  const stated = row.assessed.review.trim();
  if (stated !== "") return stated;
  if (row.kind !== row.assessed.kind) return "“类型”与下达时不符";
  const { remarks } = row.judgement;
  if (remarks.includes("missingBaseline")) return "缺年初基数";
  return remarks.includes("baselineUnusable") ? "年初基数为零或负数" : "目标或时限无法识别";
}

/** “山东省 3项未报送”, and of what. */
function unreportedLines({ group, rows }: UnreportedGroup<StatusRow>, index: number): readonly PaperLine[] {
  const names = rows.map((row) => (row.kind === "quantified" ? subjectText(row) : shortened(row.workPoint)));
  const across = columns.slice(NAME).reduce((sum, { width }) => sum + width, 0);
  const measured = columns.map((column, at) => (at === NAME ? { ...column, width: across } : column));
  const pieces = cutText(`${rows.length}项未报送：${names.join("；")}`, across, statusSpec.rowLines);
  const shown = group === "" ? WITHOUT_GROUP : group;
  return pieces.map((said, piece): PaperLine => {
    const head = piece === 0 ? [index + 1, shown] : [null, `${shown}（续）`];
    const cells = [...head, said, ...columns.slice(3).map(() => null)];
    return { style: "body", cells, height: rowHeight(measured, cells), spans: [1, 1, columns.length - NAME] };
  });
}

/** Letters of a point that name it. */
const SHORT = 30;

function shortened(text: string): string {
  return text.length > SHORT ? `${text.slice(0, SHORT - 1)}…` : text;
}
