import { attentionList, byGroup } from "./attention";
import type { Judgement, Status } from "./status";
import { pendingGroups, type GroupSummary, type Rank, type Summary, type SummaryRow, type Tally } from "./summary";

/** A row as a circular speaks of it. */
export interface CircularRow extends SummaryRow {
  readonly judgement: Pick<Judgement, "status" | "remarks">;
  /** What it is about: the indicator of a target. */
  readonly name: string;
  /** 牵头单位; `""` where none is named. */
  readonly unit: string;
}

/** What a circular (通报) says, in numbers. Its words stand in `messages/`. What is 待确认 is the office's own affair and not told. */
export interface Circular {
  readonly title: string;
  /** ISO date; `null` when there is none, and then nothing is judged. */
  readonly asOf: string | null;
  readonly year: number;
  /** Targets that the rates are of: 必成, with 争取计入 all. */
  readonly targets: Tally;
  /** 争取 targets, counted apart; `null` where they are not circulated. */
  readonly aspirational: Tally | null;
  readonly points: Tally;
  /** Targets with something wrong, worst status first. */
  readonly wrong: readonly WrongTargets[];
  readonly standing: Standing;
  /** 未报送 of targets and points alike, by group, in the document's order. */
  readonly unreported: readonly { readonly group: string; readonly count: number }[];
  /** Groups that reported on none of their targets and points. */
  readonly silent: readonly string[];
  /** ISO date. */
  readonly reportBy: string | null;
  readonly isReportDue: boolean;
}

/** The targets of one status, by group, in the document's order. */
export interface WrongTargets {
  readonly status: Status;
  readonly count: number;
  readonly groups: readonly { readonly group: string; readonly rows: readonly CircularRow[] }[];
}

/** How groups compare: by their ranks where those are on, else which do well and which are slow. */
export type Standing =
  | {
      readonly kind: "ranks";
      /** Best first. */
      readonly groups: readonly RatedGroup[];
      /** Groups that still owe a report while they may; 0 where ranks are no longer 暂列. */
      readonly pending: number;
    }
  | { readonly kind: "ends"; readonly good: readonly RatedGroup[]; readonly slow: readonly RatedGroup[] };

export interface RatedGroup {
  readonly group: string;
  /** 达序时率 as printed. */
  readonly rate: number;
  readonly rank: Rank | null;
}

/** What a circular is about, besides its rows. */
export interface CircularTerms extends Pick<Circular, "title" | "asOf" | "year" | "reportBy" | "isReportDue"> {
  readonly includeAspirational: boolean;
  readonly rankOn: boolean;
  /** 参评项数: groups with fewer 应考核项 are neither ranked nor named as good or slow. */
  readonly rankMinItems: number;
  readonly countAspirational: boolean;
}

/** How many groups are named as slow, besides those that equal the last of them. */
const NAMED = 5;

/** @param rows in the document's order, which `summary` counts */
export function circularOf(rows: readonly CircularRow[], summary: Summary, terms: CircularTerms): Circular {
  const { title, asOf, year, reportBy, isReportDue, includeAspirational, countAspirational } = terms;
  const told = rows.filter(({ aspirational }) => includeAspirational || countAspirational || !aspirational);
  const counted = told.filter(
    ({ kind, aspirational }) => kind === "quantified" && (countAspirational || !aspirational),
  );
  const { total } = summary;
  return {
    title,
    asOf,
    year,
    reportBy,
    isReportDue,
    targets: total.targets,
    aspirational: includeAspirational && !countAspirational ? total.aspirational : null,
    points: total.points,
    wrong: wrongTargets(counted),
    standing: standingOf(summary, terms),
    unreported: attentionList(told, isReportDue).unreported.map(({ group, rows: own }) => ({
      group,
      count: own.length,
    })),
    silent: silentGroups(told),
  };
}

function wrongTargets(rows: readonly CircularRow[]): readonly WrongTargets[] {
  const { wrong } = attentionList(rows, false);
  const statuses = [...new Set(wrong.map(({ judgement }) => judgement.status))];
  return statuses.map((status) => {
    const own = wrong.filter(({ judgement }) => judgement.status === status);
    return { status, count: own.length, groups: byGroup(own) };
  });
}

function standingOf(summary: Summary, { rankOn, rankMinItems, isReportDue }: CircularTerms): Standing {
  if (rankOn) {
    const ranked = summary.groups.filter(({ rank }) => rank !== null).map(rated);
    const groups = [...ranked].sort((one, other) => (one.rank?.place ?? 0) - (other.rank?.place ?? 0));
    return { kind: "ranks", groups, pending: isReportDue ? 0 : pendingGroups(summary) };
  }
  const large = summary.groups.filter(({ targets }) => targets.total >= Math.max(1, rankMinItems));
  const whole = summary.total.targets;
  const isSlow = ({ targets }: GroupSummary): boolean => targets.onPace * whole.total < whole.onPace * targets.total;
  const good = large.filter(({ targets }) => targets.onPace === targets.total).map(rated);
  const slow = [...large.filter(isSlow)].sort((one, other) => shareOf(one) - shareOf(other));
  const last = slow[NAMED - 1];
  return {
    kind: "ends",
    good,
    slow: slow.filter((own) => last === undefined || shareOf(own) <= shareOf(last)).map(rated),
  };
}

function shareOf({ targets }: GroupSummary): number {
  return targets.onPace / targets.total;
}

function rated({ group, targets, rank }: GroupSummary): RatedGroup {
  return { group, rate: targets.onPaceRate ?? 0, rank };
}

function silentGroups(rows: readonly CircularRow[]): readonly string[] {
  const asked = rows.filter(({ kind }) => kind === "quantified" || kind === "qualitative");
  return byGroup(asked).flatMap(({ group, rows: own }) => (own.some(wasHeardOf) ? [] : [group]));
}

/** Whether something was entered: also what is due and unusable says why. */
function wasHeardOf({ judgement: { status, remarks } }: CircularRow): boolean {
  if (status !== "notReported" && status !== "dueUnreported") return true;
  return remarks.some((remark) => remark.startsWith("actual") || remark === "stageUnknown" || remark === "missingNote");
}
