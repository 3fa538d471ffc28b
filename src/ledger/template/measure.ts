import type { AssessedRow } from "../../domain/progress/assessedRow";
import type { Basis, RequirementKind } from "../../domain/workPlan";
import type { Field } from "./ledgerSpec";

/** What the numbers of a row are: decides their format and the words of the prompt. */
export interface Measure {
  readonly scale: "counted" | "percent" | "measured" | "none";
  /** How 目标值 itself reads: a growth is a percentage, a multiple a factor, whatever the unit. */
  readonly relative: "growth" | "multiple" | null;
  readonly unit: string;
  readonly basis: Basis;
}

export const noMeasure: Measure = { scale: "none", relative: null, unit: "", basis: "unspecified" };

/** The measure of a target. */
export function measureOf(requirement: RequirementKind | null, unit: string, counted: boolean, basis: Basis): Measure {
  const relative = requirement === "growth" || requirement === "multiple" ? requirement : null;
  const scale = counted ? "counted" : unit === "%" && relative === null ? "percent" : "measured";
  return { scale, relative, unit, basis };
}

/** The measure of a row that was read. */
export function measureOfRow(row: AssessedRow): Measure {
  return row.kind === "quantified" ? measureOf(row.requirement, row.unit, row.counted, row.basis) : noMeasure;
}

/** A text that is equal for rows whose numbers look and are asked for alike. */
export function measureKey(measure: Measure): string {
  return `${measure.scale} ${measure.relative ?? ""} ${measure.unit} ${measure.basis}`;
}

/**
 * The number format of a quantity in a row, in Excel's English words. What was typed or stated stays as it is
 * (General), so that 12.5 家 does not show as 13; what was calculated is cut to a readable length.
 */
export function quantityFormat(field: Field, measure: Measure): string {
  if (field === "value" && measure.relative !== null) return measure.relative === "growth" ? "0.0%" : "General";
  if (measure.scale === "percent") return "0.0%";
  if (field === "actual") return "General";
  if (measure.scale !== "measured") return "#,##0";
  return field === "pace" || field === "shortfall" || field === "line" ? "#,##0.00" : "General";
}
