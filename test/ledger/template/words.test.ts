import { readStage, stageWords } from "../../../src/domain/progress/stage";
import * as words from "../../../src/ledger/template/words";

test.each<readonly [column: string, table: Readonly<Record<string, string>>, read: (word: string) => unknown]>([
  ["类型", words.kindWords, words.readKind],
  ["要求", words.requirementWords, words.readRequirement],
  ["口径", words.basisWords, words.readBasis],
  ["状态", words.statusWords, words.readStatus],
  ["进展", stageWords, readStage],
])("what %s says is read back as what was meant", (_column, table, read) => {
  expect(Object.values(table).map(read)).toEqual(Object.keys(table));
  expect(read("别的词")).toBeNull();
});

test("约束 and 计数 answer yes or no", () => {
  const { binding, aspirational } = words.commitmentWords;
  const { yes, no } = words.countedWords;
  expect([aspirational, binding, "", null].map(words.readAspirational)).toEqual([true, false, null, null]);
  expect([yes, no, "", null].map(words.readYesNo)).toEqual([true, false, null, null]);
});

test("every status shows a shape before its word, so that a flag survives a black-and-white print", () => {
  for (const word of Object.values(words.statusWords)) expect(word).toMatch(/^[■▲○●□◇✕△－] \S+$/);
});
