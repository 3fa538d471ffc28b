import { stageWords } from "../../domain/progress/stage";
import type { Change } from "../../workbook/change";
import type { Validation } from "../../workbook/presentation";
import type { CellRange } from "../../workbook/range";
import { defaultFlagColors, printFlagColors } from "../template/flagColors";
import type { LedgerArea } from "../template/ledgerArea";
import type { Field, SettingField } from "../template/ledgerSpec";
import { measureKey, type RowMeasure } from "../template/measure";
import { runsOf } from "../template/runs";
import { comparisonWords, yesNoWords } from "../template/words";

/** What the prompts of one row depend on. */
export interface EntryRow {
  readonly kind: "quantified" | "qualitative" | "note" | "withdrawn";
  readonly measure: RowMeasure;
}

const stages: readonly string[] = Object.values(stageWords);
const PERCENT_HINT = "按百分数填写，如 85%。";

/**
 * Validation of 累计完成 in one row. A wrong entry warns and may stay: it is judged 数据有误 then, and the office sees
 * what the bureau meant, which a refused entry would hide.
 * @param year plan year
 */
export function actualValidation(row: EntryRow, year: number): Validation {
  if (row.kind !== "quantified") return nothingToFill;
  const { measure } = row;
  const mayFall = measure.entersGrowth;
  return {
    rule: { kind: "decimal", atLeast: mayFall ? -100 : 0 },
    prompt: { title: promptTitle(measure), text: promptText(measure, year) },
    alert: {
      style: "warning",
      title: "请填数字",
      text: `此处应填${mayFall ? "" : "不小于 0 的"}数字，不带单位和说明文字；尚未报送的请留空，不要填“/”或“无”。`,
    },
  };
}

/** 累计完成 of a row without a number. */
export const nothingToFill: Validation = {
  rule: { kind: "any" },
  prompt: { title: "本行不填数量", text: "本行没有量化目标，请在“进展”列选择进展，并在“进展情况”列说明。" },
};

function promptTitle({ entersGrowth, measure, unit }: RowMeasure): string {
  const said = entersGrowth ? (measure === "growth" ? "增幅，%" : "百分点") : unit;
  const title = said === "" ? "累计完成" : `累计完成（${said}）`;
  return title.length <= 32 ? title : "累计完成";
}

/** What is to be filled in, by 考核方式. */
function promptText(row: RowMeasure, year: number): string {
  const unit = row.unit === "" ? "" : `，单位：${row.unit}`;
  const hint = row.scale === "percent" ? PERCENT_HINT : "只填数字。";
  if (row.entersGrowth && row.measure === "growth")
    return `填报告期末的增幅（比上年同期），下降填负数。${PERCENT_HINT}`;
  if (row.entersGrowth) return "填报告期末提高的百分点，降低填负数，如 1.5。只填数字。";
  if (row.isRelative) return `填报告期末的实际数（不是增幅或倍数）${unit}。${hint}`;
  if (row.comparison === "rate") return `填报告期末的实际水平${unit}。${hint}`;
  if (row.comparison === "stock") return `填报告期末总数（含往年）${unit}。${hint}`;
  const toDate = `填${year}年1月1日至报告期末累计数${unit}。${hint}`;
  return row.basis === "unspecified" ? `${toDate}文件未写明口径，如有疑问请先与下发单位核实。` : toDate;
}

/** 进展: one of the four words and nothing else. */
export const stageValidation: Validation = {
  rule: { kind: "list", items: stages },
  prompt: {
    title: "进展",
    text: "从下拉列表中选择。定性要点必填；有量化目标的，以“累计完成”为准，可不填。",
  },
  alert: { style: "stop", title: "请从列表中选择", text: `只能填：${stages.join("、")}。` },
};

/** 填报日期. @param year plan year */
export function reportedOnValidation(year: number): Validation {
  return {
    rule: { kind: "date", from: `${year}-01-01`, to: `${year + 1}-12-31` },
    prompt: { title: "填报日期", text: `如 ${year}-06-30。` },
    alert: { style: "warning", title: "请核对日期", text: `填报日期一般在${year}年至${year + 1}年之间。` },
  };
}

/** 考核方式: one of the four words. Which of them fits a target is checked when the ledger is. */
export const comparisonValidation: Validation = {
  rule: { kind: "list", items: Object.values(comparisonWords) },
  prompt: {
    title: "考核方式",
    text: "当年累计：按今年累计数比序时；期末总数：按总量从年初基数起比；比率或增幅：随时与目标比；到期考核：到期才比。",
  },
  alert: { style: "stop", title: "请从列表中选择", text: `只能填：${Object.values(comparisonWords).join("、")}。` },
};

/** 年初基数: asked for where the stock, the growth or the multiple is what counts. */
export const baselineValidation: Validation = {
  rule: { kind: "decimal", atLeast: 0 },
  prompt: {
    title: "年初基数",
    text: "填上年末的总数或水平；按“期末总数”考核的目标据此推算序时目标，其中增长、百分点、倍数类必须填写。",
  },
  alert: { style: "warning", title: "请填数字", text: "年初基数应为不小于 0 的数字，不带单位。" },
};

/** 延期至. @param year plan year */
export function extensionValidation(year: number): Validation {
  return {
    rule: { kind: "date", from: `${year}-01-01`, to: `${year + 10}-12-31` },
    prompt: {
      title: "延期至",
      text: `经批准延期的，填新的完成时限，如 ${year + 1}-06-30；原时限不改，按较晚的一个判断。`,
    },
    alert: { style: "warning", title: "请填日期", text: "延期至应为日期，晚于原完成时限。" },
  };
}

/** The settings, by field. @param year plan year */
export function settingValidations(year: number): Readonly<Record<SettingField, Validation>> {
  const fraction = { kind: "decimal", atLeast: 0, atMost: 1 } as const;
  return {
    asOf: {
      rule: { kind: "date", from: `${year - 1}-12-31`, to: `${year + 10}-12-31` },
      prompt: { title: "截至日期", text: `按哪一天的进度判断状态，一般为报告期最后一天，如 ${year}-06-30。` },
      alert: { style: "stop", title: "请填日期", text: `截至日期应为${year}年度内或以后的日期，如 ${year}-06-30。` },
    },
    year: {
      rule: { kind: "decimal", atLeast: 1990, atMost: 2100 },
      prompt: { title: "计划年度", text: "工作要点所属年度，如 2019。" },
      alert: { style: "stop", title: "请填年份", text: "计划年度应为四位年份，如 2019。" },
    },
    tolerance: {
      rule: fraction,
      prompt: { title: "左右容差", text: "“左右”类目标允许相差的幅度，默认 10%：“150家左右”完成135家即达标。" },
      alert: { style: "stop", title: "请填百分数", text: "左右容差应在 0% 至 100% 之间，如 10%。" },
    },
    startMonth: {
      rule: { kind: "decimal", atLeast: 1, atMost: 12 },
      prompt: { title: "起算月", text: "序时目标从当年几月1日起算，填 1 至 12，默认 1。" },
      alert: { style: "stop", title: "请填月份", text: "起算月应为 1 至 12 的整数。" },
    },
    severeLag: {
      rule: fraction,
      prompt: { title: "严重滞后", text: "落后序时目标超过多少个百分点标为“严重滞后”，如 20%；空白为不区分。" },
      alert: { style: "stop", title: "请填百分数", text: "严重滞后应在 0% 至 100% 之间，如 20%；不区分的请留空。" },
    },
    paceBuffer: {
      rule: fraction,
      prompt: { title: "序时缓冲", text: "落后序时目标多少个百分点以内不算滞后，默认 0%。" },
      alert: { style: "stop", title: "请填百分数", text: "序时缓冲应在 0% 至 100% 之间。" },
    },
    rankOn: yesNo("位次", "选“是”则状态表排出各组位次。"),
    countAspirational: yesNo("争取计入", "选“是”则争取目标一并计入达序时率和达标率。"),
    rankMinItems: {
      rule: { kind: "decimal", atLeast: 1, atMost: 1000 },
      prompt: { title: "参评项数", text: "应考核项不少于几项的组才参加排位，默认 2。" },
      alert: { style: "stop", title: "请填整数", text: "参评项数应为不小于 1 的整数。" },
    },
    reportBy: {
      rule: { kind: "date", from: `${year}-01-01`, to: `${year + 10}-12-31` },
      prompt: { title: "报送截止日期", text: `本期报送的最后一天，如 ${year}-07-10；未定的请留空。` },
      alert: { style: "stop", title: "请填日期", text: `报送截止日期应为日期，如 ${year}-07-10。` },
    },
    paceOn: yesNo("序时比较", "选“否”则到期之前不与序时目标比较，不标“滞后”。"),
    dueSoonDays: {
      rule: { kind: "decimal", atLeast: 0, atMost: 366 },
      prompt: { title: "临期天数", text: "距完成时限不超过多少天仍未达标的算临期，默认30天；填0则不标临期。" },
      alert: { style: "stop", title: "请填天数", text: "临期天数应在 0 至 366 之间。" },
    },
    circulateAspirational: yesNo("通报争取", "选“否”则问题清单和通报文字不列争取目标。"),
    flagColors: {
      rule: { kind: "any" },
      prompt: {
        title: "标记颜色",
        text: `宜在任务窗格“检查设置”中修改；在此修改的，点“刷新标记”后生效。默认：${printFlagColors(defaultFlagColors)}。`,
      },
    },
  };
}

function yesNo(title: string, text: string): Validation {
  return {
    rule: { kind: "list", items: Object.values(yesNoWords) },
    prompt: { title, text },
    alert: { style: "stop", title: "请选择是或否", text: `${title}只能填“是”或“否”。` },
  };
}

/**
 * The data validation of a ledger. 累计完成 first gets the prompt of rows without a number as a whole, then every run of
 * alike targets its own: few changes even where targets and plain points alternate.
 * @param rows what each row of the area asks for, top to bottom
 * @param year plan year
 */
export function renderEntryRules(area: LedgerArea, rows: readonly EntryRow[], year: number): readonly Change[] {
  if (area.rows === 0) return [];
  const whole = (field: Field): readonly CellRange[] => {
    const column = area.columnOf.get(field);
    return column === undefined ? [] : [{ sheet: area.sheet, row: area.firstRow, column, rows: area.rows, columns: 1 }];
  };
  const runs = runsOf(rows, (row) => (row.kind === "quantified" ? measureKey(row.measure) : ""));
  return [
    ...whole("actual").flatMap((range): Change[] => [
      { kind: "setValidation", range, validation: nothingToFill },
      ...runs
        .filter(({ item }) => item.kind === "quantified")
        .map(({ start, length, item }): Change => ({
          kind: "setValidation",
          range: { ...range, row: range.row + start, rows: length },
          validation: actualValidation(item, year),
        })),
    ]),
    ...whole("stage").map((range): Change => ({ kind: "setValidation", range, validation: stageValidation })),
    ...whole("reportedOn").map((range): Change => ({
      kind: "setValidation",
      range,
      validation: reportedOnValidation(year),
    })),
    ...whole("extendedTo").map((range): Change => ({
      kind: "setValidation",
      range,
      validation: extensionValidation(year),
    })),
    ...whole("comparison").map((range): Change => ({ kind: "setValidation", range, validation: comparisonValidation })),
    ...whole("baseline").map((range): Change => ({ kind: "setValidation", range, validation: baselineValidation })),
  ];
}
