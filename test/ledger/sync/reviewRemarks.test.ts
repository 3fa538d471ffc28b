import type { BaseRow } from "../../../src/ledger/base/base";
import { readRow } from "../../../src/ledger/read/readRow";
import { adjustedWords, isAdjusted, newDoubts } from "../../../src/ledger/sync/reviewRemarks";
import { withoutAdjusted } from "../../../src/ledger/template/adjustedRemark";
import type { Field } from "../../../src/ledger/template/ledgerSpec";
import type { CellValue } from "../../../src/workbook/cellValue";

const ON = "2019-11-22";
const least100: Readonly<Partial<Record<Field, CellValue>>> = {
  kind: "定量",
  requirement: "至少",
  measure: "数量",
  value: 100,
  unit: "家",
  basis: "当年新增",
  counted: "整数",
  deadline: 43_830,
};

function words(cells: Readonly<Partial<Record<Field, CellValue>>>, ...changed: readonly Field[]): string {
  const row = readRow("k", 5, new Map(Object.entries({ ...least100, ...cells }) as [Field, CellValue][]));
  return adjustedWords(row, changed, ON);
}

describe("what 待确认事项 says of a target that changed after it was reported", () => {
  test.each<[string, Readonly<Partial<Record<Field, CellValue>>>, readonly Field[]]>([
    ["目标已调整（原至少100家，2019-11-22）", {}, ["value"]],
    ["目标已调整（原至少100家，2019-11-22）", {}, ["value", "workPoint", "counted"]],
    ["目标已调整（原约150家，2019-11-22）", { requirement: "约", value: 150 }, ["requirement"]],
    ["目标已调整（原2–3期，2019-11-22）", { requirement: "区间", value: 2, upper: 3, unit: "期" }, ["upper"]],
    ["目标已调整（原至少85%，2019-11-22）", { value: 0.85, unit: "%" }, ["value"]],
    ["目标已调整（原增长至少8.2%，2019-11-22）", { measure: "增长", value: 0.082, unit: "亿元" }, ["value"]],
    ["目标已调整（原达到年初的2倍，2019-11-22）", { measure: "倍数", value: 2 }, ["measure"]],
    ["目标已调整（原口径当年新增，2019-11-22）", {}, ["basis"]],
    ["目标已调整（原时限2019-12-31，2019-11-22）", {}, ["deadline"]],
    ["目标已调整（原时限不明，2019-11-22）", { deadline: null }, ["deadline"]],
    ["目标已调整（原至少100家、口径当年新增、时限2019-12-31，2019-11-22）", {}, ["value", "basis", "deadline"]],
    ["目标已调整（原无量化目标，2019-11-22）", { kind: "定性", requirement: null, value: null }, ["kind", "value"]],
    ["目标已调整（原计数整数，2019-11-22）", {}, ["counted"]],
    ["目标已调整（原至少100家 户 ，2019-11-22）", { unit: "家（户）" }, ["unit"]],
  ])("%s", (said, cells, changed) => {
    expect(words(cells, ...changed)).toBe(said);
    expect(isAdjusted(said)).toBe(true);
    expect(withoutAdjusted(said)).toBe("");
  });
});

test.each([
  ["with words before", "与省局核实中；目标已调整（原至少100家，2019-11-22）", "与省局核实中"],
  ["with words behind", "目标已调整（原至少100家，2019-11-22）；与省局核实中", "与省局核实中"],
  ["between words", "甲；目标已调整（原至少100家，2019-11-22）；乙", "甲；乙"],
  ["twice", "目标已调整（原至少100家，2019-11-22）；目标已调整（原至少120家，2019-12-01）", ""],
])("taken out of 待确认事项 it leaves everything else: %s", (_why, review, left) => {
  expect(withoutAdjusted(review)).toBe(left);
});

test.each(["", "；与省局核实中", "目标已调整", "目标已调整（原因不明）", "主体不明确，请确认"])(
  "%j is no such remark",
  (review) => {
    expect(withoutAdjusted(review)).toBe(review);
    expect(isAdjusted(review)).toBe(false);
  },
);

test.each([
  ["of a quantified row the base tells it", "定量", "目标已调整（原至少100家，2019-11-22）"],
  ["a row that somebody made qualitative asked for nothing", "定性", "目标已调整（原无量化目标，2019-11-22）"],
])("where the number cannot be read, as its formula was never calculated, %s", (_why, kind, said) => {
  const cells = new Map<Field, CellValue>(Object.entries({ ...least100, kind, value: null }) as [Field, CellValue][]);
  expect(
    adjustedWords(readRow("k", 5, cells), ["value"], ON, { ...least100, deadline: { date: "2019-12-31" } } as BaseRow),
  ).toBe(said);
});

const unit = "计量单位不明确，请确认";
const basis = "口径不明确，请确认";

test.each<[why: string, was: string | null, stands: string | null, doubts: string | null, is: string | null]>([
  ["none", null, null, null, null],
  ["a new one", null, null, unit, unit],
  ["a known one that was settled", unit, null, unit, null],
  ["a known one that still stands there", unit, unit, unit, null],
  ["one that somebody wrote there already", null, unit, unit, null],
  ["a new one beside a known one", unit, null, `${unit}；${basis}`, basis],
  ["behind what somebody wrote", null, "核实中", unit, `核实中；${unit}`],
  ["a blank is nothing", null, " ", unit, unit],
  ["one that the new words settle stays until somebody looks", unit, unit, null, null],
])("doubts of a new edition: %s", (_why, was, stands, doubts, is) => {
  expect(newDoubts(was, stands, doubts)).toBe(is);
});
