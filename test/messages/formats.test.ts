import { formatsOf } from "../../src/messages/formats";

const zh = formatsOf("zh-CN");
const en = formatsOf("en-GB");

test.each`
  words              | inChinese    | inEnglish    | all             | why
  ${[]}              | ${""}        | ${""}        | ${""}           | ${"nothing"}
  ${["甲"]}          | ${"甲"}      | ${"甲"}      | ${"甲"}         | ${"one alone"}
  ${["甲", "乙"]}    | ${"甲、乙"}  | ${"甲, 乙"}  | ${"甲 and 乙"}  | ${"a pair"}
  ${["a", "b", "c"]} | ${"a、b、c"} | ${"a, b, c"} | ${"a, b and c"} | ${"no comma before “and”"}
`(
  "a list of $why is “$inChinese” and “$inEnglish”",
  ({
    words,
    inChinese,
    inEnglish,
    all,
  }: {
    words: readonly string[];
    inChinese: string;
    inEnglish: string;
    all: string;
  }) => {
    expect([zh.list(words), en.list(words), en.all(words)]).toEqual([inChinese, inEnglish, all]);
  },
);

test.each([
  [0, "0 rows"],
  [1, "1 row"],
  [2, "2 rows"],
  [1200, "1,200 rows"],
])("English counts %d as “%s”", (number, words) => {
  expect(en.count(number, "row")).toBe(words);
});

test("a plural that is not formed with s is given", () => {
  expect([en.count(1, "more row", "more rows"), en.count(3, "entry", "entries")]).toEqual(["1 more row", "3 entries"]);
});

test("numbers are grouped, with six decimals at most", () => {
  expect([zh.n(1234567), en.n(1234567), en.n(1 / 3)]).toEqual(["1,234,567", "1,234,567", "0.333333"]);
});
