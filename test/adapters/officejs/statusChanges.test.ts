/** @jest-environment ./test/support/officeEnvironment.ts */
import { ExcelWorkbook } from "../../../src/adapters/officejs/excelWorkbook";
import type { Chart } from "../../../src/workbook/chart";
import { Book } from "../../../src/workbench/host/book";
import type { ExcelHost } from "../../../src/workbench/host/excelHost";
import { startOffice } from "../../support/startOffice";

let host: ExcelHost;
const workbook = new ExcelWorkbook();
beforeEach(async () => {
  host = await startOffice({ profile: "floor" });
});

const at = (row: number, column: number, rows = 1, columns = 1) => ({ sheet: "Sheet1", row, column, rows, columns });
const sheet = () => host.book.sheets[0]!;
const area = (row: number, column: number, rows: number, columns = 1) => ({ row, column, rows, columns });

const chart: Chart = {
  name: "进展",
  title: "各地区进展情况",
  direction: "bars",
  place: at(10, 0, 12, 6),
  categories: at(1, 0, 3),
  valueTitle: "项",
  series: [
    { name: "● 达标", values: at(1, 1, 3), color: "#2E7D32" },
    { name: "▲ 滞后", values: at(1, 2, 3), color: "#F9A825", pattern: "diagonal" },
  ],
};

describe("a chart is described in ExcelApi 1.9 to the last cell", () => {
  test("lying bars: a series for each status, the first region on top, whole numbers from 0", async () => {
    expect((await workbook.apply([{ kind: "addChart", chart }])).leftOut).toEqual([]);
    const [drawn] = sheet().charts;
    expect(drawn).toMatchObject({
      type: "BarStacked",
      place: area(10, 0, 12, 6),
      settings: {
        name: "进展",
        title: "各地区进展情况",
        legend: "Bottom",
        categoryReversed: true,
        categoryPosition: "Maximum",
        valueMinimum: 0,
        valueFormat: "0",
        valueTitle: "项",
      },
    });
    expect(drawn!.series.map(({ settings: { name, fill } }) => [name, fill])).toEqual([
      ["● 达标", "#2E7D32"],
      ["▲ 滞后", "#F9A825"],
    ]);
    expect(drawn!.series.map(({ values }) => values?.area)).toEqual([area(1, 1, 3), area(1, 2, 3)]);
    expect(drawn!.series.map(({ categories }) => categories?.area)).toEqual([area(1, 0, 3), area(1, 0, 3)]);
  });

  test("standing bars begin on the left", async () => {
    await workbook.apply([{ kind: "addChart", chart: { ...chart, direction: "columns" } }]);
    const [drawn] = sheet().charts;
    expect([drawn!.type, drawn!.settings.categoryReversed]).toEqual(["ColumnStacked", undefined]);
  });

  test("it goes along when its sheet gets another name, and away with it", async () => {
    await workbook.apply([
      { kind: "addChart", chart },
      { kind: "renameSheet", sheet: "Sheet1", name: "总表" },
    ]);
    expect(sheet().charts[0]!.series[0]!.values!.sheet.name).toBe("总表");
    await workbook.apply([
      { kind: "addSheet", sheet: "Sheet1", visibility: "visible" },
      { kind: "deleteSheet", sheet: "总表" },
    ]);
    expect(host.book.sheets.map(({ name, charts }) => [name, charts.length])).toEqual([["Sheet1", 0]]);
  });
});

test("page breaks replace those that were there", async () => {
  await workbook.apply([{ kind: "setPageBreaks", sheet: "Sheet1", rows: [3, 9] }]);
  await workbook.apply([{ kind: "setPageBreaks", sheet: "Sheet1", rows: [5, 12] }]);
  expect(sheet().pageBreaks).toEqual([5, 12]);
});

test("merged cells show what stands in the first, and lose the rest", async () => {
  await workbook.apply([
    { kind: "setValues", range: at(0, 0, 1, 3), values: [["标题", "乙", null]] },
    { kind: "mergeCells", range: at(0, 0, 1, 3) },
  ]);
  expect(sheet().merges).toEqual([area(0, 0, 1, 3)]);
  expect(host.book.grid.values(at(0, 0, 1, 3))).toEqual([["标题", null, null]]);
});

test("a sheet gets no name that another has", async () => {
  const taken = workbook.apply([
    { kind: "addSheet", sheet: "总表", visibility: "visible" },
    { kind: "renameSheet", sheet: "Sheet1", name: "总表" },
  ]);
  await expect(taken).rejects.toMatchObject({ code: "sheetExists", details: { sheet: "总表" } });
});

test("the last visible sheet stays", async () => {
  const deleting = workbook.apply([{ kind: "deleteSheet", sheet: "Sheet1" }]);
  await expect(deleting).rejects.toMatchObject({ name: "WorkbookError" });
  expect(host.book.sheets).toHaveLength(1);
});

test("what a workbook kept before there were charts is opened", () => {
  const { sheets, ...kept } = host.book.snapshot();
  const older = sheets.map(({ charts, merges, pageBreaks, ...sheet }) => {
    expect([charts, merges, pageBreaks]).toEqual([[], [], []]);
    return sheet;
  });
  const opened = new Book(host.book.grid, "Sheet1", { ...kept, sheets: older });
  expect(opened.sheets[0]).toMatchObject({ charts: [], merges: [], pageBreaks: [] });
});
