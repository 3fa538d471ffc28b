import type { AssessedRow, AssessmentSettings } from "./assessedRow";
import { nineDecimals, wholeAbove, wholeBelow } from "./precision";

/** Whether the target is a ceiling (不超过, 低于) rather than something to reach. */
export function isCap(row: AssessedRow): boolean {
  return row.requirement === "atMost" || row.requirement === "lessThan";
}

/** Whether the target is stated against the level at the start of the year (增长, 倍数). */
export function isRelative(row: AssessedRow): boolean {
  return row.requirement === "growth" || row.requirement === "multiple";
}

/**
 * 达标线: the number the actual is held against; `null` when requirement, value or (for growth and multiple) baseline is missing.
 * 超过 100 家 is 101 家, where only whole ones count; 150 家左右 is 135 家 at a tolerance of 10 %; of a range it is the lower bound.
 * 8 % more than 101 家 is 110 家: where only whole ones count, what was worked out is rounded up.
 */
export function lineOf(row: AssessedRow, settings: AssessmentSettings): number | null {
  const { requirement, value, baseline, counted } = row;
  if (row.kind !== "quantified" || requirement === null || value === null) return null;
  switch (requirement) {
    case "atLeast":
    case "atMost":
    case "between":
      return nineDecimals(value);
    case "moreThan":
      return counted ? wholeBelow(value) + 1 : nineDecimals(value);
    case "lessThan":
      return counted ? wholeAbove(value) - 1 : nineDecimals(value);
    case "about": {
      const tolerated = value * (1 - settings.tolerance);
      return counted ? wholeAbove(tolerated) : nineDecimals(tolerated);
    }
    case "growth":
    case "multiple": {
      if (baseline === null) return null;
      const required = baseline * (requirement === "growth" ? 1 + value : value);
      return counted ? wholeAbove(required) : nineDecimals(required);
    }
  }
}
