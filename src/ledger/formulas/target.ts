import { FIRST_SERIAL, LAST_SERIAL } from "../../domain/calendar";
import type { Bound } from "../../domain/workPlan";
import { defaultLedgerSettings } from "../template/settings";
import type { LedgerNames } from "../template/names";
import { basisWords, boundWords, comparisonWords, kindWords, measureWords, numberWords } from "../template/words";
import { and, iff, ifError, list, nothing, or, text } from "./expression";
import type { RowCells } from "./rowTerms";

/** 判定时限: the later one of 完成时限 and 延期至, time of day aside; empty where the dates cannot be calculated with. */
export function dueDateFormula(row: RowCells, names: LedgerNames): string {
  const isDate = `MEDIAN(${FIRST_SERIAL},${row.deadline},${LAST_SERIAL}.99)=${row.deadline}`;
  const later = ifError(`MAX(${row.deadline},${row.extendedTo}*(${row.extendedTo}<${LAST_SERIAL + 1}))`, row.deadline);
  return ifError(iff(`COUNT(${names.judgedOn})*(${isDate})`, `INT(${later})`, nothing), nothing);
}

/** 在用考核方式: the one that was chosen, where it fits the target; else the one that the target proposes. */
export function methodFormula(row: RowCells): string {
  const { cumulative, stock, rate, dueOnly } = comparisonWords;
  const { amount, multiple, growth, points } = measureWords;
  const chosen = or(`${row.comparison}=${text(stock)}`, `${row.comparison}=${text(dueOnly)}`);
  const isRate = `MATCH(${row.measure},${list(amount, multiple, measureWords.rate, growth, points)},0)>2`;
  const isTotal = and(`${row.basis}=${text(basisWords.total)}`, `${row.comparison}<>${text(cumulative)}`);
  const isStock = or(`${row.measure}=${text(multiple)}`, isTotal);
  return ifError(
    iff(chosen, row.comparison, iff(isRate, text(rate), iff(isStock, text(stock), text(cumulative)))),
    nothing,
  );
}

/**
 * 数值类型: what 累计完成 is. 增长 and 百分点 where the growth itself is entered, else 计数, with 基数 in front where 年初基数 decides
 * what is asked.
 */
export function scaleFormula(row: RowCells): string {
  const { amount, rate, growth, points, multiple } = measureWords;
  const isLevel = `MATCH(${row.measure},${list(amount, rate, growth, points, multiple)},0)<3`;
  const isRelative = or(`${row.measure}=${text(multiple)}`, `${row.method}=${text(comparisonWords.stock)}`);
  const scale = iff(isLevel, `${row.counted}&""`, iff(isRelative, `${text(RELATIVE)}&${row.counted}`, row.measure));
  return ifError(iff(`${row.method}=""`, nothing, scale), nothing);
}

const RELATIVE = "基数";

/** Of a row's 数值类型. */
export const scaleOfRow = (row: RowCells) => ({
  isWhole: `RIGHT(${row.scale},2)=${text(numberWords.whole)}`,
  isPercent: `RIGHT(${row.scale},3)=${text(numberWords.percent)}`,
  isGrowth: `${row.scale}=${text(measureWords.growth)}`,
  isPoints: `${row.scale}=${text(measureWords.points)}`,
  isRelative: `LEFT(${row.scale},2)=${text(RELATIVE)}`,
});

const sides: readonly (readonly [Bound, side: string])[] = [
  ["atLeast", "1"],
  ["moreThan", "2"],
  ["atMost", "-1"],
  ["lessThan", "-2"],
  ["about", "1"],
  ["aboutAtMost", "-1"],
];

/** 方向: 1 for what is to be reached, -1 for what is not to be exceeded (a range of falls, too); 2 and -2 where the number itself is not enough. */
export function sideFormula(row: RowCells): string {
  const words = [...sides.map(([bound]) => boundWords[bound]), boundWords.between];
  const answers = [...sides.map(([, side]) => side), iff(`${row.value}<0`, "-1", "1")];
  return ifError(`CHOOSE(MATCH(${row.requirement},${list(...words)},0),${answers.join(",")})`, nothing);
}

/** 目标数: the number asked for, with the tolerance of 左右; of a range of falls the smaller fall. */
export function askedFormula(row: RowCells, names: LedgerNames): string {
  const tolerance = ifError(names.used.tolerance, String(defaultLedgerSettings.tolerance));
  const sign = `((${row.requirement}=${text(boundWords.aboutAtMost)})-(${row.requirement}=${text(boundWords.about)}))`;
  const asked = iff(
    `COUNT(${row.upper})*(${row.value}<0)`,
    row.upper,
    `${row.value}+ABS(${row.value})*${tolerance}*${sign}`,
  );
  return iff(`COUNT(${row.value},${row.side})<2`, nothing, asked);
}

/** 应达数: what the entry must be, before it is made whole: of a relative target, 年初基数 with the growth. */
export function requiredFormula(row: RowCells): string {
  const scale = scaleOfRow(row);
  const grown = `${row.baseline}*(${row.asked}+(${row.measure}=${text(measureWords.growth)}))`;
  const fromBaseline = iff(`${row.measure}=${text(measureWords.points)}`, `${row.baseline}+${row.asked}`, grown);
  const relative = iff(`COUNT(${row.baseline})*(${row.baseline}>0)`, `ROUND(${fromBaseline},9)`, nothing);
  const required = iff(scale.isRelative, relative, `ROUND(${row.asked},9)`);
  return ifError(iff(`(${row.scale}="")+(${row.asked}="")`, nothing, required), nothing);
}

/** 达标线, as `domain/progress/line.ts` has it. Empty for rows without a number and for targets that cannot be read. */
export function lineFormula(row: RowCells): string {
  const towards = `${row.required}*SIGN(${row.side})`;
  const whole = iff(`ABS(${row.side})=2`, `INT(${towards})+1`, `-INT(-${towards})`);
  const line = iff(scaleOfRow(row).isWhole, `SIGN(${row.side})*${whole}`, row.required);
  return ifError(iff(`(${row.kind}=${text(kindWords.quantified)})*COUNT(${row.required})`, line, nothing), nothing);
}
