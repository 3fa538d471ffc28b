import { elements, parseXmlNode, printXmlNode, xmlNode } from "../xml/xmlNode";

/** A relationship of a part. `type` is the last word of its URI, the same in transitional and strict files. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Full name of the target part without leading slash, or the address if it lies outside. */
  readonly target: string;
  readonly external: boolean;
}

const NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`; the package itself is `""`. */
export function relationshipsPartOf(part: string): string {
  const cut = part.lastIndexOf("/") + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}

export function parseRelationships(xml: string, part: string): readonly Relationship[] {
  return elements(parseXmlNode(xml, relationshipsPartOf(part)), "Relationship").map((node) => {
    const external = node.attributes.get("TargetMode") === "External";
    const target = node.attributes.get("Target") ?? "";
    const type = node.attributes.get("Type") ?? "";
    return {
      id: node.attributes.get("Id") ?? "",
      type: type.slice(type.lastIndexOf("/") + 1),
      target: external ? target : resolveTarget(part, target),
      external,
    };
  });
}

/** Adds one relationship; returns the new text and the id. `target` is a full part name. */
export function addRelationshipTo(
  xml: string | null,
  part: string,
  type: string,
  target: string,
): { xml: string; id: string } {
  const root =
    xml === null ? xmlNode("Relationships", { xmlns: NAMESPACE }) : parseXmlNode(xml, relationshipsPartOf(part));
  const taken = new Set(elements(root).map((node) => node.attributes.get("Id")));
  let n = taken.size + 1;
  while (taken.has(`rId${n}`)) n++;
  const id = `rId${n}`;
  const prefix = root.name.slice(0, root.name.indexOf(":") + 1);
  root.children.push(xmlNode(`${prefix}Relationship`, { Id: id, Type: type, Target: `/${target}` }));
  return { xml: DECLARATION + printXmlNode(root), id };
}

/** Drops the relationships to a part. */
export function dropRelationshipsTo(xml: string, part: string, target: string): string {
  const root = parseXmlNode(xml, relationshipsPartOf(part));
  const kept = root.children.filter(
    (child) =>
      typeof child === "string" ||
      child.attributes.get("TargetMode") === "External" ||
      resolveTarget(part, child.attributes.get("Target") ?? "").toLowerCase() !== target.toLowerCase(),
  );
  return DECLARATION + printXmlNode({ ...root, children: kept });
}

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function resolveTarget(part: string, target: string): string {
  const path = target.replace(/\\/g, "/").replace(/#.*$/, "");
  const steps = path.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return decodePercent(steps.join("/"));
}

function decodePercent(name: string): string {
  return /%[0-9a-f]{2}/i.test(name)
    ? name.replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : name;
}
