import type { PageLayout } from "../../../workbook/presentation";
import { elements, firstElement, xmlNode } from "../xml/xmlNode";
import type { PartXml } from "../xml/partXml";
import { SHEET_ORDER } from "./sheetOrder";

const PAPER = { A4: "9", A3: "8" } as const;
const MILLIMETRES = 25.4;

/** How the sheet prints, but for print area and titles, which are names of the workbook. */
export function setPageLayout(xml: PartXml, layout: PageLayout): void {
  const { prefix } = xml;
  fitToPage(xml);

  const options = xml.childOrNew("printOptions");
  if (layout.centerHorizontally !== undefined)
    options.attributes.set("horizontalCentered", layout.centerHorizontally ? "1" : "0");
  if (options.attributes.size > 0) xml.replace("printOptions", [options], SHEET_ORDER);

  const margins = Object.entries(layout.margins).map(([side, width]) => [side, inches(width)] as const);
  const sides = ["left", "right", "top", "bottom", "header", "footer"];
  margins.sort(([a], [b]) => sides.indexOf(a) - sides.indexOf(b));
  xml.replace("pageMargins", [xmlNode(`${prefix}pageMargins`, Object.fromEntries(margins))], SHEET_ORDER);

  const setup = xml.childOrNew("pageSetup");
  setup.attributes.delete("scale");
  setup.attributes
    .set("paperSize", PAPER[layout.paper])
    .set("fitToWidth", String(layout.fitToPages.wide))
    .set("fitToHeight", String(layout.fitToPages.tall))
    .set("orientation", layout.orientation);
  if (layout.blackAndWhite !== undefined) setup.attributes.set("blackAndWhite", layout.blackAndWhite ? "1" : "0");
  xml.replace("pageSetup", [setup], SHEET_ORDER);

  const texts = [xmlText("oddHeader", layout.header), xmlText("oddFooter", layout.footer)].filter(
    (node) => node !== null,
  );
  if (texts.length > 0) xml.replace("headerFooter", [xmlNode(`${prefix}headerFooter`, {}, texts)], SHEET_ORDER);

  function xmlText(name: string, parts: PageLayout["header"]) {
    return parts ? xmlNode(prefix + name, {}, [headerCode(parts)]) : null;
  }
}

/** `sheetPr` must say that the sheet fits to pages; what else it says stays. */
function fitToPage(xml: PartXml): void {
  const properties = xml.childOrNew("sheetPr");
  const setup = firstElement(properties, "pageSetUpPr") ?? xmlNode(`${xml.prefix}pageSetUpPr`);
  setup.attributes.set("fitToPage", "1");
  const others = elements(properties).filter((child) => child.name !== setup.name);
  xml.replace("sheetPr", [{ ...properties, children: [...others, setup] }], SHEET_ORDER);
}

function headerCode(parts: NonNullable<PageLayout["header"]>): string {
  const { left, center, right } = parts;
  return `${left === undefined ? "" : `&L${left}`}${center === undefined ? "" : `&C${center}`}${right === undefined ? "" : `&R${right}`}`;
}

function inches(millimetres: number): string {
  return String(Number((millimetres / MILLIMETRES).toFixed(4)));
}
