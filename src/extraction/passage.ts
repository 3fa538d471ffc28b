import type { SourceDocument, Span } from "../document/sourceDocument";
import { findIntentions, type Intention } from "./intention";
import { normalise, type NormalText } from "./normalText";
import { withoutNames } from "./notTargets";
import { paragraphsOf } from "./outline";
import { findQuantities, type Quantity } from "./quantities";
import type { Range } from "./ranges";
import { findRecurrences, type Recurrence } from "./recurrence";
import { findTimeWords, type TimeWord } from "./timeWords";

/** The text of one region's cell with everything in it that the grammar builds on. All places are offsets into `text`. */
export interface Passage {
  readonly document: SourceDocument;
  readonly normal: NormalText;
  readonly text: string;
  /** The same with names, titles and slogans blotted out. */
  readonly masked: string;
  readonly times: readonly TimeWord[];
  /** Those of them that say until when. */
  readonly deadlines: readonly TimeWord[];
  readonly pastTimes: readonly TimeWord[];
  /** 截至… in the past. */
  readonly states: readonly TimeWord[];
  readonly withinYear: readonly TimeWord[];
  readonly intentions: readonly Intention[];
  readonly recurrences: readonly Recurrence[];
  /** Words of time, intention and recurrence, which are no part of what is counted; in order of place. */
  readonly cuts: readonly Range[];
  readonly quantities: readonly Quantity[];
  /** Times with which a paragraph begins and which its sentences share: 到2028年，…。…。 */
  readonly heads: readonly Head[];
  /** Last day of the plan year. */
  readonly yearEnd: string;
}

/** A paragraph and the time at its head. */
export interface Head extends Range {
  readonly time: TimeWord;
}

/** Reads the words of a cell; `year` is the plan year. */
export function readPassage(document: SourceDocument, span: Span, year: number): Passage {
  const normal = normalise(document.text, span);
  const masked = withoutNames(normal.text);
  // “十四五” stands in quotes but is a time, so times are looked for in the text itself.
  const times = findTimeWords(normal.text, year);
  const yearEnd = `${year}-12-31`;
  const intentions = findIntentions(masked);
  const recurrences = findRecurrences(masked);
  return {
    ...{ document, normal, text: normal.text, masked, times },
    deadlines: times.filter(({ date, past }) => date !== null && !past),
    pastTimes: times.filter(({ past }) => past),
    states: times.filter(({ past, isState }) => past && isState),
    withinYear: times.filter((time) => time.withinYear),
    intentions,
    cuts: inOrder([...times, ...intentions, ...recurrences]),
    recurrences,
    quantities: findQuantities(blotOut(masked, inOrder([...times, ...recurrences]))),
    heads: headsOf(masked, times, yearEnd),
    yearEnd,
  };
}

/** The end of the plan year needs no head: it holds anyway. */
function headsOf(masked: string, times: readonly TimeWord[], yearEnd: string): readonly Head[] {
  const opening = new Map(times.map((time) => [time.from, time]));
  return paragraphsOf(masked).flatMap((paragraph): readonly Head[] => {
    const time = opening.get(paragraph.from);
    const isHead = time?.date != null && !time.past && time.date !== yearEnd && masked.charAt(time.to) === "，";
    return time !== undefined && isHead ? [{ ...paragraph, time }] : [];
  });
}

function inOrder(ranges: readonly Range[]): readonly Range[] {
  return [...ranges].sort((one, other) => one.from - other.from);
}

function blotOut(text: string, ranges: readonly Range[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const range of ranges) {
    if (range.to <= at) continue;
    pieces.push(text.slice(at, range.from), "□".repeat(range.to - Math.max(at, range.from)));
    at = range.to;
  }
  return pieces.join("") + text.slice(at);
}
