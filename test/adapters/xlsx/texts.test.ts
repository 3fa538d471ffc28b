import fc from "fast-check";

import { parseArea, parseCellReference } from "../../../src/adapters/xlsx/sheet/cellReference";
import { dateSerial } from "../../../src/adapters/xlsx/sheet/dateSerial";
import { moveFormula } from "../../../src/workbook/movedFormula";
import { fromFileFormula, toFileFormula } from "../../../src/adapters/xlsx/sheet/formulaText";
import { nodeText, parseXmlNode } from "../../../src/adapters/xlsx/xml/xmlNode";
import { escapeAttribute, escapeXml, fromCellText, toCellText } from "../../../src/adapters/xlsx/xml/xmlText";

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("_x0041_", "_x005F_", "\u0000\r\n\t", "\ufffe", "]]>", "&amp;"),
);

test("every text comes back from a cell as it went in", () => {
  fc.assert(
    fc.property(
      fc.array(anyText).map((pieces) => pieces.join("")),
      (text) => {
        const xml = `<t a="${escapeAttribute(toCellText(text))}">${escapeXml(toCellText(text))}</t>`;
        const node = parseXmlNode(xml, "t");
        expect(fromCellText(nodeText(node))).toBe(text);
        expect(fromCellText(node.attributes.get("a") ?? "")).toBe(text);
      },
    ),
  );
});

test("half a character becomes U+FFFD", () => {
  expect(toCellText("a\ud800b\udc00")).toBe("a\ufffdb\ufffd");
});

test.each`
  formula                        | file                                 | why
  ${"IFS(A1,1)"}                 | ${"_xlfn.IFS(A1,1)"}                 | ${"the function is younger than 2007"}
  ${"IFERROR(A1,1)"}             | ${"IFERROR(A1,1)"}                   | ${"2007 knows it"}
  ${'"IFS("&IFS(A1,"XLOOKUP(")'} | ${'"IFS("&_xlfn.IFS(A1,"XLOOKUP(")'} | ${"a text is no function"}
  ${"T[[#This Row],[IFS(]]"}     | ${"T[[#This Row],[IFS(]]"}           | ${"nor is a column's name"}
  ${"'IFS('!A1"}                 | ${"'IFS('!A1"}                       | ${"nor a sheet's"}
`("$formula stands in a file as $file: $why", ({ formula, file }: { formula: string; file: string }) => {
  expect(toFileFormula(formula)).toBe(file);
  expect(fromFileFormula(file)).toBe(`=${formula}`);
});

test("TRUE() as LibreOffice writes it is TRUE", () => {
  expect(fromFileFormula('IF(TRUE(),FALSE(),"TRUE()")')).toBe('=IF(TRUE,FALSE,"TRUE()")');
});

test.each`
  formula                       | moved                         | why
  ${"A1+$A1+A$1+$A$1"}          | ${"B3+$A3+B$1+$A$1"}          | ${"only relative parts move"}
  ${"SUM(A:A,1:1,$A:$A)"}       | ${"SUM(B:B,3:3,$A:$A)"}       | ${"whole columns and rows move too"}
  ${"LOG10(A1)&\"A1\"&'A1'!A1"} | ${"LOG10(B3)&\"A1\"&'A1'!B3"} | ${"functions, texts and sheets are no references"}
  ${"T[[#This Row],[A1]]"}      | ${"T[[#This Row],[A1]]"}      | ${"nor are columns of a table"}
  ${"XFD1048576"}               | ${"#REF!"}                    | ${"it leaves the sheet"}
`(
  "$formula two rows down and one column right is $moved: $why",
  ({ formula, moved }: { formula: string; moved: string }) => {
    expect(moveFormula(formula, 2, 1)).toBe(moved);
  },
);

test.each([
  ["1900-01-01", 1],
  ["1900-02-28", 59],
  ["1900-03-01", 61],
  ["2019-06-30", 43_646],
  ["2019-06-30T12:00:00", 43_646.5],
  ["2019-02-29", null],
  ["1899-12-31", null],
  ["30.6.2019", null],
])("%s is day %s", (iso, serial) => {
  expect(dateSerial(iso)).toBe(serial);
});

test.each([
  ["A1", 0],
  ["XFD1048576", 1_048_575 * 16_384 + 16_383],
  ["XFE1", -1],
  ["A1048577", -1],
  ["A0", -1],
  ["A", -1],
  ["1", -1],
  ["AAAA1", -1],
  ["A1B", -1],
])("%s is place %s", (reference, place) => {
  expect(parseCellReference(reference)).toBe(place);
});

test.each([
  ["$B$2:A1", { row: 0, column: 0, rows: 2, columns: 2 }],
  ["B:C", { row: 0, column: 1, rows: 1_048_576, columns: 2 }],
  ["2:2", { row: 1, column: 0, rows: 1, columns: 16_384 }],
  ["A1:B2:C3", null],
  ["#REF!", null],
])("%s is %j", (text, area) => {
  expect(parseArea(text)).toEqual(area);
});
