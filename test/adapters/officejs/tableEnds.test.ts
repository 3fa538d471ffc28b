import { needsRoom, rowsAdded, type TableEnd, TableEnds } from "../../../src/adapters/officejs/tableEnds";
import type { Change } from "../../../src/workbook/change";
import type { CellRange } from "../../../src/workbook/range";

/** C5:E7 with two rows, and six rows below that were looked at. */
const area = at(4, 2, 3, 3);
const end: TableEnd = {
  area,
  bodyRows: 2,
  hasTotals: false,
  calculated: [false, false, true],
  below: new Array<boolean>(6).fill(false),
  printArea: at(0, 2, 7, 3),
};
const other: TableEnd = { ...end, area: at(4, 10, 3, 3) };
const elsewhere: TableEnd = { ...end, area: { ...area, sheet: "别的" } };

function at(row: number, column: number, rows = 1, columns = 1): CellRange {
  return { sheet: "台账页", row, column, rows, columns };
}
const append = (rows: number, table = "台账"): Change => ({
  kind: "appendRows",
  table,
  values: Array.from({ length: rows }, () => [1]),
});
const remove = (rows: number, table = "台账"): Change => ({ kind: "removeLastRows", table, rows });
const layout = (sheet: string): Change => ({
  kind: "setPageLayout",
  sheet,
  layout: {
    orientation: "portrait",
    paper: "A4",
    fitToPages: { wide: 1, tall: 0 },
    margins: { top: 1, bottom: 1, left: 1, right: 1, header: 1, footer: 1 },
  },
});

/** What is carried out of a list, with the table's end as it is known at each change of rows. */
function planned(changes: readonly Change[], ends: Readonly<Record<string, TableEnd>> = { 台账: end }) {
  const known = new TableEnds(new Map(Object.entries(ends)));
  return known.plan(changes.map((change, index) => ({ change, index })));
}

test("rows that come below a table are counted by its name; those that go count for nothing", () => {
  const values: Change = { kind: "setValues", range: at(0, 0), values: [[1]] };
  const added = rowsAdded([append(2), values, remove(5), append(3), remove(1, "记录"), append(1, "变更")]);
  expect([...added]).toEqual([
    ["台账", 5],
    ["记录", 0],
    ["变更", 1],
  ]);
});

test.each([
  [[], 2, false, "nothing was looked at"],
  [[false, false, true], 2, false, "what stands there lies deeper"],
  [[false, true], 2, true, "something stands in the second row"],
  [[true, false], 1, true, "something stands right below"],
])("below %j, %i rows need room: %s (%s)", (below, rows, needed) => {
  expect(needsRoom({ ...end, below }, rows)).toBe(needed);
});

test("the end moves with every change of rows: the next one is carried out at its new place", () => {
  const plan = planned([append(2), remove(1), append(1)]);
  const ends = plan.map((one) => one.end!);
  expect(ends.map((each) => [each.area.rows, each.bodyRows, each.printArea?.rows, each.below.length])).toEqual([
    [3, 2, 7, 6],
    [5, 4, 9, 4],
    [4, 3, 8, 5],
  ]);
});

test("rows that are taken away leave empty ones below, and what stood there stays below them", () => {
  const [, next] = planned([remove(1), append(1)], { 台账: { ...end, below: [true, false] } });
  expect(next?.end?.below).toEqual([false, true, false]);
});

test("what had to move down for new rows still stands right below", () => {
  const [, next] = planned([append(2), append(2)], { 台账: { ...end, below: [false, true, false] } });
  expect(next?.end?.below).toEqual([false, true, false]);
});

test("without a print area there is none afterwards", () => {
  const [, next] = planned([append(1), append(1)], { 台账: { ...end, printArea: null } });
  expect(next?.end?.printArea).toBeNull();
});

describe("a table is looked at again before its rows change", () => {
  test.each<[string, readonly Change[], Readonly<Record<string, TableEnd>>, number]>([
    ["nobody has looked at it", [append(1)], {}, 0],
    ["more rows come than were looked at", [append(7)], { 台账: end }, 0],
    ["the rows before took what was looked at", [append(4), append(3)], { 台账: end }, 1],
    ["its neighbour on the sheet grew", [append(1, "记录"), append(1)], { 台账: end, 记录: other }, 1],
    ["all of its rows go, after other changes", [layout("别的"), remove(2)], { 台账: end }, 1],
  ])("where %s", (_, changes, ends, carriedOut) => {
    expect(planned(changes, ends)).toHaveLength(carriedOut);
  });

  test.each<[string, readonly Change[], Readonly<Record<string, TableEnd>>]>([
    ["just as many rows come as were looked at", [append(6)], { 台账: end }],
    ["a table on another sheet grew", [append(1, "记录"), append(1)], { 台账: end, 记录: elsewhere }],
    ["rows of its neighbour went", [remove(1, "记录"), append(1)], { 台账: end, 记录: other }],
    ["a row stays", [layout("别的"), remove(1)], { 台账: end }],
    ["all of its rows go, as the first change: that one is refused by itself", [remove(2)], { 台账: end }],
    ["all of its rows and more go, as the first change", [remove(3)], { 台账: end }],
  ])("but not where %s", (_, changes, ends) => {
    expect(planned(changes, ends)).toHaveLength(changes.length);
  });
});

describe("what was known of a table's end", () => {
  const values = (range: CellRange): Change => ({ kind: "setValues", range, values: [[1]] });
  const fill = (range: CellRange): Change => ({ kind: "fillFormula", range, formula: "1" });
  const formulas = (range: CellRange): Change => ({ kind: "setFormulas", range, formulas: [["1"]] });

  test.each<[string, Change]>([
    ["values right below it", values(at(7, 2))],
    ["values far below it", values(at(99, 4))],
    ["values that begin in it and reach below", values(at(6, 3, 2))],
    ["values that begin left of it and reach its first column", values(at(7, 1, 1, 2))],
    ["values that begin in its last column", values(at(7, 4, 1, 3))],
    ["a formula in its last row", fill(at(6, 2))],
    ["formulas from its last row on", formulas(at(6, 4, 2))],
    ["another table on its sheet", { kind: "addTable", table: "记录", range: at(0, 20), style: null }],
    ["merged cells on its sheet", { kind: "mergeCells", range: at(20, 2, 1, 3) }],
    ["another page layout of its sheet", layout("台账页")],
    ["another name of its sheet", { kind: "renameSheet", sheet: "台账页", name: "新名" }],
    ["the end of its sheet", { kind: "deleteSheet", sheet: "台账页" }],
  ])("is forgotten after %s", (_, change) => {
    expect(planned([change, append(1)])).toEqual([{ change, index: 0 }]);
  });

  test.each<[string, Change]>([
    ["values in its last row", values(at(6, 2))],
    ["values left of it", values(at(7, 0, 1, 2))],
    ["values right of it", values(at(7, 5))],
    ["values below, on another sheet", values({ ...at(7, 2), sheet: "别的" })],
    ["a formula in a row before its last", fill(at(5, 2))],
    ["another table on another sheet", { kind: "addTable", table: "记录", range: elsewhere.area, style: null }],
    ["merged cells on another sheet", { kind: "mergeCells", range: elsewhere.area }],
    ["another page layout of another sheet", layout("别的")],
    ["a format below it", { kind: "setFormat", range: at(7, 2), format: { bold: true } }],
  ])("still holds after %s", (_, change) => {
    expect(planned([change, append(1)])).toHaveLength(2);
  });
});
