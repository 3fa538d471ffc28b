/** @jest-environment ./test/support/officeEnvironment.ts */
import { ExcelWorkbook } from "../../../src/adapters/officejs/excelWorkbook";
import type { Change } from "../../../src/workbook/change";
import { MemoryGrid } from "../../../src/workbench/grid/memoryGrid";
import type { ExcelHost } from "../../../src/workbench/host/excelHost";
import { startOffice } from "../../support/startOffice";

const workbook = new ExcelWorkbook();
const at = (row: number, column: number, rows = 1, columns = 1) => ({ sheet: "Sheet1", row, column, rows, columns });
const formula = "台账[[#This Row],[目标]]*2";

/** A table over A3:C5 with a calculated third column, a text column, a rule, a validation and its print area. */
const laid: readonly Change[] = [
  { kind: "setFormat", range: at(3, 0, 2), format: { numberFormat: "@", fill: "#EEEEEE" } },
  {
    kind: "setValues",
    range: at(2, 0, 3, 3),
    values: [
      ["编号", "目标", "两倍"],
      ["1-1", 1, null],
      ["1-2", 2, null],
    ],
  },
  { kind: "addTable", table: "台账", range: at(2, 0, 3, 3), style: null },
  { kind: "fillFormula", range: at(3, 2, 2), formula, calculatedColumnOf: "台账" },
  {
    kind: "setConditionalFormats",
    range: at(3, 0, 2, 3),
    formats: [{ formula: "$B4>1", fill: "#FF0000", stopIfTrue: true }],
  },
  { kind: "setValidation", range: at(3, 1, 2), validation: { rule: { kind: "decimal", atLeast: 0 } } },
  {
    kind: "setPageLayout",
    sheet: "Sheet1",
    layout: {
      orientation: "portrait",
      paper: "A4",
      fitToPages: { wide: 1, tall: 0 },
      margins: { top: 1, bottom: 1, left: 1, right: 1, header: 1, footer: 1 },
      printArea: { row: 0, column: 0, rows: 5, columns: 2 },
    },
  },
];
const append: Change = {
  kind: "appendRows",
  table: "台账",
  values: [
    ["1.10", 7, null],
    ["=1", null, null],
  ],
};
const remove = (rows: number): Change => ({ kind: "removeLastRows", table: "台账", rows });

let host: ExcelHost;
let grid: MemoryGrid;
beforeEach(async () => {
  grid = new MemoryGrid();
  host = await startOffice({ grid });
  await workbook.apply(laid);
  host.log.length = 0;
});

const values = (row: number, column: number, rows = 1, columns = 1) =>
  host.book.grid.values(at(row, column, rows, columns));
const looks = () => {
  const sheet = host.book.sheets[0]!;
  return {
    table: host.book.tables.map(({ area }) => area.rows),
    formats: sheet.formats.numberFormats(at(2, 0, 6)).map(([format]) => format),
    fills: [3, 4, 5, 6, 7].map((row) => sheet.formats.at(row, 0).fill),
    rules: sheet.rules.map(({ area }) => [area.row, area.rows]),
    validations: sheet.validations.map(({ area }) => [area.row, area.rows]),
    printed: sheet.page.printArea,
  };
};
const called = () =>
  host.log.flatMap(({ request }) =>
    (JSON.parse(request) as { Actions: { Name: string }[] }).Actions.map(({ Name }) => Name),
  );

test("new rows are laid over cells below, with formats, rules, validation, formulas and print area, never by rows.add", async () => {
  await workbook.apply([append]);
  expect(host.log).toHaveLength(2);
  expect(called()).toEqual(expect.arrayContaining(["Resize", "CopyFrom"]));
  expect(called()).not.toContain("Add");
  expect(called()).not.toContain("Insert");
  expect(values(5, 0, 2, 2)).toEqual([
    ["1.10", 7],
    ["=1", null],
  ]);
  expect(host.book.grid.formulas(at(3, 2, 4)).flat()).toEqual(new Array(4).fill(`=${formula}`));
  expect(looks()).toEqual({
    table: [5],
    formats: ["General", "@", "@", "@", "@", "General"],
    fills: ["#EEEEEE", "#EEEEEE", "#EEEEEE", "#EEEEEE", undefined],
    rules: [[3, 4]],
    validations: [[3, 4]],
    printed: "Sheet1!A1:B7",
  });
});

test("rows taken away leave nothing of theirs, in two requests", async () => {
  const before = looks();
  await workbook.apply([append]);
  host.log.length = 0;
  await workbook.apply([remove(2)]);
  expect(host.log).toHaveLength(2);
  expect(values(5, 0, 2, 3).flat()).toEqual(new Array(6).fill(null));
  expect(looks()).toEqual(before);
});

test("what stands below moves down as far as needed, in the table's columns only", async () => {
  await workbook.apply([
    { kind: "setValues", range: at(6, 0, 1, 4), values: [["脚注", null, null, "旁边"]] },
    { kind: "setName", name: "脚注格", range: at(6, 0) },
    append,
  ]);
  expect(values(5, 0, 4, 4)).toEqual([
    ["1.10", 7, null, null],
    ["=1", null, null, "旁边"],
    [null, null, null, null],
    ["脚注", null, null, null],
  ]);
  expect((await workbook.read({ names: ["脚注格"] })).names.get("脚注格")?.range).toEqual(at(8, 0));
});

/** Lets something happen between the look at the table's end and the writing. */
function before(nth: number, happens: () => void): void {
  const run = host.execute.bind(host);
  let requests = 0;
  host.execute = (body, flags) => {
    requests += 1;
    if (requests === nth) happens();
    return run(body, flags);
  };
}

test("a row that a co-author inserts above between looking and writing moves the new rows along", async () => {
  before(2, () => grid.moveRows({ kind: "inserted", axis: "rows", sheet: "Sheet1", at: 0, count: 1 }));
  await workbook.apply([append]);
  expect(host.book.tables.map(({ area }) => [area.row, area.rows])).toEqual([[3, 5]]);
  expect(values(4, 0, 4).flat()).toEqual(["1-1", "1-2", "1.10", "=1"]);
});

test("however many rows and tables, one look is enough", async () => {
  await workbook.apply([
    { kind: "setValues", range: at(2, 5, 2), values: [["变更"], ["一"]] },
    { kind: "addTable", table: "记录", range: at(2, 5, 2), style: null },
  ]);
  await workbook.apply([{ kind: "addSheet", sheet: "别的", visibility: "visible" }]);
  host.log.length = 0;
  await workbook.apply([
    { kind: "setValues", range: at(3, 1), values: [[9]] },
    { kind: "setValues", range: at(4, 1), values: [[3]] },
    { kind: "setValues", range: at(9, 8), values: [["旁边"]] },
    append,
    { kind: "setValues", range: at(4, 1), values: [[8]] },
    append,
    remove(1),
  ]);
  expect(host.log).toHaveLength(2);
  expect(values(3, 0, 5, 2)).toEqual([
    ["1-1", 9],
    ["1-2", 8],
    ["1.10", 7],
    ["=1", null],
    ["1.10", 7],
  ]);
});

test("a table below that is wider stops the rows, and the error says so", async () => {
  await workbook.apply([
    {
      kind: "setValues",
      range: at(6, 1, 2, 3),
      values: [
        ["甲", "乙", "丙"],
        [1, 2, 3],
      ],
    },
    { kind: "addTable", table: "别的表", range: at(6, 1, 2, 3), style: null },
  ]);
  await expect(workbook.apply([append])).rejects.toMatchObject({ code: "tableBlocked", details: { table: "台账" } });
  expect(looks().table).toEqual([3, 2]);
});

test("a table that is gone by then is said to be missing, and nothing is written where it was", async () => {
  before(2, () => {
    host.book.tables = [];
  });
  await expect(workbook.apply([append])).rejects.toMatchObject({ code: "tableMissing", details: { table: "台账" } });
  expect(values(5, 0, 2, 3).flat()).toEqual(new Array(6).fill(null));
});
