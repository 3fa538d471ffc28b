import { createContext, useContext } from "react";
import type { Verdict } from "./newDecision";

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
