import type { AssessedRow, AssessmentSettings } from "./assessedRow";
import { comparisonOf, fitsComparison, isRelative } from "./comparison";
import { isDueSoon } from "./dueSoon";
import { isBlank, readActual } from "./entry";
import { isCap, isStrict, lineOf } from "./line";
import { isDue, isPacedFromZero, lagOf, paceOf } from "./pace";
import { nineDecimals, printedShare } from "./precision";
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
 *             line, pace ──▶ readable? ──▶ actual usable? ──▶ against a cap: within or over
 *                                                         └──▶ against the line, the deadline, the pace
 *
 * Judged is 核定值 where the office filled it, else 累计完成. Whatever waits to be met while its deadline is near is remarked 临期.
 * The formulas of the ledger (`ledger/formulas/`) say the same; a law test holds the two together.
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
  return judgeTarget(row, report, settings);
}

function judgeTarget(row: AssessedRow, report: Report, settings: AssessmentSettings): Judgement {
  const line = lineOf(row, settings);
  const pace = paceOf(row, line, settings);
  const shown = { actual: null, line, pace, completion: null, shortfall: null };
  const remarks = targetRemarks(row, settings);
  if (!isBlank(row.review)) return { ...shown, status: "needsReview", remarks };
  if (line === null || row.deadline === null) {
    return { ...shown, status: "needsReview", remarks: isUnreadable(row) ? ["targetUnreadable", ...remarks] : remarks };
  }

  const due = isDue(row.deadline, settings);
  const isVerified = !isBlank(report.verified);
  const actual = readActual(isVerified ? report.verified : report.actual, row, line, settings);
  if (actual.kind === "blank") return { ...shown, status: due ? "dueUnreported" : "notReported", remarks };
  if (actual.kind === "invalid") {
    return { ...shown, status: due ? "dueUnreported" : "invalid", remarks: [actual.remark, ...remarks] };
  }

  const held = { ...shown, actual: actual.value };
  const noted: readonly Remark[] = isVerified ? ["verified", ...remarks] : remarks;
  if (isCap(row)) {
    const status = statusUnderCap(row, actual.value, line, pace, due);
    return { ...held, status, remarks: noted, shortfall: missing(actual.value - line) };
  }
  const status = statusAgainstLine(row, actual.value, line, pace, due, settings);
  const completion = completionOf(row, actual.value, line);
  const exceeded = status === "met" && isExceeded(row, actual.value, completion);
  const shortfall = missing(line - actual.value);
  return { ...held, status, remarks: exceeded ? ["exceeded", ...noted] : noted, completion, shortfall };
}

/**
 * A cap has no pace of its own and no completion. Over a sum that only grows is lost at once; over a level, or over a cap that
 * 节点目标 set for now, can still come down.
 */
function statusUnderCap(row: AssessedRow, actual: number, line: number, pace: number | null, due: boolean): Status {
  const comparison = comparisonOf(row);
  const over = isStrict(row) ? actual >= line : actual > line;
  if (due) return over ? "overdue" : "met";
  if (over && comparison === "cumulative") return "overdue";
  if (over && comparison !== "dueOnly") return "behind";
  return pace !== null && actual > pace ? "behind" : "onTrack";
}

function statusAgainstLine(
  row: AssessedRow,
  actual: number,
  line: number,
  pace: number | null,
  due: boolean,
  settings: AssessmentSettings,
): Status {
  const reached = isReached(row, actual, line);
  // A rate that is reached now can fall again until it is due.
  if (reached) return due || comparisonOf(row) !== "rate" ? "met" : "onTrack";
  if (due) return "overdue";
  if (pace === null) return "onTrack";
  const lag = lagOf(row, actual, line, pace);
  if (lag > settings.paceBuffer) {
    return settings.severeLag !== null && lag > settings.severeLag ? "farBehind" : "behind";
  }
  return isPacedFromZero(row) ? "needsReview" : "onTrack";
}

function isReached(row: AssessedRow, actual: number, line: number): boolean {
  return isStrict(row) ? actual > line : actual >= line;
}

/** 完成率 is of the number as stated (150 of “150 家左右”); relative targets state none, so there it is of the line. */
function completionOf(row: AssessedRow, actual: number, line: number): number | null {
  const stated = isRelative(row) ? line : row.value;
  if (stated === null || stated <= 0 || actual < 0) return null;
  return printedShare(actual / stated, !isReached(row, actual, line));
}

/** A range is exceeded above its upper bound: 3 of “2—3 期” is just what was asked. */
function isExceeded(row: AssessedRow, actual: number, completion: number | null): boolean {
  const asked = row.bound === "between" && !isRelative(row) ? (row.upper ?? row.value) : null;
  if (asked !== null) return asked > 0 && nineDecimals(actual / asked) >= EXCEEDED;
  return completion !== null && completion >= EXCEEDED;
}

function targetRemarks(row: AssessedRow, settings: AssessmentSettings): readonly Remark[] {
  const isStock = comparisonOf(row) === "stock";
  const wantsBaseline = isRelative(row) || (isStock && !isCap(row) && settings.paceOn);
  const { comparison, measure, baseline } = row;
  const isUnfit = comparison === null || !fitsComparison(comparison, { ...row, measure: measure ?? "level" });
  return [
    ...(wantsBaseline && baseline === null ? (["missingBaseline"] as const) : []),
    ...(isRelative(row) && baseline !== null && baseline <= 0 ? (["baselineUnusable"] as const) : []),
    ...(isUnfit && measure !== null ? (["comparisonUnfit"] as const) : []),
    ...(row.basis === "unspecified" && comparisonOf(row) === "cumulative" ? (["basisUnspecified"] as const) : []),
  ];
}

/** Whether the target itself cannot be read, as against a baseline that is still to come. */
function isUnreadable(row: AssessedRow): boolean {
  return row.bound === null || row.measure === null || row.value === null || row.deadline === null;
}

function missing(amount: number): number {
  return Math.max(0, nineDecimals(amount));
}

function unmeasured(status: Status): Judgement {
  return { status, remarks: [], actual: null, line: null, pace: null, completion: null, shortfall: null };
}
