import { completedMonths, monthsThrough } from "../calendar";
import type { AssessedRow, AssessmentSettings } from "./assessedRow";
import { isCap, isRelative } from "./line";
import { nineDecimals, wholeBelow } from "./precision";

/** How much of a row's time is over, in whole months from 1 January of the plan year to its deadline. */
export interface Elapsed {
  readonly done: number;
  /** At least 1. */
  readonly total: number;
}

export function elapsed(deadline: string, settings: AssessmentSettings): Elapsed {
  const total = Math.max(1, monthsThrough(deadline, settings.year));
  const done = Math.min(total, Math.max(0, completedMonths(settings.asOf, settings.year)));
  return { done, total };
}

/** Whether the deadline is reached: its last day counts as over. */
export function isDue(deadline: string, settings: AssessmentSettings): boolean {
  return settings.asOf >= deadline;
}

/**
 * Where the actual stood on 1 January of the plan year: 0 for what is counted anew each year, 年初基数 for a stock and for
 * growth; `null` when that baseline is missing.
 */
export function startOf(row: AssessedRow): number | null {
  return row.basis === "total" || isRelative(row) ? row.baseline : 0;
}

/**
 * 序时目标: a straight line from the start of the year to the deadline, in whole months, rounded down for counted units
 * (of 1 target, 0 are due in June). `null` when pace is off, for caps, and without a start, a line or a deadline.
 */
export function paceOf(row: AssessedRow, line: number | null, settings: AssessmentSettings): number | null {
  const start = startOf(row);
  if (!settings.paceOn || isCap(row) || line === null || start === null || row.deadline === null) return null;
  const { done, total } = elapsed(row.deadline, settings);
  const pace = start + ((line - start) * done) / total;
  return row.counted ? wholeBelow(pace) : nineDecimals(pace);
}

/** What the actual must reach not to be behind: the pace less the buffer, a share of the way from start to line. */
export function paceFloor(row: AssessedRow, line: number, pace: number, settings: AssessmentSettings): number {
  return nineDecimals(pace - settings.paceBuffer * (line - (startOf(row) ?? 0)));
}
