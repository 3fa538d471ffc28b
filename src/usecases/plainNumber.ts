import { parseNumeral } from "../extraction/numeral";

/**
 * The number that a text in 累计完成 plainly says, in the scale of the row's cells: “30家”, “３０”, “三十”, “1,200 家”, “85%”.
 * `null` for anything that leaves a doubt: “约30”, “30多家”, “/”, “无”, “30/50”, another unit than the row's, a negative.
 * @param unit the row's unit; in a `%` row the result is a fraction, whether the sign was typed or not
 */
export function plainNumber(text: string, unit: string): number | null {
  const words = plainWords(text);
  const plainUnit = plainWords(unit);
  const withoutUnit = plainUnit !== "" && words.endsWith(plainUnit) ? words.slice(0, -plainUnit.length) : words;
  // “万家” stays: a bare power of ten is a word, not a count.
  if (!/[\d零〇一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾]/u.test(withoutUnit)) return null;
  const number = parseNumeral(withoutUnit);
  if (number === null || unit !== "%") return number;
  return withoutUnit !== words || number > 1 ? Number((number / 100).toPrecision(12)) : number;
}

/** Full-width digits and signs as plain ones, without white space. */
function plainWords(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, "");
}
