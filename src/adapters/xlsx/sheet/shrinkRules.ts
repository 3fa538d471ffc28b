import type { PartXml } from "../xml/partXml";
import { elements } from "../xml/xmlNode";
import type { XmlNode } from "../xml/xmlNode";
import { parseArea } from "./cellReference";
import { isInside, shrinkSqref } from "./growth";
import type { Growth } from "./growth";
import { SHEET_ORDER } from "./sheetOrder";

/** Children of a sheet that list elements with areas, and what the elements are called. */
const LISTS = [
  ["dataValidations", "dataValidation"],
  ["protectedRanges", "protectedRange"],
  ["ignoredErrors", "ignoredError"],
] as const;

/** Areas in the extensions of Excel 2010. */
const EXTENDED = /(<\w+:sqref>)([^<]*)/g;

/**
 * Takes the last rows of a table out of rules, validations and links of its sheet, as they will hold nothing any more. In the
 * extensions an area of nothing but such rows stays: a rule needs one.
 */
export function shrinkRules(xml: PartXml, growth: Growth): void {
  replaceIfChanged(xml, "conditionalFormatting", xml.childrenNamed("conditionalFormatting"), (node) =>
    shrunk(node, growth),
  );
  for (const [name, item] of LISTS) {
    replaceIfChanged(xml, name, xml.childrenNamed(name), (list) =>
      shrunkList(list, item, (node) => shrunk(node, growth)),
    );
  }
  const end = growth.body.row + growth.body.rows + growth.rows;
  replaceIfChanged(xml, "hyperlinks", xml.childrenNamed("hyperlinks"), (list) =>
    shrunkList(list, "hyperlink", (node) => {
      const area = parseArea(node.attributes.get("ref") ?? "");
      const goes =
        area !== null && area.row >= end && area.row + area.rows <= end - growth.rows && isInside(area, growth.body);
      return goes ? null : node;
    }),
  );
  for (const child of xml.children) {
    if (child.name !== "extLst") continue;
    child.raw = child.raw.replace(EXTENDED, (whole, open: string, sqref: string) => {
      const left = shrinkSqref(sqref, growth);
      return left === "" ? whole : open + left;
    });
  }
}

/** The same node where nothing changes, `null` where nothing is left of it. */
function shrunk(node: XmlNode, growth: Growth): XmlNode | null {
  const before = node.attributes.get("sqref") ?? "";
  const after = shrinkSqref(before, growth);
  if (after === before) return node;
  return after === "" ? null : { ...node, attributes: new Map(node.attributes).set("sqref", after) };
}

function shrunkList(list: XmlNode, item: string, shrink: (node: XmlNode) => XmlNode | null): XmlNode | null {
  const before = elements(list, item);
  const after = before.map(shrink);
  if (after.every((node, n) => node === before[n])) return list;
  const kept = after.filter((node) => node !== null);
  if (kept.length === 0) return null;
  const attributes = new Map(list.attributes);
  if (attributes.has("count")) attributes.set("count", String(kept.length));
  return { ...list, attributes, children: kept };
}

/** What does not change keeps its spelling. */
function replaceIfChanged(
  xml: PartXml,
  name: string,
  before: readonly XmlNode[],
  shrink: (node: XmlNode) => XmlNode | null,
): void {
  const after = before.map(shrink);
  if (after.every((node, n) => node === before[n])) return;
  xml.replace(
    name,
    after.filter((node) => node !== null),
    SHEET_ORDER,
  );
}
