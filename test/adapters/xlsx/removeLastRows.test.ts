import { openWorkbook, type FileWorkbook } from "../../../src/adapters/xlsx/fileWorkbook";
import { inflateEntry } from "../../../src/adapters/xlsx/opc/inflateEntry";
import { OpcPackage } from "../../../src/adapters/xlsx/opc/opcPackage";
import { defaultLimits } from "../../../src/adapters/xlsx/opc/packageLimits";
import { readZipIndex } from "../../../src/adapters/xlsx/opc/zipIndex";
import type { Change } from "../../../src/workbook/change";
import type { TableData } from "../../../src/workbook/workbook";
import { ledgerFile } from "../../support/ledgerFiles";
import { around, chart, rich, rows, sheet1, sheet2, tablePart } from "../../support/tableWorkbook";
import { sheetXml, workbookFile, type Parts } from "../../support/xlsxFixture";
import { askOpenpyxl, convertWithLibreOffice, describeWithPrograms } from "../../support/xlsxPrograms";

const add: Change = {
  kind: "appendRows",
  table: "T",
  values: [
    [7, null, null],
    ["八", 1, null],
  ],
};
const remove = (count: number): Change => ({ kind: "removeLastRows", table: "T", rows: count });

async function changed(over: Parts, ...changes: Change[]): Promise<Uint8Array> {
  const workbook = openWorkbook(workbookFile({ ...rich, ...over }));
  await workbook.apply(changes);
  return workbook.toBytes();
}

async function ledgerTable(file: FileWorkbook): Promise<TableData> {
  const table = (await file.read({ tables: ["要点台账"] })).tables.get("要点台账");
  if (!table) throw new Error("there is a ledger");
  return table;
}

const textOf = (bytes: Uint8Array, part: string) => OpcPackage.open(bytes, defaultLimits).text(part);

test("rows added and removed again leave every part as it was, but for what formulas gave", async () => {
  const before = workbookFile(rich);
  const after = await changed({}, add, remove(2));
  const contents = (file: Uint8Array) =>
    readZipIndex(file, defaultLimits).map((entry) => [entry.name, Buffer.from(inflateEntry(entry)).toString("hex")]);
  const [old, now] = [contents(before), contents(after)];
  expect(now.map(([name]) => name)).toEqual(old.map(([name]) => name));
  const different = old.flatMap(([name], n) => (old[n]?.[1] === now[n]?.[1] ? [] : [name]));
  // Results of formulas are dropped, and the program that opens the file calculates anew.
  expect(different.sort()).toEqual(["xl/workbook.xml", sheet1].sort());
  expect(textOf(after, "xl/workbook.xml").replace(/<calcPr[^>]*>/, "")).toBe(textOf(before, "xl/workbook.xml"));
  expect(textOf(after, sheet1)).toBe(textOf(before, sheet1).replaceAll("</f><v>1</v>", "</f>"));
});

test.each([
  [
    "the table, its filter and its sorting",
    tablePart,
    ['ref="A1:C3" t', '<autoFilter ref="A1:C3"/>', '"A2:C3"><sortCondition ref="A2:A3"/>'],
  ],
  ["rules, with their own formulas", sheet1, ['<conditionalFormatting sqref="A2:C3">', "COUNTIF($A$2:$A$3,$A2)&gt;1"]],
  ["validations", sheet1, ['type="custom" sqref="B2:B3"', 'sqref="B2:B3 E2:E4"']],
  ["formulas of other sheets, but not their own cells or texts", sheet2, ['SUM(S!A2:A3)+SUM(A2:A4)&amp;"S!A2:A4"']],
  ["the chart", chart, ["> <c:f>S!$A$2:$A$3</c:f><c:f>&apos;S&apos;!$A$1</c:f><c:f>T!$A$2:$A$4</c:f>"]],
  ["print area and names", "xl/workbook.xml", ["S!$A$1:$D$3<", "'S'!$A$2:$A$3<", "T!$A$2:$A$4<", "S!$A$4<"]],
])("%s shrink back", async (_, part, pieces) => {
  const xml = textOf(await changed({}, remove(1)), part);
  for (const piece of pieces) expect(xml).toContain(piece);
});

test("a row goes with its height, unless something stands beside the table", async () => {
  const tall = rows.replace('<row r="4">', '<row r="4" ht="60" customHeight="1">');
  expect(textOf(await changed({ [sheet1]: sheetXml(tall, around) }, remove(1)), sheet1)).not.toContain('r="4"');
  const beside = tall.replace(/<\/row>$/, '<c r="F4"><v>5</v></c></row>');
  expect(textOf(await changed({ [sheet1]: sheetXml(beside, around) }, remove(1)), sheet1)).toContain(
    '<row r="4" ht="60" customHeight="1"><c r="F4"><v>5</v></c></row>',
  );
});

test.each([
  [
    "rules and validations of removed rows only go with them",
    '<conditionalFormatting sqref="A4:C4"><cfRule type="expression" priority="1"><formula>1</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="whole" sqref="B4"><formula1>1</formula1></dataValidation></dataValidations>',
    "",
  ],
  [
    "rules that reach further down stay",
    '<conditionalFormatting sqref="A2:C9"><cfRule type="expression" priority="1"><formula>1</formula></cfRule></conditionalFormatting>',
    null,
  ],
  [
    "links of removed rows go",
    '<hyperlinks><hyperlink ref="A2" location="T!A1"/><hyperlink ref="A4" location="T!A1"/></hyperlinks>',
    '<hyperlinks><hyperlink ref="A2" location="T!A1"/></hyperlinks>',
  ],
])("%s", async (_, before, after) => {
  const xml = textOf(await changed({ [sheet1]: sheetXml(rows, before) }, remove(1)), sheet1);
  expect(xml.slice(xml.indexOf("</sheetData>"))).toBe(`</sheetData>${after ?? before}</worksheet>`);
});

test("the used area that the sheet declares shrinks too", async () => {
  const sheet = sheetXml(rows).replace("<sheetData>", '<dimension ref="A1:C4"/><sheetData>');
  expect(textOf(await changed({ [sheet1]: sheet }, remove(2)), sheet1)).toContain('<dimension ref="A1:C2"/>');
});

test("what stands below stays where it is", async () => {
  const bytes = await changed({ [sheet1]: sheetXml(`${rows}<row r="9"><c r="A9"><v>9</v></c></row>`) }, remove(2));
  expect(textOf(bytes, sheet1)).toContain('</row><row r="9"><c r="A9"><v>9</v></c></row></sheetData>');
});

test("a table with a totals row refuses, and nothing changes", async () => {
  const totals = String(rich[tablePart]).replace("totalsRowShown", 'totalsRowCount="1" a');
  await expect(changed({ [tablePart]: totals }, remove(1))).rejects.toMatchObject({
    code: "tableBlocked",
    details: { cell: "A4" },
  });
});

describeWithPrograms("a ledger to which rows were added and taken away again", () => {
  const file = (async () => {
    const before = await ledgerFile();
    const workbook = openWorkbook(before);
    const { headers } = await ledgerTable(workbook);
    const row = headers.map((header) => (header === "编号" ? "2019-11-99" : header === "指标" ? "新增" : null));
    await workbook.apply([{ kind: "appendRows", table: "要点台账", values: [row, row] }]);
    await workbook.apply([{ kind: "removeLastRows", table: "要点台账", rows: 2 }]);
    return { before, after: workbook.toBytes() };
  })();

  test("reads in openpyxl as it did before, with all its rules and validations", async () => {
    const { before, after } = await file;
    const script = `sheet = next(one for one in book if one.tables)
print(json.dumps({
  "table": dict(sheet.tables.items()),
  "rules": sorted(str(one.sqref) for one in sheet.conditional_formatting),
  "validations": sorted(str(one.sqref) for one in sheet.data_validations.dataValidation),
  "cells": [[str(cell.value) for cell in row] for row in sheet.iter_rows()],
  "printed": str(sheet.print_area),
}))`;
    expect(askOpenpyxl(after, script)).toEqual(askOpenpyxl(before, script));
  });

  test("opens in LibreOffice with the rows it had", async () => {
    const { before, after } = await file;
    const opened = await ledgerTable(openWorkbook(convertWithLibreOffice(after, "xlsx")));
    expect(opened.values.map((row) => row.slice(0, 5))).toEqual(
      (await ledgerTable(openWorkbook(before))).values.map((row) => row.slice(0, 5)),
    );
  });
});
