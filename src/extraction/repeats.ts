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
  const latest = new Map<string, Told>();
  const told = points.map((targets, point) => {
    const own: Told[] = [];
    const here = new Set<string>();
    for (const target of targets) {
      const key = sameness(target);
      const earlier = latest.get(key);
      if (earlier !== undefined && earlier.point !== point && !here.has(key)) {
        earlier.again.push(target);
        continue;
      }
      here.add(key);
      const first: Told = { point, target, again: [] };
      latest.set(key, first);
      own.push(first);
    }
    return own;
  });
  return told.map((own) => own.map(oneOf));
}

/** A target and the places where it is said again. */
interface Told {
  readonly point: number;
  readonly target: ReadTarget;
  readonly again: ReadTarget[];
}

function sameness(target: ReadTarget): string {
  const action = synonyms.reduce((words, [pattern, plain]) => words.replace(pattern, plain), target.indicator);
  return JSON.stringify([target.requirement, target.unit, target.subject, target.deadline.date, action]);
}

function oneOf({ target, again }: Told): ReadTarget {
  if (again.length === 0) return target;
  const all = [target, ...again];
  const aspirational = all.some((each) => each.aspirational);
  const added: readonly ReasonCode[] = aspirational && !target.aspirational ? ["aspirationalByWord"] : [];
  return {
    ...target,
    aspirational,
    hedges: [...new Set(all.flatMap((each) => each.hedges))],
    spans: all.flatMap((each) => each.spans),
    why: [...target.why, ...added, "saidTwice"],
    needsReview: all.find((each) => each.needsReview !== null)?.needsReview ?? null,
  };
}
