import type { ComparableRow } from "./comparableRow";
import { likenessOf } from "./likeness";

/** Whether two rows are about the same target by what is done (in the indicator), to what, and for whom. */
export function targetOf(row: ComparableRow): string | null {
  return row.row.kind === "quantified" && row.indicator !== "" ? `${row.indicator}\n${row.subject}` : null;
}

/**
 * Whether one target may be the other under another name: the same action, and nobody else's. 培育优势企业 may be
 * 培育知识产权优势企业 now, but 认定优势企业 is another target, and so is one for 高校. In a sentence that did not change it is the
 * reading that did, and the target may have any name.
 */
export function mayBeRenamed(before: ComparableRow, after: ComparableRow): boolean {
  if (before.exact === after.exact) return true;
  return sameAction(before.indicator, after.indicator) && sameSubject(before.subject, after.subject);
}

/** How alike two targets are: half their sentences, half their indicators, as targets of one point share the sentence. */
export function targetLikeness(before: ComparableRow, after: ComparableRow, sentences: number): number {
  return (sentences + likenessOf(before.indicatorBigrams, after.indicatorBigrams)) / 2;
}

/** Verbs of work points have two characters and stand in front, unless words about where or when do. */
const VERB = 2;

function sameAction(one: string, other: string): boolean {
  if (one === "" || other === "") return one === other;
  return other.includes(one.slice(0, VERB)) || one.includes(other.slice(0, VERB));
}

/** 小微企业 are 企业; nobody stated is not everybody. */
function sameSubject(one: string, other: string): boolean {
  if (one === "" || other === "") return one === other;
  return one.includes(other) || other.includes(one);
}
