import type { Target, WorkPlan, WorkPoint } from "../../src/domain/workPlan";

/** A plan with one of its targets changed. */
export function withTarget(plan: WorkPlan, key: string, over: Partial<Target>): WorkPlan {
  return mapPoints(plan, (point) => [
    { ...point, targets: point.targets.map((target) => (target.key === key ? { ...target, ...over } : target)) },
  ]);
}

/** A plan without one of its work points. */
export function withoutPoint(plan: WorkPlan, key: string): WorkPlan {
  return mapPoints(plan, (point) => (point.key === key ? [] : [point]));
}

/** A plan with one more work point at the end of a region. */
export function withPoint(plan: WorkPlan, regionCode: string, added: WorkPoint): WorkPlan {
  return {
    ...plan,
    groups: plan.groups.map((region) =>
      region.code === regionCode ? { ...region, workPoints: [...region.workPoints, added] } : region,
    ),
  };
}

function mapPoints(plan: WorkPlan, edit: (point: WorkPoint) => readonly WorkPoint[]): WorkPlan {
  return {
    ...plan,
    groups: plan.groups.map((region) => ({ ...region, workPoints: region.workPoints.flatMap(edit) })),
  };
}

/** A plan as a file in the format `workpoints/1`, which has a reason for every target. */
export function planFile(plan: WorkPlan): string {
  const whole = mapPoints(plan, (point) => [
    { ...point, targets: point.targets.map((target) => ({ ...target, why: ["bareNumberIsAtLeast"] })) },
  ]);
  return JSON.stringify(whole);
}
