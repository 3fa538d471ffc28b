import { createContext, useCallback, useContext, useMemo } from "react";
import { decide } from "../../domain/review/decide";
import type { Decision, TargetEdit } from "../../domain/review/decision";
import type { Deliverable, Reading, Target, WorkPlan } from "../../domain/workPlan";
import { usePane } from "../shell/pane";
import type { Slot } from "../work/keeper";
import { useKeeper, useKept } from "../work/useWork";
import { planPrefix, type ReadDocument } from "./document";
import { toRegionViews, type RegionView } from "./planView";

/** What was decided, without by whom and when. */
export type Verdict =
  | { readonly kind: "confirmed" }
  | { readonly kind: "notATarget" }
  | { readonly kind: "changed"; readonly change: TargetEdit }
  | { readonly kind: "deliverable"; readonly deliverable: Deliverable }
  | { readonly kind: "added"; readonly target: Omit<Target, "key"> };

/** What picking a reading means. */
export function toVerdict(reading: Reading): Verdict {
  switch (reading.kind) {
    case "asRead":
      return { kind: "confirmed" };
    case "notATarget":
      return { kind: "notATarget" };
    case "target":
      return { kind: "changed", change: reading.change };
    case "deliverable":
      return { kind: "deliverable", deliverable: reading.deliverable };
  }
}

/** What the preview's cards need in order to decide. */
export interface PlanReview {
  /** Takes a decision about a target or point; asks for the name first where there is none yet. */
  readonly decide: (key: string, verdict: Verdict) => void;
  /** Takes back what was decided. */
  readonly undo: (key: string) => void;
  /** The target or point whose decision waits for a name. */
  readonly waiting: string | null;
  /** Gives the name, and with it takes the decision that waits. */
  readonly sign: (name: string) => void;
  /** Drops the decision that waits. */
  readonly drop: () => void;
  /** The plan is being written: nothing can be decided. */
  readonly isLocked: boolean;
}

export const ReviewContext = createContext<PlanReview | null>(null);

export function useReview(): PlanReview {
  const review = useContext(ReviewContext);
  if (review === null) throw new Error("useReview outside of the preview");
  return review;
}

export const decisionsSlot: Slot<readonly Decision[]> = { name: `${planPrefix}decisions`, initial: [] };
const waitingSlot: Slot<{ readonly key: string; readonly verdict: Verdict } | null> = {
  name: `${planPrefix}decision that waits for a name`,
  initial: null,
};
const reviewerSlot: Slot<string | null> = { name: "reviewer", initial: null };
const memoryName = "reviewer";

/** Takes a decision into the list: a later one about the same target replaces the earlier one, additions add up. */
export function withDecision(decisions: readonly Decision[], decision: Decision): readonly Decision[] {
  if (decision.kind === "added") return [...decisions, decision];
  return [...decisions.filter((other) => other.kind === "added" || other.key !== decision.key), decision];
}

export interface ReviewedPlan {
  readonly decisions: readonly Decision[];
  /** The plan after decisions; null until a document is read. */
  readonly plan: WorkPlan | null;
  readonly views: readonly RegionView[];
  /** 核定人; `""` until somebody gave a name. */
  readonly reviewer: string;
  /** Puts another name under the decisions so far: what stands here was not written anywhere yet. */
  readonly rename: (name: string) => void;
  readonly review: PlanReview;
}

/**
 * What a statistician decides about a document before it is loaded. Excel tells an add-in no user name, so the first decision
 * asks for one, at its place, and then goes on. The name is remembered on this machine and goes into every decision with the date.
 * @param isLocked the plan is being written
 */
export function useReviewedPlan(document: ReadDocument | null, isLocked: boolean): ReviewedPlan {
  const { services } = usePane();
  const { memory, today } = services;
  const keeper = useKeeper();
  const [decisions, keepDecisions] = useKept(decisionsSlot);
  const [waiting, keepWaiting] = useKept(waitingSlot);
  const [given, keepName] = useKept(reviewerSlot);
  const reviewer = given ?? memory.recall(memoryName);
  const reading = document?.reading ?? null;
  const plan = useMemo(() => (reading === null ? null : decide(reading.plan, decisions)), [reading, decisions]);
  const views = useMemo(
    () => (reading === null || plan === null ? [] : toRegionViews(reading.plan, plan, decisions)),
    [reading, plan, decisions],
  );
  const sign = useCallback(
    (name: string) => {
      memory.keep(memoryName, name);
      keepName(name);
    },
    [memory, keepName],
  );
  const review = useMemo((): PlanReview => {
    const take = (key: string, verdict: Verdict, by: string): void => {
      keepDecisions(withDecision(keeper.value(decisionsSlot), { key, by, on: today(), ...verdict }));
    };
    return {
      decide: (key, verdict) => {
        if (reviewer === "") keepWaiting({ key, verdict });
        else take(key, verdict, reviewer);
      },
      undo: (key) => {
        keepDecisions(
          keeper.value(decisionsSlot).filter((decision) => decision.key !== key || decision.kind === "added"),
        );
      },
      waiting: waiting?.key ?? null,
      sign: (name) => {
        sign(name);
        keepWaiting(null);
        if (waiting !== null) take(waiting.key, waiting.verdict, name);
      },
      drop: () => {
        keepWaiting(null);
      },
      isLocked,
    };
  }, [keeper, keepDecisions, keepWaiting, reviewer, waiting, sign, today, isLocked]);
  const rename = (name: string): void => {
    sign(name);
    keepDecisions(keeper.value(decisionsSlot).map((decision) => ({ ...decision, by: name })));
  };
  return { decisions, plan, views, reviewer, rename, review };
}
