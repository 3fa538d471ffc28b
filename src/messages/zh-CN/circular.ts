import type { Circular, CircularRow, RatedGroup, Standing, WrongTargets } from "../../domain/progress/circular";
import type { Remark, Status } from "../../domain/progress/status";
import type { Tally } from "../../domain/progress/summary";
import { formatsOf } from "../formats";

const { list } = formatsOf("zh-CN");

/** What a circular calls what is wrong. */
const wrongWords: Readonly<Partial<Record<Status, string>>> = {
  invalid: "数据有误",
  overdue: "到期未达标",
  dueUnreported: "到期未报送",
  farBehind: "严重滞后",
  behind: "滞后",
};

/** In the order in which counts are told; 待确认 is none of them. */
const countedWords: readonly (readonly [readonly Status[], string])[] = [
  [["met"], "达标"],
  [["onTrack"], "正常推进"],
  [["notStarted"], "未启动"],
  [["behind"], "滞后"],
  [["farBehind"], "严重滞后"],
  [["overdue"], "到期未达标"],
  [["dueUnreported"], "到期未报送"],
  [["invalid"], "数据有误"],
  [["notReported"], "未报送"],
];

/** The text of a circular, in paragraphs. Counts of nothing are not told. */
export function circularText(told: Circular, remarks: Readonly<Record<Remark, string>>): string {
  const { asOf, title, year, aspirational, points } = told;
  if (asOf === null) return `《${title}》台账的截至日期无法识别，各项目标均未判断，请先填写截至日期。`;
  const sentences = [
    `${periodWords(asOf, year)}，《${title}》${targetsText(told.targets)}`,
    aspirational === null || aspirational.total === 0
      ? ""
      : `争取目标${aspirational.total}项${countsText(aspirational)}`,
    points.total === 0 ? "" : `未设量化指标的定性要点${points.total}项${countsText(points)}`,
  ];
  return [
    sentences.flatMap((sentence) => (sentence === "" ? [] : [`${sentence}。`])).join(""),
    ...standingText(told.standing),
    ...told.wrong.map((wrong) => wrongText(wrong, remarks)),
    ...unreportedText(told),
    ...(told.silent.length === 0 ? [] : [`各项均未报送的地区：${list(told.silent.map(groupName))}。`]),
  ].join("\n");
}

function targetsText({ total, counts, onPace, onPaceRate, metRate }: Tally): string {
  if (total === 0) return "没有必成的量化目标";
  const whole = `量化目标应考核${total}项`;
  if (counts.notReported === total) return `${whole}，均未报送`;
  const met = counts.met === 0 || metRate === null ? "" : `；达标${counts.met}项，达标率${percent(metRate)}`;
  if (onPace === 0 || onPaceRate === null) return `${whole}，均未达到序时进度`;
  return onPace === total
    ? `${whole}，均达到序时进度${met}`
    : `${whole}，达到序时进度${onPace}项，达序时率${percent(onPaceRate)}${met}`;
}

function countsText({ counts, total }: Tally): string {
  if (counts.notReported === total) return "，均未报送";
  if (counts.met === total) return "，均已达标";
  const parts = countedWords.flatMap(([statuses, word]) => {
    const count = statuses.reduce((sum, status) => sum + counts[status], 0);
    return count === 0 ? [] : [`${word}${count}项`];
  });
  return parts.length === 0 ? "" : `，其中${list(parts)}`;
}

function standingText(standing: Standing): readonly string[] {
  if (standing.kind === "ends") {
    const good = standing.good.map(({ group }) => groupName(group));
    const slow = standing.slow.map(ratedText);
    return [
      ...(good.length === 0 ? [] : [`进展较好的地区：${list(good)}（达序时率${good.length > 1 ? "均" : ""}为100%）。`]),
      ...(slow.length === 0 ? [] : [`进展较慢的地区：${list(slow)}。`]),
    ];
  }
  if (standing.groups.length === 0) return [];
  const { pending, groups } = standing;
  const provisional = pending === 0 ? "" : `（暂列，尚有${pending}个地区未报送）`;
  const of = groups[0]?.rank?.of ?? groups.length;
  return [`达序时率位次${provisional}：${list(rankParts(groups))}。参评地区共${of}个。`];
}

/** “第1位山东省（100.0%）”, “并列第3位山西省、天津市（50.0%）”. */
function rankParts(groups: readonly RatedGroup[]): readonly string[] {
  const places = [...new Set(groups.map(({ rank }) => rank?.place ?? 0))];
  return places.map((place) => {
    const own = groups.filter(({ rank }) => rank?.place === place);
    const names = own.map(({ group }) => groupName(group)).join("、");
    return `${own.length > 1 ? "并列" : ""}第${place}位${names}（${percent(own[0]?.rate ?? 0)}）`;
  });
}

function ratedText({ group, rate }: RatedGroup): string {
  return `${groupName(group)}（${percent(rate)}）`;
}

/** “滞后3项：山东省2项，为贯标企业（知识产权保护处）、培训班；山西省1项，为专利质押。” */
function wrongText({ status, count, groups }: WrongTargets, remarks: Readonly<Record<Remark, string>>): string {
  const told = groups.map(({ group, rows }) => {
    const names = rows.map((row) => rowText(row, status, remarks)).filter((name) => name !== "");
    return `${groupName(group)}${rows.length}项${names.length === 0 ? "" : `，为${names.join("、")}`}`;
  });
  return `${wrongWords[status] ?? ""}${count}项：${told.join("；")}。`;
}

function rowText(row: CircularRow, status: Status, remarks: Readonly<Record<Remark, string>>): string {
  const reasons = status === "invalid" ? row.judgement.remarks.filter((remark) => /^actual|^stage/u.test(remark)) : [];
  const added = [...(row.unit === "" ? [] : [row.unit]), ...reasons.map((remark) => remarks[remark])];
  return row.name === "" || added.length === 0 ? row.name : `${row.name}（${added.join("，")}）`;
}

function unreportedText({ unreported, reportBy, isReportDue, year }: Circular): readonly string[] {
  if (unreported.length === 0) return [];
  const sum = unreported.reduce((whole, { count }) => whole + count, 0);
  const groups = unreported.map(({ group, count }) => `${groupName(group)}${count}项`);
  const until = reportBy === null ? "" : `（报送截止日期${dayWords(reportBy, year)}${isReportDue ? "已过" : ""}）`;
  return [`${reportBy === null || isReportDue ? "" : "尚"}未报送${sum}项${until}：${list(groups)}。`];
}

function groupName(group: string): string {
  return group === "" ? "未填地区" : group;
}

function percent(rate: number): string {
  return `${(rate * 100).toFixed(1)}%`;
}

const named: Readonly<Record<string, string>> = {
  "03-31": "一季度",
  "06-30": "上半年",
  "09-30": "前三季度",
  "12-31": "全年",
};

/** “2019年前三季度（截至9月30日）”; the date alone where no period of the plan year ends on it. */
function periodWords(asOf: string, year: number): string {
  const period = asOf.startsWith(`${year}-`) ? named[asOf.slice(5)] : undefined;
  const day = dayWords(asOf, year);
  return period === undefined ? `${year}年度截至${day}` : `${year}年${period}（截至${day}）`;
}

/** “9月30日”, with its year where it is not the plan's. */
function dayWords(date: string, year: number): string {
  const [own = 0, month = 0, day = 0] = date.split("-").map(Number);
  return `${own === year ? "" : `${own}年`}${month}月${day}日`;
}
