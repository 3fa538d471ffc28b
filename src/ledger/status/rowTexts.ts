import { requirementPhrase, statedRequirement } from "../template/requirementPhrase";
import type { CellInput } from "../../workbook/cellValue";
import type { Field } from "../template/ledgerSpec";
import { enteredText, textOf } from "../read/readRow";
import { dueSoonWord, kindWords, statusWords } from "../template/words";
import type { StatusRow } from "./statusSource";

/** Where there is nothing to say. Never 0. */
export const NOTHING = "—";

/** What a row is about: the indicator of a target, the words of a point without one. */
export function subjectText({ row, kind, aspirational }: StatusRow): string {
  const tag = aspirational ? "【争取】" : "";
  if (kind !== "quantified") return tag + row.workPoint;
  const isSaid = row.subject === "" || row.indicator.includes(row.subject);
  return `${tag}${row.indicator}${isSaid ? "" : `（${row.subject}）`}`;
}

/** “至少100家”, “约150家（达标线135家）”, “2–3期”, “增长至少8%”. */
export function requirementText({ row, judgement, kind }: StatusRow): string {
  if (kind !== "quantified") return NOTHING;
  const { unit } = row.assessed;
  const stated = statedRequirement(row.assessed);
  if (stated === null) return "未能识别";
  const phrase = requirementPhrase(stated, unit);
  const saysItsLine = stated.measure === "level" && stated.bound !== "about" && stated.bound !== "aboutAtMost";
  return saysItsLine || judgement.line === null ? phrase : `${phrase}（达标线${amount(judgement.line, unit)}）`;
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

/** 累计完成 of a target, 进展 of a point without one; what is no number stands there as it was typed. */
export function actualCell({ row, kind }: StatusRow): ShownCell {
  const entered = kind === "quantified" ? row.report.actual : row.report.stage;
  if (typeof entered === "number") return quantity(row.assessed.unit, entered);
  const text = enteredText(entered).trim();
  return { value: text === "" ? NOTHING : text, numberFormat: "General" };
}

/** A calculated quantity of the row. */
export function quantityCell({ row }: StatusRow, value: number | null): ShownCell {
  return quantity(row.assessed.unit, value);
}

export function percentCell(share: number | null): ShownCell {
  return { value: share ?? NOTHING, numberFormat: "0.0%" };
}

export function deadlineCell({ row }: StatusRow): ShownCell {
  const { deadline } = row.assessed;
  return { value: deadline === null ? "未能识别" : { date: deadline }, numberFormat: "yyyy-mm-dd" };
}

/** A text of the row as it stands in the ledger. */
export function fieldText({ row }: StatusRow, field: Field): string {
  return textOf(row.cells.get(field) ?? null)
    .replaceAll("\r", "")
    .trim();
}

/** 类型 as the ledger calls it. */
export function kindText({ kind }: StatusRow): string {
  return kindWords[kind];
}

function quantity(unit: string, value: number | null): ShownCell {
  if (value === null) return { value: NOTHING, numberFormat: "General" };
  return { value: Number(value.toPrecision(12)), numberFormat: unit === "%" ? "0.0%" : "General" };
}

function amount(value: number, unit: string): string {
  return unit === "%" ? `${number(Number((value * 100).toPrecision(12)))}%` : `${number(value)}${unit}`;
}

function number(value: number): string {
  return String(Number(value.toPrecision(12)));
}
