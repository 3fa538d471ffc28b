import type { Bound, Measure, ReasonCode, Requirement, Review } from "../domain/workPlan";
import type { BoundWord, Sense } from "./comparators";
import type { Quantity } from "./quantities";

/** What a quantity with the words around it asks for. */
export interface RequirementReading {
  readonly requirement: Requirement;
  readonly why: readonly ReasonCode[];
  readonly unit: string;
  readonly needsReview: Review | null;
}

const floors: readonly Sense[] = ["atLeast", "moreThan"];
const ceilings: readonly Sense[] = ["atMost", "lessThan"];

/**
 * Reads the requirement: the measure from unit and words of change, the bound from comparators and hedges, each by itself, so
 * that 增长不超过3% is a cap on growth and 翻一番以上 a floor under a multiple.
 *
 * @param bounds the comparators before and after the number
 * @param spread that one of them stands at the end of a list and is taken for this number, too; `null` where none is
 */
export function requirementOf(
  quantity: Quantity,
  bounds: readonly BoundWord[],
  spread: { readonly isSure: boolean } | null,
): RequirementReading {
  const isPoints = quantity.unit === "个百分点" || quantity.unit === "百分点";
  const isBeside = isPoints && bounds.some(({ hasReference }) => hasReference);
  // 低于全国平均水平2个百分点 asks for as much of a distance as 高于 does.
  const sense = (word: BoundWord): Sense => (isBeside && word.sense === "lessThan" ? "atLeast" : word.sense);
  const said: ReadonlySet<Sense> = new Set(bounds.map(sense));
  const measured = measureOf(quantity, said, isBeside);
  const { bound, why } = boundOf(quantity, said);
  const requirement = asking(measured, bound, quantity.upper);
  return {
    requirement,
    why: [...measured.why, ...why, ...(spread === null ? [] : (["governedByTrailingHedge"] as const))],
    unit: measured.unit,
    needsReview: doubtOf(quantity, said, measured, requirement, spread?.isSure === false),
  };
}

/** What the number is, and in which direction it counts. */
interface Measured {
  readonly measure: Measure;
  readonly isFall: boolean;
  readonly value: number;
  readonly unit: string;
  readonly why: readonly ReasonCode[];
}

/** @param isBeside points away from something else, which are a level and no change */
function measureOf({ value, unit }: Quantity, said: ReadonlySet<Sense>, isBeside: boolean): Measured {
  const isFall = said.has("fall");
  const fall: readonly ReasonCode[] = isFall ? ["fallByWord"] : [];
  if (unit === "番") return { measure: "multiple", isFall: false, value, unit: "", why: ["multipleByWord"] };
  if (unit === "倍") {
    const factor = said.has("growth") ? value + 1 : value;
    return { measure: "multiple", isFall: false, value: factor, unit: "", why: ["multipleByWord"] };
  }
  if (unit === "个百分点" || unit === "百分点") {
    if (isBeside) return { measure: "level", isFall: false, value, unit: "个百分点", why: ["pointsByUnit"] };
    return { measure: "points", isFall, value, unit: "个百分点", why: ["pointsByUnit", ...fall] };
  }
  if (unit === "%" && (isFall || said.has("growth"))) {
    return { measure: "growth", isFall, value, unit, why: isFall ? fall : ["growthByWord"] };
  }
  return { measure: "level", isFall: false, value, unit, why: [] };
}

function boundOf(quantity: Quantity, said: ReadonlySet<Sense>): { bound: Bound; why: readonly ReasonCode[] } {
  const as = (bound: Bound, why: ReasonCode) => ({ bound, why: [why] });
  if (quantity.upper !== null) return as("between", "rangeIsBetween");
  const [isFloor, isCap] = [floors, ceilings].map((senses) => senses.some((sense) => said.has(sense)));
  if (said.has("about") && !isFloor) {
    return isCap === true ? as("aboutAtMost", "aboutAtMostByHedge") : as("about", "aboutByHedge");
  }
  if (said.has("lessThan")) return as("lessThan", "lessThanByWord");
  if (said.has("moreThan") && !said.has("atMost")) return as("moreThan", "moreThanByWord");
  if (said.has("atMost")) return as("atMost", "atMostByWord");
  if (said.has("atLeast")) return as("atLeast", "orMoreIsAtLeast");
  if (said.has("reach")) return as("atLeast", "reachIsAtLeast");
  if (said.has("complete")) return as("atLeast", "completeIsAtLeast");
  return as("atLeast", "bareNumberIsAtLeast");
}

/** A fall is a negative growth: what is at least of the fall is at most of the growth, and the other way round. */
const boundOfFall: Readonly<Record<Bound, Bound>> = {
  atLeast: "atMost",
  moreThan: "lessThan",
  atMost: "atLeast",
  lessThan: "moreThan",
  about: "aboutAtMost",
  aboutAtMost: "about",
  between: "between",
};

function asking({ measure, isFall, value }: Measured, bound: Bound, upper: number | null): Requirement {
  const side = isFall ? boundOfFall[bound] : bound;
  if (side !== "between") return { bound: side, measure, value: isFall ? -value : value };
  const [lower, higher] = [value, upper ?? value];
  return { bound: side, measure, lower: isFall ? -higher : lower, upper: isFall ? -lower : higher };
}

function doubtOf(
  quantity: Quantity,
  said: ReadonlySet<Sense>,
  measured: Measured,
  requirement: Requirement,
  isDoubtfulSpread: boolean,
): Review | null {
  const asked = (bound: Bound) => ({
    kind: "target" as const,
    change: { requirement: asking(measured, bound, quantity.upper) },
  });
  const asRead = { kind: "asRead" as const };
  const has = (...senses: readonly Sense[]) => senses.some((sense) => said.has(sense));
  if (quantity.otherValue !== null) {
    const other = asking({ ...measured, value: quantity.otherValue }, requirement.bound, null);
    return { reason: "inexactNumber", readings: [asRead, { kind: "target", change: { requirement: other } }] };
  }
  if (quantity.inexact || has("near") || (quantity.bare && !has("reach", "complete"))) {
    return { reason: "inexactNumber", readings: [asRead, asked("about"), asked("moreThan")] };
  }
  if (has(...floors) && has(...ceilings)) {
    return { reason: "requirementUnclear", readings: [asked("atLeast"), asked("atMost")] };
  }
  if (quantity.upper !== null && has("atMost", "lessThan")) {
    const top = asking({ ...measured, value: quantity.upper }, "atMost", null);
    return { reason: "requirementUnclear", readings: [asRead, { kind: "target", change: { requirement: top } }] };
  }
  const isAboutGrowth = measured.measure !== "level" && has("about");
  if (has("level") && !isAboutGrowth && quantity.upper === null && !has(...floors, ...ceilings, "reach")) {
    const others = (["about", "aboutAtMost", "atMost"] as const).filter((bound) => bound !== requirement.bound);
    return { reason: "requirementUnclear", readings: [asRead, ...others.map(asked)] };
  }
  if (has("about") && has(...floors)) return { reason: "requirementUnclear", readings: [asRead, asked("about")] };
  if (isDoubtfulSpread && requirement.bound !== "atLeast") {
    return { reason: "requirementUnclear", readings: [asRead, asked("atLeast")] };
  }
  if (quantity.unit === "") return { reason: "unitUnclear", readings: [] };
  return null;
}
