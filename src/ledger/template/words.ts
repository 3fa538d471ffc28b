import type { AssessedRow } from "../../domain/progress/assessedRow";
import { isLevelUnit } from "../../domain/progress/comparison";
import type { Status } from "../../domain/progress/status";
import type { Basis, Bound, Comparison, Measure, ReviewReason } from "../../domain/workPlan";

/**
 * The words that ledger cells hold for the codes of the domain: one table each, read in both directions. They are part of the
 * template, a public contract, and no translation: the formulas compare with them, whatever the language of the pane.
 * The words of 进展, which people type, stand in `domain/progress/stage.ts`.
 */
export type RowKind = AssessedRow["kind"];

/** 类型. */
export const kindWords: Words<RowKind> = { quantified: "定量", qualitative: "定性", note: "说明", withdrawn: "已撤销" };

/** 要求. */
export const boundWords: Words<Bound> = {
  atLeast: "至少",
  moreThan: "超过",
  atMost: "不超过",
  lessThan: "低于",
  about: "约",
  aboutAtMost: "控制在约",
  between: "区间",
};

/** 度量. A level is 数量 where its numbers can be added up over a year, else 比率 (%, ℃, 岁, 指数). */
export const measureWords = {
  amount: "数量",
  rate: "比率",
  growth: "增长",
  points: "百分点",
  multiple: "倍数",
} as const;

/** 考核方式. */
export const comparisonWords: Words<Comparison> = {
  cumulative: "当年累计",
  stock: "期末总数",
  rate: "比率或增幅",
  dueOnly: "到期考核",
};

/** 计数: what the numbers of the unit are. */
export const numberWords = { whole: "整数", percent: "百分数", amount: "数量" } as const;

/** 口径. */
export const basisWords: Words<Basis> = { total: "累计总数", increment: "当年新增", unspecified: "未明" };

/** 约束. */
export const commitmentWords: Words<"binding" | "aspirational"> = { binding: "必成", aspirational: "争取" };

/** Settings that are on or off: 序时比较, 位次, 争取计入, 通报争取. */
export const yesNoWords: Words<"yes" | "no"> = { yes: "是", no: "否" };

/** 状态: shape and word, so that a flag is read on a black-and-white print too. */
export const statusWords: Words<Status> = {
  notAssessed: "－ 不纳入考核",
  withdrawn: "－ 已撤销",
  needsReview: "◇ 待确认",
  notReported: "□ 未报送",
  invalid: "✕ 数据有误",
  met: "● 达标",
  onTrack: "○ 正常推进",
  behind: "▲ 滞后",
  farBehind: "▼ 严重滞后",
  overdue: "■ 未达标",
  dueUnreported: "■ 到期未报送",
  notStarted: "△ 未启动",
};

/** 临期, the remark that has a colour. */
export const dueSoonWord = "临期";

/** Colours in 标记颜色. */
export const colorWords = {
  red: "红",
  orange: "橙",
  yellow: "黄",
  green: "绿",
  blue: "蓝",
  violet: "紫",
  grey: "灰",
  none: "无色",
} as const;

/** Every `readX` takes the word exactly as its table has it (the formulas compare so too); `null` for anything else. */
export const readKind = reader(kindWords);
export const readBound = reader(boundWords);
export const readComparison = reader(comparisonWords);
export const readBasis = reader(basisWords);
export const readStatus = reader(statusWords);

/** 度量 of a target. */
export function measureWord(measure: Measure, unit: string): string {
  if (measure !== "level") return measureWords[measure];
  return isLevelUnit(unit) ? measureWords.rate : measureWords.amount;
}

export function readMeasure(word: unknown): Measure | null {
  const read = readMeasureWord(word);
  return read === "amount" || read === "rate" ? "level" : read;
}

/** 计数 of a target. */
export function numberWord(unit: string, counted: boolean): string {
  if (counted) return numberWords.whole;
  return unit === "%" ? numberWords.percent : numberWords.amount;
}

/** 约束 → is it 争取? */
export function readAspirational(word: unknown): boolean | null {
  const commitment = readCommitment(word);
  return commitment === null ? null : commitment === "aspirational";
}

export function readYesNo(word: unknown): boolean | null {
  const answer = readAnswer(word);
  return answer === null ? null : answer === "yes";
}

const readCommitment = reader(commitmentWords);
const readAnswer = reader(yesNoWords);
const readMeasureWord = reader(measureWords);

type Words<Code extends string> = Readonly<Record<Code, string>>;

function reader<Code extends string>(words: Words<Code>): (cell: unknown) => Code | null {
  const codes = new Map<unknown, Code>();
  for (const code of Object.keys(words) as Code[]) codes.set(words[code], code);
  return (cell) => codes.get(cell) ?? null;
}

/** What 待确认事项 says of a row in doubt. An official clears the cell once the doubt is settled. */
export const reviewWords: Readonly<Record<ReviewReason, string>> = {
  subjectUnclear: "主体不明确，请确认",
  indicatorUnclear: "指标不明确，请确认",
  inexactNumber: "数量表述不确切，请确认",
  requirementUnclear: "要求不明确，请确认",
  unitUnclear: "计量单位不明确，请确认",
  basisUnclear: "口径不明确，请确认",
  deadlineUnclear: "完成时限不明确，请确认",
  maybeNotATarget: "是否为量化目标存疑，请确认",
  deliverableEndUnclear: "成果形式止于何处不明确，请确认",
  groupUnknown: "地区名称无法识别，请确认",
  missingBaseline: "缺少基数，请补充年初基数",
};

/** What is said in the place of 待确认事项 of rows that share their key. */
export const keyAmbiguousWords = "编号重复，请删除多余的行";
