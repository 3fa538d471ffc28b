import { OpcPackage } from "./opc/opcPackage";
import { DECLARATION } from "./opc/relationships";
import { printXmlNode, xmlNode } from "./xml/xmlNode";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const OFFICE_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const SPREADSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** What a new file says about itself. `created` is an ISO instant. */
export interface DocumentProperties {
  readonly title?: string;
  readonly creator?: string;
  readonly created?: string;
}

/** A workbook without sheets: styles with the default font, properties, nothing else. */
export function emptyPackage(properties: DocumentProperties): OpcPackage {
  const opc = OpcPackage.empty();
  opc.setText("xl/workbook.xml", workbookXml(), `${SPREADSHEET_TYPE}.sheet.main+xml`);
  opc.addRelationship("", `${OFFICE_RELATIONSHIPS}/officeDocument`, "xl/workbook.xml");
  addStyles(opc, "xl/workbook.xml", "xl/styles.xml");
  addProperties(opc, properties);
  return opc;
}

/** Adds a style part to a workbook that has none. */
export function addStyles(opc: OpcPackage, workbookPart: string, part: string): void {
  opc.setText(part, stylesXml(), `${SPREADSHEET_TYPE}.styles+xml`);
  opc.addRelationship(workbookPart, `${OFFICE_RELATIONSHIPS}/styles`, part);
}

/** A sheet without cells. Strict programs want the elements that we state, in this order. */
export function emptySheetXml(tabColor: string | undefined): string {
  const color =
    tabColor === undefined ? [] : [xmlNode("tabColor", { rgb: `FF${tabColor.replace("#", "").toUpperCase()}` })];
  const sheet = xmlNode("worksheet", { xmlns: MAIN, "xmlns:r": OFFICE_RELATIONSHIPS }, [
    ...(color.length > 0 ? [xmlNode("sheetPr", {}, color)] : []),
    xmlNode("dimension", { ref: "A1" }),
    xmlNode("sheetViews", {}, [xmlNode("sheetView", { workbookViewId: 0 })]),
    xmlNode("sheetFormatPr", { defaultRowHeight: 15 }),
    xmlNode("sheetData"),
    xmlNode("pageMargins", { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 }),
  ]);
  return DECLARATION + printXmlNode(sheet);
}

function workbookXml(): string {
  const workbook = xmlNode("workbook", { xmlns: MAIN, "xmlns:r": OFFICE_RELATIONSHIPS }, [
    xmlNode("workbookPr"),
    xmlNode("bookViews", {}, [
      xmlNode("workbookView", { xWindow: 0, yWindow: 0, windowWidth: 28800, windowHeight: 15000 }),
    ]),
    xmlNode("sheets"),
    xmlNode("calcPr", { calcId: 191029, fullCalcOnLoad: 1 }),
  ]);
  return DECLARATION + printXmlNode(workbook);
}

function stylesXml(): string {
  const none = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 };
  const font = xmlNode("font", {}, [
    xmlNode("sz", { val: 11 }),
    xmlNode("name", { val: "等线" }),
    xmlNode("family", { val: 2 }),
    xmlNode("charset", { val: 134 }),
  ]);
  const fill = (patternType: string) => xmlNode("fill", {}, [xmlNode("patternFill", { patternType })]);
  const sides = ["left", "right", "top", "bottom", "diagonal"].map((side) => xmlNode(side));
  const styles = xmlNode("styleSheet", { xmlns: MAIN }, [
    xmlNode("fonts", { count: 1 }, [font]),
    xmlNode("fills", { count: 2 }, [fill("none"), fill("gray125")]),
    xmlNode("borders", { count: 1 }, [xmlNode("border", {}, sides)]),
    xmlNode("cellStyleXfs", { count: 1 }, [xmlNode("xf", none)]),
    xmlNode("cellXfs", { count: 1 }, [xmlNode("xf", { ...none, xfId: 0 })]),
    xmlNode("cellStyles", { count: 1 }, [xmlNode("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })]),
    xmlNode("dxfs", { count: 0 }),
    xmlNode("tableStyles", {
      count: 0,
      defaultTableStyle: "TableStyleMedium2",
      defaultPivotStyle: "PivotStyleLight16",
    }),
  ]);
  return DECLARATION + printXmlNode(styles);
}

function addProperties(opc: OpcPackage, { title, creator, created }: DocumentProperties): void {
  const core = xmlNode("cp:coreProperties", {
    "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:dcterms": "http://purl.org/dc/terms/",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
  });
  if (title !== undefined) core.children.push(xmlNode("dc:title", {}, [title]));
  if (creator !== undefined) core.children.push(xmlNode("dc:creator", {}, [creator]));
  if (created !== undefined)
    core.children.push(xmlNode("dcterms:created", { "xsi:type": "dcterms:W3CDTF" }, [created]));
  const app = xmlNode(
    "Properties",
    { xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" },
    [xmlNode("Application", {}, ["Workpoints"])],
  );
  opc.setText(
    "docProps/core.xml",
    DECLARATION + printXmlNode(core),
    "application/vnd.openxmlformats-package.core-properties+xml",
  );
  opc.addRelationship(
    "",
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
    "docProps/core.xml",
  );
  opc.setText(
    "docProps/app.xml",
    DECLARATION + printXmlNode(app),
    "application/vnd.openxmlformats-officedocument.extended-properties+xml",
  );
  opc.addRelationship("", `${OFFICE_RELATIONSHIPS}/extended-properties`, "docProps/app.xml");
}
