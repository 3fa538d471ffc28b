import { boundAfter, boundsBefore, type BoundWord } from "./comparators";
import { whyNotTarget } from "./notTargets";
import type { Range } from "./outline";
import type { Passage } from "./passage";
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

const listSign = /(?:、|以及|及|和|与|或|并)$/u;

/** The mentions of one sentence, in order. */
export function mentionsIn(passage: Passage, sentence: Range): readonly Mention[] {
  const { masked } = passage;
  const inside = passage.quantities.filter((each) => each.from >= sentence.from && each.to <= sentence.to);
  const clauses = cutAt(masked, sentence, /；/gu);
  // A remark in brackets without a number (含复审) parts nothing.
  const plain = masked.replace(/（[^（）\d]{1,20}）/gu, (words) => "□".repeat(words.length));
  const segments = cutAt(plain, sentence, /[，；：。！？（）\n]/gu);
  const found: Mention[] = [];
  let baseline: Quantity | null = null;
  for (const quantity of inside) {
    const clause = around(clauses, quantity, sentence);
    const segment = around(segments, quantity, sentence);
    const previous = found.at(-1);
    const limit = Math.max(segment.from, previous?.segment.from === segment.from ? previous.stated.to : 0);
    if (startsChange(masked, quantity, inside, limit)) {
      baseline = quantity;
      continue;
    }
    const mention = readMention(passage, quantity, { clause, segment, limit }, baseline);
    if (mention !== null) found.push(mention);
    baseline = null;
  }
  return found.map((mention, index) => shared(masked, mention, found[index - 1], found[index + 1]));
}

interface Place {
  readonly clause: Range;
  readonly segment: Range;
  readonly limit: number;
}

function readMention(passage: Passage, quantity: Quantity, place: Place, baseline: Quantity | null): Mention | null {
  const { masked, times } = passage;
  const { clause, segment, limit } = place;
  const relative = ["%", "倍", "个百分点", "百分点"].includes(quantity.unit);
  const before: BoundWord[] = [];
  for (const bound of boundsBefore(masked, quantity.from, Math.max(limit, baseline?.to ?? 0))) {
    // 新增 and 压减 of whole things say what is done, not how much less there is to be.
    if ((bound.sense === "growth" || bound.sense === "fall") && !relative) break;
    before.push(bound);
  }
  const after = boundAfter(masked, quantity.to);
  const bounds = after === null ? before : [...before, after];
  const stated = { from: before.at(-1)?.from ?? quantity.from, to: after?.to ?? quantity.to };
  const past =
    baseline === null && times.some((time) => time.past && time.from >= segment.from && time.to <= quantity.from);
  const leftTo = baseline === null ? stated.from : changeStart(masked, baseline, limit);
  const left = { from: limit, to: leftTo };
  const right = { from: stated.to, to: segment.to };
  const words = {
    left: masked.slice(left.from, left.to),
    right: masked.slice(right.from, right.to),
    bounded: before.length > 0 || after !== null,
    past,
  };
  if (whyNotTarget(quantity, words) !== null) return null;
  if (quantity.unit === "" && !before.some((each) => each.sense !== "growth" && each.sense !== "near")) return null;
  return { quantity, bounds, stated, clause, segment, left, right, baseline };
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

/** Whether “由/从 N …到” begins at this quantity. */
function startsChange(masked: string, quantity: Quantity, inside: readonly Quantity[], limit: number): boolean {
  const next = inside[inside.indexOf(quantity) + 1];
  if (next === undefined || !/[由从]/u.test(masked.slice(limit, quantity.from))) return false;
  return (
    /^.{0,6}(?:到|至|为)$/u.test(masked.slice(quantity.to, next.from)) &&
    !/[，；。]/u.test(masked.slice(quantity.to, next.from))
  );
}

/** Where “由2018年的30%…” begins. */
function changeStart(masked: string, baseline: Quantity, limit: number): number {
  const words = masked.slice(limit, baseline.from);
  return limit + Math.max(words.lastIndexOf("由"), words.lastIndexOf("从"));
}

function around(ranges: readonly Range[], quantity: Quantity, fallback: Range): Range {
  return ranges.find((range) => range.from <= quantity.from && quantity.to <= range.to) ?? fallback;
}

function cutAt(text: string, range: Range, mark: RegExp): readonly Range[] {
  const pieces: Range[] = [];
  let from = range.from;
  for (const match of text.slice(range.from, range.to).matchAll(mark)) {
    pieces.push({ from, to: range.from + match.index });
    from = range.from + match.index + 1;
  }
  return [...pieces, { from, to: range.to }];
}
