import type { Deliverable, Target } from "../workPlan";

/** What a statistician decided about a doubtful or wrong reading. Kept with name and date; survives sync. */
export type Decision = {
  /** Key of the target or, for a point, of the work point. */
  readonly key: string;
  readonly by: string;
  /** ISO date. */
  readonly on: string;
} & (
  | { readonly kind: "confirmed" }
  | { readonly kind: "notATarget" }
  | { readonly kind: "changed"; readonly change: TargetEdit }
  | { readonly kind: "deliverable"; readonly deliverable: Deliverable }
  /** `key` is the work point's; the target gets the next running number in the point. */
  | { readonly kind: "added"; readonly target: Omit<Target, "key"> }
);

/** The fields of a target that a person may set. */
export type TargetEdit = Partial<
  Pick<
    Target,
    "indicator" | "subject" | "requirement" | "unit" | "basis" | "comparison" | "baseline" | "deadline" | "aspirational"
  >
>;
