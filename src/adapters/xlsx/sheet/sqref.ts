import { moveFormula } from "../../../workbook/movedFormula";
import { rangeAddress } from "../../../workbook/range";
import { elements, localName } from "../xml/xmlNode";
import type { XmlNode } from "../xml/xmlNode";
import { parseArea, subtractFromSqref } from "./cellReference";
import type { Area } from "./cellReference";

/**
 * A conditional format or validation without the cells of `cut`; `null` if none are left. Its formulas are relative to its
 * first cell, so they move along when that is cut away.
 */
export function withoutArea(node: XmlNode, cut: Area): XmlNode | null {
  const before = node.attributes.get("sqref") ?? "";
  const after = subtractFromSqref(before, cut, rangeAddress);
  if (after === before) return node;
  if (after === "") return null;
  const [from, to] = [firstCell(before), firstCell(after)];
  const moved = from && to ? moveFormulas(node, to.row - from.row, to.column - from.column) : node;
  return { ...moved, attributes: new Map(moved.attributes).set("sqref", after) };
}

function moveFormulas(node: XmlNode, rows: number, columns: number): XmlNode {
  if (rows === 0 && columns === 0) return node;
  const isFormula = /^formula[12]?$/.test(localName(node.name));
  const children = node.children.map((child) => {
    if (typeof child === "string") return isFormula ? moveFormula(child, rows, columns) : child;
    return moveFormulas(child, rows, columns);
  });
  return { ...node, children };
}

function firstCell(sqref: string): { readonly row: number; readonly column: number } | null {
  const areas = sqref
    .split(/\s+/)
    .map(parseArea)
    .filter((area) => area !== null);
  if (areas.length === 0) return null;
  return { row: Math.min(...areas.map((area) => area.row)), column: Math.min(...areas.map((area) => area.column)) };
}

/** The largest `priority` of any rule below. */
export function highestPriority(nodes: readonly XmlNode[]): number {
  let highest = 0;
  for (const node of nodes) {
    for (const rule of elements(node)) highest = Math.max(highest, Number(rule.attributes.get("priority") ?? 0));
  }
  return highest;
}
