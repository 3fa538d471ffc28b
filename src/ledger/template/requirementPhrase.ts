import type { AssessedRow } from "../../domain/progress/assessedRow";
import type { Requirement } from "../../domain/workPlan";
import { requirementWords } from "./words";

/** A requirement as people say it: “至少100家”, “约150家”, “2–3期”, “增长8%”, “达到年初的2倍”. */
export function requirementPhrase(stated: Requirement, unit: string): string {
  switch (stated.kind) {
    case "between":
      return `${number(stated.lower)}–${number(stated.upper)}${unit}`;
    case "growth":
      return `增长${number(stated.percent)}%`;
    case "multiple":
      return `达到年初的${number(stated.factor)}倍`;
    default:
      return `${requirementWords[stated.kind]}${number(stated.value)}${unit}`;
  }
}

/** Without the noise of binary fractions. */
function number(value: number): string {
  return String(Number(value.toPrecision(12)));
}

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
