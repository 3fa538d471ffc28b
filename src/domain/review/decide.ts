import type { SourceSpan, Target, WorkPlan, WorkPoint } from "../workPlan";
import type { Decision } from "./decision";

/** A decision about a key that the plan does not have, or of a kind that its key cannot take. */
export class DecisionError extends Error {
  override readonly name = "DecisionError";

  constructor(
    readonly code: "unknownKey" | "notATarget" | "notAWorkPoint",
    readonly key: string,
  ) {
    super(`${code}: ${key}`);
  }
}

/**
 * The plan with the decisions taken, in their order; pure.
 *
 * - `confirmed` clears the doubt about a target or a point; `changed` sets fields of a target and clears its doubt.
 * - `notATarget` removes a target; a point left without any is qualitative.
 * - `deliverable` sets the deliverable of a point and clears its doubt; later points without targets whose words are now
 *   part of it are gone, so that nothing stands in the ledger twice.
 * - `added` puts a target behind those of its point under the next running number, which no removed target gives back.
 *
 * @throws DecisionError
 */
export function decide(plan: WorkPlan, decisions: readonly Decision[]): WorkPlan {
  const highest = new Map<string, number>();
  for (const point of plan.regions.flatMap((region) => region.workPoints)) highest.set(point.key, lastNumber(point));
  return decisions.reduce((decided, decision) => applied(decided, decision, highest), plan);
}

function applied(plan: WorkPlan, decision: Decision, highest: Map<string, number>): WorkPlan {
  const { key } = decision;
  const points = plan.regions.flatMap((region) => region.workPoints);
  const point = points.find((each) => each.key === key);
  const owner = points.find((each) => each.targets.some((target) => target.key === key));
  if (point === undefined && owner === undefined) throw new DecisionError("unknownKey", key);
  switch (decision.kind) {
    case "confirmed":
      if (point !== undefined) return withPoint(plan, key, (each) => ({ ...each, needsReview: null }));
      return withTarget(plan, key, (target) => ({ ...target, needsReview: null }));
    case "changed":
      if (owner === undefined) throw new DecisionError("notATarget", key);
      return withTarget(plan, key, (target) => ({ ...target, ...decision.change, needsReview: null }));
    case "notATarget":
      if (owner === undefined) throw new DecisionError("notATarget", key);
      return withPoint(plan, owner.key, (each) =>
        withTargets(
          each,
          each.targets.filter((target) => target.key !== key),
        ),
      );
    case "deliverable":
      if (point === undefined) throw new DecisionError("notAWorkPoint", key);
      return withDeliverable(plan, point, decision.deliverable);
    case "added": {
      if (point === undefined) throw new DecisionError("notAWorkPoint", key);
      const number = (highest.get(key) ?? 0) + 1;
      highest.set(key, number);
      return withPoint(plan, key, (each) =>
        withTargets(each, [...each.targets, { key: `${key}-${number}`, ...decision.target }]),
      );
    }
  }
}

function withDeliverable(
  plan: WorkPlan,
  point: WorkPoint,
  deliverable: NonNullable<WorkPoint["deliverable"]>,
): WorkPlan {
  const swallowed = (each: WorkPoint) =>
    each.key !== point.key && each.targets.length === 0 && isInside(each.span, deliverable.span);
  const span = {
    start: Math.min(point.span.start, deliverable.span.start),
    end: Math.max(point.span.end, deliverable.span.end),
  };
  return {
    ...plan,
    regions: plan.regions.map((region) => {
      if (!region.workPoints.includes(point)) return region;
      const workPoints = region.workPoints
        .filter((each) => !swallowed(each))
        .map((each) => (each === point ? { ...each, span, deliverable, needsReview: null } : each));
      return { ...region, workPoints };
    }),
  };
}

function withTargets(point: WorkPoint, targets: readonly Target[]): WorkPoint {
  return { ...point, kind: targets.length > 0 ? "quantified" : "qualitative", targets };
}

function withTarget(plan: WorkPlan, key: string, change: (target: Target) => Target): WorkPlan {
  const has = (point: WorkPoint) => point.targets.some((target) => target.key === key);
  const edit = (target: Target) => (target.key === key ? change(target) : target);
  return mapPoints(plan, (point) => (has(point) ? { ...point, targets: point.targets.map(edit) } : point));
}

function withPoint(plan: WorkPlan, key: string, change: (point: WorkPoint) => WorkPoint): WorkPlan {
  return mapPoints(plan, (point) => (point.key === key ? change(point) : point));
}

function mapPoints(plan: WorkPlan, change: (point: WorkPoint) => WorkPoint): WorkPlan {
  const regions = plan.regions.map((region) => {
    const workPoints = region.workPoints.map(change);
    return workPoints.every((point, index) => point === region.workPoints[index]) ? region : { ...region, workPoints };
  });
  return { ...plan, regions };
}

function lastNumber(point: WorkPoint): number {
  return Math.max(0, ...point.targets.map((target) => Number(target.key.slice(point.key.length + 1))));
}

function isInside(inner: SourceSpan, outer: SourceSpan): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
