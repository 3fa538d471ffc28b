import type { Decision } from "../../domain/review/decision";
import type { Group, Target, WorkPlan, WorkPoint } from "../../domain/workPlan";
import type { PlanCounts } from "../../messages/paneMessages";

/** A target in the preview: as read, as it stands after decisions, and the decision itself. */
export interface TargetView {
  readonly key: string;
  /** What to show: the target as it stands, or as it was read once a person took it out. */
  readonly target: Target;
  readonly state: "asRead" | "confirmed" | "changed" | "added" | "removed";
}

export interface PointView {
  readonly point: WorkPoint;
  readonly targets: readonly TargetView[];
  readonly doubts: number;
}

export interface RegionView {
  readonly region: Group;
  readonly points: readonly PointView[];
  readonly targets: number;
  readonly doubts: number;
}

function toTargetView(target: Target, standing: Target | undefined, decision: Decision | undefined): TargetView {
  if (standing === undefined) return { key: target.key, target, state: "removed" };
  const state =
    decision?.kind === "changed" ? "changed" : decision?.kind === "confirmed" ? "confirmed" : ("asRead" as const);
  return { key: target.key, target: standing, state };
}

function toPointView(read: WorkPoint, standing: WorkPoint, decisions: ReadonlyMap<string, Decision>): PointView {
  const standingByKey = new Map(standing.targets.map((target) => [target.key, target]));
  const readKeys = new Set(read.targets.map((target) => target.key));
  const targets = [
    ...read.targets.map((target) => toTargetView(target, standingByKey.get(target.key), decisions.get(target.key))),
    ...standing.targets
      .filter((target) => !readKeys.has(target.key))
      .map((target): TargetView => ({ key: target.key, target, state: "added" })),
  ];
  const doubts =
    standing.targets.filter((target) => target.needsReview !== null).length + (standing.needsReview === null ? 0 : 1);
  return { point: standing, targets, doubts };
}

/** Lays the plan after decisions over the plan as read, so that what was taken out can still be seen and put back. */
export function toRegionViews(
  read: WorkPlan,
  standing: WorkPlan,
  decisions: readonly Decision[],
): readonly RegionView[] {
  const byKey = new Map(decisions.filter(({ kind }) => kind !== "added").map((decision) => [decision.key, decision]));
  return standing.groups.map((region, at) => {
    const readPoints = new Map(read.groups[at]?.workPoints.map((point) => [point.key, point]));
    const points = region.workPoints.map((point) => toPointView(readPoints.get(point.key) ?? point, point, byKey));
    return {
      region,
      points,
      targets: region.workPoints.reduce((sum, point) => sum + point.targets.length, 0),
      doubts: points.reduce((sum, point) => sum + point.doubts, 0),
    };
  });
}

export function countPlan(views: readonly RegionView[]): PlanCounts {
  return {
    regions: views.length,
    points: views.reduce((sum, view) => sum + view.points.length, 0),
    targets: views.reduce((sum, view) => sum + view.targets, 0),
    doubts: views.reduce((sum, view) => sum + view.doubts, 0),
  };
}

export type PlanFilter = "all" | "withTargets" | "doubtful";

/** Keys of the points in doubt. */
export function doubtfulPoints(views: readonly RegionView[]): ReadonlySet<string> {
  return new Set(
    views.flatMap(({ points }) => points.filter(({ doubts }) => doubts > 0).map(({ point }) => point.key)),
  );
}

/**
 * The regions and points that pass the filter and hold the words looked for; a region's name stands for all its points.
 * @param kept points that stay among the doubtful ones, decided or not
 */
export function filterViews(
  views: readonly RegionView[],
  filter: PlanFilter,
  words: string,
  kept: ReadonlySet<string> = new Set(),
): readonly RegionView[] {
  const wanted = words.trim();
  return views.flatMap((view) => {
    const points = view.points.filter(
      (point) =>
        (filter !== "withTargets" || point.targets.length > 0) &&
        (filter !== "doubtful" || point.doubts > 0 || kept.has(point.point.key)) &&
        (wanted === "" || view.region.name.includes(wanted) || point.point.text.includes(wanted)),
    );
    return points.length === 0 ? [] : [{ ...view, points }];
  });
}
