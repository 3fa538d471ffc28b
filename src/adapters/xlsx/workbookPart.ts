import type { SheetVisibility } from "../../workbook/change";
import type { OpcPackage } from "./opc/opcPackage";
import { renameInFormula } from "./sheetReference";
import { relationshipPrefix } from "./relationshipPrefix";
import { elements, nodeText, prefixedAttribute, xmlNode } from "./xml/xmlNode";
import type { XmlNode } from "./xml/xmlNode";
import { PartXml } from "./xml/partXml";
import { XlsxError } from "./xlsxError";

/** A sheet as the workbook part lists it. `part` is `null` for what holds no cells, such as a chart sheet. */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly sheetId: number;
  readonly part: string | null;
}

/** A defined name. `sheetIndex` is the tab a local name belongs to, `null` for the workbook's. */
export interface DefinedName {
  readonly name: string;
  readonly sheetIndex: number | null;
  readonly text: string;
}

/** Children of `workbook` in the schema's order. */
const ORDER = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
] as const;

/** Finds the workbook part of a package. @throws XlsxError `notAWorkbook`, `corrupt` */
export function findWorkbookPart(opc: OpcPackage): string {
  if (!opc.has("[Content_Types].xml")) {
    const mimetype = opc.has("mimetype") ? opc.text("mimetype") : "";
    throw new XlsxError("notAWorkbook", { looksLike: mimetype.includes("opendocument.spreadsheet") ? "ods" : "zip" });
  }
  const main = opc.relationships("").find((relationship) => relationship.type === "officeDocument")?.target;
  if (main === undefined) throw new XlsxError("corrupt", { reason: "noWorkbookPart" });
  const contentType = opc.contentTypeOf(main) ?? "";
  if (contentType.includes("binary")) throw new XlsxError("notAWorkbook", { looksLike: "xlsb" });
  if (contentType.includes("wordprocessingml")) throw new XlsxError("notAWorkbook", { looksLike: "docx" });
  if (contentType.includes("presentationml")) throw new XlsxError("notAWorkbook", { looksLike: "pptx" });
  return main;
}

/** The workbook part: tabs, names, calendar and how it opens. Edits go back to the package at once. */
export class WorkbookPart {
  private readonly xml: PartXml;

  constructor(
    private readonly opc: OpcPackage,
    readonly part: string,
  ) {
    this.xml = PartXml.parse(opc.text(part), part);
    if (this.xml.root.name !== `${this.xml.prefix}workbook`)
      throw new XlsxError("corrupt", { part, reason: "notWorkbookXml" });
  }

  get uses1904(): boolean {
    const flag = this.xml.child("workbookPr")?.attributes.get("date1904");
    return flag === "1" || flag === "true";
  }

  get sheets(): readonly SheetEntry[] {
    const parts = new Map(this.opc.relationships(this.part).map((relationship) => [relationship.id, relationship]));
    return this.sheetNodes().map((node) => {
      const id = prefixedAttribute(node, "id") ?? "";
      const target = parts.get(id);
      return {
        name: node.attributes.get("name") ?? "",
        visibility: visibilityOf(node.attributes.get("state")),
        sheetId: Number(node.attributes.get("sheetId") ?? 0),
        part: target && target.type !== "worksheet" ? null : (target?.target ?? `relationship ${id}`),
      };
    });
  }

  get names(): readonly DefinedName[] {
    const list = this.xml.child("definedNames");
    return (list ? elements(list, "definedName") : []).map((node) => ({
      name: node.attributes.get("name") ?? "",
      sheetIndex: node.attributes.has("localSheetId") ? Number(node.attributes.get("localSheetId")) : null,
      text: nodeText(node),
    }));
  }

  /** Adds a tab at the end. */
  addSheet(name: string, visibility: SheetVisibility, relationshipId: string): void {
    const list = this.xml.childOrNew("sheets");
    const sheetId = Math.max(0, ...this.sheets.map((sheet) => sheet.sheetId)) + 1;
    const relationship = relationshipPrefix(this.xml);
    const state = visibility === "visible" ? undefined : visibility;
    list.children.push(
      xmlNode(`${this.xml.prefix}sheet`, { name, sheetId, state, [`${relationship}:id`]: relationshipId }),
    );
    this.write("sheets", list);
  }

  /**
   * Takes a tab off the list. Names of that tab go with it, those of later tabs count one less. Names of the workbook that
   * point there stay: their sheet may come back under its name.
   */
  removeSheet(index: number): void {
    const sheets = this.xml.childOrNew("sheets");
    const tabs = elements(sheets, "sheet").filter((_, n) => n !== index);
    this.xml.replace("sheets", [{ ...sheets, children: tabs }], ORDER);
    const names = this.xml.child("definedNames");
    if (names) {
      const kept = elements(names).filter((node) => Number(node.attributes.get("localSheetId") ?? -1) !== index);
      for (const { attributes } of kept) {
        const local = Number(attributes.get("localSheetId") ?? -1);
        if (local > index) attributes.set("localSheetId", String(local - 1));
      }
      this.xml.replace("definedNames", kept.length === 0 ? [] : [{ ...names, children: kept }], ORDER);
    }
    const views = this.xml.child("bookViews");
    if (views) {
      for (const { attributes } of elements(views)) {
        for (const tab of ["activeTab", "firstSheet"]) {
          const at = Number(attributes.get(tab) ?? 0);
          if (at >= index && at > 0) attributes.set(tab, String(at - 1));
        }
      }
      this.xml.replace("bookViews", [views], ORDER);
    }
    this.save();
  }

  /** Gives a tab another name; names that point there follow. */
  renameSheet(index: number, name: string): void {
    const sheets = this.xml.childOrNew("sheets");
    const attributes = elements(sheets, "sheet")[index]?.attributes;
    const was = attributes?.get("name") ?? "";
    attributes?.set("name", name);
    this.xml.replace("sheets", [sheets], ORDER);
    this.editNames(({ text }) => renameInFormula(text, was, name));
    this.save();
  }

  /** Gives every name another text. */
  editNames(edit: (name: DefinedName) => string): void {
    const list = this.xml.child("definedNames");
    if (!list) return;
    const { names } = this;
    const texts = names.map(edit);
    if (texts.every((text, n) => text === names[n]?.text)) return;
    const children = elements(list, "definedName").map((node, n) => ({ ...node, children: [texts[n] ?? ""] }));
    this.xml.replace("definedNames", [{ ...list, children }], ORDER);
    this.save();
  }

  setVisibility(index: number, visibility: SheetVisibility): void {
    const list = this.xml.childOrNew("sheets");
    const attributes = elements(list, "sheet")[index]?.attributes;
    if (visibility === "visible") attributes?.delete("state");
    else attributes?.set("state", visibility);
    this.write("sheets", list);
  }

  /** Sets a name; one of the same name and sheet is replaced. Names stand in alphabetical order, as Excel writes them. */
  setName(name: string, sheetIndex: number | null, text: string, comment?: string): void {
    const list = this.xml.childOrNew("definedNames");
    const kept = elements(list).filter((node) => !isName(node, name, sheetIndex));
    const attributes = { name, comment, localSheetId: sheetIndex ?? undefined };
    kept.push(xmlNode(`${this.xml.prefix}definedName`, attributes, [text]));
    kept.sort((a, b) => order(a).localeCompare(order(b), "en"));
    this.write("definedNames", { ...list, children: kept });
  }

  removeName(name: string, sheetIndex: number | null): void {
    const list = this.xml.child("definedNames");
    if (!list) return;
    const kept = elements(list).filter((node) => !isName(node, name, sheetIndex));
    this.xml.replace("definedNames", kept.length === 0 ? [] : [{ ...list, children: kept }], ORDER);
    this.save();
  }

  setActiveTab(index: number): void {
    const views = this.xml.childOrNew("bookViews");
    if (elements(views).length === 0) views.children.push(xmlNode(`${this.xml.prefix}workbookView`));
    const first = elements(views)[0];
    first?.attributes.set("activeTab", String(index));
    if (Number(first?.attributes.get("firstSheet") ?? 0) > index) first?.attributes.set("firstSheet", "0");
    this.write("bookViews", views);
  }

  /** A hidden sheet cannot be in front: then the first visible one is. */
  showVisibleTab(): void {
    const { sheets } = this;
    const views = this.xml.child("bookViews");
    const active = Number((views && elements(views)[0]?.attributes.get("activeTab")) ?? 0);
    const visible = sheets.findIndex((sheet) => sheet.visibility === "visible");
    if (visible >= 0 && sheets[active]?.visibility !== "visible") this.setActiveTab(visible);
  }

  /** Makes the program that opens the file calculate everything anew. */
  calculateOnLoad(): void {
    const node = this.xml.childOrNew("calcPr");
    if (node.attributes.get("fullCalcOnLoad") === "1") return;
    node.attributes.set("fullCalcOnLoad", "1");
    this.write("calcPr", node);
  }

  private sheetNodes(): XmlNode[] {
    const list = this.xml.child("sheets");
    return list ? elements(list, "sheet") : [];
  }

  private write(child: string, node: XmlNode): void {
    this.xml.replace(child, [node], ORDER);
    this.save();
  }

  private save(): void {
    this.opc.setText(this.part, this.xml.toString());
  }
}

function visibilityOf(state: string | undefined): SheetVisibility {
  return state === "hidden" || state === "veryHidden" ? state : "visible";
}

function isName(node: XmlNode, name: string, sheetIndex: number | null): boolean {
  const local = node.attributes.get("localSheetId");
  return (
    node.attributes.get("name")?.toLowerCase() === name.toLowerCase() &&
    (local === undefined ? null : Number(local)) === sheetIndex
  );
}

function order(node: XmlNode): string {
  return `${node.attributes.get("name") ?? ""}\u0000${(node.attributes.get("localSheetId") ?? "").padStart(6, "0")}`;
}
