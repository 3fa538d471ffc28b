import { readStage, stageWords } from "../../../src/domain/progress/stage";
import * as words from "../../../src/ledger/template/words";

test.each<readonly [column: string, table: Readonly<Record<string, string>>, read: (word: string) => unknown]>([
  ["类型", words.kindWords, words.readKind],
  ["要求", words.boundWords, words.readBound],
  ["考核方式", words.comparisonWords, words.readComparison],
  ["口径", words.basisWords, words.readBasis],
  ["状态", words.statusWords, words.readStatus],
  ["进展", stageWords, readStage],
])("what %s says is read back as what was meant", (_column, table, read) => {
  expect(Object.values(table).map(read)).toEqual(Object.keys(table));
  expect(read("别的词")).toBeNull();
});

test("约束 and settings answer yes or no", () => {
  const { binding, aspirational } = words.commitmentWords;
  const { yes, no } = words.yesNoWords;
  expect([aspirational, binding, "", null].map(words.readAspirational)).toEqual([true, false, null, null]);
  expect([yes, no, "", null].map(words.readYesNo)).toEqual([true, false, null, null]);
});

test("every status shows a shape before its word, so that a flag survives a black-and-white print", () => {
  for (const word of Object.values(words.statusWords)) expect(word).toMatch(/^[■▲▼○●□◇✕△－] \S+$/);
});

test.each([
  ["level", "家", "数量"],
  ["level", "%", "比率"],
  ["level", "℃", "比率"],
  ["growth", "家", "增长"],
  ["points", "个百分点", "百分点"],
  ["multiple", "家", "倍数"],
] as const)("度量 of a %s in %s is %s", (measure, unit, word) => {
  expect(words.measureWord(measure, unit)).toBe(word);
  expect(words.readMeasure(word)).toBe(measure);
});

test.each([
  ["家", true, "整数"],
  ["%", false, "百分数"],
  ["亿元", false, "数量"],
] as const)("计数 of %s, counted %p, is %s", (unit, counted, word) => {
  expect(words.numberWord(unit, counted)).toBe(word);
});
