import type { SourceDocument, Span } from "../document/sourceDocument";
import { findIntentions, type Intention } from "./intention";
import { normalise, type NormalText } from "./normalText";
import { withoutNames } from "./notTargets";
import type { Range } from "./outline";
import { findQuantities, type Quantity } from "./quantities";
import { findTimeWords, type TimeWord } from "./timeWords";

/** The text of one region's cell with everything in it that the grammar builds on. All places are offsets into `text`. */
export interface Passage {
  readonly document: SourceDocument;
  readonly normal: NormalText;
  readonly text: string;
  /** The same with names, titles and slogans blotted out. */
  readonly masked: string;
  readonly times: readonly TimeWord[];
  readonly intentions: readonly Intention[];
  readonly quantities: readonly Quantity[];
  /** Last day of the plan year. */
  readonly yearEnd: string;
}

/** Reads the words of a cell; `year` is the plan year. */
export function readPassage(document: SourceDocument, span: Span, year: number): Passage {
  const normal = normalise(document.text, span);
  const masked = withoutNames(normal.text);
  // “十四五” stands in quotes but is a time, so times are looked for in the text itself.
  const times = findTimeWords(normal.text, year);
  return {
    ...{ document, normal, text: normal.text, masked, times },
    intentions: findIntentions(masked),
    quantities: findQuantities(blotOut(masked, times)),
    yearEnd: `${year}-12-31`,
  };
}

function blotOut(text: string, ranges: readonly Range[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const range of ranges) {
    pieces.push(text.slice(at, range.from), "□".repeat(range.to - Math.max(at, range.from)));
    at = range.to;
  }
  return pieces.join("") + text.slice(at);
}
