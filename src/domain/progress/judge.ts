import type { AssessedRow, AssessmentSettings } from "./assessedRow";
import { isDueSoon } from "./dueSoon";
import { isBlank, readActual } from "./entry";
import { isCap, isRelative, lineOf } from "./line";
import { isDue, paceFloor, paceOf, startOf } from "./pace";
import { downToThousandth, nineDecimals } from "./precision";
import type { Report } from "./report";
import { judgeStage } from "./stage";
import type { Judgement, Remark, Status } from "./status";

/** From this completion on, what is met is remarked 超额完成. */
const EXCEEDED = 1.2;

/**
 * Judges one row of the ledger at the as-of date. The first answer holds:
 *
 *     row ──▶ withdrawn? note? ──▶ in doubt? ──▶ no number: by its stage
 *                                      │
 *                                      ▼
 *             line, pace ──▶ readable? ──▶ actual blank? ──▶ actual a likely number? ──▶ against a cap: within or over
 *                                                                                   └──▶ against the line, the deadline, the pace
 *
 * Whatever waits to be met while its deadline is near is remarked 临期.
 * The formulas of the ledger (`ledger/formulas.ts`) say the same; a law test holds the two together.
 */
export function judge(row: AssessedRow, report: Report, settings: AssessmentSettings): Judgement {
  const judgement = judgeStatus(row, report, settings);
  if (!isDueSoon(row, judgement.status, settings)) return judgement;
  return { ...judgement, remarks: ["dueSoon", ...judgement.remarks] };
}

function judgeStatus(row: AssessedRow, report: Report, settings: AssessmentSettings): Judgement {
  if (row.kind === "withdrawn") return unmeasured("withdrawn");
  if (row.kind === "note") return unmeasured("notAssessed");
  if (row.kind === "qualitative") {
    const inDoubt = !isBlank(row.review) || row.deadline === null;
    return inDoubt ? unmeasured("needsReview") : judgeStage(row.deadline, report, settings);
  }

  const line = lineOf(row, settings);
  const pace = paceOf(row, line, settings);
  const shown = { line, pace, completion: null, shortfall: null };
  const remarks = targetRemarks(row, settings);
  if (!isBlank(row.review)) return { ...shown, status: "needsReview", remarks };
  if (line === null || row.deadline === null) {
    return { ...shown, status: "needsReview", remarks: isUnreadable(row) ? ["targetUnreadable", ...remarks] : remarks };
  }

  const actual = readActual(report.actual, row, line, settings);
  if (actual.kind === "blank") return { ...shown, status: "notReported", remarks };
  if (actual.kind === "invalid") return { ...shown, status: "invalid", remarks: [actual.remark, ...remarks] };

  const due = isDue(row.deadline, settings);
  if (isCap(row)) {
    const status = statusUnderCap(row, actual.value, line, due);
    return { ...shown, status, remarks, shortfall: missing(actual.value - line) };
  }
  const lagging = pace !== null && actual.value < paceFloor(row, line, pace, settings);
  const status = statusAgainstLine(row, actual.value, line, due, lagging);
  const completion = completionOf(row, actual.value, line);
  const exceeded = status === "met" && isExceeded(row, actual.value, completion);
  const shortfall = missing(line - actual.value);
  return { ...shown, status, remarks: exceeded ? ["exceeded", ...remarks] : remarks, completion, shortfall };
}

/** A cap has no pace and no completion. Over a sum that only grows is lost at once; over a level can still come down. */
function statusUnderCap(row: AssessedRow, actual: number, line: number, due: boolean): Status {
  const over = row.requirement === "lessThan" && !row.counted ? actual >= line : actual > line;
  const sumsUp = row.basis !== "total" && row.unit !== "%";
  if (over) return sumsUp || due ? "overdue" : "behind";
  return due ? "met" : "onTrack";
}

function statusAgainstLine(row: AssessedRow, actual: number, line: number, due: boolean, lagging: boolean): Status {
  const reached = row.requirement === "moreThan" && !row.counted ? actual > line : actual >= line;
  if (reached) return "met";
  if (due) return "overdue";
  return lagging ? "behind" : "onTrack";
}

/** 完成率 is of the number as stated (150 of “150 家左右”); growth and multiple state none, so there it is of the line. */
function completionOf(row: AssessedRow, actual: number, line: number): number | null {
  const stated = isRelative(row) ? line : row.value;
  return stated === null || stated <= 0 ? null : downToThousandth(actual / stated);
}

/** A range is exceeded above its upper bound: 3 of “2—3 期” is just what was asked. */
function isExceeded(row: AssessedRow, actual: number, completion: number | null): boolean {
  const asked = row.requirement === "between" ? (row.upper ?? row.value) : null;
  if (asked !== null) return asked > 0 && nineDecimals(actual / asked) >= EXCEEDED;
  return completion !== null && completion >= EXCEEDED;
}

function targetRemarks(row: AssessedRow, settings: AssessmentSettings): readonly Remark[] {
  const wantsBaseline = isRelative(row) || (row.basis === "total" && !isCap(row) && settings.paceOn);
  return [
    ...(wantsBaseline && startOf(row) === null ? (["missingBaseline"] as const) : []),
    ...(row.basis === "unspecified" && !isRelative(row) ? (["basisUnspecified"] as const) : []),
  ];
}

/** Whether the target itself cannot be read, as against a baseline that is still to come. */
function isUnreadable(row: AssessedRow): boolean {
  return row.requirement === null || row.value === null || row.deadline === null;
}

function missing(amount: number): number {
  return Math.max(0, nineDecimals(amount));
}

function unmeasured(status: Status): Judgement {
  return { status, remarks: [], line: null, pace: null, completion: null, shortfall: null };
}
