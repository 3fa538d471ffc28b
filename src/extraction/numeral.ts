/** What a numeral stands for. */
export interface Numeral {
  /** At this place of the text. */
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** Written in Chinese digits alone, where 一 and 三 are often no counts at all. */
  readonly chinese: boolean;
  /** Only a power of ten, as in 达万家 or 百家企业. */
  readonly bare: boolean;
  /** 几, 数 or a following 余 and the like: the number is not exact. */
  readonly inexact: boolean;
}

const digits: Readonly<Record<string, number>> = {
  ...{ 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
  ...{ 壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9 },
};
const powers: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const myriads: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

const chineseDigits = "零〇一二两三四五六七八九壹贰叁肆伍陆柒捌玖";
const chinesePowers = "十拾百佰千仟万亿";
const numeralPattern = new RegExp(
  `(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d{1,3}(?: \\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?[百千万亿]{0,2}|[数几]?[${chineseDigits}${chinesePowers}]+(?:点[${chineseDigits}]+)?[几]?[百千万亿]*`,
  "gu",
);

/**
 * Reads one numeral: 1,200 · 1.5万 · 一万 · 二百五十 · 两千零八 · 三点五 · 二〇一九 · 万. `null` when it is none.
 * Numbers up to 一万亿 are exact.
 */
export function parseNumeral(words: string): number | null {
  const arabic = /^((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)([百千万亿]*)$/u.exec(words);
  if (arabic !== null) return scaled(arabic[1]?.replace(/,/gu, "") ?? "", arabic[2] ?? "");
  const [whole = "", fraction, ...more] = words.split("点");
  if (more.length > 0) return null;
  const value = parseChineseWhole(whole);
  if (value === null || fraction === undefined) return value;
  const scale = /[百千万亿]*$/u.exec(fraction)?.[0] ?? "";
  const decimals = digitString(fraction.slice(0, fraction.length - scale.length));
  return decimals === null || !/[一二三四五六七八九零〇]$/u.test(whole) ? null : scaled(`${value}.${decimals}`, scale);
}

/** The numerals of a text in order. Digits that belong to a word in Latin letters (5G, ISO9001) are none. */
export function findNumerals(text: string): readonly Numeral[] {
  const found: Numeral[] = [];
  for (const match of text.matchAll(numeralPattern)) {
    const from = match.index;
    const to = from + match[0].length;
    if (/[A-Za-z+.]/u.test(text.charAt(from - 1)) || /[A-Za-z+]/u.test(text.charAt(to))) continue;
    if (text.startsWith("分之", to)) continue;
    // 1 200 may be one number set with a space, or two.
    const vague = /[数几 ]/u.test(match[0]);
    const value = parseNumeral(match[0].replace(/[数几 ]/gu, ""));
    if (value === null) continue;
    found.push({
      ...{ from, to, value, inexact: vague },
      chinese: !/\d/u.test(match[0]),
      bare: /^[十百千万亿]+$/u.test(match[0]),
    });
  }
  return found;
}

function scaled(number: string, scale: string): number {
  const factor = Array.from(scale).reduce((product, word) => product * (powers[word] ?? myriads[word] ?? 1), 1);
  return Number((Number(number) * factor).toPrecision(15));
}

function parseChineseWhole(words: string): number | null {
  if (words === "") return null;
  const plain = digitString(words);
  if (plain !== null) return words.length > 1 && words.includes("两") ? null : Number(plain);
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const word of words) {
    const asDigit = digits[word];
    const power = powers[word];
    const myriad = myriads[word];
    if (asDigit !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = asDigit;
    } else if (power !== undefined) {
      if (section !== 0 && section % (power * 10) !== 0) return null;
      section += (digit === null || digit === 0 ? 1 : digit) * power;
      digit = null;
    } else if (myriad !== undefined) {
      section += digit ?? 0;
      if (total !== 0 && myriad >= 1e8) total = (total + section) * myriad;
      else total += (section === 0 ? (total === 0 ? 1 : 0) : section) * myriad;
      section = 0;
      digit = null;
    } else return null;
  }
  return total + section + (digit ?? 0);
}

/** 二〇一九 → "2019"; `null` when a power of ten is among the words. */
function digitString(words: string): string | null {
  const each = Array.from(words, (word) => digits[word]);
  return each.length === 0 || each.some((digit) => digit === undefined) ? null : each.join("");
}
