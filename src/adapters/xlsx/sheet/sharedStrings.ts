import type { PackageLimits } from "../opc/packageLimits";
import { XmlScanner } from "../xml/xmlScanner";
import { fromCellText } from "../xml/xmlText";
import { XlsxError } from "../xlsxError";

/** Plain texts of the shared string table, by index. Runs are joined; phonetic guides are left out. */
export function readSharedStrings(xml: string, part: string, limits: PackageLimits): readonly string[] {
  const scanner = new XmlScanner(xml, part);
  const strings: string[] = [];
  for (let token = scanner.next(); token !== "end"; token = scanner.next()) {
    if (token !== "open" || scanner.name !== "si") continue;
    strings.push(readRichText(scanner));
    if (strings.length > limits.sharedStrings) {
      throw new XlsxError("tooLarge", { part, reason: "sharedStrings", limit: limits.sharedStrings });
    }
  }
  return strings;
}

/** The text of the `si` or `is` element that was just opened. */
export function readRichText(scanner: XmlScanner): string {
  const outside = scanner.depth - 1;
  let text = "";
  while (scanner.depth > outside) {
    if (scanner.next() !== "open") continue;
    if (scanner.name === "t") text += scanner.textContent();
    else if (scanner.name === "rPh") scanner.skipElement();
  }
  return fromCellText(text);
}
