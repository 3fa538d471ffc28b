import type { Chart } from "../../workbook/chart";
import { chartPartXml } from "./chartPart";
import { OFFICE_RELATIONSHIPS } from "./emptyPackage";
import type { OpcPackage } from "./opc/opcPackage";
import { DECLARATION } from "./opc/relationships";
import { relationshipPrefix } from "./relationshipPrefix";
import { SHEET_ORDER } from "./sheet/sheetOrder";
import type { SheetPart } from "./sheetPart";
import { PartXml } from "./xml/partXml";
import { printXmlNode, xmlNode } from "./xml/xmlNode";
import type { XmlNode } from "./xml/xmlNode";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

/** Puts a chart on a sheet, beside what is drawn there already. */
export function addChart(opc: OpcPackage, sheet: SheetPart, chart: Chart): void {
  const drawing = drawingOf(opc, sheet);
  const part = opc.freeName("xl/charts/chart#.xml");
  opc.setText(part, chartPartXml(chart), CHART_TYPE);
  const id = opc.addRelationship(drawing, `${OFFICE_RELATIONSHIPS}/chart`, part);
  const xml = PartXml.parse(opc.text(drawing), drawing);
  const number = xml.children.length + 2;
  xml.children.push({ name: "twoCellAnchor", raw: printXmlNode(anchor(chart, number, id)) });
  opc.setText(drawing, xml.toString());
}

/** The drawing part of the sheet; made if there is none. */
function drawingOf(opc: OpcPackage, sheet: SheetPart): string {
  const known = opc.relationships(sheet.part).find(({ type, target }) => type === "drawing" && opc.has(target));
  if (known) return known.target;
  const part = opc.freeName("xl/drawings/drawing#.xml");
  opc.setText(part, DECLARATION + printXmlNode(xmlNode("xdr:wsDr", { "xmlns:xdr": DRAWING })), DRAWING_TYPE);
  const id = opc.addRelationship(sheet.part, `${OFFICE_RELATIONSHIPS}/drawing`, part);
  const prefix = relationshipPrefix(sheet.xml);
  sheet.xml.replace("drawing", [xmlNode(`${sheet.xml.prefix}drawing`, { [`${prefix}:id`]: id })], SHEET_ORDER);
  return part;
}

/** The namespaces are stated here, as somebody's drawing may spell its prefixes otherwise. */
function anchor({ name, place }: Chart, number: number, relationship: string): XmlNode {
  const frame = xmlNode("xdr:graphicFrame", { macro: "" }, [
    xmlNode("xdr:nvGraphicFramePr", {}, [xmlNode("xdr:cNvPr", { id: number, name }), xmlNode("xdr:cNvGraphicFramePr")]),
    xmlNode("xdr:xfrm", {}, [xmlNode("a:off", { x: 0, y: 0 }), xmlNode("a:ext", { cx: 0, cy: 0 })]),
    xmlNode("a:graphic", {}, [
      xmlNode("a:graphicData", { uri: CHART }, [
        xmlNode("c:chart", { "xmlns:c": CHART, "xmlns:r": OFFICE_RELATIONSHIPS, "r:id": relationship }),
      ]),
    ]),
  ]);
  return xmlNode("xdr:twoCellAnchor", { "xmlns:xdr": DRAWING, "xmlns:a": MAIN, editAs: "oneCell" }, [
    corner("from", place.column, place.row),
    corner("to", place.column + place.columns, place.row + place.rows),
    frame,
    xmlNode("xdr:clientData"),
  ]);
}

function corner(name: "from" | "to", column: number, row: number): XmlNode {
  const value = (part: string, number: number) => xmlNode(`xdr:${part}`, {}, [String(number)]);
  return xmlNode(`xdr:${name}`, {}, [value("col", column), value("colOff", 0), value("row", row), value("rowOff", 0)]);
}
