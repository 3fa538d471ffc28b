/** @jest-environment ./test/support/officeEnvironment.ts */
import { ExcelWorkbook } from "../../../src/adapters/officejs/excelWorkbook";
import { readTableEnds } from "../../../src/adapters/officejs/readTableEnds";
import { startOffice } from "../../support/startOffice";

const workbook = new ExcelWorkbook();
const at = (row: number, column: number, rows = 1, columns = 1) => ({ sheet: "Sheet1", row, column, rows, columns });
const margins = { top: 1, bottom: 1, left: 1, right: 1, header: 1, footer: 1 };

/** A table over C3:E5, its last column calculated. */
beforeEach(async () => {
  await startOffice();
  await workbook.apply([
    { kind: "setValues", range: at(2, 2, 1, 3), values: [["编号", "目标", "两倍"]] },
    { kind: "addTable", table: "台账", range: at(2, 2, 3, 3), style: null },
    { kind: "fillFormula", range: at(3, 4, 2), formula: "1+1" },
    { kind: "setValues", range: at(6, 3), values: [["脚注"]] },
    { kind: "setValues", range: at(5, 5), values: [["旁边"]] },
  ]);
});

test("the end of a table, what is calculated there, and what stands below in its columns", async () => {
  const ends = await readTableEnds(new Map([["台账", 3]]));
  expect([...ends]).toEqual([
    [
      "台账",
      {
        area: at(2, 2, 3, 3),
        bodyRows: 2,
        hasTotals: false,
        calculated: [false, false, true],
        below: [false, true, false],
        printArea: null,
      },
    ],
  ]);
});

test("nothing is looked at below where no row comes, and a table that is not there is no part of the answer", async () => {
  const ends = await readTableEnds(
    new Map([
      ["台账", 0],
      ["没有", 2],
    ]),
  );
  expect([...ends].map(([name, { below }]) => [name, below])).toEqual([["台账", []]]);
});

test.each<[string, readonly [row: number, column: number, rows: number, columns: number], boolean]>([
  ["its own cells", [2, 2, 3, 3], true],
  ["all from the first cell to its end", [0, 0, 5, 5], true],
  ["its first column and what is left of it", [0, 0, 5, 3], true],
  ["its last column and what is right of it", [0, 4, 5, 4], true],
  ["what is left of it", [0, 0, 5, 2], false],
  ["what is right of it", [0, 5, 5, 2], false],
  ["a row less", [0, 2, 4, 3], false],
  ["a row more", [0, 2, 6, 3], false],
])("where %s is printed, %j, the print area ends with the table: %s", async (_, [row, column, rows, columns], ends) => {
  const printArea = { row, column, rows, columns };
  await workbook.apply([
    {
      kind: "setPageLayout",
      sheet: "Sheet1",
      layout: { orientation: "portrait", paper: "A4", fitToPages: { wide: 1, tall: 0 }, margins, printArea },
    },
  ]);
  const end = (await readTableEnds(new Map([["台账", 1]]))).get("台账");
  expect(end?.printArea).toEqual(ends ? { ...printArea, sheet: "Sheet1" } : null);
});
