import { tokenizeFormula } from "../../../workbook/formulaTokens";
import { moveFormula } from "../../../workbook/movedFormula";
import { MAX_COLUMNS } from "../../../workbook/range";
import { XmlScanner } from "../xml/xmlScanner";
import { escapeXml } from "../xml/xmlText";
import { parseCellReference } from "./cellReference";
import { escapeFormula, formulaElement, sharedElement } from "./cellFormula";
import { growFormula } from "./growth";
import type { Growth } from "./growth";

/** A cell's `f` element: where it stands in the sheet's text, and in the sheet. */
interface FoundFormula {
  readonly start: number;
  readonly end: number;
  readonly row: number;
  readonly column: number;
}

interface Group {
  readonly index: string;
  readonly ref: string | null;
  readonly text: string;
  readonly cells: FoundFormula[];
}

interface Edit extends FoundFormula {
  readonly element: string;
}

/**
 * Lets the formulas in the cells of a sheet grow with a table. Formulas that do not change keep their spelling. Where growing
 * makes cells that share a formula differ, each gets its own.
 * @param home the sheet's name
 */
export function growCells(xml: string, part: string, home: string, growth: Growth): string {
  if (home.toLowerCase() !== growth.sheet.toLowerCase() && !xml.includes("!")) return xml;
  const scanner = new XmlScanner(xml, part);
  const edits: Edit[] = [];
  const groups = new Map<string, Group>();
  const all: Group[] = [];
  let prefix = "";
  let [row, column] = [-1, -1];
  for (let token = scanner.next(); token !== "end"; token = scanner.next()) {
    if (token !== "open") continue;
    if (scanner.name === "row" && scanner.depth === 3) {
      [row, column] = [Number(scanner.attribute("r") ?? row + 2) - 1, -1];
    } else if (scanner.name === "c" && scanner.depth === 4) {
      const place = scanner.attribute("r");
      column = place === null ? column + 1 : parseCellReference(place) % MAX_COLUMNS;
      prefix = scanner.prefix;
    } else if (scanner.name === "f" && scanner.depth === 5) {
      const { start, selfClosing, end: open } = scanner;
      const [shared, ref] = [
        scanner.attribute("t") === "shared" ? scanner.attribute("si") : null,
        scanner.attribute("ref"),
      ];
      const text = scanner.textContent();
      const found = { start, end: scanner.end, row, column };
      if (shared !== null) {
        if (text === "") groups.get(shared)?.cells.push(found);
        else {
          const group = { index: shared, ref, text, cells: [found] };
          groups.set(shared, group);
          if (hasRange(text)) all.push(group);
        }
      } else if (!selfClosing) {
        const grown = growFormula(text, home, growth, { place: found });
        if (grown === text) continue;
        const escaped = xml.slice(open, found.end).includes("&quot;") ? escapeXml(grown) : escapeFormula(grown);
        edits.push({ ...found, element: `${xml.slice(start, open)}${escaped}</${prefix}f>` });
      }
    } else if (scanner.depth === 2 && scanner.name !== "sheetData") scanner.skipElement();
  }
  for (const group of all) edits.push(...growGroup(group, prefix, home, growth));
  return spliced(xml, edits);
}

function growGroup({ index, ref, text, cells }: Group, prefix: string, home: string, growth: Growth): readonly Edit[] {
  const [first, ...others] = cells;
  if (!first) return [];
  const own = cells.map(({ row, column }) => moveFormula(text, row - first.row, column - first.column));
  const grown = own.map((formula, n) => growFormula(formula, home, growth, cells[n] ? { place: cells[n] } : {}));
  if (grown.every((formula, n) => formula === own[n])) return [];
  const [master = text] = grown;
  const stays = others.every((cell, n) => {
    return moveFormula(master, cell.row - first.row, cell.column - first.column) === grown[n + 1];
  });
  if (stays) return [{ ...first, element: sharedElement(prefix, { index, ref, text: master }) }];
  return cells.map((cell, n) => ({ ...cell, element: formulaElement(prefix, grown[n] ?? "") }));
}

/** Only a range grows. */
function hasRange(formula: string): boolean {
  return tokenizeFormula(formula).some((token) => token.kind === "reference" && token.last !== null);
}

function spliced(xml: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return xml;
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, element } of [...edits].sort((a, b) => a.start - b.start)) {
    pieces.push(xml.slice(from, start), element);
    from = end;
  }
  pieces.push(xml.slice(from));
  return pieces.join("");
}
