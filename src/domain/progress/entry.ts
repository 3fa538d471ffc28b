import { isoDate, serialOfDate, yearEnd } from "../calendar";
import { visibleText } from "../plainText";
import type { AssessedRow, AssessmentSettings } from "./assessedRow";
import { countsWhole, entersGrowth, entersPercent } from "./comparison";
import { nineDecimals } from "./precision";
import type { Entered } from "./report";
import type { Remark } from "./status";

/** What a bureau typed into 累计完成, once looked at. */
export type Actual =
  | { readonly kind: "blank" }
  | { readonly kind: "invalid"; readonly remark: Remark }
  | { readonly kind: "number"; readonly value: number };

/** Whether nothing was typed, or only what cannot be seen. */
export function isBlank(entered: Entered): boolean {
  return entered === null || (typeof entered === "string" && visibleText(entered) === "");
}

/** The text without white space and invisible characters; what is no text gives `null`. */
export function enteredWord(entered: Entered): string | null {
  return typeof entered === "string" ? visibleText(entered) : null;
}

/** Reads 累计完成 of a row whose line is known. Text is never read as a number here: “30” is 数据有误, and offered as 30 elsewhere. */
export function readActual(entered: Entered, row: AssessedRow, line: number, settings: AssessmentSettings): Actual {
  if (isBlank(entered)) return { kind: "blank" };
  if (typeof entered === "object" && entered !== null) {
    return { kind: "invalid", remark: "error" in entered ? "actualIsError" : "actualLooksLikeDate" };
  }
  if (typeof entered !== "number") return { kind: "invalid", remark: "actualIsText" };
  const remark = objectionTo(entered, row, line, settings);
  return remark === null ? { kind: "number", value: nineDecimals(entered) } : { kind: "invalid", remark };
}

/**
 * Why a number cannot be the actual; `null` when it can. The same holds for a number that a text plainly says.
 * @param line 达标线, by which plausibility scales
 */
export function objectionTo(
  actual: number,
  row: AssessedRow,
  line: number,
  settings: AssessmentSettings,
): Remark | null {
  if (actual < 0 && !entersGrowth(row)) return "actualIsNegative";
  if (countsWhole(row) && nineDecimals(actual) !== Math.round(actual)) return "actualNotWhole";
  if (looksLikeDate(actual, settings.year) && actual > 2 * line) return "actualLooksLikeDate";
  return Math.abs(actual) > mostPlausible(row, Math.abs(line)) ? "actualImplausible" : null;
}

/**
 * The largest amount that is taken for a report. A percentage: twice the line, or ten times up to 100 % (0.9 in a row “at least
 * 2.5 %” is a slip, 100 % in a row “at least 60 %” is none). Others: a hundred times the line, where whole ones are counted at
 * least 1,000; without a line to scale by, anything.
 */
function mostPlausible(row: AssessedRow, line: number): number {
  if (entersPercent(row)) {
    return nineDecimals(Math.max(2 * line, 0.02, Math.min(10 * Math.max(line, 0.01), 1)));
  }
  if (countsWhole(row)) return 100 * Math.max(line, 10);
  return line === 0 ? Infinity : 100 * line;
}

/** A date that a spreadsheet turned into its serial number: any day of the plan year and the year after. */
function looksLikeDate(value: number, year: number): boolean {
  return (
    Number.isInteger(value) && value >= serialOfDate(isoDate(year, 1, 1)) && value <= serialOfDate(yearEnd(year + 1))
  );
}
