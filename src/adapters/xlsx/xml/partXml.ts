import { parseXmlNode, printXmlNode, xmlNode } from "./xmlNode";
import type { XmlNode } from "./xmlNode";
import { XmlScanner } from "./xmlScanner";

/** One child of a part's root: its text as it stands in the part. */
export interface PartChild {
  readonly name: string;
  raw: string;
}

/** Where each item of one child (the rows of `sheetData`) starts and ends in the part's text. */
export interface ItemSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * A part split into the children of its root element. What nobody touches is written back as it was read, character by
 * character; a changed child becomes a small tree, and a new one goes where the schema's order wants it.
 */
export class PartXml {
  private constructor(
    readonly part: string,
    /** Prefix of the root with its colon. New elements take it. */
    readonly prefix: string,
    private head: string,
    private readonly tail: string,
    readonly children: PartChild[],
    readonly items: readonly ItemSpan[],
    readonly source: string,
  ) {}

  /** `itemsOf` names the child whose own children are to be located. */
  static parse(text: string, part: string, itemsOf?: string): PartXml {
    const scanner = new XmlScanner(text, part);
    scanner.next();
    const { prefix, name, end, selfClosing } = scanner;
    const head = selfClosing ? `${text.slice(0, end - 2)}>` : text.slice(0, end);
    const children: PartChild[] = [];
    const items: ItemSpan[] = [];
    let childStart = 0;
    let itemStart = 0;
    let inItems = false;
    let childEnd = end;
    for (let token = scanner.next(); token !== "end"; token = scanner.next()) {
      if (token === "open") {
        if (scanner.depth === 2) {
          childStart = scanner.start;
          inItems = scanner.name === itemsOf;
        } else if (inItems && scanner.depth === 3) itemStart = scanner.start;
      } else if (token === "close") {
        if (scanner.depth === 1) {
          children.push({ name: scanner.name, raw: text.slice(childStart, scanner.end) });
          childEnd = scanner.end;
          inItems = false;
        } else if (inItems && scanner.depth === 2) items.push({ start: itemStart, end: scanner.end });
      }
    }
    const tail = selfClosing ? `</${prefix}${name}>` : text.slice(childEnd);
    return new PartXml(part, prefix, head, tail, children, items, text);
  }

  /** The root's opening tag as a childless tree. */
  get root(): XmlNode {
    const at = this.head.lastIndexOf("<", this.head.length - 1);
    return parseXmlNode(`${this.head.slice(at, -1)}/>`, this.part);
  }

  set root(node: XmlNode) {
    const at = this.head.lastIndexOf("<", this.head.length - 1);
    this.head = `${this.head.slice(0, at)}${printXmlNode(node).slice(0, -2)}>`;
  }

  child(name: string): XmlNode | null {
    const found = this.children.find((child) => child.name === name);
    return found ? parseXmlNode(found.raw, this.part) : null;
  }

  childrenNamed(name: string): XmlNode[] {
    return this.children.filter((child) => child.name === name).map((child) => parseXmlNode(child.raw, this.part));
  }

  /** The child, or a new empty one that is not in the part yet. */
  childOrNew(name: string): XmlNode {
    return this.child(name) ?? xmlNode(this.prefix + name);
  }

  /** Replaces every child of that name by `nodes`; new ones go where `order` (local names in schema order) wants them. */
  replace(name: string, nodes: readonly XmlNode[], order: readonly string[]): void {
    this.replaceRaw(name, nodes.map(printXmlNode), order);
  }

  replaceRaw(name: string, raws: readonly string[], order: readonly string[]): void {
    const first = this.children.findIndex((child) => child.name === name);
    const at = first >= 0 ? first : this.placeFor(name, order);
    const kept = this.children.filter((child) => child.name !== name);
    kept.splice(at, 0, ...raws.map((raw) => ({ name, raw })));
    this.children.splice(0, this.children.length, ...kept);
  }

  /** The whole part in pieces; those of `content` stand for the child of that name. */
  *pieces(name: string, content: () => Iterable<string>): Iterable<string> {
    yield this.head;
    for (const child of this.children) {
      if (child.name === name) yield* content();
      else yield child.raw;
    }
    yield this.tail;
  }

  toString(): string {
    return [this.head, ...this.children.map((child) => child.raw), this.tail].join("");
  }

  private placeFor(name: string, order: readonly string[]): number {
    const rank = order.indexOf(name);
    const later = this.children.findIndex((child) => order.indexOf(child.name) > rank);
    return later < 0 ? this.children.length : later;
  }
}
