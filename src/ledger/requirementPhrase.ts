import type { Requirement } from "../domain/workPlan";
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
