import type { EditionRow } from "./matching";
import {
  addresseesOf,
  bigramsOf,
  exactWords,
  likenessOf,
  looseWords,
  nameDifferentAddressees,
  numbersOf,
  withFirstNames,
} from "./wording";

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

/** Whether two rows are about the same target by what is done (in the indicator), to what, and for whom. */
export function targetOf(row: ComparableRow): string | null {
  return row.row.kind === "quantified" && row.indicator !== "" ? `${row.indicator}\n${row.subject}` : null;
}

/** Below this likeness an indicator is another one, though all its words are there: 贯标企业 and 通过贯标认证企业. */
const renameThreshold = 0.5;

/**
 * Whether one target may be the other under another name: nobody else's, with words put in, left out or moved, but none
 * exchanged. 培育优势企业 may be 培育知识产权优势企业 now, but 认定优势企业 is another target, and so is one for 高校. In a sentence that
 * did not change it is the reading that did, and the target may have any name.
 */
function mayBeRenamed(before: ComparableRow, after: ComparableRow): boolean {
  if (before.exact === after.exact) return true;
  const [one, other] = [lettersOf(before), lettersOf(after)];
  return (
    sameSubject(before.subject, after.subject) &&
    (isPartOf(one, other) || isPartOf(other, one)) &&
    likenessOf(before.indicatorBigrams, after.indicatorBigrams) >= renameThreshold
  );
}

/**
 * Whether two rows with alike sentences may be one. Of two targets that is {@link mayBeRenamed}; otherwise the sentence is all
 * there is, and it must not have gone over from 企业 to 高校.
 */
export function mayBeOne(before: ComparableRow, after: ComparableRow): boolean {
  return areTargets(before, after)
    ? mayBeRenamed(before, after)
    : !nameDifferentAddressees(before.addressees, after.addressees);
}

export function areTargets(before: ComparableRow, after: ComparableRow): boolean {
  return before.row.kind === "quantified" && after.row.kind === "quantified";
}

/** How alike two targets are: half their sentences, half their indicators, as targets of one point share the sentence. */
export function targetLikeness(before: ComparableRow, after: ComparableRow, sentences: number): number {
  return (sentences + likenessOf(before.indicatorBigrams, after.indicatorBigrams)) / 2;
}

/** The characters of an indicator with how often each stands there, organisations by their first names. */
function lettersOf({ indicator }: ComparableRow): ReadonlyMap<string, number> {
  const letters = new Map<string, number>();
  for (const letter of withFirstNames(indicator).replace(/的/gu, ""))
    letters.set(letter, (letters.get(letter) ?? 0) + 1);
  return letters;
}

function isPartOf(part: ReadonlyMap<string, number>, whole: ReadonlyMap<string, number>): boolean {
  return [...part].every(([letter, count]) => count <= (whole.get(letter) ?? 0));
}

/** 小微企业 are 企业, and 科研机构 are 科研组织; nobody stated is not everybody. */
function sameSubject(one: string, other: string): boolean {
  if (one === "" || other === "") return one === other;
  const kinds = addresseesOf(other);
  return one.includes(other) || other.includes(one) || [...addresseesOf(one)].some((kind) => kinds.has(kind));
}
