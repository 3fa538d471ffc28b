import type { Basis, Comparison, Measure } from "../workPlan";
import type { AssessedRow } from "./assessedRow";

/** Units of levels and ratios. Their numbers cannot be added up over a year. */
const levelUnits: ReadonlySet<string> = new Set([
  "%",
  "‰",
  "个百分点",
  "百分点",
  "℃",
  "摄氏度",
  "岁",
  "分",
  "位",
  "倍",
]);

/** What 考核方式 depends on. */
export interface ComparedTarget {
  readonly measure: Measure;
  readonly unit: string;
  readonly basis: Basis;
}

/** What of a row decides how its entry is read. */
export type ComparedRow = Pick<AssessedRow, "measure" | "unit" | "counted" | "basis" | "comparison">;

/** Whether numbers in the unit are levels, indices or ratios (%, ℃, 岁, 指数, 比): never 当年累计. */
export function isLevelUnit(unit: string): boolean {
  return levelUnits.has(unit) || /指数|∶|:/u.test(unit);
}

/**
 * 考核方式 that the words of a target propose:
 *
 *     growth, points ─────────────▶ 比率或增幅   offices compare the growth itself
 *     multiple ───────────────────▶ 期末总数     so many times what stood there at the start
 *     a level in %, ℃, 岁, 指数 ──▶ 比率或增幅
 *     口径 累计总数 ──────────────▶ 期末总数
 *     everything else ────────────▶ 当年累计
 */
export function proposeComparison({ measure, unit, basis }: ComparedTarget): Comparison {
  if (measure === "growth" || measure === "points") return "rate";
  if (measure === "multiple") return "stock";
  if (isLevelUnit(unit)) return "rate";
  return basis === "total" ? "stock" : "cumulative";
}

/** Whether the office may choose the 考核方式 for the target. 期末总数 and 到期考核 fit every one. */
export function fitsComparison(
  comparison: Comparison,
  { measure, unit }: Pick<ComparedTarget, "measure" | "unit">,
): boolean {
  switch (comparison) {
    case "stock":
    case "dueOnly":
      return true;
    case "cumulative":
      return measure === "level" && !isLevelUnit(unit);
    case "rate":
      return measure === "growth" || measure === "points" || (measure === "level" && isLevelUnit(unit));
  }
}

/** The 考核方式 that holds for a row: the chosen one where it fits, else the proposed one. */
export function comparisonOf(row: ComparedRow): Comparison {
  const target = { ...row, measure: row.measure ?? "level" };
  const { comparison } = row;
  return comparison !== null && fitsComparison(comparison, target) ? comparison : proposeComparison(target);
}

/** Whether 累计完成 of a row is the growth itself (8 %, 2 个百分点) and not the level that it leads to. */
export function entersGrowth(row: ComparedRow): boolean {
  return (row.measure === "growth" || row.measure === "points") && comparisonOf(row) !== "stock";
}

/** Whether the target is stated against what stood there at the start and so needs 年初基数 to be judged at all. */
export function isRelative(row: ComparedRow): boolean {
  return row.measure !== null && row.measure !== "level" && !entersGrowth(row);
}

/** Whether 累计完成 of a row is a percentage, which its cell holds as a fraction: a growth, or a level in %. */
export function entersPercent(row: ComparedRow): boolean {
  return entersGrowth(row) ? row.measure === "growth" : row.unit === "%";
}

/** Whether only whole numbers make sense for 累计完成: of 家, 期 …, but not of their growth. */
export function countsWhole(row: ComparedRow): boolean {
  return row.counted && !entersGrowth(row);
}
