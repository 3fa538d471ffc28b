import { readSheetCells } from "../../../../src/adapters/xlsx/sheet/readSheetCells";
import { formulaAt, type StoredFormula } from "../../../../src/adapters/xlsx/sheet/storedFormula";
import type { CellValue } from "../../../../src/workbook/cellValue";
import { sheetXml } from "../../../support/xlsxFixture";

/** Cells of rows as `A1-like place: value formula`; days are counted from 1904 where formats are given. */
function cellsOf(rows: string, dateFormats1904: ((format: number) => boolean) | null = null): readonly unknown[] {
  const cells: (readonly [number, number, CellValue, StoredFormula])[] = [];
  const context = { sharedStrings: () => ["第一", "第二"], dateFormats1904, isDateFormat: null };
  readSheetCells(sheetXml(rows), "sheet1.xml", context, (row, column, value, formula) => {
    cells.push([row, column, value, formula] as const);
  });
  // A shared formula is known once its text was seen.
  return cells.map(([row, column, value, formula]) => [
    ...[row, column, value],
    ...(formula === "" ? [] : [formulaAt(formula, row, column)]),
  ]);
}

test.each`
  rows                                                                                                                   | cells                                             | why
  ${'<row r="2"><c r="B2"><v>7</v></c></row>'}                                                                           | ${[[1, 1, 7]]}                                    | ${"a number"}
  ${"<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row>"}                                           | ${[[0, 0, 1], [0, 2, 3], [1, 0, 4]]}              | ${"without places cells follow each other"}
  ${'<row r="3"><c r="C3"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>'}                                  | ${[[2, 2, 1], [2, 3, 2], [3, 0, 3]]}              | ${"and go on after one that has one"}
  ${'<row r="1"><c r="A1" t="s"><v>1</v></c></row>'}                                                                     | ${[[0, 0, "第二"]]}                               | ${"a shared text"}
  ${'<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t><rPh><t>x</t></rPh><t>乙</t></is></c></row>'}                       | ${[[0, 0, "甲乙"]]}                               | ${"a text of its own, without its reading"}
  ${'<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c></row>'}                                         | ${[[0, 0, true], [0, 1, false]]}                  | ${"truth"}
  ${'<row r="1"><c r="A1" t="e"><v>#N/A</v></c></row>'}                                                                  | ${[[0, 0, { error: "#N/A" }]]}                    | ${"an error"}
  ${'<row r="1"><c r="A1" t="d"><v>2019-06-30</v></c></row>'}                                                            | ${[[0, 0, 43_646]]}                               | ${"a date in ISO words"}
  ${'<row r="1"><c r="A1"><v>twelve</v></c><c r="B1"><v> </v></c></row>'}                                                | ${[[0, 0, "twelve"]]}                             | ${"a number that is none, and one that is nothing"}
  ${'<row r="1"><c r="A1" t="str"><f>B1</f><v>甲</v></c><c r="B1"><f>C1</f></c></row>'}                                  | ${[[0, 0, "甲", "=B1"], [0, 1, null, "=C1"]]}     | ${"formulas, calculated or not"}
  ${'<row r="1"><c r="A1"><f t="shared" si="0">B1+1</f></c></row><row r="2"><c r="A2"><f t="shared" si="0"/></c></row>'} | ${[[0, 0, null, "=B1+1"], [1, 0, null, "=B2+1"]]} | ${"a shared formula moves along"}
`("$rows: $why", ({ rows, cells }: { rows: string; cells: readonly unknown[] }) => {
  expect(cellsOf(rows)).toEqual(cells);
});

test("days from 1904 become days from 1900 where the format shows a date, and nowhere else", () => {
  const rows = '<row r="1"><c r="A1" s="1"><v>10</v></c><c r="B1" s="2"><v>10</v></c><c r="C1"><v>10</v></c></row>';
  expect(cellsOf(rows, (format) => format === 1)).toEqual([
    [0, 0, 1472],
    [0, 1, 10],
    [0, 2, 10],
  ]);
});

test("what looks like cells outside the rows is none", () => {
  const cells: unknown[] = [];
  const xml = sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>', "<extLst><ext><c r='B1'><v>2</v></c></ext></extLst>");
  readSheetCells(xml, "sheet1.xml", { sharedStrings: () => [], dateFormats1904: null, isDateFormat: null }, (...cell) =>
    cells.push(cell.slice(0, 4)),
  );
  expect(cells).toEqual([[0, 0, 1, ""]]);
});

test.each`
  rows                                               | reason              | why
  ${'<row r="1"><c r="A2"/></row>'}                  | ${"cellInWrongRow"} | ${"a cell says it stands in another row"}
  ${'<row r="1"><c r="XFE1"/></row>'}                | ${"cellOutside"}    | ${"there is no such column"}
  ${'<row r="1"><c r="XFD1"/><c/></row>'}            | ${"cellOutside"}    | ${"nor one after the last"}
  ${'<row r="0"/>'}                                  | ${"rowOutside"}     | ${"rows count from 1"}
  ${'<row r="1048577"/>'}                            | ${"rowOutside"}     | ${"the sheet ends before"}
  ${'<row r="eins"/>'}                               | ${"rowOutside"}     | ${"it is no number"}
  ${'<row r="1"><c r="A1" t="s"><v>2</v></c></row>'} | ${"sharedString"}   | ${"there are only two"}
  ${'<row r="1"><c r="A1" t="s"><v/></c></row>'}     | ${"sharedString"}   | ${"it names none"}
`("$rows is refused: $why", ({ rows, reason }: { rows: string; reason: string }) => {
  expect(() => cellsOf(rows)).toThrow(expect.objectContaining({ code: "corrupt", details: expect.objectContaining({ part: "sheet1.xml", reason }) as unknown }) as Error); // prettier-ignore
});

test("a part that is no sheet is refused", () => {
  expect(() => {
    readSheetCells("<chartsheet/>", "sheet1.xml", { sharedStrings: () => [], dateFormats1904: null, isDateFormat: null }, () => undefined);
  }).toThrow(expect.objectContaining({ code: "corrupt", details: expect.objectContaining({ reason: "notASheet" }) as unknown }) as Error); // prettier-ignore
});
