import type { AssessmentSettings } from "../../domain/progress/assessedRow";
import type { Status } from "../../domain/progress/status";
import { text } from "../formulas/expression";
import type { SettingField } from "../template/ledgerSpec";
import type { LedgerSettings } from "../template/settings";
import { dueSoonWord, statusWords, yesNoWords } from "../template/words";
import { dateWords } from "./dateWords";
import type { LedgerReferences, StatusSource } from "./statusSource";

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
  ["notStarted", "定性要点尚未启动，时间未过半"],
  ["needsReview", "目标、基数或时限有疑问，核定后判断"],
  ["behind", "未到期，低于序时目标"],
  ["farBehind", "未到期，大幅低于序时目标"],
  ["overdue", "到期仍未达到，或超出累计上限"],
  ["dueUnreported", "到期而没有有效填报"],
  ["invalid", "填报内容不是有效数字"],
  ["notReported", "本期空白，空白不等于零"],
];

/** What the signs mean, in one line. */
export function signsText({ severeLag }: LedgerSettings): string {
  const used = meanings.filter(([status]) => severeLag !== null || status !== "farBehind");
  return `标记：${used.map(([status, words]) => `${statusWords[status]}（${words}）`).join("；")}。`;
}

/**
 * What the two rates are: one definition for everything that is published.
 * @param doubts how many of 应考核项 are 待确认
 */
export function ratesText(doubts: number | string): string {
  return `达序时率＝（达标＋正常推进）÷应考核项，达标率＝达标÷应考核项；未报送、数据有误和待确认（${doubts}项）均在应考核项内。`;
}

/** What 应考核项 are, and how they are counted. */
export function countedText({ countAspirational }: LedgerSettings): string {
  return (
    `应考核项为下达的全部${countAspirational ? "量化目标（含争取目标）" : "必成量化目标"}，不含已撤销的，不因填报情况增减；` +
    "未启动而尚未滞后的计入正常推进；" +
    (countAspirational ? "" : "争取目标单列，不计入两率；") +
    "“全部要点”含定性要点和争取目标，不排位次。只计项数；两率四舍五入保留到0.1%，未全部完成的不显示为100.0%。"
  );
}

/** By what ranks go, and how many groups may still report. */
export function rankText({ ledger, pending }: StatusSource): string {
  const { rankMinItems, reportBy } = ledger.settings;
  const provisional =
    pending === 0 || reportBy === null
      ? ""
      : `报送截止日期为${dateWords(reportBy)}，尚有${pending}个地区未报送，位次暂列。`;
  return `位次先按达序时率、再按达标率，按实际比值排列；应考核项不足${Math.max(1, rankMinItems)}项的地区不参评。${provisional}`;
}

/** By what pace and tolerance it was judged. */
export function rulesText({
  paceOn,
  paceBuffer,
  severeLag,
  startMonth,
  tolerance,
  asOf,
  year,
}: AssessmentSettings): string {
  const severe = severeLag === null ? "" : severeSentence(points(severeLag));
  const pace = paceOn ? paceSentence(startMonth, points(paceBuffer)) + severe : PACE_OFF;
  const isOutside = asOf < `${year}-01-01` || asOf > `${year + 1}-12-31`;
  return `${pace}${aboutSentence(percent(tolerance))}${isOutside ? OUTSIDE_YEAR : ""}`;
}

/** The same, following the ledger's settings; one that cannot be used counts as its default there, and here. */
export function rulesFormula({ setting }: LedgerReferences): string {
  const within = (
    field: SettingField,
    condition: (cell: string) => string,
    then: string,
    otherwise: string,
  ): string => {
    const cell = setting(field);
    return `IF(ISNUMBER(${cell}),IF(${condition(cell)},${then},${otherwise}),${otherwise})`;
  };
  const isShare = (cell: string): string => `AND(${cell}>=0,${cell}<=1)`;
  const share = (field: "paceBuffer" | "tolerance", fallback: string): string =>
    `ROUND(100*${within(field, isShare, setting(field), fallback)},2)`;
  const isMonth = (cell: string): string => `AND(${cell}>=1,${cell}<=12,${cell}=INT(${cell}))`;
  const month = within("startMonth", isMonth, setting("startMonth"), "1");
  const severe = asFormula(severeSentence(MARK), `ROUND(100*${setting("severeLag")},2)`);
  const pace = [
    asFormula(`${PACE_FROM[0]}${MARK}${PACE_FROM[1]}`, month),
    asFormula(`${BUFFER[0]}${MARK}${BUFFER[1]}`, share("paceBuffer", "0")),
    within("severeLag", isShare, severe, '""'),
  ].join("&");
  const paceOn = setting("paceOn");
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

const PACE_FROM = [
  "序时目标按",
  "月起算，以已过整月占全部月数推算，计数单位向下取整；填有节点目标的以最近已过节点为准；比率或增幅随时与达标线比较；到期考核只在到期时比较。",
] as const;
const BUFFER = ["允许落后序时目标", "个百分点。"] as const;

function paceSentence(startMonth: number, buffer: string): string {
  return PACE_FROM.join(String(startMonth)) + BUFFER.join(buffer);
}

function severeSentence(points: string): string {
  return `落后超过${points}个百分点的为严重滞后。`;
}

function aboutSentence(tolerance: string): string {
  return `“左右”类目标的达标线为目标值减${tolerance}；区间以下限为达标线；完成率四舍五入保留到0.1%。`;
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

/** Rows whose 编号 does not say which is meant, at the time of making; `""` without any. */
export function disorderText({ rows, ledger: { issues } }: Pick<StatusSource, "rows" | "ledger">): string {
  const countOf = (code: "unknownKey" | "missingKey"): number => issues.filter((issue) => issue.code === code).length;
  const ambiguous = rows.filter(({ isKeyAmbiguous }) => isKeyAmbiguous).length;
  const missing = rows.filter(({ isMissing }) => isMissing).length;
  const parts = [
    ...(missing === 0 ? [] : [`缺${missing}行（按未报送统计）`]),
    ...(ambiguous === 0 ? [] : [`${ambiguous}个编号重复（各按一项待确认统计）`]),
    ...(countOf("unknownKey") === 0 ? [] : [`编号不属于本台账的${countOf("unknownKey")}行未计入`]),
    ...(countOf("missingKey") === 0 ? [] : [`无编号的${countOf("missingKey")}行未计入`]),
  ];
  return parts.length === 0 ? "" : `注意：制表时台账${parts.join("，")}，请核对。`;
}
