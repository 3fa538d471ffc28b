import { escapeAttribute, escapeXml } from "./xmlText";
import { XmlScanner } from "./xmlScanner";

/** A small piece of XML as a tree; names and attributes keep their prefixes. For what is changed, never for a whole sheet. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Map<string, string>;
  readonly children: (XmlNode | string)[];
}

export function xmlNode(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  children: readonly (XmlNode | string)[] = [],
): XmlNode {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  return { name, attributes: new Map(given.map(([key, value]) => [key, String(value)])), children: [...children] };
}

/** @throws XlsxError see {@link XmlScanner} */
export function parseXmlNode(text: string, part: string): XmlNode {
  const scanner = new XmlScanner(text, part);
  const root = xmlNode("");
  const open: XmlNode[] = [root];
  for (let token = scanner.next(); token !== "end"; token = scanner.next()) {
    const parent = open[open.length - 1] as XmlNode;
    if (token === "text") parent.children.push(scanner.characters);
    else if (token === "close") open.pop();
    else {
      const node = { name: scanner.prefix + scanner.name, attributes: new Map(scanner.attributes()), children: [] };
      parent.children.push(node);
      open.push(node);
    }
  }
  return elements(root)[0] as XmlNode;
}

export function printXmlNode(node: XmlNode): string {
  let text = `<${node.name}`;
  for (const [name, value] of node.attributes) text += ` ${name}="${escapeAttribute(value)}"`;
  if (node.children.length === 0) return `${text}/>`;
  text += ">";
  for (const child of node.children) text += typeof child === "string" ? escapeXml(child) : printXmlNode(child);
  return `${text}</${node.name}>`;
}

export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The prefix with its colon, or `""`. */
export function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(":") + 1);
}

/** Child elements, all or those of a local name. */
export function elements(node: XmlNode, name?: string): XmlNode[] {
  return node.children.filter(
    (child): child is XmlNode => typeof child !== "string" && (name === undefined || localName(child.name) === name),
  );
}

export function firstElement(node: XmlNode, name: string): XmlNode | null {
  return elements(node, name)[0] ?? null;
}

export function nodeText(node: XmlNode): string {
  return node.children.map((child) => (typeof child === "string" ? child : nodeText(child))).join("");
}

/** An attribute whose prefix may be any, such as `r:id`. */
export function prefixedAttribute(node: XmlNode, name: string): string | null {
  for (const [key, value] of node.attributes) if (key.endsWith(`:${name}`)) return value;
  return null;
}
