import type { EditionRow } from "./editionRow";
import { bigramsOf, type Bigrams } from "./likeness";
import { exactWords, looseWords, numbersOf } from "./wording";

/** A row with its words prepared for comparing, each once. */
export interface ComparableRow {
  readonly row: EditionRow;
  /** Its place in its edition, from 0. */
  readonly order: number;
  readonly exact: string;
  readonly loose: string;
  readonly numbers: string;
  readonly bigrams: Bigrams;
  readonly indicator: string;
  readonly subject: string;
  readonly indicatorBigrams: Bigrams;
}

/** The rows of an edition in its order. */
export function toComparableRows(rows: readonly EditionRow[]): readonly ComparableRow[] {
  const sentences = new Map<string, Pick<ComparableRow, "exact" | "loose" | "numbers" | "bigrams">>();
  return rows.map((row, order) => {
    const sentence = sentences.get(row.text) ?? sentenceOf(row.text);
    sentences.set(row.text, sentence);
    const indicator = looseWords(row.indicator);
    const subject = looseWords(row.subject);
    return { row, order, ...sentence, indicator, subject, indicatorBigrams: bigramsOf(indicator) };
  });
}

function sentenceOf(text: string): Pick<ComparableRow, "exact" | "loose" | "numbers" | "bigrams"> {
  const loose = looseWords(text);
  return { exact: exactWords(text), loose, numbers: numbersOf(text), bigrams: bigramsOf(loose) };
}
