import { MAX_COLUMNS } from "../../../workbook/range";
import { elements, xmlNode } from "../xml/xmlNode";
import type { XmlNode } from "../xml/xmlNode";
import type { PartXml } from "../xml/partXml";
import { SHEET_ORDER } from "./sheetOrder";

/** Pixels of a digit of the default font at 100 %, and the padding of a cell. Source: ECMA-376 part 1, 18.3.1.13. */
const DIGIT = 7;
const PADDING = 5;

/** Sets attributes on columns `from` … `from + count − 1`, splitting what was declared for more columns at once. */
export function setColumns(
  xml: PartXml,
  from: number,
  count: number,
  attributes: Readonly<Record<string, string | null>>,
): void {
  const first = from + 1;
  const last = Math.min(from + count, MAX_COLUMNS);
  const node = xml.childOrNew("cols");
  const pieces: XmlNode[] = [];
  let covered = first;
  const add = (like: XmlNode | null, min: number, max: number, changed: boolean) => {
    if (min > max) return;
    const piece = xmlNode(`${xml.prefix}col`, { min, max });
    like?.attributes.forEach((value, name) => {
      if (name !== "min" && name !== "max") piece.attributes.set(name, value);
    });
    if (changed) change(piece, attributes);
    pieces.push(piece);
  };
  for (const old of elements(node, "col")) {
    const min = Number(old.attributes.get("min"));
    const max = Number(old.attributes.get("max"));
    add(old, min, Math.min(max, first - 1), false);
    const [start, end] = [Math.max(min, first), Math.min(max, last)];
    if (start <= end) {
      add(null, covered, start - 1, true);
      add(old, start, end, true);
      covered = end + 1;
    } else if (min > last) {
      add(null, covered, last, true);
      covered = last + 1;
    }
    add(old, Math.max(min, last + 1), max, false);
  }
  add(null, covered, last, true);
  pieces.sort((a, b) => Number(a.attributes.get("min")) - Number(b.attributes.get("min")));
  xml.replace("cols", [{ ...node, children: pieces }], SHEET_ORDER);
}

/** Width in characters of the default font, as a file stores it: with the padding, in 256ths, at most Excel's 255. */
export function fileWidth(width: number): string {
  const characters = Math.min(width, 254);
  return String(Math.trunc(((characters * DIGIT + PADDING) / DIGIT) * 256) / 256);
}

/** Groups columns behind an outline button, which stands on the column after the group. */
export function groupColumns(xml: PartXml, from: number, count: number, collapsed: boolean): void {
  setColumns(xml, from, count, { outlineLevel: "1", hidden: collapsed ? "1" : null });
  setColumns(xml, from + count, 1, { collapsed: collapsed ? "1" : null });
  const format = xml.childOrNew("sheetFormatPr");
  if (!format.attributes.has("defaultRowHeight")) format.attributes.set("defaultRowHeight", "15");
  if (Number(format.attributes.get("outlineLevelCol") ?? 0) < 1) format.attributes.set("outlineLevelCol", "1");
  xml.replace("sheetFormatPr", [format], SHEET_ORDER);
}

/** The cell format each column gives to new cells. */
export function columnFormats(xml: PartXml): (column: number) => number {
  const node = xml.child("cols");
  const styled = (node ? elements(node, "col") : []).filter((col) => Number(col.attributes.get("style") ?? 0) !== 0);
  return (column) => {
    const found = styled.find(
      (col) => Number(col.attributes.get("min")) <= column + 1 && Number(col.attributes.get("max")) > column,
    );
    return Number(found?.attributes.get("style") ?? 0);
  };
}

/** A column without a width gets Excel's standard one: LibreOffice takes a missing width for none. */
function change(piece: XmlNode, attributes: Readonly<Record<string, string | null>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null) piece.attributes.delete(name);
    else piece.attributes.set(name, value);
  }
  if (!piece.attributes.has("width")) piece.attributes.set("width", fileWidth(8.43));
}
