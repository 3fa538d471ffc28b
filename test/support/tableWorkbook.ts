import { main, partText, relationships, sheetXml, type Parts } from "./xlsxFixture";

export const sheet1 = "xl/worksheets/sheet1.xml";
export const sheet2 = "xl/worksheets/sheet2.xml";
export const tablePart = "xl/tables/table1.xml";
export const chart = "xl/charts/chart1.xml";

/** A1:C4: headers 目标, 完成, 缺口; three rows; 缺口 is calculated. Rules, names, a chart and formulas cover the body. */
export const rows =
  '<row r="1"><c r="A1" t="str"><v>目标</v></c><c r="B1" t="str"><v>完成</v></c><c r="C1" t="str"><v>缺口</v></c></row>' +
  [2, 3, 4]
    .map(
      (r) =>
        `<row r="${r}"><c r="A${r}" s="1"><v>${r}</v></c><c r="B${r}" s="2"/><c r="C${r}"><f>A${r}-B${r}</f><v>1</v></c></row>`,
    )
    .join("");
export const around =
  '<conditionalFormatting sqref="A2:C4"><cfRule type="expression" dxfId="0" priority="1"><formula>COUNTIF($A$2:$A$4,$A2)&gt;1</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="2"><dataValidation type="custom" sqref="B2:B4"><formula1>B2&gt;0</formula1></dataValidation><dataValidation type="whole" sqref="B2:B3 E2:E4"><formula1>1</formula1></dataValidation></dataValidations>';
const names =
  '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">S!$A$1:$D$4</definedName><definedName name="目标列">\'S\'!$A$2:$A$4</definedName>' +
  '<definedName name="别处">T!$A$2:$A$4</definedName><definedName name="一格">S!$A$4</definedName></definedNames>';
export const rich: Parts = {
  [sheet1]: sheetXml(rows, around),
  [sheet2]: sheetXml('<row r="9"><c r="A9"><f>SUM(S!A2:A4)+SUM(A2:A4)&amp;"S!A2:A4"</f><v>9</v></c></row>'),
  "xl/worksheets/_rels/sheet1.xml.rels": relationships([["rId1", "table", "../tables/table1.xml"]]),
  [tablePart]:
    `<table xmlns="${main}" id="1" name="t" displayName="t" ref="A1:C4" totalsRowShown="0"><autoFilter ref="A1:C4"/><sortState ref="A2:C4"><sortCondition ref="A2:A4"/></sortState>` +
    '<tableColumns count="3"><tableColumn id="1" name="目标"/><tableColumn id="2" name="完成"/><tableColumn id="3" name="缺口"><calculatedColumnFormula>A2-B2</calculatedColumnFormula></tableColumn></tableColumns></table>',
  [chart]:
    '<c:chartSpace xmlns:c="c"> <c:f>S!$A$2:$A$4</c:f><c:f>&apos;S&apos;!$A$1</c:f><c:f>T!$A$2:$A$4</c:f></c:chartSpace>',
  "xl/workbook.xml": partText("xl/workbook.xml").replace("</sheets>", `</sheets>${names}`),
  "xl/media/image1.png": new Uint8Array(5_000).map((_, n) => (n * 31) % 251),
  "xl/comments1.xml": "<comments/>",
  "customXml/item1.xml": "<secret/>",
  "Unknown/Part.bin": new Uint8Array([1, 2, 3, 255]),
};
