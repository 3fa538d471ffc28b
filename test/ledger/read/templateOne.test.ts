import { isTemplateOne, toRowOfTwo, toTemplateTwo } from "../../../src/ledger/read/templateOne";
import type { Field } from "../../../src/ledger/template/ledgerSpec";
import type { CellValue } from "../../../src/workbook/cellValue";

type Row = Partial<Record<Field, CellValue>>;

const target: Row = { kind: "定量", requirement: "至少", unit: "家", counted: "是", basis: "当年新增" };

test.each<readonly [row: Row, expected: readonly CellValue[], why: string]>([
  [{}, ["至少", "整数", "数量", "当年累计"], "firms are summed up"],
  [{ basis: "累计总数" }, ["至少", "整数", "数量", "期末总数"], "a stock"],
  [{ unit: "吨", counted: "否" }, ["至少", "数量", "数量", "当年累计"], "tons"],
  [{ unit: "%", counted: "否", basis: "未明" }, ["至少", "百分数", "比率", "比率或增幅"], "a share"],
  [
    { requirement: "增长", unit: "%", counted: "否" },
    ["至少", "百分数", "增长", "期末总数"],
    "growth was asked for as a level",
  ],
  [{ requirement: "倍数", counted: "否", unit: "" }, ["至少", "数量", "倍数", "期末总数"], "a multiple"],
  [{ requirement: "不超过" }, ["不超过", "整数", "数量", "当年累计"], "a cap"],
  [{ kind: "定性", requirement: null }, [null, "是", null, null], "a point without a number has none of these"],
  [{ requirement: "最好" }, ["最好", "整数", "数量", "当年累计"], "a word that nobody knows stays, and waits"],
])("%j is %j: %s", (change, expected) => {
  const row: Row = { ...target, ...change };
  const read = toRowOfTwo((field) => row[field] ?? null);
  expect([read.requirement, read.counted, read.measure, read.comparison]).toEqual(expected);
});

test("a table is read with its own columns where they stand, and two more at the end", () => {
  const headers = ["编号", "类型", "要求", "单位", "计数", "口径", "待确认事项", "分管领导"];
  expect(isTemplateOne(headers)).toBe(true);
  const two = toTemplateTwo({
    range: { sheet: "台账", row: 4, column: 0, rows: 2, columns: 8 },
    headers,
    values: [["2019-01-1", "定量", "增长", "%", "否", "未明", "单位？", "王副厅长"]],
    formulas: [["", "", "", "", "", "", "", "=ROW()"]],
  });
  expect(two.headers).toEqual([
    "编号",
    "类型",
    "要求",
    "单位",
    "计数",
    "口径",
    "待确认事项",
    "分管领导",
    "度量",
    "考核方式",
  ]);
  expect(two.values).toEqual([
    ["2019-01-1", "定量", "至少", "%", "百分数", "未明", "单位？", "王副厅长", "增长", "期末总数"],
  ]);
  expect(two.formulas[0]).toEqual(["", "", "", "", "", "", "", "=ROW()", "", ""]);
  expect(isTemplateOne(two.headers)).toBe(false);
});
