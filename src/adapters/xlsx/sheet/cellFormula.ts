import { escapeXml } from "../xml/xmlText";
import { XmlScanner } from "../xml/xmlScanner";

/** A formula that cells share, as one of them holds it. */
export interface SharedFormula {
  /** `si`: the same for all of them. */
  readonly index: string;
  /** Of the first cell; `""` in the others. */
  readonly text: string;
  /** Where its cells stand, in the first of them. */
  readonly ref: string | null;
}

/** Whether a cell (everything after its `r` and `s`) holds a formula. */
export function hasFormula(tail: string): boolean {
  return /<(?:\w+:)?f[\s/>]/.test(tail);
}

/** The shared formula of a cell; `null` for any other. */
export function sharedOfTail(tail: string, prefix: string, part: string): SharedFormula | null {
  if (!tail.includes("shared")) return null;
  const scanner = formulaIn(tail, prefix, part);
  if (scanner?.attribute("t") !== "shared") return null;
  const [index, ref] = [scanner.attribute("si"), scanner.attribute("ref")];
  return index === null ? null : { index, ref, text: scanner.textContent() };
}

/** The text of a cell's own formula; `""` where it has none, or shares it. */
export function textOfTail(tail: string, prefix: string, part: string): string {
  return formulaIn(tail, prefix, part)?.textContent() ?? "";
}

/** The cell with another formula element. */
export function withFormula(tail: string, prefix: string, part: string, element: string): string {
  const scanner = formulaIn(tail, prefix, part);
  if (!scanner) return tail;
  const shift = `<${prefix}c`.length;
  const start = scanner.start - shift;
  scanner.skipElement();
  return tail.slice(0, start) + element + tail.slice(scanner.end - shift);
}

/** Quotes, of which formulas are full, need no escape between tags. */
export function escapeFormula(text: string): string {
  return escapeXml(text).replaceAll("&quot;", '"');
}

export function formulaElement(prefix: string, text: string): string {
  return `<${prefix}f>${escapeFormula(text)}</${prefix}f>`;
}

export function sharedElement(prefix: string, { index, text, ref }: SharedFormula): string {
  const open = `<${prefix}f t="shared"${ref === null ? "" : ` ref="${ref}"`} si="${index}"`;
  return text === "" ? `${open}/>` : `${open}>${escapeFormula(text)}</${prefix}f>`;
}

/** A scanner that has just opened the cell's formula. */
function formulaIn(tail: string, prefix: string, part: string): XmlScanner | null {
  const scanner = new XmlScanner(`<${prefix}c${tail}`, part);
  for (let token = scanner.next(); token !== "end"; token = scanner.next()) {
    if (token === "open" && scanner.depth === 2 && scanner.name === "f") return scanner;
  }
  return null;
}
