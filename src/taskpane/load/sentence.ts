import type { Span } from "../../document/sourceDocument";

/**
 * A stretch of the source as people read it: mark-up gone, white space single. `offsets[i]` is where
 * the i-th UTF-16 unit of `text` stands in the source, so that spans of the source can be shown in it.
 */
export interface Sentence {
  readonly text: string;
  readonly offsets: readonly number[];
}

/** Shows `source[span]` as a sentence. */
export function toSentence(source: string, span: Span): Sentence {
  let text = "";
  const offsets: number[] = [];
  let gap = false;
  for (let at = span.start; at < span.end; at++) {
    const tag = /^<\/?[A-Za-z][^<>]{0,200}>/u.exec(source.slice(at, Math.min(at + 203, span.end)));
    if (tag) {
      at += tag[0].length - 1;
      continue;
    }
    const unit = source.charAt(at);
    if (/[\s\u3000\u00a0]/u.test(unit)) {
      gap = text !== "";
      continue;
    }
    if (gap) {
      text += " ";
      offsets.push(at - 1);
      gap = false;
    }
    text += unit;
    offsets.push(at);
  }
  return { text, offsets };
}

/** Words of a sentence that stand under the same marks. */
export interface Run<Mark> {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** Cuts a sentence wherever a mark begins or ends. The runs, joined, are the sentence. */
export function markRuns<Mark>(
  sentence: Sentence,
  marked: readonly { readonly span: Span; readonly mark: Mark }[],
): readonly Run<Mark>[] {
  const runs: { text: string; marks: readonly Mark[] }[] = [];
  for (const [index, offset] of sentence.offsets.entries()) {
    const marks = marked.filter(({ span }) => offset >= span.start && offset < span.end).map(({ mark }) => mark);
    const last = runs.at(-1);
    if (last?.marks.length === marks.length && last.marks.every((mark, at) => mark === marks[at])) {
      last.text += sentence.text.charAt(index);
    } else {
      runs.push({ text: sentence.text.charAt(index), marks });
    }
  }
  return runs;
}

/** Where the words stand in the source, white space aside; the first place if there are several; null if they are not there. */
export function findWords(sentence: Sentence, words: string): Span | null {
  const wanted = words.replace(/\s/gu, "");
  const kept = [...sentence.offsets.keys()].filter((index) => sentence.text.charAt(index) !== " ");
  const dense = kept.map((index) => sentence.text.charAt(index)).join("");
  const at = wanted === "" ? -1 : dense.indexOf(wanted);
  const first = sentence.offsets[kept[at] ?? -1];
  const last = sentence.offsets[kept[at + wanted.length - 1] ?? -1];
  return at < 0 || first === undefined || last === undefined ? null : { start: first, end: last + 1 };
}
