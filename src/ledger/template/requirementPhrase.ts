import type { AssessedRow } from "../../domain/progress/assessedRow";
import type { Bound, Measure, Requirement } from "../../domain/workPlan";
import { boundWords } from "./words";

/** The bound of a fall, as people say it: at most −3 % is 下降至少3%. */
const turned: Readonly<Record<Bound, Bound>> = {
  atLeast: "atMost",
  moreThan: "lessThan",
  atMost: "atLeast",
  lessThan: "moreThan",
  about: "about",
  aboutAtMost: "about",
  between: "between",
};

const verbs: Readonly<Record<"growth" | "points", readonly [rise: string, fall: string]>> = {
  growth: ["增长", "下降"],
  points: ["提高", "降低"],
};

/** A requirement as people say it: “至少100家”, “约150家”, “2–3期”, “增长至少8%”, “下降至少3%”, “达到年初的2倍”. */
export function requirementPhrase(stated: Requirement, unit: string): string {
  const { bound, measure } = stated;
  const [lower, upper] = stated.bound === "between" ? [stated.lower, stated.upper] : [stated.value, stated.value];
  const isFall = (measure === "growth" || measure === "points") && upper < 0;
  const amount = bound === "between" ? rangeWords(lower, upper, isFall) : number(isFall ? -lower : lower);
  const word = bound === "between" ? "" : boundWords[isFall ? turned[bound] : bound];
  switch (measure) {
    case "level":
      return `${word}${amount}${unit}`;
    case "growth":
    case "points":
      return `${verbs[measure][isFall ? 1 : 0]}${word}${amount}${measure === "growth" ? "%" : "个百分点"}`;
    case "multiple":
      return `${bound === "atLeast" ? "达到" : word}年初的${amount}倍`;
  }
}

function rangeWords(lower: number, upper: number, isFall: boolean): string {
  return isFall ? `${number(-upper)}–${number(-lower)}` : `${number(lower)}–${number(upper)}`;
}

/** Without the noise of binary fractions. */
function number(value: number): string {
  return String(Number(value.toPrecision(12)));
}

/** What an amount in the cells of a row is multiplied by to be read: cells hold `%` values as fractions; people read per cent. */
export function scaleOf(unit: string): number {
  return unit === "%" ? 100 : 1;
}

/** What a stated number is divided by in its cell: 85 of 85 % and 8 of 增长8% are fractions there. */
export function cellScale(measure: Measure, unit: string): number {
  if (measure === "growth") return 100;
  return measure === "level" ? scaleOf(unit) : 1;
}

/** The requirement of a row as the document states it (85 for 85 %); null when its cells cannot be read. */
export function statedRequirement({ bound, measure, value, upper, unit }: AssessedRow): Requirement | null {
  if (bound === null || measure === null || value === null) return null;
  const scale = cellScale(measure, unit);
  const scaled = (amount: number): number => Number((amount * scale).toPrecision(12));
  if (bound !== "between") return { bound, measure, value: scaled(value) };
  return { bound, measure, lower: scaled(value), upper: scaled(upper ?? value) };
}
