import { useCallback, useMemo, useState } from "react";
import type { Decision } from "../../domain/review/decision";
import type { PaneMemory } from "../shell/paneMemory";
import { newDecision, type Verdict } from "./newDecision";
import type { PlanReview } from "./ReviewContext";

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
