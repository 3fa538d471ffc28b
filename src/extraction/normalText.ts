import type { Span } from "../document/sourceDocument";

/**
 * A passage of the source in the one spelling that the grammar reads, with the place of every character in the source.
 * Full-width digits and letters are ASCII, sentence marks are full-width, mark-up is gone, and so is white space, but for
 * `\n` where a paragraph ends and one space between two ASCII words.
 */
export interface NormalText {
  readonly text: string;
  /** Source offset of the first character behind each character of `text`, and the offset after it. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const tag = /<\/?([a-zA-Z][a-zA-Z0-9]*)[^<>]{0,200}>/uy;
const entity = /&(?:nbsp|ensp|emsp|#160|#xa0);/iuy;
const white = /(?:[\s\u00a0\u3000\u200b\u2060\ufeff\u00ad]|\u200c|\u200d)+/uy;
/** Page numbers “— 5 —” that a printed page left in the middle of a text. */
const pageNumber = /(?<=^|\n)[ \u3000]*[—–-][ \u3000]*\d{1,4}[ \u3000]*[—–-][ \u3000]*(?=\r?\n|$)/uy;
const paragraphTags: ReadonlySet<string> = new Set(["p", "br", "div", "li", "tr", "td"]);
const listMarkAhead = /\d{1,4}[.．、]|[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|[①-⑳]/uy;

const fullMarks: Readonly<Record<string, string>> = {
  ";": "；",
  ":": "：",
  "(": "（",
  ")": "）",
  "!": "！",
  "?": "？",
};

/** Normalises one span of the source. Linear in its length. */
export function normalise(source: string, span: Span): NormalText {
  const passage = source.slice(span.start, span.end);
  const letters: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let gap: { readonly start: number; readonly end: number; readonly ends: boolean; readonly line: boolean } | null =
    null;
  const emit = (letter: string, start: number, end: number): void => {
    letters.push(letter);
    starts.push(span.start + start);
    ends.push(span.start + end);
  };
  for (let at = 0; at < passage.length;) {
    const noise = noiseAt(passage, at);
    if (noise !== null) {
      gap = widened(gap, at, noise);
      at += noise.length;
      continue;
    }
    const letter = spelling(passage, at);
    const before = letters[letters.length - 1];
    if (gap !== null && before !== undefined) {
      const breaks =
        gap.ends || (gap.line && (/[。！？；\n]/u.test(before) || matchesAt(listMarkAhead, passage, at) !== null));
      if (breaks) emit("\n", gap.start, gap.end);
      else if (/[A-Za-z0-9]/u.test(before) && /[A-Za-z0-9]/u.test(letter)) emit(" ", gap.start, gap.end);
    }
    gap = null;
    emit(letter, at, at + 1);
    at += 1;
  }
  return { text: letters.join(""), starts, ends };
}

/** The source span behind `text.slice(from, to)`; empty ranges have no place and are an error of the caller. */
export function spanOf(normal: NormalText, from: number, to: number): Span {
  const start = normal.starts[from];
  const end = normal.ends[to - 1];
  if (start === undefined || end === undefined || from >= to) throw new RangeError(`no such range: ${from}–${to}`);
  return { start, end };
}

/** The words of a span for people to read: without mark-up and doubled white space, otherwise as in the document. */
export function cleanWords(source: string, span: Span): string {
  return source
    .slice(span.start, span.end)
    .replace(/<\/?[a-zA-Z][a-zA-Z0-9]*[^<>]{0,200}>/gu, " ")
    .replace(/&(?:nbsp|ensp|emsp|#160|#xa0);/giu, " ")
    .replace(/\u200c|\u200d|[\u200b\u2060\ufeff\u00ad]/gu, "")
    .replace(/([^\x20-\x7e\s])[ \t\u00a0\u3000]*[\r\n]+\s*(?=[^\x20-\x7e\s])/gu, "$1")
    .replace(/[\s\u00a0\u3000]+/gu, " ")
    .trim();
}

/** Noise between two letters. */
interface Gap {
  readonly start: number;
  readonly end: number;
  readonly ends: boolean;
  readonly line: boolean;
}

interface Noise {
  readonly length: number;
  /** A paragraph ends here. */
  readonly ends: boolean;
  /** A line ends here, which may be only where the paper ended. */
  readonly line: boolean;
}

function widened(gap: Gap | null, at: number, noise: Noise): Gap {
  return {
    start: gap?.start ?? at,
    end: at + noise.length,
    ends: (gap?.ends ?? false) || noise.ends,
    line: (gap?.line ?? false) || noise.line,
  };
}

function noiseAt(passage: string, at: number): Noise | null {
  const first = passage.charCodeAt(at);
  if (first === 0x3c) {
    const found = matchesAt(tag, passage, at);
    if (found !== null) {
      const ends = paragraphTags.has((found[1] ?? "").toLowerCase());
      return { length: found[0].length, ends, line: ends };
    }
  }
  if (first === 0x26) {
    const found = matchesAt(entity, passage, at);
    if (found !== null) return { length: found[0].length, ends: false, line: false };
  }
  if (first === 0x2d || first === 0x2013 || first === 0x2014) {
    const found = matchesAt(pageNumber, passage, at);
    if (found !== null) return { length: found[0].length, ends: false, line: true };
  }
  const found = matchesAt(white, passage, at);
  return found === null ? null : { length: found[0].length, ends: false, line: /[\n\r\u2028\u2029]/u.test(found[0]) };
}

function spelling(passage: string, at: number): string {
  const letter = passage.charAt(at);
  const code = letter.charCodeAt(0);
  const betweenDigits = /[0-9０-９]/u.test(passage.charAt(at - 1)) && /[0-9０-９]/u.test(passage.charAt(at + 1));
  if ((code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a)) {
    return String.fromCharCode(code - 0xfee0);
  }
  if (letter === "％") return "%";
  if (letter === "＋") return "+";
  if (betweenDigits && (letter === "．" || (code >= 0xe000 && code <= 0xf8ff))) return ".";
  if (letter === "," && !betweenDigits) return "，";
  if (letter === "，" && betweenDigits && isThousands(passage, at)) return ",";
  if (betweenDigits && (letter === "∶" || letter === ":" || (letter === "：" && isRatio(passage, at)))) return "∶";
  return fullMarks[letter] ?? letter;
}

/** 1，200: three digits behind the comma and at most three before it. */
function isThousands(passage: string, at: number): boolean {
  return (
    /(?:^|[^0-9０-９.．])[0-9０-９]{1,3}$/u.test(passage.slice(Math.max(0, at - 4), at)) && threeDigits(passage, at + 1)
  );
}

function threeDigits(passage: string, at: number): boolean {
  return /^[0-9０-９]{3}(?![0-9０-９])/u.test(passage.slice(at, at + 4));
}

/** 1.5：1, but not 目标1：200家. */
function isRatio(passage: string, at: number): boolean {
  return /^[0-9０-９]{1,2}(?:[^0-9０-９家个户所项件名人次期亿万元%％年月]|$)/u.test(passage.slice(at + 1, at + 4));
}

function matchesAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
