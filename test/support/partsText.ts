import { defaultLimits } from "../../src/adapters/xlsx/opc/packageLimits";
import { inflateEntry } from "../../src/adapters/xlsx/opc/inflateEntry";
import { readZipIndex } from "../../src/adapters/xlsx/opc/zipIndex";

/**
 * What stands in a workbook file, as a text to review: part by part in its order, one line for each element, cells whole. Of a
 * file that was another before, only the parts that are new or different.
 */
export function partsText(bytes: Uint8Array, before: Uint8Array): string {
  const old = partsOf(before);
  return [...partsOf(bytes)]
    .filter(([name, xml]) => old.get(name) !== xml)
    .map(([name, xml]) => `———— ${name} ————\n${elementsText(xml)}\n`)
    .join("\n");
}

function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const entries = readZipIndex(bytes, defaultLimits);
  return new Map(entries.map((entry) => [entry.name, new TextDecoder().decode(inflateEntry(entry))]));
}

/** Breaks before every opening tag but those inside a cell and those of cells that are only formatted. */
function elementsText(xml: string): string {
  return xml
    .split("\n")
    .join("⏎")
    .replace(/>(?=<(?!\/|[fvt][ />]|is>|c [^>]*\/>))/gu, ">\n");
}
