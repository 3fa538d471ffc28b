import { serialOfDate } from "../calendar";
import type { AssessedRow, AssessmentSettings } from "./assessedRow";
import { isCap } from "./line";
import type { Status } from "./status";

/** What a deadline still hurries. 待确认 is none of them: there the target itself waits. */
export const hurriedStatuses = [
  "notReported",
  "invalid",
  "onTrack",
  "behind",
  "farBehind",
  "notStarted",
] as const satisfies readonly Status[];

/**
 * 临期: not met, not due, and the deadline at most so many days after the as-of date. Within a cap nothing is missing, so
 * nothing hurries. The ledger's conditional format says the same (`ledger/formulas/dueSoon.ts`).
 */
export function isDueSoon(row: AssessedRow, status: Status, settings: AssessmentSettings): boolean {
  const { deadline } = row;
  const { asOf, dueSoonDays } = settings;
  if (deadline === null || deadline <= asOf || !hurriedStatuses.some((hurried) => hurried === status)) return false;
  if (status === "onTrack" && isCap(row)) return false;
  return serialOfDate(deadline) - serialOfDate(asOf) <= dueSoonDays;
}
