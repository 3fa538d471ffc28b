import { newWorkbook, openWorkbook } from "../../../src/adapters/xlsx/fileWorkbook";
import { renameInFormula } from "../../../src/adapters/xlsx/sheetReference";
import type { Change } from "../../../src/workbook/change";
import { describeWithPrograms, askOpenpyxl } from "../../support/xlsxPrograms";

const at = (sheet: string, row = 0, column = 0, rows = 1, columns = 1) => ({ sheet, row, column, rows, columns });
const sheet = (name: string): Change => ({ kind: "addSheet", sheet: name, visibility: "visible" });
const chart = (name: string): Change => ({
  kind: "addChart",
  chart: {
    name: "各地区进展",
    title: "各地区目标进展",
    direction: "bars",
    place: at(name, 4, 0, 12, 6),
    categories: at(name, 0, 0, 2, 1),
    series: [{ name: "达标", values: at(name, 0, 1, 2, 1), color: "#FFFFFF", pattern: "diagonal" }],
  },
});
const page: Change = {
  kind: "setPageLayout",
  sheet: "总表",
  layout: {
    orientation: "landscape",
    paper: "A4",
    fitToPages: { wide: 1, tall: 0 },
    margins: { top: 10, bottom: 10, left: 10, right: 10, header: 5, footer: 5 },
    printArea: { row: 0, column: 0, rows: 9, columns: 2 },
  },
};
const laid: readonly Change[] = [
  sheet("台账"),
  { kind: "setValues", range: at("台账"), values: [[7]] },
  sheet("总表"),
  { kind: "setValues", range: at("总表", 0, 0, 2, 2), values: [["北京市", 1], ["河北省", 2]] }, // prettier-ignore
  { kind: "setFormulas", range: at("总表", 2, 0, 1, 2), formulas: [["SUM(A1:A2)", "台账!A1+SUM(B1:B2)"]], cached: [[0, 10]] }, // prettier-ignore
  { kind: "mergeCells", range: at("总表", 3, 0, 1, 2) },
  { kind: "setPageBreaks", sheet: "总表", rows: [4, 2] },
  page,
  chart("总表"),
  sheet("别的"),
  { kind: "setFormulas", range: at("别的"), formulas: [['总表!B1&"总表!"']] },
];

async function laidWorkbook() {
  const workbook = newWorkbook();
  await workbook.apply(laid);
  return workbook;
}

const sheets = ["台账", "总表", "总表（留存）", "别的"];
const read = (workbook: ReturnType<typeof openWorkbook>) => workbook.read({ sheets, sheetFormulas: sheets });

test("each cell gets its own formula, and what it gave", async () => {
  const used = (await read(openWorkbook((await laidWorkbook()).toBytes()))).usedRanges.get("总表");
  expect(used?.formulas?.[2]).toEqual(["=SUM(A1:A2)", "=台账!A1+SUM(B1:B2)"]);
  expect(used?.values[2]).toEqual([0, 10]);
  expect(used?.formulas?.[0]).toEqual(["", ""]);
});

test("a renamed sheet keeps its contents, and formulas follow it", async () => {
  const workbook = await laidWorkbook();
  await workbook.apply([{ kind: "renameSheet", sheet: "总表", name: "总表（留存）" }]);
  const reading = await read(openWorkbook(workbook.toBytes()));
  expect(reading.sheets.map(({ name }) => name)).toEqual(["台账", "总表（留存）", "别的"]);
  expect(reading.usedRanges.get("总表（留存）")?.values[0]).toEqual(["北京市", 1]);
  expect(reading.usedRanges.get("别的")?.formulas?.[0]).toEqual([`='总表（留存）'!B1&"总表!"`]);
});

test("a deleted sheet is gone with its parts, and one of its name starts anew", async () => {
  const workbook = await laidWorkbook();
  await workbook.apply([{ kind: "deleteSheet", sheet: "总表" }]);
  await workbook.apply([sheet("总表"), { kind: "setValues", range: at("总表"), values: [["新"]] }]);
  const reading = await read(openWorkbook(workbook.toBytes()));
  expect(reading.sheets.map(({ name }) => name)).toEqual(["台账", "别的", "总表"]);
  expect(reading.usedRanges.get("总表")?.values).toEqual([["新"]]);
  expect(reading.usedRanges.get("总表")?.formulas).toEqual([[""]]);
});

test("the last sheet that can be seen stays", async () => {
  const workbook = newWorkbook();
  await workbook.apply([sheet("台账"), { kind: "addSheet", sheet: "基准", visibility: "veryHidden" }]);
  await expect(workbook.apply([{ kind: "deleteSheet", sheet: "台账" }])).rejects.toMatchObject({
    details: { reason: "noVisibleSheet" },
  });
});

test("a name that another sheet has is refused", async () => {
  const workbook = await laidWorkbook();
  const refused = workbook.apply([{ kind: "renameSheet", sheet: "总表", name: "台账" }]);
  await expect(refused).rejects.toMatchObject({ code: "sheetExists" });
});

test.each`
  formula                   | renamed                       | why
  ${"总表!A1"}              | ${"'新 表'!A1"}               | ${"a plain reference"}
  ${"'总表'!A1:B2+总表!C3"} | ${"'新 表'!A1:B2+'新 表'!C3"} | ${"two references, one quoted"}
  ${'"总表!A1"'}            | ${'"总表!A1"'}                | ${"a text"}
  ${"分总表!A1"}            | ${"分总表!A1"}                | ${"the end of another name"}
  ${"'分 总表'!A1"}         | ${"'分 总表'!A1"}             | ${"the end of another quoted name"}
`("a formula with $why follows as it should", ({ formula, renamed }: { formula: string; renamed: string }) => {
  expect(renameInFormula(formula, "总表", "新 表")).toBe(renamed);
});

describeWithPrograms("openpyxl", () => {
  const script = `sheet = book[sys.argv[2] if len(sys.argv) > 2 else "总表"]
chart = sheet._charts[0]
print(json.dumps({
  "merged": [str(r) for r in sheet.merged_cells.ranges], "breaks": [b.id for b in sheet.row_breaks.brk],
  "type": [chart.barDir, chart.grouping, chart.overlap], "values": [s.val.numRef.f for s in chart.series],
  "categories": chart.series[0].cat.strRef.f, "min": chart.y_axis.scaling.min, "area": sheet.print_area}))`;

  test("finds the chart, the merged cells and the breaks", async () => {
    expect(askOpenpyxl((await laidWorkbook()).toBytes(), script)).toEqual({
      merged: ["A4:B4"],
      breaks: [2, 4],
      type: ["bar", "stacked", 100],
      values: ["'总表'!$B$1:$B$2"],
      categories: "'总表'!$A$1:$A$2",
      min: 0,
      area: ["$A$1:$B$9"],
    });
  });

  test("finds that chart and print area follow a renamed sheet", async () => {
    const workbook = await laidWorkbook();
    await workbook.apply([{ kind: "renameSheet", sheet: "总表", name: "旧表" }]);
    expect(askOpenpyxl(workbook.toBytes(), script.replace('"总表"', '"旧表"'))).toMatchObject({
      values: ["'旧表'!$B$1:$B$2"],
      area: ["$A$1:$B$9"],
    });
  });
});
