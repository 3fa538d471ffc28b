import { rangeAddress } from "../../workbook/range";
import type { OpcPackage } from "./opc/opcPackage";
import { growFormula, growSqref, isInside, meets } from "./sheet/growth";
import type { Growth } from "./sheet/growth";
import { growCells } from "./sheet/growCells";
import { parseArea } from "./sheet/cellReference";
import { editFormulas } from "./sheetReference";
import { tableBody } from "./tablePart";
import type { TableEntry } from "./tablePart";
import type { SheetEntry, WorkbookPart } from "./workbookPart";

/** Elements of a sheet that name the cells they are about. */
const WITH_AREAS = "conditionalFormatting|dataValidation|ignoredError|protectedRange";
const AREAS = new RegExp(String.raw`(<(?:\w+:)?(?:${WITH_AREAS})\s(?:[^>]*?\s)?sqref\s*=\s*["'])([^"']*)`, "g");
/** The same in the extensions of Excel 2010. */
const EXTENDED_AREAS = /(<\w+:sqref>)([^<]*)/g;

interface FoundTable {
  readonly sheet: SheetEntry;
  readonly table: TableEntry;
}

/**
 * Makes room in the package for rows at the end of a table: the table's own ranges, rules, validations, names, print area,
 * charts and formulas of every sheet follow. The cells themselves are the caller's. A part without any of it stays as it is.
 */
export function growTable(
  opc: OpcPackage,
  workbook: WorkbookPart,
  tables: readonly FoundTable[],
  found: FoundTable,
  growth: Growth,
): void {
  resizeTable(opc, workbook, tables, found, growth);
  edit(opc, found.sheet.part ?? "", (xml) => growRules(xml, growth));
}

/** The same for fewer rows too, and without the rules and validations of the table's sheet. */
export function resizeTable(
  opc: OpcPackage,
  workbook: WorkbookPart,
  tables: readonly FoundTable[],
  { table }: FoundTable,
  growth: Growth,
): void {
  edit(opc, table.part, (xml) => growTableRanges(xml, growth));
  for (const { name, part } of workbook.sheets) {
    if (part === null) continue;
    edit(opc, part, (xml) => {
      const grown = growCells(xml, part, name, growth);
      const end = afterCells(grown);
      const rules = editFormulas(grown.slice(end), part, (formula) => growFormula(formula, name, growth));
      return grown.slice(0, end) + rules;
    });
  }
  for (const other of tables) {
    // The formula of a column is that of its first row.
    const place = tableBody(other.table);
    const { part } = other.table;
    edit(opc, part, (xml) =>
      editFormulas(xml, part, (formula) => growFormula(formula, other.sheet.name, growth, { place })),
    );
  }
  const charts = opc.partNames.filter((part) => /^xl\/charts\/[^/]+\.xml$/i.test(part));
  for (const part of charts) {
    edit(opc, part, (xml) => editFormulas(xml, part, (formula) => growFormula(formula, null, growth)));
  }
  workbook.editNames(({ name, text }) =>
    growFormula(text, null, growth, { columns: name === "_xlnm.Print_Area" ? meets : isInside }),
  );
}

/** `ref` of the table, its filter and its sorting: all that ends where the table ended. */
function growTableRanges(xml: string, growth: Growth): string {
  const end = growth.body.row + growth.body.rows;
  return xml.replace(/(\sref\s*=\s*["'])([^"']+)/g, (match, before: string, ref: string) => {
    const area = parseArea(ref);
    if (area === null || area.row + area.rows !== end) return match;
    return before + rangeAddress({ ...area, rows: area.rows + growth.rows });
  });
}

/** Everything around the cells; the rows themselves, which may be many, are passed over. */
function growRules(xml: string, growth: Growth): string {
  const start = afterCells(xml);
  const grown = [AREAS, EXTENDED_AREAS].reduce(
    (text, pattern) => text.replace(pattern, (_, before: string, sqref: string) => before + growSqref(sqref, growth)),
    xml.slice(start),
  );
  return xml.slice(0, start) + grown;
}

function afterCells(xml: string): number {
  return Math.max(0, xml.search(/<\/(?:\w+:)?sheetData\s*>/));
}

function edit(opc: OpcPackage, part: string, change: (xml: string) => string): void {
  const xml = opc.text(part);
  const changed = change(xml);
  if (changed !== xml) opc.setText(part, changed);
}
