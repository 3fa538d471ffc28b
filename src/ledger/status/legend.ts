import type { AssessmentSettings } from "../../domain/progress/assessedRow";
import type { Status } from "../../domain/progress/status";
import { text } from "../formulas/expression";
import type { LedgerSettings } from "../template/settings";
import type { Ledger } from "../read/ledger";
import { yesNoWords, dueSoonWord, statusWords } from "../template/words";
import { countFormula, countOfKind } from "./countFormula";
import { dateWords } from "./dateWords";
import type { LiveCell } from "./paper";
import type { LedgerReferences } from "./statusSource";

const UNREADABLE = "截至日期无法识别，各项均未判断";

/** “截至2019年9月30日”; says so when there is no date. */
export function asOfText(asOf: string | null): string {
  return asOf === null ? UNREADABLE : `截至${dateWords(asOf)}`;
}

/** The same as a formula without brackets around it. */
export function asOfFormula({ setting }: LedgerReferences): string {
  const asOf = setting("asOf");
  const words = `"截至"&YEAR(${asOf})&"年"&MONTH(${asOf})&"月"&DAY(${asOf})&"日"`;
  return `IF(ISNUMBER(${asOf}),IF(AND(${asOf}>=61,${asOf}<2958465),${words},${text(UNREADABLE)}),${text(UNREADABLE)})`;
}

const meanings: readonly (readonly [Status, string])[] = [
  ["met", "达到达标线"],
  ["onTrack", "未到期，不低于序时目标或无可比序时目标"],
  ["behind", "未到期，低于序时目标"],
  ["farBehind", "未到期，低于序时目标超过设定幅度"],
  ["overdue", "到期仍未达到，或超出累计上限"],
  ["dueUnreported", "到期未报送或所填无法识别"],
  ["notReported", "本期空白，空白不等于零"],
  ["notStarted", "定性要点尚未启动，时间未过半"],
  ["invalid", "填报内容不是有效数字"],
  ["needsReview", "目标或时限有疑问，核定后判断"],
];

/** What the signs mean, in one line. */
export const signsText = `标记：${meanings.map(([status, words]) => `${statusWords[status]}（${words}）`).join("；")}。`;

export const progressText =
  "达序时率＝（达标＋正常推进）÷应考核项，达标率＝达标÷应考核项。应考核项为已列入且未撤销的全部必成目标；未报送、数据有误、待确认的均计入应考核项。" +
  "争取目标另行统计。各项只计项数，不同单位的数量不相加，完成率不求平均。";

/** By what pace and tolerance it was judged. */
export function rulesText({ paceOn, paceBuffer, tolerance, asOf, year }: AssessmentSettings): string {
  const pace = paceOn ? paceSentence(points(paceBuffer)) : PACE_OFF;
  const isOutside = asOf < `${year}-01-01` || asOf > `${year + 1}-12-31`;
  return `${pace}${aboutSentence(percent(tolerance))}${isOutside ? OUTSIDE_YEAR : ""}`;
}

/** The same, following the cells above the ledger. */
export function rulesFormula({ setting }: LedgerReferences): string {
  const share = (field: "paceBuffer" | "tolerance", fallback: string): string => {
    const cell = setting(field);
    return `ROUND(100*IF(ISNUMBER(${cell}),IF(AND(${cell}>=0,${cell}<=1),${cell},${fallback}),${fallback}),2)`;
  };
  const paceOn = setting("paceOn");
  const pace = asFormula(paceSentence(MARK), share("paceBuffer", "0"));
  const isOff = `IF(ISERROR(${paceOn}),FALSE,${paceOn}=${text(yesNoWords.no)})`;
  const about = asFormula(aboutSentence(MARK), `${share("tolerance", "0.1")}&"%"`);
  return `IF(${isOff},${text(PACE_OFF)},${pace})&${about}&${outsideFormula(setting("asOf"), setting("year"))}`;
}

/** What 临期 means; nothing where it is switched off. */
export function dueSoonText({ dueSoonDays }: LedgerSettings): string {
  if (dueSoonDays === 0) return "";
  return `未到期、尚未达标且距完成时限不超过${dueSoonDays}天的，状态下注“${dueSoonWord}”。`;
}

const MARK = "\u0000";
const OUTSIDE_YEAR = "注意：截至日期不在计划年度内，请核对。";
const PACE_OFF = "本期不与序时目标比较。";

function paceSentence(buffer: string): string {
  return `序时目标按已过整月占全部月数推算，计数单位向下取整，允许落后${buffer}个百分点。`;
}

function aboutSentence(tolerance: string): string {
  return `“左右”类目标的达标线为目标值减${tolerance}；区间以下限为达标线；完成率、达序时率、达标率四舍五入到0.1%。`;
}

/** A sentence as a formula, the marked place being another. */
function asFormula(sentence: string, inserted: string): string {
  const [before = "", after = ""] = sentence.split(MARK);
  return `${text(before)}&${inserted}&${text(after)}`;
}

/** Each condition only where the one before holds: a date before 1900 or a text for a year would be errors. */
function outsideFormula(asOf: string, year: string): string {
  const isOutside = `OR(${asOf}<DATE(${year},1,1),${asOf}>DATE(${year}+1,12,31))`;
  const parts = [`ISNUMBER(${asOf})`, `ISNUMBER(${year})`, `AND(${year}>=1900,${year}<9999)`, isOutside];
  return parts.reduceRight((inner, condition) => `IF(${condition},${inner},"")`, text(OUTSIDE_YEAR));
}

function points(share: number): string {
  return String(Number((share * 100).toFixed(2)));
}

function percent(share: number): string {
  return `${points(share)}%`;
}

/** Rows that are no targets and no points, and rows that the counts miss, such as those of a region that came later. */
export function remainder(
  references: LedgerReferences,
  counted: string,
  cached: { readonly notes: number; readonly withdrawn: number },
): LiveCell<string> {
  const groups = ["targets", "aspirational", "points"] as const;
  const rows = groups.map((group) => countFormula(references, null, group, null)).join("+");
  const [notes, withdrawn] = (["note", "withdrawn"] as const).map((kind) => `(${countOfKind(references, kind)})`);
  return {
    formula:
      `"另有说明性文字"&${notes}&"条、已撤销要点"&${withdrawn}&"条，不纳入考核。"` +
      `&IF(${rows}=${counted},"","注意：台账有未计入本表的行，请重新生成本表。")`,
    cached: remainderText(cached),
  };
}

export function remainderText({ notes, withdrawn }: { readonly notes: number; readonly withdrawn: number }): string {
  return `另有说明性文字${notes}条、已撤销要点${withdrawn}条，不纳入考核。`;
}

/** Rows whose 编号 does not say which is meant, at the time of making; `""` without any. */
export function disorderText({ rows, issues }: Ledger): string {
  const countOf = (code: "unknownKey" | "missingKey"): number => issues.filter((issue) => issue.code === code).length;
  const ambiguous = rows.filter(({ isKeyAmbiguous }) => isKeyAmbiguous).length;
  const parts = [
    ...(ambiguous === 0 ? [] : [`编号重复的${ambiguous}行按待确认统计`]),
    ...(countOf("unknownKey") === 0 ? [] : [`编号不属于本台账的${countOf("unknownKey")}行未计入`]),
    ...(countOf("missingKey") === 0 ? [] : [`无编号的${countOf("missingKey")}行未计入`]),
  ];
  return parts.length === 0 ? "" : `注意：台账中${parts.join("，")}，请核对。`;
}
