import {
  comparisonOf,
  countsWhole,
  entersGrowth,
  entersPercent,
  isRelative,
  type ComparedRow,
} from "../../domain/progress/comparison";
import type { AssessedRow } from "../../domain/progress/assessedRow";
import type { Basis, Comparison, Measure } from "../../domain/workPlan";
import type { Field } from "./ledgerSpec";

/** What the numbers of a row are: decides their format and the words of the prompt. */
export interface RowMeasure {
  /** Of 累计完成 and whatever is compared with it. */
  readonly scale: "counted" | "percent" | "measured" | "none";
  /** How 目标值 itself reads: a growth is a percentage, a multiple a factor, whatever the unit. */
  readonly measure: Measure;
  readonly comparison: Comparison;
  /** 累计完成 is the growth itself, not the level that it leads to. */
  readonly entersGrowth: boolean;
  /** 年初基数 decides what is asked. */
  readonly isRelative: boolean;
  readonly unit: string;
  readonly basis: Basis;
}

export const noMeasure: RowMeasure = {
  scale: "none",
  measure: "level",
  comparison: "dueOnly",
  entersGrowth: false,
  isRelative: false,
  unit: "",
  basis: "unspecified",
};

/** The measure of a target. */
export function measureOf(row: ComparedRow): RowMeasure {
  return {
    scale: countsWhole(row) ? "counted" : entersPercent(row) ? "percent" : "measured",
    measure: row.measure ?? "level",
    comparison: comparisonOf(row),
    entersGrowth: entersGrowth(row),
    isRelative: isRelative(row),
    unit: row.unit,
    basis: row.basis,
  };
}

/** The measure of a row that was read. */
export function measureOfRow(row: AssessedRow): RowMeasure {
  return row.kind === "quantified" ? measureOf(row) : noMeasure;
}

/** A text that is equal for rows whose numbers look and are asked for alike. */
export function measureKey({ scale, measure, comparison, unit, basis }: RowMeasure): string {
  return `${scale} ${measure} ${comparison} ${unit} ${basis}`;
}

/** What stands in cells as the document states it: the target itself and its upper bound. */
const stated: ReadonlySet<Field> = new Set<Field>(["value", "upper", "asked"]);
/** What is calculated, and cut to a readable length; what was typed or stated shows as it is (12.5 家 does not show as 13). */
const calculated: ReadonlySet<Field> = new Set<Field>([
  ...(["pace", "shortfall", "line", "required", "milestone", "start", "plausible"] as const),
]);

/** The number format of a quantity in a row, in Excel's English words. */
export function quantityFormat(field: Field, row: RowMeasure): string {
  if (stated.has(field) && row.measure !== "level") return row.measure === "growth" ? "0.0%" : "General";
  if (field === "baseline" || field === "lastYear") {
    if (row.unit === "%") return "0.0%";
    return row.scale === "counted" ? "#,##0" : "General";
  }
  if (row.scale === "percent") return "0.0%";
  if (field === "actual" || field === "verified") return "General";
  if (row.scale !== "measured") return "#,##0";
  return calculated.has(field) ? "#,##0.00" : "General";
}
