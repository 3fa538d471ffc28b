import type { AssessedRow, AssessmentSettings } from "./assessedRow";
import { countsWhole, isRelative } from "./comparison";
import { nineDecimals } from "./precision";

/** Whether the target is a ceiling (不超过, 低于, 控制在…左右) rather than something to reach. A range of falls is one, too. */
export function isCap({ bound, value }: AssessedRow): boolean {
  if (bound === "between") return value !== null && value < 0;
  return bound === "atMost" || bound === "lessThan" || bound === "aboutAtMost";
}

/** Whether the line itself is not enough: 超过 and 低于 of what is measured. Of whole ones, the line is the next one. */
export function isStrict(row: AssessedRow): boolean {
  return !countsWhole(row) && asksForMore(row);
}

function asksForMore({ bound }: AssessedRow): boolean {
  return bound === "moreThan" || bound === "lessThan";
}

/**
 * 达标线: the number that 累计完成 is held against; `null` when requirement or value, or a baseline that it rests on, is missing.
 *
 *     目标值 ──tolerance──▶ asked ──times or plus 年初基数, where the target is relative──▶ required ──whole ones──▶ line
 *
 * Where only whole ones count, the line is the first whole one that will do: 101 of 超过 100 家, 135 of 150 家左右 at a tolerance of
 * 10 %, 110 of 增长8% on 101 家. 控制在5.5%左右 is 6.05 %; of a range it is the lower bound, of a range of falls (下降3%—5%) the
 * smaller fall.
 */
export function lineOf(row: AssessedRow, settings: AssessmentSettings): number | null {
  const asked = askedOf(row, settings);
  const required = asked === null ? null : requiredOf(row, asked);
  if (required === null || !countsWhole(row)) return required;
  const side = isCap(row) ? -1 : 1;
  const reached = asksForMore(row) ? Math.floor(required * side) + 1 : Math.ceil(required * side);
  return reached * side;
}

/** The number asked for, with the tolerance of 左右; `null` where the target cannot be read. */
function askedOf(row: AssessedRow, { tolerance }: AssessmentSettings): number | null {
  const { bound, measure, value, upper } = row;
  if (row.kind !== "quantified" || bound === null || measure === null || value === null) return null;
  if (bound === "about") return value - Math.abs(value) * tolerance;
  if (bound === "aboutAtMost") return value + Math.abs(value) * tolerance;
  return bound === "between" && isCap(row) ? (upper ?? value) : value;
}

/** What the level must be: of a relative target 年初基数 with the growth, and `null` without a usable one. */
function requiredOf(row: AssessedRow, asked: number): number | null {
  if (!isRelative(row)) return nineDecimals(asked);
  const { baseline, measure } = row;
  if (baseline === null || baseline <= 0) return null;
  if (measure === "points") return nineDecimals(baseline + asked);
  return nineDecimals(baseline * (measure === "growth" ? 1 + asked : asked));
}
