import { packEntry, writeZip } from "../../src/adapters/xlsx/opc/zipWriter";
import type { ZipEntry } from "../../src/adapters/xlsx/opc/zipIndex";

export const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageTypes = "http://schemas.openxmlformats.org/package/2006";

/** Parts of a workbook by name; text is UTF-8. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

export function sheetXml(rows: string, after = ""): string {
  return `<worksheet xmlns="${main}" xmlns:r="${office}"><sheetData>${rows}</sheetData>${after}</worksheet>`;
}

export function relationships(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const items = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packageTypes}/relationships">${items.join("")}</Relationships>`;
}

/** The parts of a small workbook with the sheets S and T, each replaced by what the test is about. */
export function parts(over: Parts = {}): Parts {
  return {
    "[Content_Types].xml":
      `<Types xmlns="${packageTypes}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    "_rels/.rels": relationships([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml":
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/>` +
      `<sheet name="T" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships([
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "worksheet", "worksheets/sheet2.xml"],
      ["rId3", "sharedStrings", "sharedStrings.xml"],
      ["rId4", "styles", "styles.xml"],
    ]),
    "xl/worksheets/sheet1.xml": sheetXml(""),
    "xl/worksheets/sheet2.xml": sheetXml(""),
    ...over,
  };
}

/** Text of one part of the small workbook. */
export function partText(name: string): string {
  return String(parts()[name]);
}

export function entriesOf(content: Parts): ZipEntry[] {
  return Object.entries(content).map(([name, text]) =>
    packEntry(name, typeof text === "string" ? new TextEncoder().encode(text) : text),
  );
}

export function workbookFile(over: Parts = {}): Uint8Array {
  return writeZip(entriesOf(parts(over)));
}
