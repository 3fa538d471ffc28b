import { elements, parseXmlNode, prefixOf, printXmlNode, xmlNode } from "../xml/xmlNode";
import { XlsxError } from "../xlsxError";
import { decodeXml } from "./decodeXml";
import { inflateEntry } from "./inflateEntry";
import type { PackageLimits } from "./packageLimits";
import {
  DECLARATION,
  addRelationshipTo,
  dropRelationshipsTo,
  parseRelationships,
  relationshipsPartOf,
} from "./relationships";
import type { Relationship } from "./relationships";
import { checkIsZip } from "./sniffFormat";
import { readZipIndex } from "./zipIndex";
import type { ZipEntry } from "./zipIndex";
import { packText, writeZip } from "./zipWriter";

const CONTENT_TYPES = "[Content_Types].xml";

/** A part's text piece by piece; each call begins anew. */
export type PartPieces = () => Iterable<string>;

/**
 * A package of parts (ECMA-376 part 2). Nothing is inflated before it is asked for, and what is not replaced is written
 * back with the very bytes it had. Part names have no leading slash; case does not matter.
 *
 *     bytes ──▶ zip index ──text(part)──▶ XML ──setText──▶ packed anew ─┐
 *                   └──────────── untouched entries, raw ───────────────┴──▶ toBytes()
 */
export class OpcPackage {
  private readonly entries = new Map<string, ZipEntry>();
  /** Parts replaced or added since, by lower-case name. */
  private readonly replaced = new Map<string, { readonly name: string; readonly text: string | PartPieces }>();
  /** Part of each relationship list that was parsed. */
  private readonly related = new Map<string, readonly Relationship[]>();

  private constructor(entries: readonly ZipEntry[]) {
    for (const entry of entries) this.entries.set(entry.name.toLowerCase(), entry);
  }

  /** @throws XlsxError */
  static open(bytes: Uint8Array, limits: PackageLimits): OpcPackage {
    checkIsZip(bytes);
    return new OpcPackage(readZipIndex(bytes, limits));
  }

  static empty(): OpcPackage {
    const opc = new OpcPackage([]);
    const types = xmlNode("Types", { xmlns: "http://schemas.openxmlformats.org/package/2006/content-types" }, [
      xmlNode("Default", {
        Extension: "rels",
        ContentType: "application/vnd.openxmlformats-package.relationships+xml",
      }),
      xmlNode("Default", { Extension: "xml", ContentType: "application/xml" }),
    ]);
    opc.setText(CONTENT_TYPES, DECLARATION + printXmlNode(types));
    return opc;
  }

  get partNames(): readonly string[] {
    const added = [...this.replaced].filter(([key]) => !this.entries.has(key)).map(([, part]) => part.name);
    return [...[...this.entries.values()].map((entry) => entry.name), ...added];
  }

  has(part: string): boolean {
    const key = part.toLowerCase();
    return this.replaced.has(key) || this.entries.has(key);
  }

  /**
   * The XML of a part.
   * @throws XlsxError `corrupt` if it is missing or damaged
   */
  text(part: string): string {
    const key = part.toLowerCase();
    const replaced = this.replaced.get(key);
    if (replaced) {
      const text = typeof replaced.text === "string" ? replaced.text : [...replaced.text()].join("");
      if (text !== replaced.text) this.replaced.set(key, { ...replaced, text });
      return text;
    }
    const entry = this.entries.get(key);
    if (!entry) throw new XlsxError("corrupt", { part, reason: "missing" });
    return decodeXml(inflateEntry(entry), part);
  }

  /** Replaces a part, or adds one; an added part needs its content type. */
  setText(part: string, text: string, contentType?: string): void {
    const key = part.toLowerCase();
    this.replaced.set(key, { name: this.entries.get(key)?.name ?? part, text });
    if (contentType !== undefined) this.declare(part, contentType);
  }

  /** Replaces a part by text in pieces, which are asked for when the file is written, or when somebody reads the part. */
  setPieces(part: string, pieces: PartPieces): void {
    const key = part.toLowerCase();
    this.replaced.set(key, { name: this.entries.get(key)?.name ?? part, text: pieces });
  }

  /** Removes a part, its content type, its own relationships and those of `owner` to it. */
  remove(part: string, owner: string): void {
    for (const name of [part, relationshipsPartOf(part)]) {
      this.entries.delete(name.toLowerCase());
      this.replaced.delete(name.toLowerCase());
    }
    this.related.delete(part.toLowerCase());
    this.editContentTypes((root) => ({
      ...root,
      children: root.children.filter(
        (child) =>
          typeof child === "string" || child.attributes.get("PartName")?.toLowerCase() !== `/${part.toLowerCase()}`,
      ),
    }));
    const list = relationshipsPartOf(owner);
    if (!this.has(list)) return;
    this.related.delete(owner.toLowerCase());
    this.setText(list, dropRelationshipsTo(this.text(list), owner, part));
  }

  relationships(part: string): readonly Relationship[] {
    const key = part.toLowerCase();
    const known = this.related.get(key);
    if (known) return known;
    const list = relationshipsPartOf(part);
    const found = this.has(list) ? parseRelationships(this.text(list), part) : [];
    this.related.set(key, found);
    return found;
  }

  /** Adds a relationship and returns its id. `type` is the whole URI. */
  addRelationship(part: string, type: string, target: string): string {
    const list = relationshipsPartOf(part);
    const { xml, id } = addRelationshipTo(this.has(list) ? this.text(list) : null, part, type, target);
    this.setText(list, xml);
    this.related.delete(part.toLowerCase());
    return id;
  }

  /** The first free name of a pattern: `xl/tables/table#.xml` → `xl/tables/table3.xml`. */
  freeName(pattern: string): string {
    for (let n = 1; ; n++) {
      const name = pattern.replace("#", String(n));
      if (!this.has(name)) return name;
    }
  }

  contentTypeOf(part: string): string | null {
    const root = parseXmlNode(this.text(CONTENT_TYPES), CONTENT_TYPES);
    const override = elements(root, "Override").find(
      (node) => node.attributes.get("PartName")?.toLowerCase() === `/${part.toLowerCase()}`,
    );
    const extension = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
    const fallback = elements(root, "Default").find(
      (node) => node.attributes.get("Extension")?.toLowerCase() === extension,
    );
    return (override ?? fallback)?.attributes.get("ContentType") ?? null;
  }

  /** The file. Parts keep their place; new ones follow. */
  toBytes(): Uint8Array {
    const written = this.partNames.map((name) => {
      const key = name.toLowerCase();
      const replaced = this.replaced.get(key);
      if (!replaced) return this.entries.get(key) as ZipEntry;
      const { text } = replaced;
      return packText(name, asUtf8(typeof text === "string" ? [text] : text()));
    });
    return writeZip(written);
  }

  private declare(part: string, contentType: string): void {
    if (this.contentTypeOf(part) === contentType) return;
    this.editContentTypes((root) => {
      root.children.push(xmlNode(`${prefixOf(root.name)}Override`, { PartName: `/${part}`, ContentType: contentType }));
      return root;
    });
  }

  private editContentTypes(edit: (root: ReturnType<typeof parseXmlNode>) => ReturnType<typeof parseXmlNode>): void {
    const root = edit(parseXmlNode(this.text(CONTENT_TYPES), CONTENT_TYPES));
    this.setText(CONTENT_TYPES, DECLARATION + printXmlNode(root));
  }
}

/** A part that was read as UTF-16 is written as UTF-8; its declaration must not say otherwise. */
function* asUtf8(pieces: Iterable<string>): Iterable<string> {
  let isFirst = true;
  for (const piece of pieces) {
    yield isFirst ? piece.replace(/^(\uFEFF?<\?xml[^>]*?)encoding=(["'])utf-16[^"']*\2/i, '$1encoding="UTF-8"') : piece;
    isFirst = false;
  }
}
