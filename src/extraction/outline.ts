import { parseNumeral } from "./numeral";
import type { Range } from "./ranges";

/** One work point as it stands in the cell of its region, before anything in it is understood. */
export interface OutlinePoint {
  /** From its first word to the end of its deliverable, list number excluded. */
  readonly range: Range;
  /** Its own words: the range without the deliverable. */
  readonly parts: readonly Range[];
  readonly deliverable: OutlineDeliverable | null;
}

export interface OutlineDeliverable {
  /** Without the label 成果形式. */
  readonly range: Range;
  /** Where it would end if the words after it belonged to it, too; `null` when its end is plain. */
  readonly longer: Range | null;
}

const sentenceEnd = /[。！？\n]/gu;
const label = /(?:年度)?成果形式：?/u;
/** 1. · 2、 · （3） · （一） · 一、 · ① at the beginning of an item. A year or a number may be glued to it. */
const listMark =
  /(?<=^|[\n。；！：])(?:(?<arabic>\d{1,4})(?:[.．、]|）)|[（](?<bracketed>[一二三四五六七八九十]{1,3}|\d{1,4})[）]|(?<chinese>[一二三四五六七八九十]{1,3})、|(?<circled>[①-⑳])|(?<spoken>[一二三四五六七八九十])是)/gu;

/**
 * Divides the text of a region into work points: a numbered item each; elsewhere a sentence each, or a `；` item where it
 * stands on its own. 成果形式 goes to the point before it.
 *
 * @param text normalised; `masked` is the same with names blotted out.
 */
export function outlineOf(text: string, masked: string): readonly OutlinePoint[] {
  const points: OutlinePoint[] = [];
  for (const item of itemsOf(masked)) {
    const stretches = stretchesOf(masked, item);
    if (item.numbered) addItem(points, masked, stretches);
    else addSentences(points, masked, stretches);
  }
  const end = trimmedRange(text, { from: 0, to: text.length })?.to ?? text.length;
  return points.map((point) => withDoubt(text, point, end));
}

/** The paragraphs of a text: its lines, and within them its numbered items. */
export function paragraphsOf(masked: string): readonly Range[] {
  const starts = [0, ...listMarks(masked).map(({ to }) => to)];
  for (const match of masked.matchAll(/\n/gu)) starts.push(match.index + 1);
  starts.sort((one, other) => one - other);
  return starts
    .map((from, index) => ({ from, to: starts[index + 1] ?? masked.length }))
    .filter(({ from, to }) => from < to);
}

interface Item extends Range {
  readonly numbered: boolean;
}

function itemsOf(text: string): readonly Item[] {
  const marks = listMarks(text);
  const first = marks[0]?.from ?? text.length;
  const lead = trimmedRange(text, { from: 0, to: first });
  const items: Item[] = lead === null ? [] : [{ ...lead, numbered: false }];
  marks.forEach((mark, index) => {
    const range = trimmedRange(text, { from: mark.to, to: marks[index + 1]?.from ?? text.length });
    if (range !== null) items.push({ ...range, numbered: true });
  });
  return items;
}

/** The list numbers of a text that count up from one, so that 1.5万 at a beginning is no item. */
function listMarks(text: string): readonly Range[] {
  const next = new Map<string, number>();
  const marks: (Range & { readonly glued: boolean })[] = [];
  for (const match of text.matchAll(listMark)) {
    const [style, words] =
      Object.entries(match.groups ?? {}).find(([, each]) => (each as string | undefined) !== undefined) ?? [];
    if (style === undefined || words === undefined) continue;
    const number = numberOf(words);
    if (number === null || (number !== 1 && number !== next.get(style))) continue;
    next.set(style, number + 1);
    const to = match.index + match[0].length;
    const glued = /\d/u.test(text.charAt(to)) && !/^(?:19|20)\d\d年/u.test(text.slice(to, to + 5));
    marks.push({ from: match.index, to, glued });
  }
  return marks.filter((mark) => !mark.glued || marks.length > 1);
}

function numberOf(words: string): number | null {
  return /[①-⑳]/u.test(words) ? words.charCodeAt(0) - 0x245f : parseNumeral(words);
}

/** Sentences and deliverables of an item, in order. */
interface Stretch extends Range {
  readonly deliverable: boolean;
}

function stretchesOf(text: string, item: Range): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const sentence of cutAfter(text, item, sentenceEnd)) {
    const found = label.exec(text.slice(sentence.from, sentence.to));
    if (found === null) {
      stretches.push({ ...sentence, deliverable: false });
      continue;
    }
    const at = sentence.from + found.index;
    const before = trimmedRange(text, { from: sentence.from, to: at });
    const after = trimmedRange(text, { from: at + found[0].length, to: sentence.to });
    if (before !== null) stretches.push({ ...before, deliverable: false });
    if (after !== null) stretches.push({ ...after, deliverable: true });
  }
  return stretches;
}

function addItem(points: OutlinePoint[], text: string, stretches: readonly Stretch[]): void {
  const own = stretches.filter((stretch) => !stretch.deliverable);
  const deliverable = stretches.find((stretch) => stretch.deliverable);
  const rest = own.length === 0 ? stretches : own;
  const parts = joined(text, rest);
  const from = stretches[0]?.from;
  const to = stretches.at(-1)?.to;
  if (from === undefined || to === undefined) return;
  points.push({ range: { from, to }, parts, deliverable: deliverable === undefined ? null : plain(deliverable) });
}

function addSentences(points: OutlinePoint[], text: string, stretches: readonly Stretch[]): void {
  for (const stretch of stretches) {
    const last = points.at(-1);
    if (stretch.deliverable && last?.deliverable === null) {
      points[points.length - 1] = {
        ...last,
        range: { from: last.range.from, to: stretch.to },
        deliverable: plain(stretch),
      };
      continue;
    }
    for (const part of stretch.deliverable ? [stretch] : clausesOf(text, stretch)) {
      points.push({
        range: { from: part.from, to: part.to },
        parts: [{ from: part.from, to: part.to }],
        deliverable: stretch.deliverable ? plain(stretch) : null,
      });
    }
  }
}

/** The `；` items of a sentence, each on its own unless it is too short to say what is to be done. */
function clausesOf(text: string, sentence: Range): readonly Range[] {
  const clauses: Range[] = [];
  for (const clause of cutAfter(text, sentence, /；/gu)) {
    const words = text.slice(clause.from, clause.to).replace(/[；。]/gu, "");
    const last = clauses.at(-1);
    if (last !== undefined && words.length < 6 && !/\d/u.test(words))
      clauses[clauses.length - 1] = { from: last.from, to: clause.to };
    else clauses.push(clause);
  }
  return clauses.map((clause) =>
    text.charAt(clause.to - 1) === "；" ? { from: clause.from, to: clause.to - 1 } : clause,
  );
}

/** A deliverable in the middle of a cell may go on beyond its first sentence: only a person can tell. */
function withDoubt(text: string, point: OutlinePoint, end: number): OutlinePoint {
  const { deliverable } = point;
  if (deliverable === null || trimmedRange(text, { from: deliverable.range.to, to: end }) === null) return point;
  return { ...point, deliverable: { ...deliverable, longer: { from: deliverable.range.from, to: end } } };
}

function plain(range: Range): OutlineDeliverable {
  return { range: { from: range.from, to: range.to }, longer: null };
}

/** Neighbouring stretches as one range. */
function joined(text: string, stretches: readonly Range[]): readonly Range[] {
  const parts: Range[] = [];
  for (const stretch of stretches) {
    const last = parts.at(-1);
    if (last !== undefined && text.slice(last.to, stretch.from).trim() === "")
      parts[parts.length - 1] = { from: last.from, to: stretch.to };
    else parts.push({ from: stretch.from, to: stretch.to });
  }
  return parts;
}

function cutAfter(text: string, range: Range, mark: RegExp): readonly Range[] {
  const pieces: Range[] = [];
  let from = range.from;
  for (const match of text.slice(range.from, range.to).matchAll(mark)) {
    const piece = trimmedRange(text, { from, to: range.from + match.index + 1 });
    if (piece !== null) pieces.push(piece);
    from = range.from + match.index + 1;
  }
  const rest = trimmedRange(text, { from, to: range.to });
  return rest === null ? pieces : [...pieces, rest];
}

/** Without paragraph breaks at its ends; `null` when nothing but marks is left. */
function trimmedRange(text: string, range: Range): Range | null {
  let { from, to } = range;
  while (from < to && /[\n\s，；、：。]/u.test(text.charAt(from))) from += 1;
  while (to > from && /[\n\s，、]/u.test(text.charAt(to - 1))) to -= 1;
  return from < to ? { from, to } : null;
}
