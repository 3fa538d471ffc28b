import type { PartXml } from "./xml/partXml";

/** The prefix a part binds to relationships; binds `r` if there is none. */
export function relationshipPrefix(xml: PartXml): string {
  const root = xml.root;
  for (const [key, value] of root.attributes) {
    if (key.startsWith("xmlns:") && /\/officeDocument(\/2006)?\/relationships$/.test(value)) return key.slice(6);
  }
  root.attributes.set("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
  xml.root = root;
  return "r";
}
