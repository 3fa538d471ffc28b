import { unitAt } from "./unitWords";

/** What a numeral stands for. */
export interface Numeral extends NumeralReading {
  /** At this place of the text. */
  readonly from: number;
  readonly to: number;
  /** Written in Chinese digits alone, where 一 and 三 are often no counts at all. */
  readonly chinese: boolean;
  /** Only a power of ten, as in 达万家 or 百家企业. */
  readonly bare: boolean;
  /** 几, 数, 两三, 10+5 and the like: the number is not exact. */
  readonly inexact: boolean;
  /** A share of a whole in per cent, however it is written: 一半, 三分之一, 1/3, 七成. */
  readonly share: boolean;
}

/** The number that words stand for. */
export interface NumeralReading {
  readonly value: number;
  /** What else it may be: 二百五 is 250 as people say it and 205 as it is written. `null` where it is plain. */
  readonly other: number | null;
}

const digits: Readonly<Record<string, number>> = {
  ...{ 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
  ...{ 壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9 },
};
const powers: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const myriads: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };
/** Characters for a number of tens. */
const tens: Readonly<Record<string, string>> = { 廿: "二十", 卅: "三十" };

const chineseDigits = "零〇一二两三四五六七八九壹贰叁肆伍陆柒捌玖";
const chinesePowers = "十拾百佰千仟万亿廿卅";
const plainDigits = "(?:\\d{1,3}(?:,\\d{3}){1,5}(?!\\d)|\\d{1,3}(?: \\d{3}){1,5}(?!\\d)|\\d+)(?:\\.\\d+)?";
const shares = `(?<whole>[${chineseDigits}十百]{1,3}|\\d{1,3})分之(?<part>[${chineseDigits}十百点]{1,5}|\\d{1,3}(?:\\.\\d+)?)|(?<numerator>\\d{1,2})/(?<denominator>\\d{1,3})(?![\\d/.])|一半|半数|(?<tenths>[一二两三四五六七八九\\d])成(?![立效果员本功为长品绩人年渝套熟交就因分])`;
const numeralPattern = new RegExp(
  [
    shares,
    `${plainDigits}(?:\\+\\d+){1,4}`,
    `${plainDigits}(?:[百千万亿]+(?:\\d+(?:\\.\\d+)?[百千万亿]+)*(?:\\d{1,4}(?![\\d.]))?)?`,
    `[数几]?[${chineseDigits}${chinesePowers}]+(?:点[${chineseDigits}]+)?[几]?[百千万亿]*`,
    "(?<![上下大小一多前后每过])半(?=个月|个工作日|天|年|小时|日)",
  ].join("|"),
  "gu",
);
/** 千 that begins a unit: 5千瓦, 200万千瓦. */
const kilo = /千(?=[瓦米克伏帕卡焦赫安字])/u;

/**
 * Reads one numeral: 1,200 · 1.5万 · 3万2千 · 一万 · 二百五十 · 两千零八 · 三点五 · 二〇一九 · 廿五 · 万. `null` when it is none, and when
 * it is two: 二百五. Numbers up to 一万亿 are exact.
 */
export function parseNumeral(words: string): number | null {
  const reading = readNumeral(words);
  return reading?.other === null ? reading.value : null;
}

/** As {@link parseNumeral}, with both numbers where the words stand for two. */
export function readNumeral(words: string): NumeralReading | null {
  if (/^\d/u.test(words)) return readArabic(words);
  const [whole = "", fraction, ...more] = words.replace(/[廿卅]/gu, (each) => tens[each] ?? each).split("点");
  if (more.length > 0) return null;
  const reading = readChineseWhole(whole);
  if (reading === null || fraction === undefined) return reading;
  const scale = /[百千万亿]*$/u.exec(fraction)?.[0] ?? "";
  const decimals = digitString(fraction.slice(0, fraction.length - scale.length));
  return decimals === null || !/[一二三四五六七八九零〇]$/u.test(whole)
    ? null
    : { value: scaled(`${reading.value}.${decimals}`, scale), other: null };
}

/** The numerals of a text in order. Digits that belong to a word in Latin letters (5G, ISO9001) are none, those before a unit are. */
export function findNumerals(text: string): readonly Numeral[] {
  const found: Numeral[] = [];
  for (const match of text.matchAll(numeralPattern)) {
    const from = match.index;
    const words = withoutKilo(match[0], text.charAt(from + match[0].length));
    const to = from + words.length;
    if (words === "" || /[A-Za-z+.]/u.test(text.charAt(from - 1))) continue;
    if (/[A-Za-z+]/u.test(text.charAt(to)) && unitAt(text, to) === "") continue;
    if (text.startsWith("分之", to)) continue;
    const share = shareOf(match);
    const reading = share === null ? looseReading(words) : { value: share, other: null, inexact: false };
    if (reading === null) continue;
    const chinese = !/\d/u.test(words);
    found.push({ from, to, ...reading, chinese, bare: /^[十百千万亿]+$/u.test(words), share: share !== null });
  }
  return found;
}

/** Per cent, to a hundredth and no more than it is; `null` when the words are no share of a whole. */
function shareOf({ 0: words, groups = {} }: RegExpExecArray): number | null {
  if (words === "一半" || words === "半数") return 50;
  const { whole, part, numerator, denominator, tenths } = groups;
  if (tenths !== undefined) return 10 * (parseNumeral(tenths) ?? 0);
  const [over, under] = [parseNumeral(part ?? numerator ?? ""), parseNumeral(whole ?? denominator ?? "")];
  if (over === null || under === null || under < 2 || (denominator !== undefined && over >= under)) return null;
  return Math.floor((over / under) * 1e4 + 1e-6) / 100;
}

/** A number as people write it in sentences, exact or not. */
function looseReading(words: string): (NumeralReading & { readonly inexact: boolean }) | null {
  if (words === "半") return { value: 0.5, other: null, inexact: false };
  if (words.includes("+")) {
    const sum = words.split("+").reduce((total, each) => total + Number(each.replace(/[, ]/gu, "")), 0);
    return { value: sum, other: null, inexact: true };
  }
  // 1 200 may be one number set with a space, or two.
  const vague = /[数几 ]/u.test(words);
  const plain = words.replace(/[数几 ]/gu, "");
  const lower = approximate(plain);
  const reading = readNumeral(lower ?? plain);
  return reading === null ? null : { ...reading, inexact: vague || lower !== null };
}

/** 两三, 三四十, 十七八, 三五百: the lower of two numbers side by side; `null` for anything else. */
function approximate(words: string): string | null {
  if (digitString(words) !== null && words.length > 2) return null;
  for (let at = 0; at + 1 < words.length; at += 1) {
    const [one, other] = [digits[words.charAt(at)], digits[words.charAt(at + 1)]];
    if (one === undefined || other === undefined || one === 0) continue;
    if (other !== one + 1 && !(one === 3 && other === 5)) return null;
    return words.slice(0, at + 1) + words.slice(at + 2);
  }
  return null;
}

/** The numeral without 千 at its end, where that begins the unit. */
function withoutKilo(words: string, next: string): string {
  return kilo.test(words.slice(-1) + next) ? words.slice(0, -1) : words;
}

/** 120 · 1,200 · 1.5万 · 3万2千 · 12亿5千万 · 3万2 */
function readArabic(words: string): NumeralReading | null {
  const plain = words.replace(/(?<=\d),(?=\d{3}(?!\d))/gu, "");
  if (!/^\d+(?:\.\d+)?(?:[百千万亿]+(?:\d+(?:\.\d+)?[百千万亿]+)*\d*)?$/u.test(plain)) return null;
  let total = 0;
  let below = Infinity;
  let other: number | null = null;
  for (const [, number = "", scale = ""] of plain.matchAll(/(\d+(?:\.\d+)?)([百千万亿]*)/gu)) {
    const unit = scaled("1", scale);
    const isOmitted = scale === "" && below < Infinity && number.length === 1;
    const amount = isOmitted ? (Number(number) * below) / 10 : scaled(number, scale);
    if (unit >= below || amount >= below) return null;
    if (isOmitted) other = total + Number(number);
    total += amount;
    below = unit;
  }
  return { value: Number(total.toPrecision(15)), other };
}

function scaled(number: string, scale: string): number {
  const factor = Array.from(scale).reduce((product, word) => product * (powers[word] ?? myriads[word] ?? 1), 1);
  return Number((Number(number) * factor).toPrecision(15));
}

function readChineseWhole(words: string): NumeralReading | null {
  if (words === "") return null;
  const plain = digitString(words);
  if (plain !== null) return words.length > 1 && words.includes("两") ? null : { value: Number(plain), other: null };
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let last = 1;
  for (const word of words) {
    const asDigit = digits[word];
    const power = powers[word];
    const myriad = myriads[word];
    if (asDigit !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = asDigit;
      if (asDigit === 0) last = 1;
      continue;
    }
    if (power !== undefined) {
      if (section !== 0 && section % (power * 10) !== 0) return null;
      section += (digit === null || digit === 0 ? 1 : digit) * power;
    } else if (myriad !== undefined) {
      section += digit ?? 0;
      if (total !== 0 && myriad >= 1e8) total = (total + section) * myriad;
      else total += (section === 0 ? (total === 0 ? 1 : 0) : section) * myriad;
      section = 0;
    } else return null;
    digit = null;
    last = power ?? myriad ?? 1;
  }
  const literal = total + section + (digit ?? 0);
  // 一百二 is said for 120; only 一百零二 is plain.
  const isOmitted = digit !== null && digit !== 0 && last > 10;
  return isOmitted
    ? { value: literal - (digit ?? 0) + ((digit ?? 0) * last) / 10, other: literal }
    : { value: literal, other: null };
}

/** 二〇一九 → "2019"; `null` when a power of ten is among the words. */
function digitString(words: string): string | null {
  const each = Array.from(words, (word) => digits[word]);
  return each.length === 0 || each.some((digit) => digit === undefined) ? null : each.join("");
}
