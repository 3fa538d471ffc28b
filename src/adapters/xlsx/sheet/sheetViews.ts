import { columnLetters, rangeAddress } from "../../../workbook/range";
import { elements, firstElement, localName, xmlNode } from "../xml/xmlNode";
import type { XmlNode } from "../xml/xmlNode";
import type { PartXml } from "../xml/partXml";
import type { Area } from "./cellReference";
import { SHEET_ORDER } from "./sheetOrder";

/** Freezes the first rows and columns; none of both unfreezes. */
export function freezePanes(xml: PartXml, rows: number, columns: number): void {
  editView(xml, (view) => {
    const rest = elements(view).filter((child) => !["pane", "selection"].includes(localName(child.name)));
    if (rows === 0 && columns === 0) return rest;
    const activePane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
    const pane = xmlNode(`${xml.prefix}pane`, {
      xSplit: columns > 0 ? columns : undefined,
      ySplit: rows > 0 ? rows : undefined,
      topLeftCell: `${columnLetters(columns)}${rows + 1}`,
      activePane,
      state: "frozen",
    });
    const cell = `${columnLetters(columns)}${rows + 1}`;
    const panes = activePane === "bottomRight" ? ["topRight", "bottomLeft", "bottomRight"] : [activePane];
    const selections = panes.map((name) =>
      xmlNode(`${xml.prefix}selection`, {
        pane: name,
        ...(name === activePane ? { activeCell: cell, sqref: cell } : {}),
      }),
    );
    return [pane, ...selections, ...rest];
  });
}

export function showGridlines(xml: PartXml, shown: boolean): void {
  editView(xml, (view) => {
    if (shown) view.attributes.delete("showGridLines");
    else view.attributes.set("showGridLines", "0");
    return elements(view);
  });
}

/** Marks the sheet as the one in front, or takes the mark away. */
export function setTabSelected(xml: PartXml, selected: boolean): void {
  editView(xml, (view) => {
    if (selected) view.attributes.set("tabSelected", "1");
    else view.attributes.delete("tabSelected");
    return elements(view);
  });
}

/** Selects a range in the pane it lies in. */
export function selectArea(xml: PartXml, area: Area): void {
  editView(xml, (view) => {
    const pane = firstElement(view, "pane");
    const inPane = pane ? paneOf(pane, area) : undefined;
    const first = rangeAddress({ ...area, rows: 1, columns: 1 });
    const selection = xmlNode(`${xml.prefix}selection`, { pane: inPane, activeCell: first, sqref: rangeAddress(area) });
    if (inPane !== undefined) pane?.attributes.set("activePane", inPane);
    const children = elements(view).filter(
      (child) => localName(child.name) !== "selection" || child.attributes.get("pane") !== inPane,
    );
    const after = children.findIndex((child) => !["pane", "selection"].includes(localName(child.name)));
    children.splice(after < 0 ? children.length : after, 0, selection);
    return children;
  });
}

/** The pane a range's first cell lies in; `undefined` is the top left one. */
function paneOf(pane: XmlNode, area: Area): string | undefined {
  const right = area.column >= Number(pane.attributes.get("xSplit") ?? Infinity);
  const below = area.row >= Number(pane.attributes.get("ySplit") ?? Infinity);
  if (right) return below ? "bottomRight" : "topRight";
  return below ? "bottomLeft" : undefined;
}

/** `edit` changes the attributes in place and gives the children. */
function editView(xml: PartXml, edit: (view: XmlNode) => readonly XmlNode[]): void {
  const views = xml.childOrNew("sheetViews");
  const [first = xmlNode(`${xml.prefix}sheetView`, { workbookViewId: 0 }), ...others] = elements(views);
  const children = edit(first);
  xml.replace("sheetViews", [{ ...views, children: [{ ...first, children: [...children] }, ...others] }], SHEET_ORDER);
}
