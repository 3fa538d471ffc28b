import type { PlanValueType } from "../../messages/cliMessages";

export type Members = Readonly<Record<string, Shape>>;

/** What a value in a plan file must be, as data. It says the same as `seeds/work-plan.schema.json`; a test keeps the two together. */
export type Shape =
  | { readonly kind: "value"; readonly type: Exclude<PlanValueType, "object" | "array" | "filledArray" | "key"> }
  | { readonly kind: "key"; readonly pattern: RegExp }
  | { readonly kind: "date" }
  | { readonly kind: "oneOf"; readonly options: readonly string[] }
  | { readonly kind: "nullable"; readonly shape: Shape }
  | { readonly kind: "list"; readonly of: Shape; readonly filled: boolean }
  /** `extra` members may be missing; an object with no others must have one of them. */
  | { readonly kind: "object"; readonly members: Members; readonly extra: Members }
  /** An object whose member `by` says what else is in it. */
  | { readonly kind: "union"; readonly by: string; readonly variants: Readonly<Record<string, Members>> };

export const text: Shape = { kind: "value", type: "text" };
export const filled: Shape = { kind: "value", type: "filledText" };
export const number: Shape = { kind: "value", type: "number" };
export const boolean: Shape = { kind: "value", type: "boolean" };
const integer: Shape = { kind: "value", type: "integer" };
export const date: Shape = { kind: "date" };
export const oneOf = (...options: readonly string[]): Shape => ({ kind: "oneOf", options });
export const orNull = (shape: Shape): Shape => ({ kind: "nullable", shape });
export const list = (of: Shape, filledList = false): Shape => ({ kind: "list", of, filled: filledList });
export const object = (members: Members, extra: Members = {}): Shape => ({ kind: "object", members, extra });
export const union = (by: string, variants: Readonly<Record<string, Members>>): Shape => ({
  kind: "union",
  by,
  variants,
});
export const key = (pattern: RegExp): Shape => ({ kind: "key", pattern });

export const span = object({ start: integer, end: integer });
export const deliverable = object({ text: filled, span });
export const deadline = object({ date, stated: orNull(text) });
export const basis = oneOf("total", "increment", "unspecified");
const comparison = oneOf("cumulative", "stock", "rate", "dueOnly");
const measure = oneOf("level", "growth", "points", "multiple");
const oneNumber: Members = { measure, value: number };
const requirement = union("bound", {
  ...{ atLeast: oneNumber, moreThan: oneNumber, atMost: oneNumber, lessThan: oneNumber },
  ...{ about: oneNumber, aboutAtMost: oneNumber, between: { measure, lower: number, upper: number } },
});

/** Doubts of either format; `requirement` is that of the format. @param extra members that a reading may change besides */
export function reviewShape(requirementShape: Shape, reasons: readonly string[], extra: Members = {}): Shape {
  const changes = {
    indicator: text,
    subject: text,
    requirement: requirementShape,
    unit: text,
    basis,
    deadline,
    ...extra,
  };
  const reading = union("kind", {
    asRead: {},
    notATarget: {},
    target: { change: object({}, changes) },
    deliverable: { deliverable },
  });
  return object({ reason: oneOf(...reasons), readings: list(reading) });
}

const review = reviewShape(
  requirement,
  [
    ...["subjectUnclear", "indicatorUnclear", "inexactNumber", "requirementUnclear", "unitUnclear", "basisUnclear"],
    ...["deadlineUnclear", "maybeNotATarget", "deliverableEndUnclear", "groupUnknown", "missingBaseline"],
  ],
  { comparison },
);

const reason = oneOf(
  ...["bareNumberIsAtLeast", "reachIsAtLeast", "completeIsAtLeast", "orMoreIsAtLeast", "aboutByHedge"],
  ...["rangeIsBetween", "moreThanByWord", "atMostByWord", "lessThanByWord", "aboutAtMostByHedge", "growthByWord"],
  ...["fallByWord", "pointsByUnit", "multipleByWord", "totalByWord", "totalByRegionWideReach", "incrementByWord"],
  ...["basisNotStated", "governedByVerb", "governedByTrailingHedge", "comparisonCumulative", "comparisonStock"],
  ...["comparisonRate", "baselineStated", "deadlineStated", "deadlineInherited", "aspirationalByWord", "saidTwice"],
  "insideDeliverable",
);

export const targetKey = key(/^[^-]+-(?:\d{6}|X\d{5})-\d{2,}-\d+$/);
export const pointKey = key(/^[^-]+-(?:\d{6}|X\d{5})-\d{2,}$/);
export const groupCode = key(/^(?:\d{6}|X\d{5})$/);
export const baseline = object({ value: number, date: orNull(date), stated: text });

const target = object(
  {
    ...{ key: targetKey, indicator: text, subject: text, requirement, unit: text, basis, comparison },
    ...{ baseline: orNull(baseline), deadline, aspirational: boolean, stated: filled, hedges: list(filled) },
    ...{ spans: list(span, true), why: list(reason, true), needsReview: orNull(review) },
  },
  {
    milestones: object({}, { firstQuarter: number, firstHalf: number, threeQuarters: number }),
    recurring: oneOf("year", "halfYear", "quarter", "month"),
    perUnit: filled,
  },
);

const owners = object({ lead: list(filled), support: list(filled), persons: list(filled), stated: filled, span });

const workPoint = object(
  {
    ...{ key: pointKey, kind: oneOf("quantified", "qualitative", "note"), text: filled, span },
    ...{ deliverable: orNull(deliverable), aspirational: boolean, targets: list(target), needsReview: orNull(review) },
  },
  { heading: list(filled), owners, deadline, parent: pointKey },
);

/** What a plan says of itself, in either format. */
export const planHead: Members = {
  ...{ edition: filled, title: filled, documentNumber: orNull(text), issuer: orNull(text), date: orNull(date) },
  year: { kind: "value", type: "year" },
};

/** A whole plan in the format workpoints/2. */
export const planShape: Shape = object({
  format: oneOf("workpoints/2"),
  ...planHead,
  groupedBy: oneOf("region", "unit", "none"),
  groups: list(object({ name: text, code: groupCode, workPoints: list(workPoint) })),
});
