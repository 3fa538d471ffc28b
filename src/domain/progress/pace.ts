import { completedMonths, isoDate, monthsThrough } from "../calendar";
import type { AssessedRow, AssessmentSettings } from "./assessedRow";
import { comparisonOf, countsWhole, entersPercent } from "./comparison";
import { isCap } from "./line";
import { nineDecimals, wholeBelow } from "./precision";

/** How much of a row's time is over, in whole months from 起算月 of the plan year to its deadline. */
export interface Elapsed {
  readonly done: number;
  /** At least 1. */
  readonly total: number;
}

export function elapsed(deadline: string, { year, asOf, startMonth }: AssessmentSettings): Elapsed {
  const total = Math.max(1, monthsThrough(deadline, year) - (startMonth - 1));
  const done = Math.min(total, Math.max(0, completedMonths(asOf, year) - (startMonth - 1)));
  return { done, total };
}

/** Whether the deadline is reached: its last day counts as over. */
export function isDue(deadline: string, settings: AssessmentSettings): boolean {
  return settings.asOf >= deadline;
}

/**
 * From where the pace of a row runs: 0 for what is counted anew each year, 年初基数 for a stock, but never from above the line;
 * `null` where it is not known.
 */
export function startOf(row: AssessedRow, line: number): number | null {
  if (comparisonOf(row) !== "stock") return 0;
  return row.baseline === null ? null : Math.min(nineDecimals(row.baseline), line);
}

/** Whether a stock is held against a pace from 0, as a floor, because 年初基数 is missing. */
export function isPacedFromZero(row: AssessedRow): boolean {
  return comparisonOf(row) === "stock" && row.baseline === null && !isCap(row) && !hasMilestones(row);
}

/**
 * 序时目标: what is due at the as-of date.
 *
 *     节点目标 ──▶ the last one passed, as it stands (a step); none before the first
 *     当年累计, 期末总数 ──▶ a straight line from the start to the line, in whole months, rounded down for counted units
 *     比率或增幅 ──▶ the line itself, at any date
 *     到期考核, caps ──▶ none
 *
 * `null` where there is none, or where comparing before the deadline is off.
 */
export function paceOf(row: AssessedRow, line: number | null, settings: AssessmentSettings): number | null {
  if (!settings.paceOn || line === null || row.deadline === null) return null;
  if (hasMilestones(row)) return lastMilestone(row, settings);
  const comparison = comparisonOf(row);
  if (isCap(row) || comparison === "dueOnly") return null;
  if (comparison === "rate") return line;
  const start = startOf(row, line) ?? 0;
  const { done, total } = elapsed(row.deadline, settings);
  const pace = start + ((line - start) * done) / total;
  return countsWhole(row) ? wholeBelow(pace) : nineDecimals(pace);
}

function hasMilestones({ milestones }: AssessedRow): boolean {
  return milestones.some((milestone) => milestone !== null);
}

/** The milestone of the last quarter end that is over and has one. */
function lastMilestone({ milestones }: AssessedRow, { asOf, year }: AssessmentSettings): number | null {
  const passed = milestones.flatMap((milestone, index) =>
    milestone !== null && asOf >= quarterEnd(year, index + 1) ? [nineDecimals(milestone)] : [],
  );
  return passed.at(-1) ?? null;
}

/** Last day of a quarter, counting from 1. */
export function quarterEnd(year: number, quarter: number): string {
  return isoDate(year, quarter * 3 + 1, 0);
}

/**
 * By what share of its way a row lags its pace: (pace − actual) ÷ (line − start). Of percentages and percentage points compared
 * as rates it is the difference itself, 0.01 for one point. 0 and less: it does not lag.
 */
export function lagOf(row: AssessedRow, actual: number, line: number, pace: number): number {
  return nineDecimals((pace - actual) / wayOf(row, line));
}

function wayOf(row: AssessedRow, line: number): number {
  if (comparisonOf(row) === "rate") {
    if (entersPercent(row)) return 1;
    if (row.measure === "points") return 100;
  }
  const way = comparisonOf(row) === "stock" ? line - (startOf(row, line) ?? 0) : line;
  return way > 0 ? way : Math.max(Math.abs(line), 1);
}
