import { rangeAddress } from "../../../workbook/range";
import type { PartXml } from "../xml/partXml";
import { elements, xmlNode } from "../xml/xmlNode";
import type { Area } from "./cellReference";
import { SHEET_ORDER } from "./sheetOrder";

/** Makes one cell of the area. */
export function mergeCells(xml: PartXml, area: Area): void {
  if (area.rows * area.columns < 2) return;
  const list = xml.childOrNew("mergeCells");
  list.children.push(xmlNode(`${xml.prefix}mergeCell`, { ref: rangeAddress(area) }));
  list.attributes.set("count", String(elements(list).length));
  xml.replace("mergeCells", [list], SHEET_ORDER);
}
