import type { Requirement } from "../../src/domain/workPlan";
import { issueSentence } from "../../src/messages/issueSentence";
import { toLocale } from "../../src/messages/messages";
import { messagesFor } from "../../src/messages/messagesFor";

const zh = messagesFor("zh-CN");
const en = messagesFor("en");

test.each<[Requirement, string, string, string]>([
  [{ bound: "atLeast", measure: "level", value: 100 }, "家", "至少100家", "at least 100 家"],
  [{ bound: "about", measure: "level", value: 150 }, "家", "约150家", "about 150 家"],
  [{ bound: "aboutAtMost", measure: "level", value: 5.5 }, "%", "控制在5.5%左右", "at most about 5.5%"],
  [{ bound: "between", measure: "level", lower: 2, upper: 3 }, "期", "2—3期", "2 to 3 期"],
  [{ bound: "atLeast", measure: "level", value: 10000 }, "家", "至少10,000家", "at least 10,000 家"],
  [{ bound: "atMost", measure: "level", value: 85 }, "%", "不超过85%", "at most 85%"],
  [{ bound: "atLeast", measure: "growth", value: 8 }, "%", "增长8%以上", "growth of at least 8%"],
  [{ bound: "atMost", measure: "growth", value: 3 }, "%", "增长不超过3%", "growth of at most 3%"],
  [{ bound: "about", measure: "growth", value: 8 }, "%", "增长8%左右", "growth of about 8%"],
  [{ bound: "between", measure: "growth", lower: 5, upper: 8 }, "%", "增长5%—8%", "growth of 5 to 8%"],
  [{ bound: "atMost", measure: "growth", value: -3 }, "%", "下降3%以上", "a fall of at least 3%"],
  [{ bound: "atLeast", measure: "growth", value: -3 }, "%", "下降不超过3%", "a fall of at most 3%"],
  [{ bound: "aboutAtMost", measure: "growth", value: -3 }, "%", "下降3%左右", "a fall of about 3%"],
  [{ bound: "between", measure: "growth", lower: -5, upper: -3 }, "%", "下降3%—5%", "a fall of 3 to 5%"],
  [
    { bound: "atLeast", measure: "points", value: 5 },
    "个百分点",
    "较上年提高5个百分点以上",
    "up on last year by at least 5 percentage points",
  ],
  [
    { bound: "lessThan", measure: "points", value: -1 },
    "个百分点",
    "较上年下降超过1个百分点",
    "down on last year by more than 1 percentage point",
  ],
  [{ bound: "atLeast", measure: "multiple", value: 2 }, "", "翻一番以上", "at least 2 times the baseline"],
  [{ bound: "moreThan", measure: "multiple", value: 3 }, "", "超过基数的3倍", "more than 3 times the baseline"],
  [{ bound: "about", measure: "multiple", value: 1.5 }, "", "达到基数的1.5倍左右", "about 1.5 times the baseline"],
])("%o of %s reads “%s”", (requirement, unit, inChinese, inEnglish) => {
  expect(zh.plan.requirement(requirement, unit)).toBe(inChinese);
  expect(en.plan.requirement(requirement, unit)).toBe(inEnglish);
});

test("a line that differs from the number stated is shown beside it", () => {
  expect(zh.plan.requirement({ bound: "about", measure: "level", value: 150 }, "家", 135)).toBe(
    "约150家（达标线 135）",
  );
});

test("a deadline that the document does not state says so", () => {
  expect(zh.plan.deadline({ date: "2019-12-31", stated: null })).toBe("2019年底前（未写明）");
  expect(zh.plan.deadline({ date: "2019-06-30", stated: "6月底前" })).toBe("2019年6月30日前");
});

test("an issue finds the sentence of its code, with what it is about", () => {
  const changed = {
    code: "sourceChanged",
    sheet: "工作要点台账",
    cell: "G12",
    key: "2019-130000-01-1",
    header: "目标值",
    was: 100,
    is: null,
  } as const;
  expect(issueSentence(changed, zh.ledger.issue)).toBe("G12：“目标值”与文件不同，文件为“100”，现为“（空）”。");
});

test.each`
  tag          | locale
  ${"zh-CN"}   | ${"zh-CN"}
  ${"zh-TW"}   | ${"zh-CN"}
  ${"en-US"}   | ${"en"}
  ${"fr-FR"}   | ${"zh-CN"}
  ${undefined} | ${"zh-CN"}
`("$tag is spoken to in $locale", ({ tag, locale }: { tag: string | undefined; locale: string }) => {
  expect(toLocale(tag)).toBe(locale);
});

/** Every sentence of a language, functions aside. */
function sentences(words: object): readonly string[] {
  return Object.values(words).flatMap((word: unknown) =>
    typeof word === "string" ? [word] : typeof word === "object" && word !== null ? sentences(word) : [],
  );
}

test("no sentence is empty, and English holds no Chinese beyond quoted words and the document's own title", () => {
  expect([...sentences(zh), ...sentences(en)].filter((sentence) => sentence.trim() === "")).toEqual([]);
  const unquoted = sentences(en)
    .filter((sentence) => sentence !== en.pane.source.builtInTitle && sentence !== en.pane.source.builtInNote)
    .map((sentence) => sentence.replace(/“[^”]*”|（[^）]*）|\([^)]*\)/gu, ""));
  expect(unquoted.filter((sentence) => /\p{Script=Han}/u.test(sentence) && !sentence.includes("累计完成"))).toEqual([]);
});
