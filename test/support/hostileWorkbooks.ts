import { constants, deflateRawSync } from "node:zlib";

import { packEntry, writeZip } from "../../src/adapters/xlsx/opc/zipWriter";
import type { ZipEntry } from "../../src/adapters/xlsx/opc/zipIndex";
import { entriesOf, main, parts, partText, relationships, sheetXml, workbookFile, type Parts } from "./xlsxFixture";

const sheet1 = "xl/worksheets/sheet1.xml";
const rows = (text: string) => workbookFile({ [sheet1]: sheetXml(text) });
const cell = '<row r="1"><c r="A1"><v>1</v></c></row>';

/** 600 MB of blanks: one packed block of 4 MB, 150 times over, and an empty last block. */
function packedBomb(): Uint8Array {
  const block = deflateRawSync(new Uint8Array(2 ** 22).fill(0x20), { finishFlush: constants.Z_SYNC_FLUSH });
  const packed = new Uint8Array(150 * block.length + 2);
  for (let n = 0; n < 150; n++) packed.set(block, n * block.length);
  packed[packed.length - 2] = 3;
  return packed;
}

function withEntry(name: string, change: (entry: ZipEntry) => ZipEntry, over: Parts = {}): Uint8Array {
  return writeZip(entriesOf(parts(over)).map((entry) => (entry.name === name ? change(entry) : entry)));
}

/** The start of a compound file, with one name in its directory. */
function compoundFile(name: string): Uint8Array {
  const bytes = new Uint8Array(1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  Array.from(name).forEach((letter, n) => bytes.set([letter.charCodeAt(0), 0], 512 + 2 * n));
  return bytes;
}

const text = (content: string) => new TextEncoder().encode(content);
const million = (item: (n: number) => string) => Array.from({ length: 1_000_000 }, (_, n) => item(n)).join("");
const contentType = (type: string) =>
  partText("[Content_Types].xml").replace(/application\/vnd\.openxmlformats-officedocument[^"]*/, type);
const bomb = '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>';

/** Made on demand, never stored. `outcome` is the code of the refusal, or what sheet S holds when everything is read. */
export interface HostileFile {
  readonly name: string;
  readonly make: () => Uint8Array;
  readonly outcome: { readonly refused: string } | { readonly values: unknown };
}

const refused = (code: string) => ({ refused: code });

export const hostileFiles: readonly HostileFile[] = [
  {
    name: "600 MB sheet in 0.6 MB",
    make: () => withEntry(sheet1, (entry) => ({ ...entry, packed: packedBomb(), size: 150 * 2 ** 22 })),
    outcome: refused("tooLarge"),
  },
  {
    name: "the same, stating 1 KB",
    make: () => withEntry(sheet1, (entry) => ({ ...entry, packed: packedBomb(), size: 1024 })),
    outcome: refused("corrupt"),
  },
  {
    name: "the same, stating 15 MB",
    make: () => withEntry(sheet1, (entry) => ({ ...entry, packed: packedBomb(), size: 15 * 2 ** 20 })),
    outcome: refused("corrupt"),
  },
  {
    name: "a sheet stating more than it holds",
    make: () => withEntry(sheet1, (entry) => ({ ...entry, size: entry.size + 1 })),
    outcome: refused("corrupt"),
  },
  {
    name: "many large entries",
    make: () =>
      writeZip([
        ...entriesOf(parts()),
        ...Array.from({ length: 6 }, (_, n) => ({
          ...packEntry(`x${n}`, text("")),
          packed: new Uint8Array(2 ** 20),
          size: 100 * 2 ** 20,
        })),
      ]),
    outcome: refused("tooLarge"),
  },
  {
    name: "30,000 entries",
    make: () =>
      writeZip([...entriesOf(parts()), ...Array.from({ length: 30_000 }, (_, n) => packEntry(`x${n}`, text("")))]),
    outcome: refused("tooLarge"),
  },
  {
    name: "5,000 entries",
    make: () =>
      writeZip([
        ...entriesOf(parts({ [sheet1]: sheetXml(cell) })),
        ...Array.from({ length: 5_000 }, (_, n) => packEntry(`x${n}`, text(""))),
      ]),
    outcome: { values: [[1]] },
  },
  {
    name: "an entry twice",
    make: () => writeZip([...entriesOf(parts()), ...entriesOf({ "XL/worksheets/Sheet1.xml": sheetXml(cell) })]),
    outcome: refused("corrupt"),
  },
  {
    name: "an entity bomb in the sheet",
    make: () => workbookFile({ [sheet1]: bomb + sheetXml(cell) }),
    outcome: refused("forbiddenXml"),
  },
  {
    name: "an entity bomb in the workbook",
    make: () => workbookFile({ "xl/workbook.xml": `${bomb}<workbook/>` }),
    outcome: refused("forbiddenXml"),
  },
  {
    name: "an entity of nobody",
    make: () => rows('<row r="1"><c r="A1" t="str"><v>&c;</v></c></row>'),
    outcome: refused("forbiddenXml"),
  },
  {
    name: "a cell at XFD1048576",
    make: () => rows(`${cell}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`),
    outcome: refused("tooLarge"),
  },
  {
    name: "a cell at XFE1",
    make: () => rows('<row r="1"><c r="XFE1"><v>1</v></c></row>'),
    outcome: refused("corrupt"),
  },
  {
    name: "a cell of another row",
    make: () => rows('<row r="1"><c r="A2"><v>1</v></c></row>'),
    outcome: refused("corrupt"),
  },
  {
    name: "row 4294967295",
    make: () => rows('<row r="4294967295"><c><v>1</v></c></row>'),
    outcome: refused("corrupt"),
  },
  { name: "row 0", make: () => rows('<row r="0"><c><v>1</v></c></row>'), outcome: refused("corrupt") },
  {
    name: "validation and merge over the whole sheet",
    make: () =>
      workbookFile({
        [sheet1]: sheetXml(
          cell,
          '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><dataValidations><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a"</formula1></dataValidation></dataValidations>',
        ),
      }),
    outcome: { values: [[1]] },
  },
  {
    name: "a table over the whole sheet",
    make: () =>
      workbookFile({
        "xl/worksheets/_rels/sheet1.xml.rels": relationships([["rId1", "table", "../tables/table1.xml"]]),
        "xl/tables/table1.xml": `<table xmlns="${main}" id="1" name="t" displayName="t" ref="A1:XFD1048576"><tableColumns/></table>`,
      }),
    outcome: refused("tooLarge"),
  },
  { name: "cut off in the middle", make: () => rows(cell).slice(0, 600), outcome: refused("corrupt") },
  { name: "an empty file", make: () => new Uint8Array(), outcome: refused("notAWorkbook") },
  {
    name: "HTML renamed",
    make: () => text("<html><table><tr><td>1</td></tr></table></html>"),
    outcome: refused("notAWorkbook"),
  },
  { name: "CSV renamed", make: () => text("地区,目标\n北京,1\n"), outcome: refused("notAWorkbook") },
  {
    name: "a zip of something else",
    make: () => writeZip(entriesOf({ "a.txt": "a" })),
    outcome: refused("notAWorkbook"),
  },
  {
    name: ".ods",
    make: () => writeZip(entriesOf({ mimetype: "application/vnd.oasis.opendocument.spreadsheet" })),
    outcome: refused("notAWorkbook"),
  },
  {
    name: ".xlsb",
    make: () =>
      workbookFile({ "[Content_Types].xml": contentType("application/vnd.ms-excel.sheet.binary.macroEnabled.main") }),
    outcome: refused("notAWorkbook"),
  },
  {
    name: ".docx",
    make: () =>
      workbookFile({
        "[Content_Types].xml": contentType(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        ),
      }),
    outcome: refused("notAWorkbook"),
  },
  { name: "encrypted", make: () => compoundFile("EncryptedPackage"), outcome: refused("encrypted") },
  { name: "old .xls", make: () => compoundFile("Workbook"), outcome: refused("legacyFormat") },
  { name: "another compound file", make: () => compoundFile("WordDocument"), outcome: refused("notAWorkbook") },
  {
    name: "no shared strings though a cell asks",
    make: () => rows('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'),
    outcome: refused("corrupt"),
  },
  {
    name: "a shared string out of bounds",
    make: () =>
      workbookFile({
        [sheet1]: sheetXml('<row r="1"><c r="A1" t="s"><v>-1</v></c></row>'),
        "xl/sharedStrings.xml": `<sst xmlns="${main}"><si><t>a</t></si></sst>`,
      }),
    outcome: refused("corrupt"),
  },
  {
    name: "a shared string index that is none",
    make: () =>
      workbookFile({
        [sheet1]: sheetXml('<row r="1"><c r="A1" t="s"><v></v></c></row>'),
        "xl/sharedStrings.xml": `<sst xmlns="${main}"><si><t>a</t></si></sst>`,
      }),
    outcome: refused("corrupt"),
  },
  { name: "an ill-formed sheet", make: () => rows('<row r="1"><c r="A1"><v>1</v></row>'), outcome: refused("corrupt") },
  {
    name: "a sheet that ends too early",
    make: () => workbookFile({ [sheet1]: `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1"><v>1</v></c>` }),
    outcome: refused("corrupt"),
  },
  { name: "an empty sheet part", make: () => workbookFile({ [sheet1]: "" }), outcome: refused("corrupt") },
  {
    name: "a sheet part that is no sheet",
    make: () => workbookFile({ [sheet1]: "<html/>" }),
    outcome: refused("corrupt"),
  },
  {
    name: "a sheet part that is missing",
    make: () => writeZip(entriesOf(parts()).filter(({ name }) => name !== sheet1)),
    outcome: refused("corrupt"),
  },
  {
    name: "a sheet without relationship",
    make: () => workbookFile({ "xl/_rels/workbook.xml.rels": relationships([]) }),
    outcome: refused("corrupt"),
  },
  {
    name: "elements 100,000 deep",
    make: () => rows("<a>".repeat(100_000) + "</a>".repeat(100_000)),
    outcome: refused("corrupt"),
  },
  {
    name: "bytes that are no UTF-8",
    make: () =>
      workbookFile({ [sheet1]: new Uint8Array([...text("<worksheet>"), 0xff, 0xfe, 0xc0, ...text("</worksheet>")]) }),
    outcome: refused("corrupt"),
  },
  {
    name: "damaged deflate",
    make: () =>
      withEntry(sheet1, (entry) => ({ ...entry, packed: entry.packed.map((byte, n) => (n > 4 ? byte ^ 0x55 : byte)) })),
    outcome: refused("corrupt"),
  },
  {
    name: "a wrong checksum",
    make: () => withEntry(sheet1, (entry) => ({ ...entry, crc: entry.crc ^ 1 })),
    outcome: refused("corrupt"),
  },
  {
    name: "an unknown packing",
    make: () => withEntry(sheet1, (entry) => ({ ...entry, method: 12 })),
    outcome: refused("corrupt"),
  },
  {
    name: "a million styles",
    make: () =>
      workbookFile({
        [sheet1]: sheetXml(cell),
        "xl/styles.xml": `<styleSheet xmlns="${main}"><cellXfs>${"<xf/>".repeat(1_000_000)}</cellXfs></styleSheet>`,
      }),
    outcome: { values: [[1]] },
  },
  {
    name: "a million empty rows",
    make: () => rows(cell + million((n) => (n === 0 ? "" : `<row r="${n + 1}"/>`))),
    outcome: { values: [[1]] },
  },
  {
    name: "a million attributes",
    make: () => rows(`<row r="1" ${million((n) => ` a${n}="1"`)}><c r="A1"><v>1</v></c></row>`),
    outcome: { values: [[1]] },
  },
];
