import { entersGrowth, entersPercent } from "../../domain/progress/comparison";
import { isBlank } from "../../domain/progress/entry";
import { isCap } from "../../domain/progress/line";
import type { Remark } from "../../domain/progress/status";
import type { CellInput } from "../../workbook/cellValue";
import { textOf } from "../read/readRow";
import type { Field } from "../template/ledgerSpec";
import { requirementPhrase, statedRequirement } from "../template/requirementPhrase";
import { dueSoonWord, statusWords } from "../template/words";
import type { StatusRow } from "./statusSource";

/** Where there is nothing to say. Never 0. */
export const NOTHING = "—";

/** What a row is about: the indicator of a target, the words of a point without one. */
export function subjectText(row: StatusRow): string {
  const tag = row.aspirational ? "【争取】" : "";
  if (row.kind !== "quantified") return tag + row.workPoint;
  const isSaid = row.subject === "" || row.indicator.includes(row.subject);
  return `${tag}${row.indicator}${isSaid ? "" : `（${row.subject}）`}`;
}

/** “至少100家”, “约150家（达标线135家）”, “2–3期”, “增长至少8%”. */
export function requirementText(row: StatusRow): string {
  const phrase = targetPhrase(row);
  const { bound, measure } = row.assessed;
  const saysItsLine =
    bound !== "about" && bound !== "aboutAtMost" && (measure === "level" || entersGrowth(row.assessed));
  const { line } = row.judgement;
  return row.kind !== "quantified" || saysItsLine || line === null
    ? phrase
    : `${phrase}（达标线${amountText(row, line)}）`;
}

/** The target as a phrase with its unit; “—” for a point without one. */
export function targetPhrase({ assessed, kind }: StatusRow): string {
  if (kind !== "quantified") return NOTHING;
  const stated = statedRequirement(assessed);
  return stated === null ? "未能识别" : requirementPhrase(stated, assessed.unit);
}

/** A cell with the number format that shows it rightly. */
export interface ShownCell {
  readonly value: CellInput;
  readonly numberFormat: string;
}

/** 状态, and under it that the deadline is near: “▲ 滞后⏎临期”. */
export function statusText({ judgement }: StatusRow): string {
  const { status, remarks } = judgement;
  return `${statusWords[status]}${remarks.includes("dueSoon") ? `\n${dueSoonWord}` : ""}`;
}

/** What is wrong with an entry, for those who made it. */
const entryReasons: Readonly<Partial<Record<Remark, string>>> = {
  actualIsText: "填的是文字，应填数字",
  actualIsNegative: "不应为负数",
  actualIsError: "公式出错",
  actualNotWhole: "应填整数",
  actualImplausible: "数值明显偏大，请核对单位",
  actualLooksLikeDate: "误填为日期",
  stageUnknown: "进展不在可选项内",
  missingNote: "缺进展情况",
};

/** Why a row is listed: “比序时目标75家少25家”, “距达标线100家差20家”, “填的是文字，应填数字”. */
export function reasonText(row: StatusRow): string {
  const { status, remarks, actual, line, pace, shortfall } = row.judgement;
  if (row.isMissing) return "台账中已无此行";
  const reasons = remarks.flatMap((remark) => entryReasons[remark] ?? []);
  if (reasons.length > 0) return reasons.join("；");
  if (status === "dueUnreported") return "到期未填报";
  if (status === "notReported") return "本期未填报";
  if (row.kind === "qualitative") return status === "overdue" ? "到期未完成" : "时间过半仍未启动";
  if (line === null || actual === null || shortfall === null) return "";
  const isLate = status === "behind" || status === "farBehind";
  if (isCap(row.assessed)) {
    const over =
      shortfall > 0
        ? `超出达标线${amountText(row, line)}`
        : `超出节点目标${pace === null ? "" : amountText(row, pace)}`;
    return shortfall > 0 ? `${over}，多${amountText(row, shortfall)}` : over;
  }
  if (!isLate || pace === null) return `距达标线${amountText(row, line)}差${amountText(row, shortfall)}`;
  const lag = Number((pace - actual).toPrecision(12));
  return `比序时目标${amountText(row, pace)}少${amountText(row, lag)}`;
}

/** 核定值 where the office filled it, else 累计完成 of a target, 进展 of a point without one; what is no number stands as it was typed. */
export function actualCell({ report, assessed, kind }: StatusRow): ShownCell {
  const reported = kind === "quantified" ? report.actual : report.stage;
  const entered = isBlank(report.verified) ? reported : report.verified;
  if (typeof entered === "number") return quantity(entered, entersPercent(assessed));
  if (typeof entered === "object" && entered !== null && "date" in entered) {
    return { value: { date: entered.date }, numberFormat: "yyyy-mm-dd" };
  }
  const text = typeof entered === "string" ? entered.trim() : textOf(entered);
  return { value: text === "" ? NOTHING : text, numberFormat: "General" };
}

/** A calculated quantity of the row. */
export function quantityCell({ assessed }: StatusRow, value: number | null): ShownCell {
  return quantity(value, entersPercent(assessed));
}

export function percentCell(share: number | null): ShownCell {
  return { value: share ?? NOTHING, numberFormat: "0.0%" };
}

export function deadlineCell({ assessed: { deadline } }: StatusRow): ShownCell {
  return { value: deadline === null ? "未能识别" : { date: deadline }, numberFormat: "yyyy-mm-dd" };
}

/** A text of the row as it stands in the ledger. */
export function fieldText({ cells }: StatusRow, field: Field): string {
  return textOf(cells.get(field) ?? null)
    .replaceAll("\r", "")
    .trim();
}

function quantity(value: number | null, isPercent: boolean): ShownCell {
  if (value === null) return { value: NOTHING, numberFormat: "General" };
  return { value: Number(value.toPrecision(12)), numberFormat: isPercent ? "0.0%" : "General" };
}

/** An amount of what 累计完成 counts, with its unit: “100家”, “85%”, “2个百分点”. */
function amountText({ assessed }: StatusRow, value: number): string {
  if (entersPercent(assessed)) return `${number(value * 100)}%`;
  return `${number(value)}${entersGrowth(assessed) ? "个百分点" : assessed.unit}`;
}

function number(value: number): string {
  return String(Number(value.toFixed(6)));
}
