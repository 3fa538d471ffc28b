import { lastMonthEnd, monthEnd, yearEnd } from "../../domain/calendar";

/** Ends of the months of a plan year: what an as-of date usually is. */
export function monthEnds(year: number): readonly string[] {
  return Array.from({ length: 12 }, (_, month) => monthEnd(year, month + 1));
}

/** The end of the last completed month, held within the plan year. */
export function defaultAsOf(year: number, today: string): string {
  const last = lastMonthEnd(today);
  const first = monthEnd(year, 1);
  if (last > yearEnd(year)) return yearEnd(year);
  return last < first ? first : last;
}
