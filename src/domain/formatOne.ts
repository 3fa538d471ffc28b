import { proposeComparison } from "./progress/comparison";
import type { Decision, TargetEdit } from "./review/decision";
import type { Reading, ReasonCode, Requirement, Review, ReviewReason, Target, WorkPlan, WorkPoint } from "./workPlan";

/** What `workpoints/1` asked for. A growth and a multiple had no bound of their own. */
export type RequirementOne =
  | { readonly kind: "atLeast" | "moreThan" | "atMost" | "lessThan" | "about"; readonly value: number }
  | { readonly kind: "between"; readonly lower: number; readonly upper: number }
  | { readonly kind: "growth"; readonly percent: number }
  | { readonly kind: "multiple"; readonly factor: number };

type ReviewReasonOne = Exclude<ReviewReason, "groupUnknown"> | "regionUnknown";

type ReadingOne =
  | Exclude<Reading, { kind: "target" }>
  | { readonly kind: "target"; readonly change: Omit<TargetChange, "requirement"> & ChangeOne };

type TargetChange = Extract<Reading, { kind: "target" }>["change"];

interface ChangeOne {
  readonly requirement?: RequirementOne;
}

interface ReviewOne {
  readonly reason: ReviewReasonOne;
  readonly readings: readonly ReadingOne[];
}

export type TargetOne = Omit<
  Target,
  "requirement" | "comparison" | "needsReview" | "milestones" | "recurring" | "perUnit"
> & {
  readonly requirement: RequirementOne;
  readonly needsReview: ReviewOne | null;
};

type WorkPointOne = Omit<WorkPoint, "targets" | "needsReview" | "heading" | "owners" | "deadline" | "parent"> & {
  readonly targets: readonly TargetOne[];
  readonly needsReview: ReviewOne | null;
};

/** A plan in the format `workpoints/1`, as versions before 2 wrote it. */
export interface PlanOne extends Omit<WorkPlan, "format" | "groupedBy" | "groups"> {
  readonly format: "workpoints/1";
  readonly regions: readonly {
    readonly name: string;
    readonly code: string;
    readonly workPoints: readonly WorkPointOne[];
  }[];
}

/** A decision as ledgers of template 1 keep it. */
export type DecisionOne =
  | Exclude<Decision, { kind: "changed" | "added" }>
  | (Decided & {
      readonly kind: "changed";
      readonly change: Omit<TargetEdit, "requirement" | "comparison"> & ChangeOne;
    })
  | (Decided & { readonly kind: "added"; readonly target: Omit<TargetOne, "key"> });

type Decided = Pick<Decision, "key" | "by" | "on">;

/**
 * A plan of format 1 as one of format 2. Nothing is read again: what format 1 could not say (a cap on a growth, 左右 beside it)
 * is put in doubt where the words as stated say more than the requirement.
 */
export function fromFormatOne(plan: PlanOne): WorkPlan {
  const { regions, ...about } = plan;
  return {
    ...about,
    format: "workpoints/2",
    groupedBy: "region",
    groups: regions.map((region) => ({
      ...region,
      workPoints: region.workPoints.map((point) => ({
        ...point,
        targets: point.targets.map(({ key, ...target }) => ({ key, ...targetFromFormatOne(target) })),
        needsReview: reviewOf(point.needsReview),
      })),
    })),
  };
}

/** A decision that stands in a ledger of template 1, in the words of format 2. */
export function decisionFromFormatOne(decision: DecisionOne): Decision {
  if (decision.kind === "added") return { ...decision, target: targetFromFormatOne(decision.target) };
  if (decision.kind !== "changed") return decision;
  const { requirement, ...change } = decision.change;
  return { ...decision, change: { ...change, ...requirementChange(requirement, change.unit) } };
}

/** @param unit of the target: 个百分点 were levels in format 1 */
export function requirementFromFormatOne(requirement: RequirementOne, unit: string): Requirement {
  const level = /^个?百分点$/u.test(unit) ? "points" : "level";
  switch (requirement.kind) {
    case "growth":
      return { bound: "atLeast", measure: "growth", value: requirement.percent };
    case "multiple":
      return { bound: "atLeast", measure: "multiple", value: requirement.factor };
    case "between":
      return { bound: "between", measure: level, lower: requirement.lower, upper: requirement.upper };
    default:
      return { bound: requirement.kind, measure: level, value: requirement.value };
  }
}

function targetFromFormatOne(target: Omit<TargetOne, "key">): Omit<Target, "key"> {
  const { unit, basis } = target;
  const requirement = requirementFromFormatOne(target.requirement, unit);
  const comparison = proposeComparison({ measure: requirement.measure, unit, basis });
  const aspirational = target.aspirational && !isCommitment(target);
  return {
    ...target,
    requirement,
    comparison,
    aspirational,
    why: target.why.filter((reason): reason is ReasonCode => aspirational || reason !== "aspirationalByWord"),
    needsReview: reviewOf(target.needsReview) ?? lostBound(target, requirement),
  };
}

/** Words that say no more than “at least”. */
const floorWords: ReadonlySet<string> = new Set([
  ...["以上", "及以上", "或以上", "之上", "至少", "不少于", "不低于", "不小于", "最少", "最低", "保底"],
  ...["力争", "争取", "拟", "计划", "有望", "确保", "力争达到"],
]);

/** A growth or a multiple beside which another bound is stated than the floor that format 1 knew. */
function lostBound(target: Omit<TargetOne, "key">, requirement: Requirement): Review | null {
  if (requirement.measure === "level" || requirement.bound === "between") return null;
  if (target.hedges.every((word) => floorWords.has(word))) return null;
  const readings = (["atMost", "about"] as const).map((bound) => ({
    kind: "target" as const,
    change: { requirement: { ...requirement, bound } },
  }));
  return { reason: "requirementUnclear", readings: [{ kind: "asRead" }, ...readings] };
}

/** 拟 and 计划 alone, which format 1 took for hopes. */
function isCommitment({ hedges, why }: Omit<TargetOne, "key">): boolean {
  const intentions = hedges.filter((word) => ["拟", "计划", "力争", "争取", "有望"].includes(word));
  return (
    why.includes("aspirationalByWord") &&
    intentions.length > 0 &&
    intentions.every((word) => word === "拟" || word === "计划")
  );
}

function reviewOf(review: ReviewOne | null): Review | null {
  if (review === null) return null;
  return {
    reason: review.reason === "regionUnknown" ? "groupUnknown" : review.reason,
    readings: review.readings.map((reading): Reading => {
      if (reading.kind !== "target") return reading;
      const { requirement, ...change } = reading.change;
      return { kind: "target", change: { ...change, ...requirementChange(requirement, change.unit) } };
    }),
  };
}

function requirementChange(requirement: RequirementOne | undefined, unit = ""): { readonly requirement?: Requirement } {
  return requirement === undefined ? {} : { requirement: requirementFromFormatOne(requirement, unit) };
}
