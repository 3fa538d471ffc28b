import { serialOfDate, yearEnd, isoDate } from "../calendar";
import type { AssessedRow, AssessmentSettings } from "./assessedRow";
import { isRelative } from "./line";
import { nineDecimals } from "./precision";
import type { Entered } from "./report";
import type { Remark } from "./status";

/** What a bureau typed into 累计完成, once looked at. */
export type Actual =
  | { readonly kind: "blank" }
  | { readonly kind: "invalid"; readonly remark: Remark }
  | { readonly kind: "number"; readonly value: number };

/** What people take for nothing: control characters, the space, the no-break space, the full-width space. */
const WHITE = /[\u0000-\u0020\u00a0\u3000]/g; // eslint-disable-line no-control-regex -- spreadsheets' CLEAN removes exactly these

/** Whether nothing was typed, or only white space. */
export function isBlank(entered: Entered): boolean {
  return entered === null || (typeof entered === "string" && withoutWhite(entered) === "");
}

/** The text without any white space; what is no text gives `null`. */
export function enteredWord(entered: Entered): string | null {
  return typeof entered === "string" ? withoutWhite(entered) : null;
}

/** Reads 累计完成 of a row whose line is known. Text is never read as a number here: “30” is 数据有误, and offered as 30 elsewhere. */
export function readActual(entered: Entered, row: AssessedRow, line: number, settings: AssessmentSettings): Actual {
  if (isBlank(entered)) return { kind: "blank" };
  if (typeof entered === "object") return { kind: "invalid", remark: "actualIsError" };
  if (typeof entered !== "number") return { kind: "invalid", remark: "actualIsText" };
  const remark = objection(entered, row, line, settings);
  return remark === null ? { kind: "number", value: nineDecimals(entered) } : { kind: "invalid", remark };
}

/** Why a number cannot be the actual; `null` when it can. */
function objection(actual: number, row: AssessedRow, line: number, settings: AssessmentSettings): Remark | null {
  if (actual < 0) return "actualIsNegative";
  if (row.counted && nineDecimals(actual) !== Math.round(actual)) return "actualNotWhole";
  const isPercentage = row.unit === "%" && !isRelative(row);
  if (isPercentage) return actual > Math.max(2 * line, 1) ? "actualImplausible" : null;
  if (looksLikeDate(actual, settings.year) && actual > 2 * line) return "actualLooksLikeDate";
  return actual > 100 * Math.max(line, 10) ? "actualImplausible" : null;
}

/** A date that a spreadsheet turned into its serial number: any day of the plan year and the year after. */
function looksLikeDate(value: number, year: number): boolean {
  return (
    Number.isInteger(value) && value >= serialOfDate(isoDate(year, 1, 1)) && value <= serialOfDate(yearEnd(year + 1))
  );
}

function withoutWhite(text: string): string {
  return text.replace(WHITE, "");
}
