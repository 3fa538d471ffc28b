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

/** Pairs of neighbouring characters; of a single character that character. */
export function bigramsOf(words: string): ReadonlySet<string> {
  const letters = Array.from(words);
  if (letters.length === 1) return new Set(letters);
  return new Set(letters.slice(1).map((letter, index) => `${letters[index] ?? ""}${letter}`));
}

/**
 * How alike two texts are, from 0 to 1, by their bigrams: twice those in common, divided by those of both (Dice).
 * Chinese has no spaces between words, and two characters are about one word, so this is the share of words in common.
 */
export function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const all = one.size + other.size;
  if (all === 0) return 1;
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  let common = 0;
  for (const bigram of few) if (many.has(bigram)) common += 1;
  return (2 * common) / all;
}

/** Whom work points are about, each with its other names. Words for one kind of organisation stand together. */
const addressees: readonly (readonly string[])[] = [
  ["企业", "企事业单位", "市场主体"],
  ["高校", "高等院校", "高等学校", "大专院校", "大学"],
  ["科研组织", "科研机构", "科研院所", "科研单位", "高校院所", "研究所", "研究院"],
  ["代理机构", "代理师"],
  ["服务机构", "辅导机构", "中介机构", "咨询机构"],
  ["认证机构"],
  ["园区", "开发区", "集聚区", "基地"],
  ["银行", "保险公司", "金融机构", "保险机构"],
  ["医院"],
  ["中小学", "职业院校"],
  ["市场"],
];

/** The kinds of organisations that words name, by their first name. */
export function addresseesOf(words: string): ReadonlySet<string> {
  return new Set(
    addressees.flatMap(([first = "", ...others]) =>
      [first, ...others].some((name) => words.includes(name)) ? [first] : [],
    ),
  );
}

/** Words with every organisation under its first name: 科研机构 is 科研组织. */
export function withFirstNames(words: string): string {
  return addressees.reduce(
    (text, [first = "", ...others]) => others.reduce((each, other) => each.replaceAll(other, first), text),
    words,
  );
}

/** Whether two sentences name different kinds of organisations only: 企业 here, 高校 there. Of none nothing can be said. */
export function nameDifferentAddressees(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size > 0 && other.size > 0 && ![...one].some((name) => other.has(name));
}
