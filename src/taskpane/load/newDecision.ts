import type { Decision, TargetEdit } from "../../domain/review/decision";
import type { Deliverable, Reading, Target } from "../../domain/workPlan";

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
