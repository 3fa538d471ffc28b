import { proposeComparison } from "../progress/comparison";
import type { Deliverable, Group, SourceSpan, Target, WorkPlan, WorkPoint } from "../workPlan";
import type { Decision, TargetEdit } from "./decision";

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
 * - `confirmed` clears the doubt about a target or a point; `changed` sets fields of a target and clears its doubt. 考核方式
 *   follows requirement, unit and 口径, unless it is set itself.
 * - `notATarget` removes a target; a point left without any is qualitative.
 * - `deliverable` sets the deliverable of a point and clears its doubt; later points without targets whose words are now
 *   part of it are gone, so that nothing stands in the ledger twice.
 * - `added` puts a target behind those of its point under the next running number, which no removed target gives back.
 *
 * @throws DecisionError
 */
export function decide(plan: WorkPlan, decisions: readonly Decision[]): WorkPlan {
  const decided = new DecidedPlan(plan);
  for (const decision of decisions) decided.take(decision);
  return decided.toPlan();
}

/** A plan while decisions are taken one after another: each is looked up by its key, and changes one point. */
export class DecidedPlan {
  readonly #plan: WorkPlan;
  /** The points that are still there, as decided so far. */
  readonly #points = new Map<string, WorkPoint>();
  readonly #groupOf = new Map<string, Group>();
  /** Key of the point that a target belongs to. */
  readonly #pointOf = new Map<string, string>();
  /** The highest running number that a target of the point ever had. */
  readonly #highest = new Map<string, number>();
  readonly #changed = new Set<Group>();

  constructor(plan: WorkPlan) {
    this.#plan = plan;
    for (const group of plan.groups) {
      for (const point of group.workPoints) {
        this.#groupOf.set(point.key, group);
        this.#points.set(point.key, point);
        this.#highest.set(point.key, lastNumber(point));
        for (const { key } of point.targets) this.#pointOf.set(key, point.key);
      }
    }
  }

  /** Whether the key is that of a point, or of a target, after what was decided so far. */
  has(key: string, kind: "point" | "target"): boolean {
    return kind === "point" ? this.#points.has(key) : this.#pointOf.has(key);
  }

  /** @throws DecisionError */
  take(decision: Decision): void {
    const { key } = decision;
    const point = this.#points.get(key);
    const owner = this.#points.get(this.#pointOf.get(key) ?? "");
    if (point === undefined && owner === undefined) throw new DecisionError("unknownKey", key);
    switch (decision.kind) {
      case "confirmed":
        if (point !== undefined) this.#put({ ...point, needsReview: null });
        else if (owner !== undefined) this.#put(withTarget(owner, key, (target) => ({ ...target, needsReview: null })));
        return;
      case "changed":
        if (owner === undefined) throw new DecisionError("notATarget", key);
        this.#put(withTarget(owner, key, (target) => withEdit(target, decision.change)));
        return;
      case "notATarget":
        if (owner === undefined) throw new DecisionError("notATarget", key);
        this.#pointOf.delete(key);
        this.#put(
          withTargets(
            owner,
            owner.targets.filter((target) => target.key !== key),
          ),
        );
        return;
      case "deliverable":
        if (point === undefined) throw new DecisionError("notAWorkPoint", key);
        this.#setDeliverable(point, decision.deliverable);
        return;
      case "added": {
        if (point === undefined) throw new DecisionError("notAWorkPoint", key);
        const number = (this.#highest.get(key) ?? 0) + 1;
        const target = { key: `${key}-${number}`, ...decision.target };
        this.#highest.set(key, number);
        this.#pointOf.set(target.key, key);
        this.#put(withTargets(point, [...point.targets, target]));
      }
    }
  }

  /** The very same plan where nothing was decided, and the very same groups where nothing was decided about them. */
  toPlan(): WorkPlan {
    if (this.#changed.size === 0) return this.#plan;
    const groups = this.#plan.groups.map((group) =>
      this.#changed.has(group) ? { ...group, workPoints: this.#pointsIn(group) } : group,
    );
    return { ...this.#plan, groups };
  }

  #pointsIn(group: Group): readonly WorkPoint[] {
    return group.workPoints.flatMap(({ key }) => this.#points.get(key) ?? []);
  }

  #put(point: WorkPoint): void {
    this.#points.set(point.key, point);
    const group = this.#groupOf.get(point.key);
    if (group !== undefined) this.#changed.add(group);
  }

  /** Points of the group whose words are now part of the deliverable go. */
  #setDeliverable(point: WorkPoint, deliverable: Deliverable): void {
    const group = this.#groupOf.get(point.key);
    for (const each of group === undefined ? [] : this.#pointsIn(group)) {
      if (each.key !== point.key && each.targets.length === 0 && isInside(each.span, deliverable.span))
        this.#points.delete(each.key);
    }
    const span = {
      start: Math.min(point.span.start, deliverable.span.start),
      end: Math.max(point.span.end, deliverable.span.end),
    };
    this.#put({ ...point, span, deliverable, needsReview: null });
  }
}

function withTarget(point: WorkPoint, key: string, change: (target: Target) => Target): WorkPoint {
  const targets = point.targets.map((target) => (target.key === key ? change(target) : target));
  return { ...point, targets };
}

function withEdit(target: Target, change: TargetEdit): Target {
  const edited = { ...target, ...change, needsReview: null };
  const { requirement, unit, basis } = change;
  if (change.comparison !== undefined || (requirement ?? unit ?? basis) === undefined) return edited;
  const { measure } = edited.requirement;
  return { ...edited, comparison: proposeComparison({ measure, unit: edited.unit, basis: edited.basis }) };
}

function withTargets(point: WorkPoint, targets: readonly Target[]): WorkPoint {
  return { ...point, kind: targets.length > 0 ? "quantified" : "qualitative", targets };
}

function lastNumber(point: WorkPoint): number {
  return Math.max(0, ...point.targets.map((target) => Number(target.key.slice(point.key.length + 1))));
}

function isInside(inner: SourceSpan, outer: SourceSpan): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
