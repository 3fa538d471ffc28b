import { formatsOf } from "../formats";
import type { PlanMessages } from "../planMessages";
import type { Reading, Requirement } from "../../domain/workPlan";

const { n, list, all, count } = formatsOf("en-GB");
const dates = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

function date(iso: string): string {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) ? iso : dates.format(time);
}

function quantity(value: number, unit: string): string {
  return /^[%‰]/u.test(unit) ? `${n(value)}${unit}` : `${n(value)} ${unit}`.trimEnd();
}

function stated(requirement: Requirement, unit: string): string {
  switch (requirement.measure) {
    case "level":
      return amountPhrase(requirement, (value) => quantity(value, unit));
    case "growth":
      return changePhrase(requirement, ["growth of", "a fall of"], (value) => `${n(value)}%`);
    case "points":
      return changePhrase(requirement, ["up on last year by", "down on last year by"], (value) =>
        count(value, "percentage point"),
      );
    case "multiple":
      return `${amountPhrase(requirement, n)} times the baseline`;
  }
}

function amountPhrase(requirement: Requirement, amount: (value: number) => string): string {
  return requirement.bound === "between"
    ? `${n(requirement.lower)} to ${amount(requirement.upper)}`
    : `${bound[requirement.bound]} ${amount(requirement.value)}`;
}

/** A fall is a negative growth: “growth of at least -3%” is said “a fall of at most 3%”. */
function changePhrase(
  requirement: Requirement,
  [rises, falls]: readonly [string, string],
  amount: (value: number) => string,
): string {
  if (requirement.bound === "between") {
    const { lower, upper } = requirement;
    return upper <= 0 ? `${falls} ${n(-upper)} to ${amount(-lower)}` : `${rises} ${n(lower)} to ${amount(upper)}`;
  }
  const isFall = requirement.value < 0;
  const words = (isFall ? boundOfFalls : bound)[requirement.bound];
  return `${isFall ? falls : rises} ${words} ${amount(Math.abs(requirement.value))}`;
}

const bound = {
  ...{ atLeast: "at least", moreThan: "more than", atMost: "at most", lessThan: "less than", about: "about" },
  ...{ aboutAtMost: "at most about", between: "range" },
} as const;

/** What is at least of a growth is at most of a fall. */
const boundOfFalls = {
  ...{ atLeast: bound.atMost, moreThan: bound.lessThan, atMost: bound.atLeast, lessThan: bound.moreThan },
  ...{ about: bound.aboutAtMost, aboutAtMost: bound.about },
} as const;

const basis = { total: "running total", increment: "new this year", unspecified: "not stated" } as const;

function reading(option: Reading, unit: string): string {
  switch (option.kind) {
    case "asRead":
      return "As it was read";
    case "notATarget":
      return "Not a target";
    case "deliverable":
      return `The deliverable is “${option.deliverable.text}”`;
    case "target": {
      const { subject, indicator, requirement, basis: readBasis, comparison, deadline } = option.change;
      const parts = [
        ...(subject === undefined ? [] : [subject === "" ? "subject not clear" : `subject “${subject}”`]),
        ...(indicator === undefined ? [] : [`indicator “${indicator}”`]),
        ...(requirement === undefined ? [] : [stated(requirement, option.change.unit ?? unit)]),
        ...(requirement === undefined && option.change.unit !== undefined ? [`unit “${option.change.unit}”`] : []),
        ...(readBasis === undefined ? [] : [`counted as ${basis[readBasis]}`]),
        ...(comparison === undefined ? [] : [`compared as ${plan.comparison[comparison]}`]),
        ...(deadline === undefined ? [] : [`due ${date(deadline.date)}`]),
      ];
      return list(parts);
    }
  }
}

export const plan: PlanMessages = {
  requirement: (requirement, unit, line) =>
    stated(requirement, unit) + (line === undefined || line === null ? "" : ` (line ${n(line)})`),
  bound,
  measure: { level: "value", growth: "growth", points: "percentage points", multiple: "multiple" },
  comparison: {
    cumulative: "total of this year",
    stock: "level at the end of the period",
    rate: "rate or growth",
    dueOnly: "judged when due",
  },
  workPointKind: { quantified: "Quantified", qualitative: "Qualitative", note: "Note" },
  basis,
  deadline: ({ date: iso, stated: words }) => (words === null ? `by ${date(iso)} (not stated)` : `by ${date(iso)}`),
  date,
  reason: {
    bareNumberIsAtLeast: "A bare number is read as “at least”.",
    reachIsAtLeast: "“达到” (reach) is read as “at least”.",
    completeIsAtLeast: "“完成” (complete) is read as “at least”.",
    orMoreIsAtLeast: "“以上” and “不少于” (or more) are read as “at least”.",
    aboutByHedge: "“左右” and “约” (about): the line lies below the number by the tolerance.",
    rangeIsBetween: "A range: the lower bound must be reached; the upper one is not a ceiling.",
    moreThanByWord: "“超过” or “突破”: the number must be exceeded.",
    atMostByWord: "“不超过” or “以内”: the number is a ceiling.",
    lessThanByWord: "“低于” or “少于”: the actual must stay below the number.",
    aboutAtMostByHedge: "“控制在……左右” is an approximate ceiling: the line lies above the number by the tolerance.",
    growthByWord: "A rate of growth.",
    fallByWord: "“下降” or “压减” (a fall) is a negative growth.",
    pointsByUnit: "The unit is the percentage point: the number is the rise or fall itself.",
    multipleByWord: "A multiple: it needs a baseline to be judged.",
    totalByWord: "“累计”, “总数” or “存量”: counted as a running total.",
    totalByRegionWideReach: "“全省……达到” without “新增” or “年内”: counted as a running total.",
    incrementByWord: "“新增”, “年内”, “全年” or “初次”: counted as new this year.",
    basisNotStated:
      "The document does not say what is counted; the target is judged as new this year and marked as unclear.",
    governedByVerb: "Part of a list: verb and indicator come from the previous item.",
    governedByTrailingHedge: "Part of a list: the closing “以上” or “左右” applies to every item.",
    comparisonCumulative: "Compared as a total of this year: what was done since January is reported.",
    comparisonStock: "Compared as a level: what there is at the end of the period is reported.",
    comparisonRate: "Compared as a rate: the rate or growth itself is reported.",
    baselineStated: "The document states the baseline.",
    deadlineStated: "The document states the deadline.",
    deadlineInherited: "No deadline is stated: the end of the plan year applies.",
    aspirationalByWord: "“争取”, “力争” or “有望”: marked as aspirational.",
    saidTwice: "The document states this target twice; it counts once.",
    insideDeliverable: "The target stands in the deliverable (成果形式).",
  },
  review: {
    subjectUnclear: "It is not clear whose number this is. Please pick.",
    indicatorUnclear: "It is not clear what is counted. Please pick.",
    inexactNumber: "The number is inexact. Please settle the target.",
    requirementUnclear: "It is not clear whether this is a floor, a ceiling or a range. Please pick.",
    unitUnclear: "The unit is not clear. Please settle it.",
    basisUnclear: "It is not clear whether this is a running total or new this year. Please pick.",
    deadlineUnclear: "The deadline is not clear. Please settle it.",
    maybeNotATarget: "This number may not be a target. Please confirm.",
    deliverableEndUnclear: "It is not clear where the deliverable ends. Please pick.",
    groupUnknown: "The region is not on the list of provincial units. Please check its name.",
    missingBaseline: "Growth and multiples need a baseline. Please add one.",
  },
  reading,
  issue: {
    unknownRegion: ({ region }) => `“${region}” is not on the list of provincial units; it is listed as written.`,
    duplicateRegion: ({ region }) => `“${region}” appears more than once; its rows were combined under the first.`,
    emptyRegion: ({ region }) => `“${region}” has no requirements.`,
    rowWithoutRegion: () => "A row has requirements but no region. It was left out; please add the region in the file.",
    columnsIgnored: ({ headers }) =>
      `These columns of the table were not read: ${list(headers)}. Add their numbers and dates in the preview.`,
    regionsMissing: ({ regions }) => `The document does not list ${all(regions)} (${regions.length}).`,
    headerPartMissing: ({ part }) =>
      ({
        title: "No title was found.",
        documentNumber: "No document number was found.",
        issuer: "No issuer was found.",
        date: "No date of issue was found.",
      })[part],
  },
  headerPart: { title: "title", documentNumber: "document number", issuer: "issuer", date: "date of issue" },
};
