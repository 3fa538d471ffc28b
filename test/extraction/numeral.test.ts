import fc from "fast-check";
import { findNumerals, parseNumeral, readNumeral } from "../../src/extraction/numeral";

test.each`
  words             | value
  ${"0"}            | ${0}
  ${"120"}          | ${120}
  ${"1,200"}        | ${1200}
  ${"12.5"}         | ${12.5}
  ${"1.5万"}        | ${15000}
  ${"3百"}          | ${300}
  ${"2亿"}          | ${200000000}
  ${"一"}           | ${1}
  ${"十"}           | ${10}
  ${"十二"}         | ${12}
  ${"二十"}         | ${20}
  ${"一百零五"}     | ${105}
  ${"二百五十"}     | ${250}
  ${"两千零八"}     | ${2008}
  ${"一万"}         | ${10000}
  ${"万"}           | ${10000}
  ${"一万二千"}     | ${12000}
  ${"三十万"}       | ${300000}
  ${"一亿零五十万"} | ${100500000}
  ${"三点五"}       | ${3.5}
  ${"一点五万"}     | ${15000}
  ${"二〇一九"}     | ${2019}
  ${"3万2千"}       | ${32000}
  ${"12亿5千万"}    | ${1250000000}
  ${"廿五"}         | ${25}
  ${"一百零二"}     | ${102}
  ${"一二十"}       | ${null}
  ${"一百二"}       | ${null}
  ${"3万2"}         | ${null}
  ${"2千3万"}       | ${null}
  ${"十百"}         | ${null}
  ${"两两"}         | ${null}
  ${"家"}           | ${null}
  ${""}             | ${null}
`("$words is $value", ({ words, value }: { words: string; value: number | null }) => {
  expect(parseNumeral(words)).toBe(value);
});

test.each`
  words         | value    | other
  ${"一百二"}   | ${120}   | ${102}
  ${"二百五"}   | ${250}   | ${205}
  ${"两万五"}   | ${25000} | ${20005}
  ${"一千二"}   | ${1200}  | ${1002}
  ${"3万2"}     | ${32000} | ${30002}
  ${"三百一十"} | ${310}   | ${null}
  ${"五十二"}   | ${52}    | ${null}
`(
  "$words is $value as people say it, and $other as it is written",
  ({ words, value, other }: { words: string; value: number; other: number | null }) => {
    expect(readNumeral(words)).toEqual({ value, other });
  },
);

/** 10203 → 一万零二百零三. */
function inChinese(value: number): string {
  const digits = "零一二三四五六七八九";
  const below10000 = (number: number): string =>
    String(number)
      .split("")
      .map((digit, index, all) =>
        digit === "0" ? "零" : digits.charAt(Number(digit)) + ["", "十", "百", "千"][all.length - 1 - index]!,
      )
      .join("")
      .replace(/零+/gu, "零")
      .replace(/零$/u, "");
  const high = Math.floor(value / 10000);
  const low = value % 10000;
  if (high === 0) return low === 0 ? "零" : below10000(low);
  const gap = low > 0 && low < 1000 ? "零" : "";
  return `${below10000(high)}万${gap}${low === 0 ? "" : below10000(low)}`;
}

describe("laws", () => {
  const whole = fc.integer({ min: 0, max: 99_999_999 });

  test("what is written in Chinese digits is read as the same number", () => {
    fc.assert(fc.property(whole, (value) => parseNumeral(inChinese(value)) === value));
  });

  test("what is written with commas is read as the same number", () => {
    fc.assert(fc.property(whole, (value) => parseNumeral(value.toLocaleString("en-US")) === value));
  });

  test("a number of 万 is ten thousand times the number", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), (tenths) => parseNumeral(`${tenths / 100}万`) === tenths * 100),
    );
  });

  test("a numeral is found at its place, whatever stands around it", () => {
    fc.assert(
      fc.property(fc.constantFrom("新增企业", "，", "（", ""), whole, (before, value) => {
        const found = findNumerals(`${before}${inChinese(value)}家`);
        expect(found.map(({ from, to, value: read }) => [from, to, read])).toEqual([
          [before.length, before.length + inChinese(value).length, value],
        ]);
      }),
    );
  });
});

test.each(["5G网络", "ISO9001", "A4纸", "1+N"])("digits of %s are no numeral", (words) => {
  expect(findNumerals(words)).toEqual([]);
});
