/** @jest-environment ./test/support/officeEnvironment.ts */
import { join } from "node:path";
import { ExcelWorkbook } from "../../../src/adapters/officejs/excelWorkbook";
import type { Change } from "../../../src/workbook/change";
import type { Chart } from "../../../src/workbook/chart";
import type { ConditionalFormat, Validation } from "../../../src/workbook/presentation";
import { expectRendered } from "../../support/renderedText";
import { requestsText } from "../../support/requestsText";
import { startOffice } from "../../support/startOffice";

// What Microsoft's client sends to Excel for each kind of change, with and without what it may leave open.

const sheet = "Sheet1";
const at = (row: number, column: number, rows = 1, columns = 1) => ({ sheet, row, column, rows, columns });
const margins = { top: 10, bottom: 20, left: 30, right: 40, header: 50, footer: 60 };
const page = { orientation: "portrait", paper: "A4", fitToPages: { wide: 1, tall: 0 }, margins } as const;
const chart: Chart = {
  name: "图",
  title: "进展",
  direction: "columns",
  place: at(9, 1, 4, 3),
  categories: at(1, 0, 2),
  series: [
    { name: "达标", values: at(1, 1, 2), color: "#111111" },
    { name: "滞后", values: at(1, 2, 2), color: "#222222" },
  ],
};
const rules = (formats: readonly ConditionalFormat[]): Change => ({
  kind: "setConditionalFormats",
  range: at(1, 1, 2),
  formats,
});
const validated = (validation: Validation | null): Change => ({
  kind: "setValidation",
  range: at(1, 1, 2),
  validation,
});

const lists: Readonly<Record<string, readonly Change[]>> = {
  values: [
    {
      kind: "setValues",
      range: at(0, 0, 3, 2),
      values: [
        ["=1", { date: "2019-12-31" }],
        [null, { date: "2019-06-30" }],
        [true, 3],
      ],
    },
    { kind: "setFormulas", range: at(0, 3, 1, 2), formulas: [["1+1", "$A$1"]] },
    { kind: "fillFormula", range: at(0, 5, 3), formula: "$A$1*2" },
  ],
  formats: [
    { kind: "setFormat", range: at(0, 0), format: { borders: "#000000" } },
    { kind: "setFormat", range: at(0, 0, 1, 2), format: { borders: "#000000" } },
    { kind: "setFormat", range: at(0, 0, 2), format: { borders: "#000000" } },
    {
      kind: "setFormat",
      range: at(0, 0, 2, 2),
      format: {
        numberFormat: "0.0%",
        bold: true,
        italic: false,
        fontSize: 11,
        fontName: "宋体",
        color: "#333333",
        fill: "#444444",
        horizontal: "center",
        vertical: "top",
        wrap: true,
      },
    },
    { kind: "mergeCells", range: at(4, 0, 1, 2) },
  ],
  rules: [
    rules([
      { formula: "$A2>1", fill: "#111111", stopIfTrue: true },
      { formula: "$A2>2", color: "#222222", bold: true, stopIfTrue: false },
    ]),
    rules([]),
    validated({ rule: { kind: "any" }, prompt: { title: "说明", text: "填数" } }),
    validated({
      rule: { kind: "list", items: ["是", "否"] },
      alert: { style: "stop", title: "不可", text: "是或否" },
    }),
    validated({ rule: { kind: "decimal", atLeast: 0 }, alert: { style: "warning", title: "注意", text: "负数" } }),
    validated({
      rule: { kind: "decimal", atLeast: 0, atMost: 1 },
      alert: { style: "information", title: "提示", text: "大于1" },
    }),
    validated({ rule: { kind: "date", from: "2019-01-01", to: "2019-12-31" } }),
    validated(null),
  ],
  sheets: [
    { kind: "addSheet", sheet: "一", visibility: "visible", tabColor: "#111111" },
    { kind: "addSheet", sheet: "二", visibility: "veryHidden" },
    { kind: "setVisibility", sheet: "二", visibility: "hidden" },
    { kind: "setColumnWidth", sheet, column: 1, columns: 2, width: 10 },
    { kind: "setRowHeights", sheet, row: 3, heights: [20, 20, 30, 20] },
    { kind: "groupColumns", sheet, column: 1, columns: 2, collapsed: false },
    { kind: "groupColumns", sheet, column: 4, columns: 1, collapsed: true },
    { kind: "freezePanes", sheet, rows: 5, columns: 2 },
    { kind: "freezePanes", sheet, rows: 5, columns: 0 },
    { kind: "freezePanes", sheet, rows: 0, columns: 2 },
    { kind: "freezePanes", sheet, rows: 0, columns: 0 },
    { kind: "showGridlines", sheet, shown: false },
    { kind: "renameSheet", sheet: "一", name: "三" },
    { kind: "deleteSheet", sheet: "二" },
    { kind: "select", range: at(2, 1) },
  ],
  pages: [
    { kind: "setPageLayout", sheet, layout: page },
    {
      kind: "setPageLayout",
      sheet,
      layout: {
        ...page,
        orientation: "landscape",
        paper: "A3",
        fitToPages: { wide: 2, tall: 3 },
        printArea: { row: 0, column: 1, rows: 9, columns: 3 },
        titleRows: { row: 1, rows: 2 },
        header: { left: "甲", center: "乙", right: "丙" },
        footer: { left: "丁", center: "戊", right: "己" },
        centerHorizontally: true,
        blackAndWhite: false,
      },
    },
    { kind: "setPageBreaks", sheet, rows: [3, 9] },
  ],
  tables: [
    { kind: "setValues", range: at(0, 0, 2), values: [["甲"], ["乙"]] },
    { kind: "addTable", table: "无样式", range: at(0, 0, 2), style: null },
    { kind: "setValues", range: at(0, 2, 2), values: [["甲"], ["乙"]] },
    { kind: "addTable", table: "有样式", range: at(0, 2, 2), style: "TableStyleLight1" },
    { kind: "setName", name: "格", range: at(1, 0) },
    { kind: "setName", name: "另一格", range: at(1, 2), comment: "说明" },
  ],
  charts: [
    { kind: "addChart", chart },
    { kind: "addChart", chart: { ...chart, direction: "bars", valueTitle: "项" } },
  ],
};

test.each(Object.entries(lists))("changes of %s send what was reviewed", async (name, changes) => {
  const host = await startOffice();
  await new ExcelWorkbook().apply(changes);
  expect(host.log).toHaveLength(1);
  expectRendered(join(__dirname, "changeRequests"), `${name}.txt`, requestsText(host.log));
});

test("where one formula for a range was refused, the first cell's is copied down", async () => {
  const changes: readonly Change[] = [{ kind: "fillFormula", range: at(0, 5, 3), formula: "$A$1*2" }];
  const workbook = new ExcelWorkbook();
  let host = await startOffice();
  await workbook.apply(changes);
  const { Actions } = JSON.parse(host.log[0]!.request) as { Actions: { Name: string }[] };
  host = await startOffice();
  const action = Actions.findIndex(({ Name }) => Name === "Formulas") + 1;
  host.planFault({ request: 1, action, code: "InvalidArgument" });
  await workbook.apply(changes);
  expectRendered(join(__dirname, "changeRequests"), "formula-refused.txt", requestsText(host.log));
});

test("a chart without a series is a bug, by its name", async () => {
  await startOffice();
  await expect(new ExcelWorkbook().apply([{ kind: "addChart", chart: { ...chart, series: [] } }])).rejects.toThrow(
    new RangeError("the chart “图” has no series"),
  );
});
