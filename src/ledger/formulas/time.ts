import { iff } from "./expression";
import type { RowTerms } from "./cells";

/** Months from 1 January of the plan year to the deadline, at least 1. */
export function totalMonths(year: string, deadline: string): string {
  return `MAX(1,(YEAR(${deadline})-${year})*12+MONTH(${deadline}))`;
}

/** Whole months that are over at the as-of date, within 0 and `total`: a month counts from its last day on. */
export function doneMonths(asOf: string, year: string, total: string): string {
  return `MAX(0,MIN(${total},(YEAR(${asOf})-${year})*12+MONTH(${asOf})-IF(DAY(${asOf}+1)=1,0,1)))`;
}

/** The row's deadline, or the end of the plan year for a qualitative row without one. */
export function deadlineOrYearEnd(row: RowTerms): string {
  return iff(row.deadlineReadable, row.deadline, `DATE(${row.year},12,31)`);
}

/** Whether the deadline is reached, whatever the time of day. */
export function isDue(asOf: string, deadline: string): string {
  return `INT(${asOf})>=INT(${deadline})`;
}
