import type { UniverGrid } from "../../../src/workbench/grid/univer/createGrid";
import type { CellRange } from "../../../src/workbook/range";
import { describeGrid } from "../../contract/gridContract";
import { loadUniverGrid } from "../../support/univerGrid";

describeGrid("the embedded spreadsheet", () => ({ grid: loadUniverGrid(), calculates: true }));

let grid: UniverGrid;
const at = (row: number, column: number, rows = 1, columns = 1, sheet = "台账"): CellRange => ({
  sheet,
  row,
  column,
  rows,
  columns,
});
const formula =
  'IF(ISNUMBER(要点台账[[#This Row],[累计完成]]),IF(要点台账[[#This Row],[累计完成]]>=要点台账[[#This Row],[目标值]],"● 达标","■ 未达标"),"✕")';

beforeAll(async () => {
  grid = loadUniverGrid();
  grid.addSheet("台账");
  grid.write(at(0, 1), [[{ value: 43646 }]]);
  grid.defineName("截至日期", at(0, 1));
  grid.write(at(2, 0, 1, 4), [["序号", "目标值", "累计完成", "状态"].map((value) => ({ value }))]);
  grid.write(at(3, 0, 3, 3), [
    [{ value: 1 }, { value: 10 }, { value: 15 }],
    [{ value: 2 }, { value: 20 }, { value: 15 }],
    [{ value: 3 }, { value: 30 }, { value: "30" }],
  ]);
  grid.defineTable("要点台账", at(2, 0, 4, 4), ["序号", "目标值", "累计完成", "状态"]);
  grid.write(at(3, 3, 3), [[{ formula: `=${formula}` }], [{ formula: `=${formula}` }], [{ formula: `=${formula}` }]]);
  await grid.settled();
});
afterAll(() => {
  grid.dispose();
});

const states = () => grid.values(at(3, 3, 3)).map(([state]) => state);

test("calculates structured references with Chinese names, and text is no number", () => {
  expect(states()).toEqual(["● 达标", "■ 未达标", "✕"]);
});

test("gives back the formula that was written", () => {
  expect(grid.formulas(at(3, 3))).toEqual([[`=${formula}`]]);
  expect(grid.formulas(at(3, 0))).toEqual([[""]]);
});

test("a changed actual changes its state once settled", async () => {
  grid.write(at(4, 2), [[{ value: 25 }]]);
  await grid.settled();
  expect(states()).toEqual(["● 达标", "● 达标", "✕"]);
});

test("writes short references out, also those that name no table", async () => {
  grid.write(at(3, 3), [[{ formula: "=[@累计完成]*2" }]]);
  await grid.settled();
  expect(grid.formulas(at(3, 3))).toEqual([["=要点台账[[#This Row],[累计完成]]*2"]]);
  expect(grid.values(at(3, 3))).toEqual([[30]]);
  grid.write(at(3, 3), [[{ formula: `=${formula}` }]]);
  await grid.settled();
});

test("a named cell is known to formulas", async () => {
  grid.write(at(0, 5), [[{ formula: "=截至日期+1" }]]);
  await grid.settled();
  expect(grid.values(at(0, 5))).toEqual([[43647]]);
});

test("rows inserted above move the table, and its formulas go on", async () => {
  grid.insertRows("台账", 1, 2);
  grid.write(at(6, 2), [[{ value: 3 }]]);
  await grid.settled();
  expect(grid.values(at(5, 2, 3, 2))).toEqual([
    [15, "● 达标"],
    [3, "■ 未达标"],
    ["30", "✕"],
  ]);
  grid.deleteRows("台账", 1, 2);
  await grid.settled();
});

test("a sheet grows to what is written to it", () => {
  grid.write(at(900, 60), [[{ value: "远" }]]);
  expect(grid.values(at(900, 60))).toEqual([["远"]]);
  grid.write(at(900, 60), [[{ value: null }]]);
  expect(grid.usedRange("台账")).toEqual(at(0, 0, 6, 6));
});

test("the snapshot carries on in another grid", async () => {
  const other = loadUniverGrid(grid.snapshot());
  other.write(at(3, 2), [[{ value: 1 }]]);
  await other.settled();
  expect(other.values(at(3, 3))).toEqual([["■ 未达标"]]);
  other.dispose();
});
