import type { ReasonCode, Requirement, Review } from "../domain/workPlan";
import type { Bound, BoundWord } from "./comparators";
import type { Quantity } from "./quantities";

/** What a quantity with the words around it asks for. */
export interface RequirementReading {
  readonly requirement: Requirement;
  readonly why: readonly ReasonCode[];
  readonly unit: string;
  readonly needsReview: Review | null;
}

const floors: ReadonlySet<Bound> = new Set(["atLeast", "moreThan"]);
const ceilings: ReadonlySet<Bound> = new Set(["atMost", "lessThan"]);

/** Reads the requirement. `bounds` are the comparators before and after the number; `spread` is a 左右 said later for a whole list. */
export function requirementOf(quantity: Quantity, bounds: readonly BoundWord[], spread: boolean): RequirementReading {
  const said = new Set(bounds.map((each) => each.bound));
  const plain = plainReading(quantity, said, spread);
  return { ...plain, needsReview: doubtOf(quantity, said, plain.requirement, spread) };
}

function plainReading(
  quantity: Quantity,
  said: ReadonlySet<Bound>,
  spread: boolean,
): Omit<RequirementReading, "needsReview"> {
  const { value, upper, unit } = quantity;
  const as = (requirement: Requirement, ...why: ReasonCode[]) => ({ requirement, why, unit });
  if (unit === "番") return { ...as({ kind: "multiple", factor: value }, "multipleByWord"), unit: "" };
  if (unit === "倍") {
    const factor = said.has("growth") ? value + 1 : value;
    return { ...as({ kind: "multiple", factor }, "multipleByWord"), unit: "" };
  }
  if (said.has("growth") && unit === "%") return as({ kind: "growth", percent: value }, "growthByWord");
  if (upper !== null) return as({ kind: "between", lower: value, upper }, "rangeIsBetween");
  if (said.has("about") && !said.has("atLeast") && !said.has("atMost")) {
    return as({ kind: "about", value }, "aboutByHedge", ...(spread ? (["governedByTrailingHedge"] as const) : []));
  }
  if (said.has("lessThan")) return as({ kind: "lessThan", value }, "lessThanByWord");
  if (said.has("moreThan") && !said.has("atMost")) return as({ kind: "moreThan", value }, "moreThanByWord");
  if (said.has("atMost")) return as({ kind: "atMost", value }, "atMostByWord");
  if (said.has("atLeast")) return as({ kind: "atLeast", value }, "orMoreIsAtLeast");
  if (said.has("reach")) return as({ kind: "atLeast", value }, "reachIsAtLeast");
  if (said.has("complete")) return as({ kind: "atLeast", value }, "completeIsAtLeast");
  return as({ kind: "atLeast", value }, "bareNumberIsAtLeast");
}

function doubtOf(
  quantity: Quantity,
  said: ReadonlySet<Bound>,
  requirement: Requirement,
  spread: boolean,
): Review | null {
  const { value } = quantity;
  const other = (change: Requirement) => ({ kind: "target" as const, change: { requirement: change } });
  if (quantity.inexact || said.has("near") || (quantity.bare && !said.has("reach") && !said.has("complete"))) {
    const readings = [{ kind: "asRead" as const }, other({ kind: "about", value }), other({ kind: "moreThan", value })];
    return { reason: "inexactNumber", readings };
  }
  const contradicts = [...said].some((each) => floors.has(each)) && [...said].some((each) => ceilings.has(each));
  if (contradicts)
    return {
      reason: "requirementUnclear",
      readings: [other({ kind: "atLeast", value }), other({ kind: "atMost", value })],
    };
  if (said.has("level") && ![...said].some((each) => floors.has(each) || ceilings.has(each) || each === "reach")) {
    return {
      reason: "requirementUnclear",
      readings: [{ kind: "asRead" }, other({ kind: "about", value }), other({ kind: "atMost", value })],
    };
  }
  if (said.has("about") && (said.has("atLeast") || said.has("atMost"))) {
    return { reason: "requirementUnclear", readings: [{ kind: "asRead" }, other({ kind: "about", value })] };
  }
  if (spread && requirement.kind === "about") {
    return { reason: "requirementUnclear", readings: [{ kind: "asRead" }, other({ kind: "atLeast", value })] };
  }
  if (quantity.unit === "") return { reason: "unitUnclear", readings: [] };
  return null;
}
