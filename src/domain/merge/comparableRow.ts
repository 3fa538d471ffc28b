import { addresseesOf } from "./addressees";
import type { EditionRow } from "./editionRow";
import { bigramsOf } from "./likeness";
import { exactWords, looseWords, numbersOf } from "./wording";

/** A row with its words prepared for comparing, each once. */
export interface ComparableRow {
  readonly row: EditionRow;
  /** Its place in its edition, from 0. */
  readonly order: number;
  readonly exact: string;
  readonly loose: string;
  readonly numbers: string;
  readonly bigrams: ReadonlySet<string>;
  /** Kinds of organisations that the sentence names. */
  readonly addressees: ReadonlySet<string>;
  readonly indicator: string;
  readonly subject: string;
  readonly indicatorBigrams: ReadonlySet<string>;
}

type Sentence = Pick<ComparableRow, "exact" | "loose" | "numbers" | "bigrams" | "addressees">;

/** The rows of an edition in its order. */
export function toComparableRows(rows: readonly EditionRow[]): readonly ComparableRow[] {
  const sentences = new Map<string, Sentence>();
  return rows.map((row, order) => {
    const sentence = sentences.get(row.text) ?? sentenceOf(row.text);
    sentences.set(row.text, sentence);
    const indicator = looseWords(row.indicator);
    const subject = looseWords(row.subject);
    return { row, order, ...sentence, indicator, subject, indicatorBigrams: bigramsOf(indicator) };
  });
}

function sentenceOf(text: string): Sentence {
  const [exact, loose] = [exactWords(text), looseWords(text)];
  return { exact, loose, numbers: numbersOf(text), bigrams: bigramsOf(loose), addressees: addresseesOf(exact) };
}
