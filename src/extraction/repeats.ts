import type { ReasonCode } from "../domain/workPlan";
import type { ReadTarget } from "./readTargets";
import { synonyms } from "./vocabulary";

/**
 * Makes one target of two that say the same: same number, unit, subject and action, in other words at most
 * (建立…体系的企业达一万家 … 建设…体系的企业达万家). It keeps the place of the first, has both spans, and is 争取 if either is.
 * Another action with the same number is another target.
 *
 * @param points the targets of each point of one region, in order.
 */
export function mergeRepeats(points: readonly (readonly ReadTarget[])[]): readonly (readonly ReadTarget[])[] {
  const kept = new Map<string, { point: number; index: number }>();
  const merged: ReadTarget[][] = points.map(() => []);
  points.forEach((targets, point) => {
    const here = new Set<string>();
    for (const target of targets) {
      const key = sameness(target);
      const place = kept.get(key);
      const first = place === undefined ? undefined : merged[place.point]?.[place.index];
      if (place !== undefined && first !== undefined && place.point !== point && !here.has(key)) {
        (merged[place.point] ?? [])[place.index] = oneOf(first, target);
        continue;
      }
      here.add(key);
      kept.set(key, { point, index: merged[point]?.length ?? 0 });
      merged[point]?.push(target);
    }
  });
  return merged;
}

function sameness(target: ReadTarget): string {
  const action = synonyms.reduce((words, [pattern, plain]) => words.replace(pattern, plain), target.indicator);
  return JSON.stringify([target.requirement, target.unit, target.subject, target.deadline.date, action]);
}

function oneOf(first: ReadTarget, second: ReadTarget): ReadTarget {
  const aspirational = first.aspirational || second.aspirational;
  const added: readonly ReasonCode[] = [
    ...(aspirational && !first.aspirational ? (["aspirationalByWord"] as const) : []),
    ...(first.why.includes("saidTwice") ? [] : (["saidTwice"] as const)),
  ];
  return {
    ...first,
    aspirational,
    hedges: [...new Set([...first.hedges, ...second.hedges])],
    spans: [...first.spans, ...second.spans],
    why: [...first.why, ...added],
    needsReview: first.needsReview ?? second.needsReview,
  };
}
