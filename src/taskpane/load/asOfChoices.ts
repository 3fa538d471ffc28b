import { monthEnd } from "../../domain/calendar";

/** Ends of the months of a plan year: what an as-of date usually is. */
export function monthEnds(year: number): readonly string[] {
  return Array.from({ length: 12 }, (_, month) => monthEnd(year, month + 1));
}
