import { proposeComparison } from "../domain/progress/comparison";
import type { Baseline, Comparison, ReasonCode, Review, Target } from "../domain/workPlan";
import { basisOf } from "./basisOf";
import type { BoundWord } from "./comparators";
import { deadlineDoubt, deadlineOf } from "./deadlineOf";
import { indicatorsOf, type Indicator } from "./indicators";
import { hasSpread, mentionsIn, type Mention } from "./mentions";
import { cleanWords, spanOf } from "./normalText";
import { lastBefore, nearEnd, nearStart, rangesIn, type Range } from "./ranges";
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
    const lasts = new Map(mentions.map((mention) => [mention.segment.from, mention]));
    return mentions.flatMap((mention, index) =>
      (indicators[index] ?? []).map((indicator) =>
        targetOf(passage, { mention, next: mentions[index + 1], lasts }, indicator, insideDeliverable),
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

/** A mention among those of its sentence. */
interface PlacedMention {
  readonly mention: Mention;
  readonly next: Mention | undefined;
  /** The last mention of each segment, by where the segment begins. */
  readonly lasts: ReadonlyMap<number, Mention>;
}

function targetOf(
  passage: Passage,
  { mention, next, lasts }: PlacedMention,
  indicator: Indicator,
  insideDeliverable: boolean,
): ReadTarget {
  const { quantity, bounds } = mention;
  const spread = trailingHedge(passage, lasts, mention);
  const reading = requirementOf(
    quantity,
    [...bounds, ...completion(passage, mention), ...(spread?.words ?? [])],
    spread,
  );
  const basis = basisOf(passage, mention, indicator.verb);
  const deadline = deadlineOf(passage, mention, next);
  const intentions = rangesIn(passage.intentions, nearEnd({ from: mention.clause.from, to: quantity.from }));
  const recurrence = lastBefore(passage.recurrences, quantity.from, mention.segment.from);
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
    ...(recurrence?.every == null ? {} : { recurring: recurrence.every }),
    aspirational,
    stated: wordsAt(passage, mention.stated),
    hedges: [...new Set(hedges.map((each) => wordsAt(passage, each)))],
    spans: [spanOf(passage.normal, quantity.from, quantity.to)],
    why,
    needsReview:
      (reading.needsReview?.reason === "unitUnclear" && unit !== "" ? null : reading.needsReview) ??
      indicatorDoubt(indicator) ??
      basis.needsReview ??
      deadlineDoubt(passage, deadline) ??
      quotaDoubt(passage, mention) ??
      (recurrence?.every === null ? { reason: "maybeNotATarget", readings: [asRead, notATarget] } : null) ??
      countDoubt(mention),
  };
}

/** A hedge behind the last item of a list, taken for an item before it. */
interface TrailingHedge {
  readonly words: readonly BoundWord[];
  /** 分别 says that the items are one list; with 、 alone it may be the last one's own. */
  readonly isSure: boolean;
}

/** 左右, 以上 or 以内 at the end of a list joined by 、 speaks for the whole list. */
function trailingHedge(passage: Passage, lasts: ReadonlyMap<number, Mention>, mention: Mention): TrailingHedge | null {
  const last = lasts.get(mention.segment.from);
  if (last === undefined || last === mention) return null;
  const isSure = hasSpread(passage.masked, mention);
  const isOwn = mention.bounds.some((bound) => !isSure || bound.from >= mention.quantity.to);
  const hedge = last.bounds.find((bound) => bound.from >= last.quantity.to);
  const isList =
    isSure || wordsIn(passage, nearStart({ from: mention.stated.to, to: last.stated.from })).includes("、");
  return isOwn || hedge === undefined || !isList ? null : { words: [hedge], isSure };
}

/** 完成…企业20户: the verb at the head of the words before the number. */
function completion(passage: Passage, mention: Mention): readonly BoundWord[] {
  const { from } = mention.left;
  const head = /^[^完]{0,4}完成/u.exec(wordsIn(passage, nearStart(mention.left)))?.[0];
  return head === undefined
    ? []
    : [{ from: from + head.length - 2, to: from + head.length, word: "完成", sense: "complete", hasReference: false }];
}

function baselineOf(passage: Passage, mention: Mention, value: number): Baseline {
  const from = mention.baseline?.from ?? mention.stated.from;
  const to = mention.baseline?.to ?? mention.stated.from;
  const when = lastBefore(passage.pastTimes, from, mention.segment.from);
  const near = nearEnd({ from: mention.segment.from, to: from });
  const words = wordsIn(passage, near);
  const start = near.from + Math.max(words.lastIndexOf("由"), words.lastIndexOf("从"), 0);
  return { value, date: when?.date ?? null, stated: wordsAt(passage, { from: start, to }) };
}

/** 每万人口发明专利拥有量达到10件: the unit is 件/万人口. 亿元GDP生产安全事故死亡率: it is 人/亿元GDP. */
function withDenominator(passage: Passage, mention: Mention, unit: string): string {
  const { from, to } = nearEnd({ from: mention.segment.from, to: mention.stated.from });
  const words = passage.text.slice(from, to);
  const each = /每(?<per>[一十百千万亿\d]{0,8}名?(?:人口|就业人员|从业人员|常住人口|人|户|家|亩|平方公里))/u.exec(words)
    ?.groups?.per;
  if (each !== undefined) return `${unit}/${each}`;
  const whole = unit === "" ? /(?:亿元|万元|百亿元?)(?:GDP|地区生产总值|工业增加值|产值)/u.exec(words)?.[0] : undefined;
  return whole === undefined ? unit : `${words.includes("死亡") ? "人" : ""}/${whole}`;
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

const asRead = { kind: "asRead" } as const;
const notATarget = { kind: "notATarget" } as const;

/** 各市至少培育1家: the number of each, which says nothing of the whole. */
function quotaDoubt(passage: Passage, mention: Mention): Review | null {
  const before = wordsIn(passage, nearEnd({ from: mention.segment.from, to: mention.quantity.from }));
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

function wordsIn({ masked }: Passage, { from, to }: Range): string {
  return masked.slice(from, to);
}

function wordsAt(passage: Passage, range: Range): string {
  return cleanWords(passage.document.text, spanOf(passage.normal, range.from, range.to));
}
