import { createContext, useCallback, useContext, useMemo, useState } from "react";
import type { Decision, TargetEdit } from "../../domain/review/decision";
import type { Deliverable, Reading, Target } from "../../domain/workPlan";
import type { PaneMemory } from "../shell/browser";

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
}

export const ReviewContext = createContext<PlanReview | null>(null);

export function useReview(): PlanReview {
  const review = useContext(ReviewContext);
  if (review === null) throw new Error("useReview outside of the preview");
  return review;
}

/** What was decided, without by whom and when. */
export type Verdict =
  | { readonly kind: "confirmed" }
  | { readonly kind: "notATarget" }
  | { readonly kind: "changed"; readonly change: TargetEdit }
  | { readonly kind: "deliverable"; readonly deliverable: Deliverable }
  | { readonly kind: "added"; readonly target: Omit<Target, "key"> };

/** @param by the person who decided @param on ISO date */
export function newDecision(key: string, verdict: Verdict, by: string, on: string): Decision {
  return { key, by, on, ...verdict };
}

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

const memoryName = "reviewer";

export interface Reviewer {
  /** 核定人; `""` until somebody gave a name. */
  readonly name: string;
  readonly rename: (name: string) => void;
  readonly review: PlanReview;
}

interface ReviewerOptions {
  readonly memory: PaneMemory;
  readonly today: () => string;
  readonly onDecide: (decision: Decision) => void;
  readonly onUndo: (key: string) => void;
}

/**
 * Who decides: Excel tells an add-in no user name, so the first decision asks for one, at its place, and then goes on. The
 * name is remembered on this machine and goes into every decision with the date.
 */
export function useReviewer({ memory, today, onDecide, onUndo }: ReviewerOptions): Reviewer {
  const [name, setName] = useState(() => memory.recall(memoryName));
  const [waiting, setWaiting] = useState<{ readonly key: string; readonly verdict: Verdict } | null>(null);

  const rename = useCallback(
    (given: string) => {
      memory.keep(memoryName, given);
      setName(given);
    },
    [memory],
  );
  const review = useMemo(
    (): PlanReview => ({
      decide: (key, verdict) => {
        if (name === "") setWaiting({ key, verdict });
        else onDecide(newDecision(key, verdict, name, today()));
      },
      undo: onUndo,
      waiting: waiting?.key ?? null,
      sign: (given) => {
        rename(given);
        setWaiting(null);
        if (waiting !== null) onDecide(newDecision(waiting.key, waiting.verdict, given, today()));
      },
      drop: () => {
        setWaiting(null);
      },
    }),
    [name, onDecide, onUndo, rename, today, waiting],
  );
  return { name, rename, review };
}
