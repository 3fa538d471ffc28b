import { boundAfter, boundsBefore, type BoundWord } from "./comparators";
import { whyNotTarget } from "./notTargets";
import type { Passage } from "./passage";
import { actionVerbOf, withoutLightWords } from "./phrases";
import { lastBefore, nearEnd, nearStart, rangeAround, rangesIn, type Range } from "./ranges";
import type { Quantity } from "./quantities";

/** A quantity that states a target, with the words it stands among. */
export interface Mention {
  readonly quantity: Quantity;
  /** Comparators before, nearest first, then the hedge after. */
  readonly bounds: readonly BoundWord[];
  /** From the first comparator to the hedge after the unit. */
  readonly stated: Range;
  /** The sentence part between `；` in which it stands. */
  readonly clause: Range;
  /** From the last comma to the next: where words about this number alone stand. */
  readonly segment: Range;
  /** Words between the mention before (or the comma) and this one. */
  readonly left: Range;
  /** Words between this mention and the next (or the comma). */
  readonly right: Range;
  /** 由30%提高到40%: the quantity that this one starts from. */
  readonly baseline: Quantity | null;
}

const listOnly = /^(?:、|和|及|与|以及)$/u;
const listSign = /(?:、|以及|及|和|与|或|并)$/u;

/** The mentions of one sentence, in order. */
export function mentionsIn(passage: Passage, sentence: Range): readonly Mention[] {
  const { masked } = passage;
  const inside = rangesIn(passage.quantities, sentence);
  const words = masked.slice(sentence.from, sentence.to);
  const clauses = cutAt(words, sentence.from, /；/gu);
  // A remark in brackets without a number (含复审) parts nothing.
  const plain = words.replace(/（[^（）\d]{1,20}）/gu, (remark) => "□".repeat(remark.length));
  const segments = cutAt(plain, sentence.from, /[，；：。！？（）\n]/gu);
  const found: Mention[] = [];
  let baseline: Quantity | null = null;
  for (const [index, quantity] of inside.entries()) {
    const clause = rangeAround(clauses, quantity) ?? sentence;
    const segment = rangeAround(segments, quantity) ?? sentence;
    const previous = found.at(-1);
    const limit = Math.max(segment.from, previous?.segment.from === segment.from ? previous.stated.to : 0);
    const next = inside[index + 1];
    if (startsChange(masked, quantity, next, limit)) {
      baseline = quantity;
      continue;
    }
    const lead = previous !== undefined && isSameList(masked, segment, previous, quantity) ? leadOf(previous) : [];
    const mention = readMention(passage, quantity, { clause, segment, limit, lead, next }, baseline);
    if (mention !== null) found.push(mention);
    baseline = null;
  }
  return found.map((mention, index) => shared(masked, mention, found[index - 1], found[index + 1]));
}

/** Whether a quantity is the next item of a list that 分别 or 均 spreads: 分别压缩至3天、|2天. */
function isSameList(masked: string, segment: Range, previous: Mention, quantity: Quantity): boolean {
  if (previous.segment.from !== segment.from) return false;
  return listOnly.test(masked.slice(previous.stated.to, quantity.from)) && hasSpread(masked, previous);
}

/** Whether 分别 stands in front of the mention, in its segment. */
export function hasSpread(masked: string, { segment, quantity }: Mention): boolean {
  const { from, to } = nearEnd({ from: segment.from, to: quantity.from });
  return masked.slice(from, to).includes("分别");
}

/** The words of the segment up to the end of the mention. */
export function wordsBefore({ masked }: Passage, { segment, stated }: Mention): string {
  const { from, to } = nearEnd({ from: segment.from, to: stated.to });
  return masked.slice(from, to);
}

/** The comparators in front of a number, its own or taken from the first of its list. */
function leadOf({ bounds, quantity }: Mention): readonly BoundWord[] {
  return bounds.filter((bound) => bound.to <= quantity.from);
}

interface Place {
  readonly clause: Range;
  readonly segment: Range;
  readonly limit: number;
  /** Comparators that the first item of the list said for all. */
  readonly lead: readonly BoundWord[];
  /** The next quantity of the sentence. */
  readonly next: Quantity | undefined;
}

function readMention(passage: Passage, quantity: Quantity, place: Place, baseline: Quantity | null): Mention | null {
  const { masked } = passage;
  const { clause, segment, limit, lead, next } = place;
  const relative = ["%", "倍", "个百分点", "百分点"].includes(quantity.unit);
  const before: BoundWord[] = [];
  let isFall = false;
  for (const bound of boundsBefore(masked, quantity.from, Math.max(limit, baseline?.to ?? 0))) {
    // 新增 and 压减 of whole things say what is done, not how much less there is to be.
    if ((bound.sense === "growth" || bound.sense === "fall") && !relative) {
      isFall = bound.sense === "fall";
      break;
    }
    before.push(bound);
  }
  const after = boundAfter(masked, quantity.to);
  const led = before.length === 0 ? lead : before;
  const bounds = after === null ? led : [...led, after];
  const stated = { from: before.at(-1)?.from ?? quantity.from, to: after?.to ?? quantity.to };
  const past = baseline === null && isPast(passage, place, quantity);
  // Points above or below something else are no points without it: 增速高于全省平均水平|2个百分点.
  const leftEnd = isPoints(quantity) && before.some(({ hasReference }) => hasReference) ? quantity.from : stated.from;
  const leftTo = baseline === null ? leftEnd : changeStart(masked, baseline, limit);
  const left = { from: limit, to: leftTo };
  const right = { from: stated.to, to: segment.to };
  const words = {
    left: wordsIn(masked, nearEnd(left)),
    right: wordsIn(masked, nearStart(right)),
    until:
      next === undefined || next.to > segment.to
        ? null
        : wordsIn(masked, nearStart({ from: stated.to, to: next.from })),
    bounded: bounds.length > 0 || isFall,
    past,
  };
  if (whyNotTarget(quantity, words) !== null) return null;
  if (quantity.unit === "" && !isPlainNumber(masked, quantity, led, words.left)) return null;
  return { quantity, bounds, stated, clause, segment, left, right, baseline };
}

/** Whether a number without a unit is one that counts: with a comparator, as large as 20万, or at the end of 新增企业300。 */
function isPlainNumber(masked: string, quantity: Quantity, led: readonly BoundWord[], left: string): boolean {
  if (led.some(({ sense }) => sense !== "growth" && sense !== "fall" && sense !== "near")) return true;
  const isLarge = /[万亿]$/u.test(masked.slice(quantity.from, quantity.to)) && !quantity.bare;
  const ends = /^(?:[，；。\n]|$)/u.test(masked.slice(quantity.to, quantity.to + 1));
  const isCount =
    ends && actionVerbOf(withoutLightWords(left)) !== "" && (!quantity.chinese || quantity.otherValue !== null);
  return isLarge || isCount;
}

function isPoints({ unit }: Quantity): boolean {
  return unit === "个百分点" || unit === "百分点";
}

/** Whether a time before the plan year governs the quantity: one in its segment, or 截至… anywhere before it in its clause. */
function isPast({ pastTimes, states }: Passage, { clause, segment }: Place, { from }: Quantity): boolean {
  return lastBefore(pastTimes, from, segment.from) !== undefined || lastBefore(states, from, clause.from) !== undefined;
}

function wordsIn(text: string, { from, to }: Range): string {
  return text.slice(from, to);
}

/** Divides the words between two mentions of one segment: those before the list sign belong to the first, the others to the second. */
function shared(masked: string, mention: Mention, previous: Mention | undefined, next: Mention | undefined): Mention {
  const follows = previous?.segment.from === mention.segment.from;
  const leads = next?.segment.from === mention.segment.from;
  const left = follows
    ? { from: divide(masked, previous.stated.to, mention.left.to), to: mention.left.to }
    : mention.left;
  const right = leads
    ? { from: mention.right.from, to: divide(masked, mention.right.from, next.left.to) }
    : mention.right;
  return { ...mention, left, right };
}

function divide(masked: string, from: number, to: number): number {
  const between = masked.slice(from, to);
  const opening = /^(?:、|以及|及|和|与|或)/u.exec(between);
  if (opening !== null) return from;
  if (listSign.test(between)) return to;
  const sign = between.search(/、|以及|和/u);
  return sign < 0 ? to : from + sign;
}

/** Whether “由/从 N …到” begins at this quantity. @param next the quantity after it */
function startsChange(masked: string, quantity: Quantity, next: Quantity | undefined, limit: number): boolean {
  if (next === undefined || next.from - quantity.to > 7) return false;
  if (!/[由从]/u.test(wordsIn(masked, nearEnd({ from: limit, to: quantity.from })))) return false;
  return (
    /^.{0,6}(?:到|至|为)$/u.test(masked.slice(quantity.to, next.from)) &&
    !/[，；。]/u.test(masked.slice(quantity.to, next.from))
  );
}

/** Where “由2018年的30%…” begins. */
function changeStart(masked: string, baseline: Quantity, limit: number): number {
  const near = nearEnd({ from: limit, to: baseline.from });
  const words = wordsIn(masked, near);
  return near.from + Math.max(words.lastIndexOf("由"), words.lastIndexOf("从"));
}

/** The pieces between marks. @param start of the words in the text */
function cutAt(words: string, start: number, mark: RegExp): readonly Range[] {
  const pieces: Range[] = [];
  let from = start;
  for (const match of words.matchAll(mark)) {
    pieces.push({ from, to: start + match.index });
    from = start + match.index + 1;
  }
  return [...pieces, { from, to: start + words.length }];
}
