import type { Span } from "../../document/sourceDocument";
import type { PointView, RegionView } from "./planView";

/** A mark in a sentence. `number` is the target's place in its own point; null where it belongs to another point of the region. */
export interface TargetMark {
  readonly key: string;
  readonly number: number | null;
  readonly doubtful: boolean;
}

/**
 * The marks that the region's targets leave in one point: a target said twice marks the other point too. Only what can show
 * in the point's own words is kept, so that a region of thousands of targets is marked as fast as one of three.
 */
export function targetMarks(
  region: RegionView,
  of: PointView,
): readonly { readonly span: Span; readonly mark: TargetMark }[] {
  const { span: own, deliverable } = of.point;
  const isNear = ({ start, end }: Span): boolean =>
    [own, ...(deliverable === null ? [] : [deliverable.span])].some((place) => start < place.end && end > place.start);
  return region.points.flatMap((point) =>
    point.targets
      .map(({ key, target, state }, at) => ({ key, target, state, at }))
      .filter(({ state }) => state !== "removed")
      .flatMap(({ key, target, at }) => {
        const mark = { key, number: point === of ? at + 1 : null, doubtful: target.needsReview !== null };
        return target.spans.filter(isNear).map((span) => ({ span, mark }));
      }),
  );
}
