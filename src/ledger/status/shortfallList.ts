import { attentionOrder, attentionStatuses, type Status } from "../../domain/progress/status";
import type { Change } from "../../workbook/change";
import { headerOf } from "../template/ledgerSpec";
import { statusWords } from "../template/words";
import { asOfText, disorderText, dueSoonText, rulesText } from "./legend";
import { bodyLines, renderPaper, rowHeight, wideLine, type PaperColumn, type PaperLine } from "./paper";
import {
  actualCell,
  deadlineCell,
  fieldText,
  quantityCell,
  requirementText,
  statusText,
  subjectText,
} from "./rowTexts";
import type { StatusRow, StatusSource } from "./statusSource";

const columns: readonly PaperColumn[] = [
  { header: "序号", width: 5, align: "center", numberFormat: "0" },
  { header: "地区", width: 12, align: "center" },
  { header: "指标（工作要点）", width: 30, align: "left" },
  { header: "要求", width: 15, align: "center" },
  { header: "累计完成\n（进展）", width: 10.5, align: "center" },
  { header: "缺口", width: 9, align: "center" },
  { header: "完成时限", width: 12, align: "center", numberFormat: "yyyy-mm-dd" },
  { header: "状态", width: 12, align: "center" },
  { header: headerOf("leadUnit"), width: 14, align: "left" },
  { header: headerOf("note"), width: 28, align: "left" },
  { header: headerOf("problems"), width: 26, align: "left" },
];
const NAME = 2;
const UNKNOWN = "截至日期无法识别，各项均未判断，问题未能列出。请在台账中填写截至日期后重新生成。";
const NUMBERS = ["一", "二", "三", "四", "五", "六"];

export interface ListOptions {
  readonly sheet: string;
  readonly annex: string;
  readonly preparedBy: string;
  /** Whether 争取 targets are on it. */
  readonly includeAspirational: boolean;
  readonly stamp?: string;
}

/** 问题清单: what needs attention at the date that it states, worst first. Values, not formulas. */
export function renderShortfallList(source: StatusSource, options: ListOptions): readonly Change[] {
  const { sheet, annex, stamp, preparedBy, includeAspirational } = options;
  const listed = attentionOrder(source.rows.filter(({ aspirational }) => includeAspirational || !aspirational));
  const groups = attentionStatuses.map((status) => ({
    status,
    rows: listed.filter(({ judgement }) => judgement.status === status),
  }));
  const top = [
    wideLine("annex", annex, columns),
    wideLine("title", `${source.title}问题清单（${asOfText(source.asOf)}）`, columns),
    ...(stamp === undefined ? [] : [wideLine("subtitle", stamp, columns)]),
    wideLine("unit", `制表单位：${preparedBy}`, columns),
  ];
  const heads = columns.map(({ header }) => header);
  const header: PaperLine = { style: "header", cells: heads, height: Math.max(34, rowHeight(columns, heads)) };
  let number = 0;
  const body = groups.flatMap(({ status, rows }, index): PaperLine[] => [
    wideLine("band", `${NUMBERS[index] ?? ""}、${statusWords[status]}（${rows.length}项）`, columns),
    ...rows.flatMap((row) => rowLines(row, (number += 1))),
  ]);
  const table = source.asOf === null ? [wideLine("tally", UNKNOWN, columns)] : body;
  const notes = [
    ...explanations(source, includeAspirational),
    `${rulesText(source.ledger.settings)}${dueSoonText(source.ledger.settings)}`,
  ];
  return renderPaper({
    sheet,
    columns,
    lines: [...top, header, ...table, ...notes.map((note) => wideLine("note", note, columns))],
    frozenRows: top.length + 1,
    titleRows: { row: top.length, rows: 1 },
  });
}

/** What is on the list and what is not: a target that nobody could judge is no target that is met. */
function explanations({ rows, asOf, ledger }: StatusSource, includeAspirational: boolean): readonly string[] {
  const shown = rows.filter(({ aspirational }) => includeAspirational || !aspirational);
  const countOf = (own: Status): number =>
    shown.filter(({ judgement }) => judgement.status === own).length;
  const doubts = countOf("needsReview");
  return [
    "说明：本表依次列数据有误、未达标、到期未报送、严重滞后、滞后、未报送的各项；达标和正常推进的不列。" +
      (shown.length < rows.length ? "争取目标未列。" : "") +
      (asOf === null ? "" : `本表反映${asOfText(asOf)}的情况，台账变动后请重新生成。`),
    ...(doubts === 0 || asOf === null ? [] : [`另有${statusWords.needsReview}${doubts}项，尚不能判断，未列入本表。`]),
    ...(disorderText(ledger) === "" ? [] : [disorderText(ledger)]),
  ];
}

function rowLines(row: StatusRow, number: number): readonly PaperLine[] {
  const cells = [
    number,
    row.group,
    subjectText(row),
    requirementText(row),
    actualCell(row),
    quantityCell(row, row.judgement.shortfall),
    deadlineCell(row),
    statusText(row),
    fieldText(row, "leadUnit"),
    fieldText(row, "note"),
    fieldText(row, "problems"),
  ];
  return bodyLines(columns, cells, NAME);
}
