import { openWorkbook } from "../../../src/adapters/xlsx/fileWorkbook";
import { OpcPackage } from "../../../src/adapters/xlsx/opc/opcPackage";
import { defaultLimits } from "../../../src/adapters/xlsx/opc/packageLimits";
import { readZipIndex } from "../../../src/adapters/xlsx/opc/zipIndex";
import type { CellInput } from "../../../src/workbook/cellValue";
import { around, chart, rich, rows, sheet1, sheet2, tablePart } from "../../support/tableWorkbook";
import { sheetXml, workbookFile, type Parts } from "../../support/xlsxFixture";

async function append(over: Parts, ...values: CellInput[][]): Promise<Uint8Array> {
  const workbook = openWorkbook(workbookFile({ ...rich, ...over }));
  await workbook.apply([{ kind: "appendRows", table: "T", values }]);
  return workbook.toBytes();
}

const two: CellInput[][] = [
  [7, null, null],
  ["八", 1, null],
];
const grown = append({}, ...two);
const xmlOf = async (part: string) => OpcPackage.open(await grown, defaultLimits).text(part);

test("only parts in which something grew are written anew", async () => {
  const before = readZipIndex(workbookFile(rich), defaultLimits);
  const after = readZipIndex(await grown, defaultLimits);
  expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => name));
  const changed = before.filter(({ packed }, n) => Buffer.compare(packed, after[n]!.packed) !== 0);
  expect(changed.map(({ name }) => name).sort()).toEqual([chart, tablePart, "xl/workbook.xml", sheet1, sheet2].sort());
});

test("new rows look as the row above, and the column's formula moves down", async () => {
  expect(await xmlOf(sheet1)).toContain(
    '<row r="5"><c r="A5" s="1"><v>7</v></c><c r="B5" s="2"/><c r="C5"><f>A5-B5</f></c></row>' +
      '<row r="6"><c r="A6" s="1" t="inlineStr"><is><t>八</t></is></c><c r="B6" s="2"><v>1</v></c><c r="C6"><f>A6-B6</f></c></row></sheetData>',
  );
});

test.each([
  [
    "the table, its filter and its sorting",
    tablePart,
    ['ref="A1:C6" t', '<autoFilter ref="A1:C6"/>', '<sortState ref="A2:C6"><sortCondition ref="A2:A6"/>'],
  ],
  ["rules, with their own formulas", sheet1, ['<conditionalFormatting sqref="A2:C6">', "COUNTIF($A$2:$A$6,$A2)&gt;1"]],
  [
    "validations that reach the last row, and no others",
    sheet1,
    ['type="custom" sqref="B2:B6"', 'sqref="B2:B3 E2:E4"'],
  ],
  ["formulas of other sheets, but not their own cells or texts", sheet2, ['SUM(S!A2:A6)+SUM(A2:A4)&amp;"S!A2:A4"']],
  [
    "the chart, but not what it shows of elsewhere",
    chart,
    ["> <c:f>S!$A$2:$A$6</c:f><c:f>&apos;S&apos;!$A$1</c:f><c:f>T!$A$2:$A$4</c:f>"],
  ],
  ["print area and names", "xl/workbook.xml", ["S!$A$1:$D$6<", "'S'!$A$2:$A$6<", "T!$A$2:$A$4<", "S!$A$4<"]],
])("%s follow", async (_, part, pieces) => {
  const xml = await xmlOf(part);
  for (const piece of pieces) expect(xml).toContain(piece);
});

const withRow = (row: string) => ({ [sheet1]: sheetXml(rows + row, around) });

test.each<[string, Parts, string]>([
  ["a value", withRow('<row r="6"><c r="B6"><v>0</v></c></row>'), "B6"],
  ["a formula without result", withRow('<row r="5"><c r="C5"><f>1</f></c></row>'), "C5"],
  ["a merged cell", { [sheet1]: sheetXml(rows, '<mergeCells><mergeCell ref="C6:D9"/></mergeCells>') }, "C6"],
  ["the totals row", { [tablePart]: String(rich[tablePart]).replace("totalsRowShown", 'totalsRowCount="1" a') }, "A4"],
])("refuses when %s lies below, and changes nothing", async (_, over, cell) => {
  const bytes = workbookFile({ ...rich, ...over });
  const workbook = openWorkbook(bytes);
  const refused = workbook.apply([{ kind: "appendRows", table: "t", values: two }]);
  await expect(refused).rejects.toMatchObject({ code: "tableBlocked", details: { table: "t", sheet: "S", cell } });
  expect(readZipIndex(workbook.toBytes(), defaultLimits)).toEqual(readZipIndex(bytes, defaultLimits));
});

test.each([
  ["formatted cells", '<row r="5"><c r="A5" s="9"/></row>'],
  ["what stands beside it", '<row r="5"><c r="D5"><v>1</v></c></row>'],
  ["what lies deeper", '<row r="8"><c r="A8"><v>1</v></c></row>'],
])("%s do not stand in the way", async (_, row) => {
  const reading = await openWorkbook(await append(withRow(row), ...two)).read({ tables: ["t"] });
  expect(reading.tables.get("t")?.values.slice(3)).toEqual([
    [7, null, null],
    ["八", 1, null],
  ]);
});

test("a column is calculated where a program dropped the declaration but every row has the formula", async () => {
  const without = String(rich[tablePart]).replace(/<calculatedColumnFormula>.*?<\/calculatedColumnFormula>/, "");
  const reading = await openWorkbook(await append({ [tablePart]: without }, ...two)).read({ tables: ["t"] });
  expect(reading.tables.get("t")?.formulas.map((row) => row[2])).toEqual(
    new Array(5).fill("=t[[#This Row],[目标]]-t[[#This Row],[完成]]"),
  );
});
