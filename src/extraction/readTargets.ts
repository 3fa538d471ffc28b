import { proposeComparison } from "../domain/progress/comparison";
import type { Baseline, Comparison, ReasonCode, Review, Target } from "../domain/workPlan";
import { basisOf } from "./basisOf";
import type { BoundWord } from "./comparators";
import { deadlineOf } from "./deadlineOf";
import { indicatorsOf, type Indicator } from "./indicators";
import { mentionsIn, type Mention } from "./mentions";
import { cleanWords, spanOf } from "./normalText";
import type { Range } from "./outline";
import type { Passage } from "./passage";
import { requirementOf } from "./requirementOf";

/** A target as read, before it has a key. */
export type ReadTarget = Omit<Target, "key">;

/**
 * The targets in a stretch of a work point:
 *
 *     sentence → mentions (number + unit + comparators) → indicators → targets
 */
export function readTargets(passage: Passage, range: Range, insideDeliverable: boolean): readonly ReadTarget[] {
  return sentencesOf(passage.masked, range).flatMap((sentence) => {
    const mentions = mentionsIn(passage, sentence);
    const indicators = indicatorsOf(passage, sentence, mentions);
    return mentions.flatMap((mention, index) =>
      (indicators[index] ?? []).map((indicator) =>
        targetOf(passage, mentions, index, mention, indicator, insideDeliverable),
      ),
    );
  });
}

/** 到期考核 is the office's choice and never proposed. */
const reasonOf: Readonly<Record<Comparison, readonly ReasonCode[]>> = {
  cumulative: ["comparisonCumulative"],
  stock: ["comparisonStock"],
  rate: ["comparisonRate"],
  dueOnly: [],
};

function targetOf(
  passage: Passage,
  mentions: readonly Mention[],
  index: number,
  mention: Mention,
  indicator: Indicator,
  insideDeliverable: boolean,
): ReadTarget {
  const { quantity, bounds } = mention;
  const spread = trailingHedge(passage, mentions, index);
  const reading = requirementOf(
    quantity,
    [...bounds, ...completion(passage, mention), ...(spread ?? [])],
    spread !== null,
  );
  const basis = basisOf(passage, mention, indicator.verb);
  const deadline = deadlineOf(passage, mention, mentions[index + 1]);
  const intentions = passage.intentions.filter((each) => each.from >= mention.clause.from && each.to <= quantity.from);
  const aspirational = intentions.some(({ isAspirational }) => isAspirational);
  const unit = withDenominator(passage, mention, reading.unit);
  const comparison = proposeComparison({ measure: reading.requirement.measure, unit, basis: basis.basis });
  const why: ReasonCode[] = [...reading.why, ...basis.why, ...reasonOf[comparison]];
  if (indicator.governed) why.push("governedByVerb");
  if (mention.baseline !== null) why.push("baselineStated");
  why.push(deadline.stated === null ? "deadlineInherited" : "deadlineStated");
  if (aspirational) why.push("aspirationalByWord");
  if (insideDeliverable) why.push("insideDeliverable");
  const hedging = bounds.filter((each) => !["reach", "complete", "aspiring", "growth", "fall"].includes(each.sense));
  const hedges = [...intentions, ...hedging].sort((one, other) => one.from - other.from);
  return {
    indicator: indicator.words,
    subject: indicator.subject,
    requirement: reading.requirement,
    unit,
    basis: basis.basis,
    comparison,
    baseline: mention.baseline === null ? null : baselineOf(passage, mention, mention.baseline.value),
    deadline,
    aspirational,
    stated: wordsAt(passage, mention.stated),
    hedges: [...new Set(hedges.map((each) => wordsAt(passage, each)))],
    spans: [spanOf(passage.normal, quantity.from, quantity.to)],
    why,
    needsReview:
      reading.needsReview ??
      indicatorDoubt(indicator) ??
      basis.needsReview ??
      quotaDoubt(passage, mention) ??
      countDoubt(mention),
  };
}

/** 左右 at the end of a list joined by 、 speaks for the whole list. */
function trailingHedge(passage: Passage, mentions: readonly Mention[], index: number): readonly BoundWord[] | null {
  const mention = mentions[index];
  const group = mentions.filter((each) => each.segment.from === mention?.segment.from);
  const last = group.at(-1);
  if (mention === undefined || last === undefined || last === mention || mention.bounds.length > 0) return null;
  const hedge = last.bounds.find((bound) => bound.sense === "about" && bound.from >= last.quantity.to) ?? null;
  return hedge !== null && passage.masked.slice(mention.stated.to, last.stated.from).includes("、") ? [hedge] : null;
}

/** 完成…企业20户: the verb at the head of the words before the number. */
function completion(passage: Passage, mention: Mention): readonly BoundWord[] {
  const { from, to } = mention.left;
  const head = /^[^完]{0,4}完成/u.exec(passage.masked.slice(from, to))?.[0];
  return head === undefined
    ? []
    : [{ from: from + head.length - 2, to: from + head.length, word: "完成", sense: "complete" }];
}

function baselineOf(passage: Passage, mention: Mention, value: number): Baseline {
  const from = mention.baseline?.from ?? mention.stated.from;
  const to = mention.baseline?.to ?? mention.stated.from;
  const when = passage.times.find((time) => time.from >= mention.segment.from && time.to <= from && time.past);
  const start = Math.max(
    passage.masked.lastIndexOf("由", from),
    passage.masked.lastIndexOf("从", from),
    mention.segment.from,
  );
  return { value, date: when?.date ?? null, stated: wordsAt(passage, { from: start, to }) };
}

/** 每万人口发明专利拥有量达到10件: the unit is 件/万人口. */
function withDenominator(passage: Passage, mention: Mention, unit: string): string {
  const words = passage.text.slice(mention.segment.from, mention.stated.from);
  const each = /每(?<per>[一十百千万亿\d]*名?(?:人口|就业人员|从业人员|常住人口|人|户|家|亩|平方公里))/u.exec(words)
    ?.groups?.per;
  return each === undefined ? unit : `${unit}/${each}`;
}

function indicatorDoubt(indicator: Indicator): Review | null {
  if (indicator.otherSubjects.length > 0) {
    const readings = indicator.otherSubjects.map(({ subject, words }) => ({
      kind: "target" as const,
      change: { subject, indicator: words },
    }));
    return { reason: "subjectUnclear", readings };
  }
  // 新增30家 says what is done, not with what.
  if (indicator.borrowed || indicator.words === "" || indicator.words === indicator.verb) {
    return {
      reason: "indicatorUnclear",
      readings: indicator.words === "" ? [] : [{ kind: "asRead" }, { kind: "notATarget" }],
    };
  }
  return null;
}

/** 各市至少培育1家: the number of each, which says nothing of the whole. */
function quotaDoubt(passage: Passage, mention: Mention): Review | null {
  const before = passage.masked.slice(mention.segment.from, mention.quantity.from);
  if (!/(?:每个?|各)(?:省|地|市|州|县|区|旗|乡|镇|街道|村|社区|单位|部门)/u.test(before)) return null;
  return { reason: "unitUnclear", readings: [{ kind: "asRead" }, { kind: "notATarget" }] };
}

/** 一家, 两个, 三项 are as often figures of speech as counts. */
function countDoubt(mention: Mention): Review | null {
  const { quantity, bounds } = mention;
  const small =
    quantity.chinese &&
    quantity.upper === null &&
    quantity.value < 10 &&
    quantity.unit !== "%" &&
    quantity.unit !== "番";
  const vague = quantity.value === 1 || ["个", "项", "种", "类"].includes(quantity.unit);
  if (!small || !vague || bounds.length > 0) return null;
  return { reason: "maybeNotATarget", readings: [{ kind: "asRead" }, { kind: "notATarget" }] };
}

function sentencesOf(masked: string, range: Range): readonly Range[] {
  const sentences: Range[] = [];
  let from = range.from;
  for (const match of masked.slice(range.from, range.to).matchAll(/[。！？\n]/gu)) {
    sentences.push({ from, to: range.from + match.index + 1 });
    from = range.from + match.index + 1;
  }
  return from < range.to ? [...sentences, { from, to: range.to }] : sentences;
}

function wordsAt(passage: Passage, range: Range): string {
  return cleanWords(passage.document.text, spanOf(passage.normal, range.from, range.to));
}
