import type { Circular, CircularRow, RatedGroup, Standing, WrongTargets } from "../../domain/progress/circular";
import type { Remark, Status } from "../../domain/progress/status";
import type { Tally } from "../../domain/progress/summary";
import { formatsOf } from "../formats";

const { list, count: counted } = formatsOf("en-GB");

/** In the order in which counts are told; what is in doubt is none of them. */
const countedWords: readonly (readonly [Status, string])[] = [
  ["met", "met"],
  ["onTrack", "on track"],
  ["notStarted", "not started"],
  ["behind", "behind"],
  ["farBehind", "far behind"],
  ["overdue", "missed"],
  ["dueUnreported", "due and not reported"],
  ["invalid", "with invalid entries"],
  ["notReported", "not reported"],
];

const wrongWords: Readonly<Partial<Record<Status, string>>> = {
  invalid: "Invalid entries",
  overdue: "Missed",
  dueUnreported: "Due and not reported",
  farBehind: "Far behind",
  behind: "Behind",
};

/** The text of a circular, in paragraphs. Counts of nothing are not told. */
export function circularText(told: Circular, remarks: Readonly<Record<Remark, string>>): string {
  const { asOf, title, year, aspirational, points } = told;
  if (asOf === null) return `“${title}”: the as-of date cannot be read, so nothing was judged.`;
  return [
    `${year}, as of ${asOf}. “${title}”: ${targetsText(told.targets)}.`,
    ...(aspirational === null || aspirational.total === 0
      ? []
      : [`${counted(aspirational.total, "aspirational target")}${countsText(aspirational)}.`]),
    ...(points.total === 0 ? [] : [`${counted(points.total, "work point")} without a number${countsText(points)}.`]),
    ...standingText(told.standing),
    ...told.wrong.map((wrong) => wrongText(wrong, remarks)),
    ...unreportedText(told),
    ...(told.silent.length === 0 ? [] : [`No report at all from: ${list(told.silent.map(groupName))}.`]),
  ].join("\n");
}

function targetsText({ total, counts, onPace, onPaceRate, metRate }: Tally): string {
  if (total === 0) return "no binding target with a number";
  const whole = counted(total, "assessed target");
  if (counts.notReported === total) return `${whole}, none reported`;
  if (onPace === 0 || onPaceRate === null) return `${whole}, none at its pace`;
  const pace = onPace === total ? "all at their pace" : `${onPace} at their pace (${percent(onPaceRate)})`;
  const met = counts.met === 0 || metRate === null ? "" : `, ${counts.met} met (${percent(metRate)})`;
  return `${whole}, ${pace}${met}`;
}

function countsText({ counts, total }: Tally): string {
  if (counts.notReported === total) return ", none reported";
  const parts = countedWords.flatMap(([status, word]) => (counts[status] === 0 ? [] : [`${counts[status]} ${word}`]));
  return parts.length === 0 ? "" : `: ${list(parts)}`;
}

function standingText(standing: Standing): readonly string[] {
  if (standing.kind === "ends") {
    return [
      ...(standing.good.length === 0
        ? []
        : [`Doing well: ${list(standing.good.map(({ group }) => groupName(group)))} (everything at its pace).`]),
      ...(standing.slow.length === 0 ? [] : [`Slow: ${list(standing.slow.map(ratedText))}.`]),
    ];
  }
  if (standing.groups.length === 0) return [];
  const { pending, groups } = standing;
  const provisional = pending === 0 ? "" : ` (provisional, ${counted(pending, "region")} still to report)`;
  const ranks = groups.map(
    (own) => `${own.rank?.isShared === true ? "=" : ""}${own.rank?.place ?? ""} ${ratedText(own)}`,
  );
  return [`Ranks by on-pace rate${provisional}: ${list(ranks)}; ${counted(groups.length, "region")} ranked.`];
}

function ratedText({ group, rate }: RatedGroup): string {
  return `${groupName(group)} (${percent(rate)})`;
}

function wrongText({ status, count, groups }: WrongTargets, remarks: Readonly<Record<Remark, string>>): string {
  const told = groups.map(({ group, rows }) => {
    const names = rows.map((row) => rowText(row, status, remarks)).filter((name) => name !== "");
    return `${groupName(group)} ${rows.length}${names.length === 0 ? "" : `, ${list(names)}`}`;
  });
  return `${wrongWords[status] ?? ""} (${count}): ${told.join("; ")}.`;
}

function rowText(row: CircularRow, status: Status, remarks: Readonly<Record<Remark, string>>): string {
  const reasons = status === "invalid" ? row.judgement.remarks.filter((remark) => /^actual|^stage/u.test(remark)) : [];
  const added = [...(row.unit === "" ? [] : [row.unit]), ...reasons.map((remark) => remarks[remark])];
  return row.name === "" || added.length === 0 ? row.name : `${row.name} (${added.join(", ")})`;
}

function unreportedText({ unreported, reportBy, isReportDue }: Circular): readonly string[] {
  if (unreported.length === 0) return [];
  const sum = unreported.reduce((whole, { count }) => whole + count, 0);
  const groups = unreported.map(({ group, count }) => `${groupName(group)} ${count}`);
  const until =
    reportBy === null ? "" : isReportDue ? `, reports were due by ${reportBy}` : `, reports are due by ${reportBy}`;
  return [`Not reported${reportBy === null || isReportDue ? "" : " yet"} (${sum}${until}): ${list(groups)}.`];
}

function groupName(group: string): string {
  return group === "" ? "(no region)" : group;
}

function percent(rate: number): string {
  return `${(rate * 100).toFixed(1)}%`;
}
