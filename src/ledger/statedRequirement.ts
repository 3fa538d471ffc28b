import type { AssessedRow } from "../domain/progress/assessedRow";
import type { Requirement } from "../domain/workPlan";

/** What an amount in the cells of a row is multiplied by to be read: cells hold `%` values as fractions; people read per cent. */
export function scaleOf(unit: string): number {
  return unit === "%" ? 100 : 1;
}

/** The requirement of a row as the document states it (85 for 85 %); null when its cells cannot be read. */
export function statedRequirement({ requirement: kind, value, upper, unit }: AssessedRow): Requirement | null {
  if (kind === null || value === null) return null;
  const scaled = (amount: number): number => Number((amount * scaleOf(unit)).toPrecision(12));
  switch (kind) {
    case "between":
      return { kind, lower: scaled(value), upper: scaled(upper ?? value) };
    case "growth":
      return { kind, percent: Number((value * 100).toPrecision(12)) };
    case "multiple":
      return { kind, factor: value };
    default:
      return { kind, value: scaled(value) };
  }
}
