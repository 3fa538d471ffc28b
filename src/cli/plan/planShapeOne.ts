import * as shapes from "./planShape";

const { text, filled, number, boolean, oneOf, orNull, list, object, union } = shapes;

const requirement = union("kind", {
  ...{ atLeast: { value: number }, moreThan: { value: number }, atMost: { value: number } },
  ...{ lessThan: { value: number }, about: { value: number }, between: { lower: number, upper: number } },
  ...{ growth: { percent: number }, multiple: { factor: number } },
});

const review = shapes.reviewShape(requirement, [
  ...["subjectUnclear", "indicatorUnclear", "inexactNumber", "requirementUnclear", "unitUnclear", "basisUnclear"],
  ...["deadlineUnclear", "maybeNotATarget", "deliverableEndUnclear", "regionUnknown", "missingBaseline"],
]);

const reason = oneOf(
  ...["bareNumberIsAtLeast", "reachIsAtLeast", "completeIsAtLeast", "orMoreIsAtLeast", "aboutByHedge"],
  ...["rangeIsBetween", "moreThanByWord", "atMostByWord", "lessThanByWord", "growthByWord", "multipleByWord"],
  ...["totalByWord", "totalByRegionWideReach", "incrementByWord", "basisNotStated", "governedByVerb"],
  ...["governedByTrailingHedge", "baselineStated", "deadlineStated", "deadlineInherited", "aspirationalByWord"],
  ...["saidTwice", "insideDeliverable"],
);

const target = object({
  ...{ key: shapes.targetKey, indicator: text, subject: text, requirement, unit: text, basis: shapes.basis },
  ...{ baseline: orNull(shapes.baseline), deadline: shapes.deadline, aspirational: boolean, stated: filled },
  ...{ hedges: list(filled), spans: list(shapes.span, true), why: list(reason, true), needsReview: orNull(review) },
});

const workPoint = object({
  ...{ key: shapes.pointKey, kind: oneOf("quantified", "qualitative", "note"), text: filled, span: shapes.span },
  ...{ deliverable: orNull(shapes.deliverable), aspirational: boolean, targets: list(target) },
  needsReview: orNull(review),
});

/** A whole plan in the format workpoints/1, as versions before 2 printed it. */
export const planShapeOne: shapes.Shape = object({
  format: oneOf("workpoints/1"),
  ...shapes.planHead,
  regions: list(object({ name: filled, code: shapes.groupCode, workPoints: list(workPoint) })),
});
