import { openWorkbook } from "../../../src/adapters/xlsx/fileWorkbook";
import { OpcPackage } from "../../../src/adapters/xlsx/opc/opcPackage";
import { defaultLimits } from "../../../src/adapters/xlsx/opc/packageLimits";
import { readZipIndex } from "../../../src/adapters/xlsx/opc/zipIndex";
import type { Change } from "../../../src/workbook/change";
import { main, office, partText, relationships, sheetXml, workbookFile, type Parts } from "../../support/xlsxFixture";

const sheet1 = "xl/worksheets/sheet1.xml";
const at = (row: number, column: number, rows = 1, columns = 1) => ({ sheet: "S", row, column, rows, columns });
const write = (row: number, column: number, ...values: (number | string | null | { date: string })[]): Change => ({
  kind: "setValues",
  range: at(row, column, 1, values.length),
  values: [values],
});

async function patched(over: Parts, ...changes: readonly Change[]): Promise<Uint8Array> {
  const workbook = openWorkbook(workbookFile(over));
  await workbook.apply(changes);
  return workbook.toBytes();
}

const xmlOf = (bytes: Uint8Array, part: string) => OpcPackage.open(bytes, defaultLimits).text(part);
const patchedSheet = async (rows: string, after: string, ...changes: readonly Change[]) =>
  xmlOf(await patched({ [sheet1]: sheetXml(rows, after) }, ...changes), sheet1);

/** What a rich workbook holds beside cells: nothing of it is understood here, all of it must stay. */
const rich: Parts = {
  "xl/charts/chart1.xml": "<c:chartSpace xmlns:c='x'>  <c:chart/></c:chartSpace>",
  "xl/media/image1.png": new Uint8Array(5_000).map((_, n) => (n * 31) % 251),
  "xl/drawings/drawing1.xml": "<xdr:wsDr/>",
  "xl/comments1.xml": "<comments/>",
  "customXml/item1.xml": "<secret/>",
  "xl/externalLinks/externalLink1.xml": "<externalLink/>",
  "Unknown/Part.bin": new Uint8Array([1, 2, 3, 255]),
  "xl/sharedStrings.xml": `<sst xmlns="${main}"><si><t>原文</t></si></sst>`,
};

test("every part that the change is not about is the same, byte for byte, at the same place", async () => {
  const before = readZipIndex(workbookFile(rich), defaultLimits);
  const after = readZipIndex(await patched(rich, write(0, 0, "新")), defaultLimits);
  expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => name));
  const changed = before.filter(({ packed }, n) => Buffer.compare(packed, after[n]!.packed) !== 0);
  expect(changed.map(({ name }) => name)).toEqual(["xl/workbook.xml", sheet1]);
});

test("a file that nothing was changed in is written with the same entries", () => {
  const bytes = workbookFile(rich);
  expect(readZipIndex(openWorkbook(bytes).toBytes(), defaultLimits)).toEqual(readZipIndex(bytes, defaultLimits));
});

test("around the changed cell the sheet stays as it was, to the letter", async () => {
  const rows =
    '<row r="1" spans="1:3" ht="20" x14ac:dyDescent="0.2"><c r="A1" s="3" t="s" ph="1"><v>0</v></c><c r="C1"><v>7</v><extLst><ext/></extLst></c></row>' +
    '<row r="3"><c r="A3"><v>1.50</v></c></row>';
  const after =
    '<mergeCells count="1"><mergeCell ref="A5:B6"/></mergeCells><drawing r:id="rId9"/><extLst><ext uri="{x}"/></extLst>';
  const xml = await patchedSheet(rows, after, write(0, 1, 5));
  expect(xml).toBe(
    sheetXml(rows.replace(' spans="1:3"', "").replace('<c r="C1">', '<c r="B1"><v>5</v></c><c r="C1">'), after),
  );
});

test("a written cell keeps its format; a new one takes that of its row, else of its column", async () => {
  const rows = '<row r="1" s="2" customFormat="1"><c r="A1" s="4" t="s"><v>0</v></c></row>';
  const sheet = sheetXml(rows).replace("<sheetData>", '<cols><col min="1" max="2" style="6"/></cols><sheetData>');
  const xml = xmlOf(await patched({ [sheet1]: sheet }, write(0, 0, 1, 2), write(1, 0, 3)), sheet1);
  expect(xml).toContain('<c r="A1" s="4"><v>1</v></c><c r="B1" s="2"><v>2</v></c>');
  expect(xml).toContain('<row r="2"><c r="A2" s="6"><v>3</v></c></row>');
});

test("rows go between the rows that are there", async () => {
  const xml = await patchedSheet('<row r="1"/><row r="5"/>', "", write(2, 0, 3));
  expect(xml).toContain('<row r="1"/><row r="3"><c r="A3"><v>3</v></c></row><row r="5"/>');
});

test("a sheet with prefixes keeps them", async () => {
  const sheet = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="B1"><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
  const bytes = await patched({ [sheet1]: sheet }, write(0, 0, "一"), {
    kind: "freezePanes",
    sheet: "S",
    rows: 1,
    columns: 0,
  });
  expect(xmlOf(bytes, sheet1)).not.toMatch(/<\/?(?!x:|\?)\w/);
  expect((await openWorkbook(bytes).read({ sheets: ["S"] })).usedRanges.get("S")?.values).toEqual([["一", 2]]);
});

test("when the cell that holds a shared formula is overwritten, the next one holds it for the others, and the chain goes", async () => {
  const rows =
    '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$1&amp;"A1"</f><v>1</v></c></row>' +
    '<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>3</v></c></row>';
  const bytes = await patched(
    {
      [sheet1]: sheetXml(rows),
      "xl/calcChain.xml": "<calcChain/>",
      "xl/_rels/workbook.xml.rels": partText("xl/_rels/workbook.xml.rels").replace(
        "</Rel",
        `<Relationship Id="rId7" Type="${office}/calcChain" Target="calcChain.xml"/></Rel`,
      ),
    },
    write(0, 1, 9),
  );
  expect(xmlOf(bytes, sheet1)).toContain(
    '<c r="B1"><v>9</v></c></row><row r="2"><c r="B2"><f t="shared" ref="B2:B3" si="0">A2*$A$1&amp;"A1"</f></c></row><row r="3"><c r="B3"><f t="shared" si="0"/></c>',
  );
  expect(readZipIndex(bytes, defaultLimits).map(({ name }) => name)).not.toContain("xl/calcChain.xml");
  expect(xmlOf(bytes, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
  expect(xmlOf(bytes, "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
});

test("once a value was written, no formula of the sheet keeps what it gave before; without, each does", async () => {
  const rows =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="2" t="str"><f>A1&amp;"x"</f><v>1x</v></c></row>' +
    '<row r="2"><c r="A2" t="str"><f>B1</f><v>1x</v></c><c r="B2" t="b"><f t="shared" si="0"/><v>1</v></c><c r="C2" t="str"><v>x</v></c></row>';
  expect(await patchedSheet(rows, "", write(0, 0, 2))).toContain(
    '<c r="A1"><v>2</v></c><c r="B1" s="2"><f>A1&amp;"x"</f></c></row>' +
      '<row r="2"><c r="A2"><f>B1</f></c><c r="B2"><f t="shared" si="0"/></c><c r="C2" t="str"><v>x</v></c></row>',
  );
  const wider: Change = { kind: "setColumnWidth", sheet: "S", column: 0, columns: 1, width: 9 };
  expect(await patchedSheet(rows, "", wider)).toContain(rows);
});

const table: Parts = {
  [sheet1]: sheetXml(
    '<row r="1"><c r="A1" t="str"><v>a</v></c><c r="B1" t="str"><v>b</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>',
  ),
  "xl/worksheets/_rels/sheet1.xml.rels": relationships([["rId1", "table", "../tables/table1.xml"]]),
  "xl/tables/table1.xml": `<table xmlns="${main}" id="1" name="t" displayName="t" ref="A1:B2"><tableColumns count="2"><tableColumn id="1" name="a"/><tableColumn id="2" name="b"/></tableColumns></table>`,
};

test("a calculated column stands in the cells, with what it gives, and in the table's part", async () => {
  const bytes = await patched(table, {
    kind: "fillFormula",
    range: at(1, 1),
    formula: 'IFS(t[[#This Row],[a]]>0,"IFS(")',
    calculatedColumnOf: "T",
    cached: [["IFS("]],
  });
  expect(xmlOf(bytes, sheet1)).toContain('<c r="B2" t="str"><f>_xlfn.IFS(A2&gt;0,"IFS(")</f><v>IFS(</v></c>');
  expect(xmlOf(bytes, "xl/tables/table1.xml")).toContain(
    '<tableColumn id="2" name="b"><calculatedColumnFormula>_xlfn.IFS(A2&gt;0,&quot;IFS(&quot;)</calculatedColumnFormula></tableColumn>',
  );
});

test.each<[string, string, Parts, Change]>([
  [
    "inside an array formula",
    "arrayFormula",
    { [sheet1]: sheetXml('<row r="1"><c r="A1"><f t="array" ref="A1:A3">B1:B3</f></c></row>') },
    write(2, 0, 1),
  ],
  ["over the header of a table", "tableHeader", table, write(0, 1, "c")],
  ["outside the sheet", "outsideSheet", {}, write(1_048_576, 0, 1)],
  ["a number that is none", "notFinite", {}, write(0, 0, NaN)],
  ["a date that is none", "date", {}, write(0, 0, { date: "2019-02-30" })],
  [
    "a list over 255 characters",
    "list",
    {},
    { kind: "setValidation", range: at(0, 0), validation: { rule: { kind: "list", items: ["长".repeat(256)] } } },
  ],
  [
    "a prompt over 255 characters",
    "message",
    {},
    {
      kind: "setValidation",
      range: at(0, 0),
      validation: { rule: { kind: "any" }, prompt: { title: "", text: "长".repeat(256) } },
    },
  ],
  ["a sheet's name that Excel forbids", "sheetName", {}, { kind: "addSheet", sheet: "a/b", visibility: "visible" }],
  [
    "a table whose headers are not told apart",
    "tableHeader",
    {},
    { kind: "addTable", table: "t", range: at(0, 0, 2, 1), style: null },
  ],
])("refuses %s", async (_, reason, over, change) => {
  await expect(patched(over, change)).rejects.toMatchObject({ code: "unsupportedChange", details: { reason } });
});

test("refuses a text over 32,767 characters, with its cell", async () => {
  await expect(patched({}, write(1, 1, "长".repeat(32_768)))).rejects.toMatchObject({
    code: "tooLarge",
    details: { cell: "B2" },
  });
});

test("refuses to save a workbook without a visible sheet", async () => {
  const hide = (sheet: string): Change => ({ kind: "setVisibility", sheet, visibility: "hidden" });
  await expect(patched({}, hide("S"), hide("T"))).rejects.toMatchObject({ details: { reason: "noVisibleSheet" } });
});

test("rules of other cells stay, and keep to their cells when the first ones are taken from them", async () => {
  const after =
    '<conditionalFormatting sqref="A1:B4"><cfRule type="expression" dxfId="0" priority="7"><formula>$A1&gt;A1</formula></cfRule></conditionalFormatting>' +
    '<dataValidations count="2"><dataValidation type="custom" sqref="A1:A4 C1"><formula1>A1&gt;0</formula1></dataValidation><dataValidation sqref="D9"/></dataValidations>';
  const xml = await patchedSheet(
    "",
    after,
    {
      kind: "setConditionalFormats",
      range: at(0, 0, 2, 2),
      formats: [{ formula: "$A1=1", fill: "#FF0000", stopIfTrue: true }],
    },
    { kind: "setValidation", range: at(0, 0, 2, 9), validation: null },
  );
  expect(xml).toContain(
    '<conditionalFormatting sqref="A3:B4"><cfRule type="expression" dxfId="0" priority="7"><formula>$A3&gt;A3</formula></cfRule></conditionalFormatting>',
  );
  expect(xml).toMatch(
    /<conditionalFormatting sqref="A1:B2"><cfRule type="expression" dxfId="\d+" priority="8" stopIfTrue="1"><formula>\$A1=1<\/formula>/,
  );
  expect(xml).toContain(
    '<dataValidations count="2"><dataValidation type="custom" sqref="A3:A4"><formula1>A3&gt;0</formula1></dataValidation><dataValidation sqref="D9"/></dataValidations>',
  );
});

test("columns declared together are told apart where one changes", async () => {
  const sheet = sheetXml("").replace(
    "<sheetData>",
    '<cols><col min="2" max="5" width="20" style="1"/></cols><sheetData>',
  );
  const bytes = await patched(
    { [sheet1]: sheet },
    { kind: "setColumnWidth", sheet: "S", column: 2, columns: 4, width: 10 },
  );
  const width = "10.7109375";
  expect(xmlOf(bytes, sheet1)).toContain(
    `<cols><col min="2" max="2" width="20" style="1"/><col min="3" max="5" width="${width}" style="1" customWidth="1"/><col min="6" max="6" width="${width}" customWidth="1"/></cols>`,
  );
});

test("only one sheet is in front", async () => {
  const front = (rows: string) =>
    sheetXml(rows).replace(
      "<sheetData>",
      '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetData>',
    );
  const bytes = await patched({ [sheet1]: front("") }, { kind: "select", range: { ...at(4, 1), sheet: "T" } });
  expect(xmlOf(bytes, sheet1)).not.toContain("tabSelected");
  expect(xmlOf(bytes, "xl/worksheets/sheet2.xml")).toContain('tabSelected="1"');
  expect(xmlOf(bytes, "xl/workbook.xml")).toContain('activeTab="1"');
});

test("dates go into a workbook of 1904 in its own count", async () => {
  const workbook = partText("xl/workbook.xml").replace("<sheets>", '<workbookPr date1904="1"/><sheets>');
  const bytes = await patched({ "xl/workbook.xml": workbook }, write(0, 0, { date: "2019-06-30" }));
  expect(xmlOf(bytes, sheet1)).toContain("<v>42184</v>");
  expect((await openWorkbook(bytes).read({ sheets: ["S"] })).usedRanges.get("S")?.values).toEqual([[43_646]]);
});
