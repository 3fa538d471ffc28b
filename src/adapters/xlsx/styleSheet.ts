import type { CellFormat, ConditionalFormat } from "../../workbook/presentation";
import { isDateFormat } from "../../workbook/dateFormat";
import type { OpcPackage } from "./opc/opcPackage";
import type { PackageLimits } from "./opc/packageLimits";
import { elements, firstElement, printXmlNode, xmlNode } from "./xml/xmlNode";
import type { XmlNode } from "./xml/xmlNode";
import { PartXml } from "./xml/partXml";
import { XlsxError } from "./xlsxError";

/** Children of `styleSheet` in the schema's order. */
const ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];
const FONT_ORDER = [
  "b",
  "i",
  "strike",
  "condense",
  "extend",
  "outline",
  "shadow",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
  "family",
  "charset",
  "scheme",
];
const ALIGNMENT = { left: "left", center: "center", right: "right" } as const;

/** Built-in formats that we write by number. Source: ECMA-376 part 1, 18.8.30. */
const BUILT_IN = new Map([
  ["General", 0],
  ["0", 1],
  ["0.00", 2],
  ["#,##0", 3],
  ["#,##0.00", 4],
  ["0%", 9],
  ["0.00%", 10],
  ["@", 49],
]);

type Section = "fonts" | "fills" | "borders" | "cellXfs" | "dxfs" | "numFmts";

/** The cell formats of a workbook. What a cell or a rule needs is added, nothing is ever taken away. */
export class StyleSheet {
  private readonly xml: PartXml;
  private readonly sections = new Map<Section, { readonly list: XmlNode[]; readonly known: Map<string, number> }>();
  private readonly touched = new Set<Section>();

  constructor(
    private readonly opc: OpcPackage,
    private readonly part: string,
    limits: PackageLimits,
  ) {
    this.xml = PartXml.parse(opc.text(part), part, "cellXfs");
    const count = this.xml.items.length;
    if (count > limits.cellFormats) {
      throw new XlsxError("tooLarge", { part, reason: "cellFormats", limit: limits.cellFormats, is: count });
    }
  }

  /** Gives for a cell's present format the one with `format` laid over it. */
  derive(format: CellFormat): (base: number) => number {
    const known = new Map<number, number>();
    return (base) => {
      const found = known.get(base) ?? this.add("cellXfs", this.overlay(base, format));
      known.set(base, found);
      return found;
    };
  }

  isGeneral(format: number): boolean {
    return (this.section("cellXfs").list[format]?.attributes.get("numFmtId") ?? "0") === "0";
  }

  isDate(format: number): boolean {
    const id = Number(this.section("cellXfs").list[format]?.attributes.get("numFmtId") ?? 0);
    if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58))
      return true;
    const custom = this.section("numFmts").list.find((node) => Number(node.attributes.get("numFmtId")) === id);
    const code = custom?.attributes.get("formatCode") ?? "";
    return isDateFormat(code);
  }

  /** Index of a differential format for a rule. */
  differential(format: ConditionalFormat): number {
    const children: XmlNode[] = [];
    if (format.bold !== undefined || format.color !== undefined) {
      const parts = [];
      if (format.bold !== undefined) parts.push(this.node("b", format.bold ? {} : { val: 0 }));
      if (format.color !== undefined) parts.push(this.node("color", { rgb: argb(format.color) }));
      children.push(this.node("font", {}, parts));
    }
    if (format.fill !== undefined) {
      const colors = [
        this.node("fgColor", { rgb: argb(format.fill) }),
        this.node("bgColor", { rgb: argb(format.fill) }),
      ];
      children.push(this.node("fill", {}, [this.node("patternFill", { patternType: "solid" }, colors)]));
    }
    return this.add("dxfs", this.node("dxf", {}, children));
  }

  /** Hands the changed part back to the package. */
  flush(): void {
    if (this.touched.size === 0) return;
    for (const name of this.touched) {
      const { list } = this.section(name);
      const node = this.xml.childOrNew(name);
      node.attributes.set("count", String(list.length));
      this.xml.replace(name, [{ ...node, children: list }], ORDER);
    }
    this.touched.clear();
    this.opc.setText(this.part, this.xml.toString());
  }

  private overlay(base: number, format: CellFormat): XmlNode {
    const old =
      this.section("cellXfs").list[base] ??
      this.node("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 });
    const xf = { ...old, attributes: new Map(old.attributes), children: elements(old) };
    const set = (attribute: string, applied: string, id: number) => {
      xf.attributes.set(attribute, String(id)).set(applied, "1");
    };
    if (format.numberFormat !== undefined) set("numFmtId", "applyNumberFormat", this.numberFormat(format.numberFormat));
    if (changesFont(format)) set("fontId", "applyFont", this.font(Number(old.attributes.get("fontId") ?? 0), format));
    if (format.fill !== undefined) set("fillId", "applyFill", this.fill(format.fill));
    if (format.borders !== undefined) set("borderId", "applyBorder", this.border(format.borders));
    if (format.horizontal !== undefined || format.vertical !== undefined || format.wrap !== undefined) {
      xf.attributes.set("applyAlignment", "1");
      const alignment = this.alignment(firstElement(old, "alignment"), format);
      return { ...xf, children: [alignment, ...elements(old).filter((child) => !child.name.endsWith("alignment"))] };
    }
    return xf;
  }

  private numberFormat(code: string): number {
    const builtIn = BUILT_IN.get(code);
    if (builtIn !== undefined) return builtIn;
    const { list } = this.section("numFmts");
    const known = list.find((node) => node.attributes.get("formatCode") === code);
    if (known) return Number(known.attributes.get("numFmtId"));
    const id = Math.max(163, ...list.map((node) => Number(node.attributes.get("numFmtId") ?? 0))) + 1;
    this.add("numFmts", this.node("numFmt", { numFmtId: id, formatCode: code }));
    return id;
  }

  private font(base: number, format: CellFormat): number {
    const old = this.section("fonts").list[base];
    const parts = new Map(
      (old ? elements(old) : []).map((child) => [child.name.slice(child.name.indexOf(":") + 1), child]),
    );
    const flag = (name: string, on: boolean | undefined) => {
      if (on === true) parts.set(name, this.node(name));
      else if (on === false) parts.delete(name);
    };
    flag("b", format.bold);
    flag("i", format.italic);
    if (format.fontSize !== undefined) parts.set("sz", this.node("sz", { val: format.fontSize }));
    if (format.color !== undefined) parts.set("color", this.node("color", { rgb: argb(format.color) }));
    if (format.fontName !== undefined) {
      parts.set("name", this.node("name", { val: format.fontName }));
      parts.delete("scheme");
      parts.delete("charset");
    }
    const ordered = [...parts]
      .sort(([a], [b]) => FONT_ORDER.indexOf(a) - FONT_ORDER.indexOf(b))
      .map(([, node]) => node);
    return this.add("fonts", this.node("font", {}, ordered));
  }

  private fill(color: string): number {
    const colors = [this.node("fgColor", { rgb: argb(color) }), this.node("bgColor", { indexed: 64 })];
    return this.add("fills", this.node("fill", {}, [this.node("patternFill", { patternType: "solid" }, colors)]));
  }

  private border(color: string): number {
    const side = (name: string) => this.node(name, { style: "thin" }, [this.node("color", { rgb: argb(color) })]);
    const sides = ["left", "right", "top", "bottom"].map(side);
    return this.add("borders", this.node("border", {}, [...sides, this.node("diagonal")]));
  }

  private alignment(old: XmlNode | null, format: CellFormat): XmlNode {
    const node = this.node("alignment");
    old?.attributes.forEach((value, name) => node.attributes.set(name, value));
    if (format.horizontal !== undefined) node.attributes.set("horizontal", ALIGNMENT[format.horizontal]);
    if (format.vertical !== undefined) node.attributes.set("vertical", format.vertical);
    if (format.wrap !== undefined) node.attributes.set("wrapText", format.wrap ? "1" : "0");
    return node;
  }

  private node(
    name: string,
    attributes: Readonly<Record<string, string | number>> = {},
    children: readonly XmlNode[] = [],
  ): XmlNode {
    return xmlNode(this.xml.prefix + name, attributes, children);
  }

  private section(name: Section): { readonly list: XmlNode[]; readonly known: Map<string, number> } {
    const open = this.sections.get(name);
    if (open) return open;
    const node = this.xml.child(name);
    const list = node ? elements(node) : [];
    const known = new Map<string, number>();
    list.forEach((item, n) => {
      const text = printXmlNode(item);
      if (!known.has(text)) known.set(text, n);
    });
    const fresh = { list, known };
    this.sections.set(name, fresh);
    return fresh;
  }

  /** Index of the item in its section, added if it is new. */
  private add(name: Section, item: XmlNode): number {
    const { list, known } = this.section(name);
    const text = printXmlNode(item);
    const found = known.get(text);
    if (found !== undefined) return found;
    list.push(item);
    known.set(text, list.length - 1);
    this.touched.add(name);
    return list.length - 1;
  }
}

function changesFont(format: CellFormat): boolean {
  const { bold, italic, fontSize, fontName, color } = format;
  return [bold, italic, fontSize, fontName, color].some((value) => value !== undefined);
}

/** `#1F4E79` → `FF1F4E79`. */
function argb(color: string): string {
  return `FF${color.replace("#", "").toUpperCase()}`;
}
