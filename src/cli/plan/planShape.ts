import type { PlanValueType } from "../../messages/cliMessages";

/** What a value in a plan file must be, as data. It says the same as `seeds/work-plan.schema.json`; a test keeps the two together. */
export type Shape =
  | { readonly kind: "value"; readonly type: Exclude<PlanValueType, "object" | "array" | "filledArray" | "key"> }
  | { readonly kind: "key"; readonly pattern: RegExp }
  | { readonly kind: "date" }
  | { readonly kind: "oneOf"; readonly options: readonly string[] }
  | { readonly kind: "nullable"; readonly shape: Shape }
  | { readonly kind: "list"; readonly of: Shape; readonly filled: boolean }
  /** `optional`: members may be missing, but not all of them. */
  | { readonly kind: "object"; readonly members: Readonly<Record<string, Shape>>; readonly optional?: true }
  /** An object whose `kind` says which other members it has. */
  | { readonly kind: "union"; readonly variants: Readonly<Record<string, Readonly<Record<string, Shape>>>> };

const text: Shape = { kind: "value", type: "text" };
const filled: Shape = { kind: "value", type: "filledText" };
const number: Shape = { kind: "value", type: "number" };
const boolean: Shape = { kind: "value", type: "boolean" };
const integer: Shape = { kind: "value", type: "integer" };
const date: Shape = { kind: "date" };
const oneOf = (...options: readonly string[]): Shape => ({ kind: "oneOf", options });
const orNull = (shape: Shape): Shape => ({ kind: "nullable", shape });
const list = (of: Shape, filledList = false): Shape => ({ kind: "list", of, filled: filledList });
const object = (members: Readonly<Record<string, Shape>>): Shape => ({ kind: "object", members });
const key = (pattern: RegExp): Shape => ({ kind: "key", pattern });

const span = object({ start: integer, end: integer });
const deliverable = object({ text: filled, span });
const deadline = object({ date, stated: orNull(text) });
const basis = oneOf("total", "increment", "unspecified");
const requirement: Shape = {
  kind: "union",
  variants: {
    atLeast: { value: number },
    moreThan: { value: number },
    atMost: { value: number },
    lessThan: { value: number },
    about: { value: number },
    between: { lower: number, upper: number },
    growth: { percent: number },
    multiple: { factor: number },
  },
};

const reading: Shape = {
  kind: "union",
  variants: {
    asRead: {},
    notATarget: {},
    target: {
      change: {
        kind: "object",
        members: { indicator: text, subject: text, requirement, unit: text, basis, deadline },
        optional: true,
      },
    },
    deliverable: { deliverable },
  },
};

const review = object({
  reason: oneOf(
    ...["subjectUnclear", "indicatorUnclear", "inexactNumber", "requirementUnclear", "unitUnclear", "basisUnclear"],
    ...["deadlineUnclear", "maybeNotATarget", "deliverableEndUnclear", "regionUnknown", "missingBaseline"],
  ),
  readings: list(reading),
});

const reason = oneOf(
  ...["bareNumberIsAtLeast", "reachIsAtLeast", "completeIsAtLeast", "orMoreIsAtLeast", "aboutByHedge"],
  ...["rangeIsBetween", "moreThanByWord", "atMostByWord", "lessThanByWord", "growthByWord", "multipleByWord"],
  ...["totalByWord", "totalByRegionWideReach", "incrementByWord", "basisNotStated", "governedByVerb"],
  ...["governedByTrailingHedge", "baselineStated", "deadlineStated", "deadlineInherited", "aspirationalByWord"],
  ...["saidTwice", "insideDeliverable"],
);

const target = object({
  key: key(/^[^-]+-(?:\d{6}|X\d{5})-\d{2,}-\d+$/),
  indicator: text,
  subject: text,
  requirement,
  unit: text,
  basis,
  baseline: orNull(object({ value: number, date: orNull(date), stated: text })),
  deadline,
  aspirational: boolean,
  stated: filled,
  hedges: list(filled),
  spans: list(span, true),
  why: list(reason, true),
  needsReview: orNull(review),
});

const workPoint = object({
  key: key(/^[^-]+-(?:\d{6}|X\d{5})-\d{2,}$/),
  kind: oneOf("quantified", "qualitative", "note"),
  text: filled,
  span,
  deliverable: orNull(deliverable),
  aspirational: boolean,
  targets: list(target),
  needsReview: orNull(review),
});

/** A whole plan in the format workpoints/1. */
export const planShape: Shape = object({
  format: oneOf("workpoints/1"),
  edition: filled,
  title: filled,
  documentNumber: orNull(text),
  issuer: orNull(text),
  date: orNull(date),
  year: { kind: "value", type: "year" },
  regions: list(object({ name: filled, code: key(/^(?:\d{6}|X\d{5})$/), workPoints: list(workPoint) })),
});
