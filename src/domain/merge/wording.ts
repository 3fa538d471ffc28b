/**
 * The words of a sentence for telling whether they are the same: in one spelling, without white space, the list number
 * in front and the mark at the end, which change when a point moves within a list. Marks in between stay: “高校、科研组织”
 * are two, “高校科研组织” may be one.
 */
export function exactWords(text: string): string {
  return spelled(text)
    .replace(listMark, "")
    .replace(/[。；，.;,]+$/u, "");
}

/**
 * The words of a sentence for telling how alike two are: as {@link exactWords}, without punctuation, and with `#` for
 * every number, so that a raised target leaves its sentence as it was. Years are numbers, too.
 */
export function looseWords(text: string): string {
  return exactWords(text)
    .replace(number, "#")
    .replace(/[^\p{L}\p{N}%#]/gu, "");
}

/** The numbers of a sentence as one text, in their order: what tells “第1批” from “第2批”. */
export function numbersOf(text: string): string {
  return (exactWords(text).match(number) ?? []).join(" ");
}

const number = /\d+(?:\.\d+)?/gu;

/** 1. · 2、 · (3) · (一) · 一、 · 一是 in front of a sentence, in the spelling of {@link spelled}. A year is no list number. */
const listMark =
  /^(?:\((?:\d{1,3}|[一二三四五六七八九十]{1,3})\)|(?!(?:19|20)\d\d年)\d{1,3}[.、)](?!\d(?!\d{3}年))|[一二三四五六七八九十]{1,3}、|第?[一二三四五六七八九十]是)/u;

/** Full-width digits, letters and marks as ASCII, without white space, soft hyphens and zero-width characters. */
function spelled(text: string): string {
  return text
    .replace(/[①-⑳]/gu, (circled) => `${circled.charCodeAt(0) - 0x245f}、`)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{Cf}]/gu, "")
    .replace(/[~～—–]/gu, "-");
}
