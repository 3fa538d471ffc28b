import { openWorkbook } from "../../../src/adapters/xlsx/fileWorkbook";
import type { CellValue } from "../../../src/workbook/cellValue";
import { writeZip } from "../../../src/adapters/xlsx/opc/zipWriter";
import {
  entriesOf,
  main,
  office,
  parts,
  partText,
  relationships,
  sheetXml,
  workbookFile,
  type Parts,
} from "../../support/xlsxFixture";

const strings = `<sst xmlns="${main}"><si><t>一</t></si><si><r><t>粗</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 细</t></r><rPh sb="0" eb="1"><t>注音</t></rPh></si></sst>`;
const row = (cells: string) => ({ "xl/worksheets/sheet1.xml": sheetXml(`<row r="1">${cells}</row>`) });
const utf16 = (text: string) => {
  const bytes = new Uint8Array(2 + text.length * 2);
  bytes.set([0xff, 0xfe]);
  Array.from(text).forEach((letter, n) =>
    bytes.set([letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8], 2 + n * 2),
  );
  return bytes;
};
const styles = `<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>`;
const workbook1904 = partText("xl/workbook.xml").replace("<sheets>", '<workbookPr date1904="1"/><sheets>');

test.each<[string, Parts, CellValue[]]>([
  [
    "shared, rich and phonetic strings",
    { ...row('<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>'), "xl/sharedStrings.xml": strings },
    ["一", "粗 细"],
  ],
  ["inline strings, also in runs", row('<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>'), ["ab"]],
  ["no shared strings at all", row('<c r="A1"><v>1</v></c>'), [1]],
  [
    "numbers, booleans, errors, texts of formulas",
    row(
      '<c r="A1"><v>-1.5E3</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#N/A</v></c><c r="D1" t="str"><f>"x"</f><v>x</v></c>',
    ),
    [-1500, true, { error: "#N/A" }, "x"],
  ],
  ["gaps between cells", row('<c r="A1"><v>1</v></c><c r="C1"><v>3</v></c>'), [1, null, 3]],
  [
    "cells and rows without a reference",
    { "xl/worksheets/sheet1.xml": sheetXml("<row><c><v>1</v></c><c><v>2</v></c></row>") },
    [1, 2],
  ],
  [
    "CDATA, comments and processing instructions",
    row('<c r="A1" t="inlineStr"><is><!-- a --><t><![CDATA[<1 & 2>]]></t><?b c?></is></c>'),
    ["<1 & 2>"],
  ],
  [
    "character references and escapes",
    row('<c r="A1" t="inlineStr"><is><t>&#20013;&#x6587;&lt;_x005F_x0041__x0041_</t></is></c>'),
    ["中文<_x0041_A"],
  ],
  ["line ends of other systems", row('<c r="A1" t="inlineStr"><is><t>a\r\nb&#13;\nc</t></is></c>'), ["a\nb\r\nc"]],
  [
    "prefixed XML",
    {
      "xl/worksheets/sheet1.xml": `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>前缀</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
    },
    ["前缀"],
  ],
  [
    "UTF-16 parts",
    {
      "xl/worksheets/sheet1.xml": utf16(
        `<?xml version="1.0" encoding="UTF-16"?>${sheetXml('<row r="1"><c r="A1" t="inlineStr"><is><t>中</t></is></c></row>')}`,
      ),
    },
    ["中"],
  ],
  [
    "strict OOXML",
    {
      ...row('<c r="A1" t="d"><v>2019-06-30</v></c><c r="B1"><v>1</v></c>'),
      "xl/_rels/workbook.xml.rels": relationships([
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
        ["rId2", "worksheet", "worksheets/sheet2.xml"],
      ]).replaceAll(office, "http://purl.oclc.org/ooxml/officeDocument/relationships"),
    },
    [43_646, 1],
  ],
  [
    "dates of 1904 as days of 1900, other numbers as they are",
    {
      ...row('<c r="A1" s="1"><v>42184</v></c><c r="B1" s="2"><v>42184</v></c><c r="C1"><v>42184</v></c>'),
      "xl/workbook.xml": workbook1904,
      "xl/styles.xml": styles,
    },
    [43_646, 43_646, 42_184],
  ],
  [
    "absolute targets",
    {
      ...row('<c r="A1"><v>1</v></c>'),
      "xl/_rels/workbook.xml.rels": relationships([["rId1", "worksheet", "/xl/worksheets/sheet1.xml"]]),
    },
    [1],
  ],
  ["a number that is none, as its text", row('<c r="A1"><v>NaN</v></c>'), ["NaN"]],
])("reads %s", async (_, over, values) => {
  const reading = await openWorkbook(workbookFile(over)).read({ sheets: ["S"] });
  expect(reading.usedRanges.get("S")?.values).toEqual([values]);
});

test("part names may differ in case and slashes", async () => {
  const renamed = Object.entries(parts(row('<c r="A1"><v>1</v></c>'))).map(
    ([name, text]) => [name.startsWith("xl/w") ? name.toUpperCase().replaceAll("/", "\\") : name, text] as const,
  );
  const reading = await openWorkbook(writeZip(entriesOf(Object.fromEntries(renamed)))).read({ sheets: ["S"] });
  expect(reading.usedRanges.get("S")?.values).toEqual([[1]]);
});

const tableXml = `<table xmlns="${main}" id="1" name="表" displayName="表" ref="A1:B4" totalsRowCount="1"><tableColumns count="2"><tableColumn id="1" name="a"/><tableColumn id="2" name="两_x000a_行"/></tableColumns></table>`;
const withTable: Parts = {
  "xl/worksheets/sheet1.xml": sheetXml(
    '<row r="1"><c r="A1" t="str"><v>a</v></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2"><f t="shared" ref="B2:B3" si="0">A2*$A$1+SUM(A:A)&amp;"A2"</f><v>2</v></c></row>' +
      '<row r="3"><c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="0"/><v>4</v></c></row><row r="4"><c r="A4"><v>9</v></c></row>',
  ),
  "xl/worksheets/_rels/sheet1.xml.rels": relationships([["rId1", "table", "../tables/table1.xml"]]),
  "xl/tables/table1.xml": tableXml,
};

test("a table is read without its totals row; headers missing in the cells come from its part; a shared formula is read in each cell", async () => {
  const reading = await openWorkbook(workbookFile(withTable)).read({ tables: ["表"] });
  expect(reading.tables.get("表")).toEqual({
    range: { sheet: "S", row: 0, column: 0, rows: 3, columns: 2 },
    headers: ["a", "两\n行"],
    values: [
      [1, 2],
      [3, 4],
    ],
    formulas: [
      ["", '=表[[#This Row],[a]]*$A$1+SUM(A:A)&"A2"'],
      ["", '=表[[#This Row],[a]]*$A$1+SUM(A:A)&"A2"'],
    ],
  });
});

test.each([
  ["S!$A$2", [[1]]],
  ["'S'!$A$2:$B$2", [[1, 2]]],
  ["OFFSET(S!$A$1,1,0)", null],
  ["#REF!", null],
  ["S!$A$2,S!$A$3", null],
])("the name for %s gives %j", async (text, values) => {
  const workbook = partText("xl/workbook.xml").replace(
    "</sheets>",
    `</sheets><definedNames><definedName name="n">${text}</definedName></definedNames>`,
  );
  const reading = await openWorkbook(workbookFile({ ...withTable, "xl/workbook.xml": workbook })).read({
    names: ["N"],
  });
  expect(reading.names.get("N")?.values ?? null).toEqual(values);
});
