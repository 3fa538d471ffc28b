import type { AssessedRow, AssessmentSettings } from "./assessedRow";
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
 * The formulas of the ledger (`ledger/formulas.ts`) say the same; a law test holds the two together.
 */
export function judge(row: AssessedRow, report: Report, settings: AssessmentSettings): Judgement {
  if (row.kind === "withdrawn") return unmeasured("withdrawn");
  if (row.kind === "note") return unmeasured("notAssessed");
  if (row.kind === "qualitative") {
    return isBlank(row.review) ? judgeStage(row, report, settings) : unmeasured("needsReview");
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
  return isCap(row)
    ? judgeAgainstCap(row, actual.value, line, remarks, settings)
    : judgeAgainstLine(row, actual.value, line, pace, remarks, settings);
}

/** A cap has no pace and no completion. Over a sum that only grows is lost at once; over a level can still come down. */
function judgeAgainstCap(
  row: AssessedRow,
  actual: number,
  line: number,
  remarks: readonly Remark[],
  settings: AssessmentSettings,
): Judgement {
  const over = row.requirement === "lessThan" && !row.counted ? actual >= line : actual > line;
  const due = isDue(row, settings);
  const sumsUp = row.basis !== "total" && row.unit !== "%";
  const status = over ? (sumsUp || due ? "overdue" : "behind") : due ? "met" : "onTrack";
  return { status, remarks, line, pace: null, completion: null, shortfall: missing(actual - line) };
}

function judgeAgainstLine(
  row: AssessedRow,
  actual: number,
  line: number,
  pace: number | null,
  remarks: readonly Remark[],
  settings: AssessmentSettings,
): Judgement {
  const reached = row.requirement === "moreThan" && !row.counted ? actual > line : actual >= line;
  const lagging = pace !== null && actual < paceFloor(row, line, pace, settings);
  const status = reached ? "met" : isDue(row, settings) ? "overdue" : lagging ? "behind" : "onTrack";
  const completion = completionOf(row, actual, line);
  const exceeded = status === "met" && isExceeded(row, actual, completion);
  return {
    status,
    remarks: exceeded ? ["exceeded", ...remarks] : remarks,
    line,
    pace,
    completion,
    shortfall: missing(line - actual),
  };
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
