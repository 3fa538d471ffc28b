import type { Requirement } from "../../src/domain/workPlan";
import { issueSentence } from "../../src/messages/issueSentence";
import { toLocale } from "../../src/messages/messages";
import { messagesFor } from "../../src/messages/messagesFor";

const zh = messagesFor("zh-CN");
const en = messagesFor("en");

test.each<[Requirement, string, string, string]>([
  [{ kind: "atLeast", value: 100 }, "家", "至少 100 家", "at least 100 家"],
  [{ kind: "between", lower: 2, upper: 3 }, "期", "2–3 期", "2 to 3 期"],
  [{ kind: "atLeast", value: 10000 }, "家", "至少 10,000 家", "at least 10,000 家"],
  [{ kind: "atMost", value: 85 }, "%", "不超过 85%", "at most 85%"],
  [{ kind: "growth", percent: 8 }, "亿元", "比基数增长 8%", "8% above the baseline"],
  [{ kind: "multiple", factor: 2 }, "家", "达到基数的 2 倍", "2 times the baseline"],
])("%o of %s reads “%s”", (requirement, unit, inChinese, inEnglish) => {
  expect(zh.plan.requirement(requirement, unit)).toBe(inChinese);
  expect(en.plan.requirement(requirement, unit)).toBe(inEnglish);
});

test("a line that differs from the number stated is shown beside it", () => {
  expect(zh.plan.requirement({ kind: "about", value: 150 }, "家", 135)).toBe("约 150 家（达标线 135）");
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
