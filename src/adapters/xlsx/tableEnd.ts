import { MAX_ROWS } from "../../workbook/range";
import { WorkbookError } from "../../workbook/workbook";
import { formulaBelow, toColumnEnd } from "./calculatedColumn";
import type { OpcPackage } from "./opc/opcPackage";
import type { PackageLimits } from "./opc/packageLimits";
import { parseArea } from "./sheet/cellReference";
import type { Area } from "./sheet/cellReference";
import { firstCell, growFormula } from "./sheet/growth";
import type { Growth } from "./sheet/growth";
import { SheetGrid } from "./sheet/sheetGrid";
import { readStringPart } from "./stringPart";
import { calculatedColumns, tableBody } from "./tablePart";
import type { TableEntry } from "./tablePart";
import type { SheetEntry, WorkbookPart } from "./workbookPart";

/** Where rows are added to a table, and what they take from above. */
export interface TableEnd {
  readonly growth: Growth;
  /** The new rows. */
  readonly area: Area;
  /** The row whose formats they take; `null` for a table without rows. */
  readonly above: number | null;
  /** For each column the formula of its new cell in a row, as files store it; `null` where nothing is calculated. */
  readonly formulas: readonly ((row: number) => string | null)[];
}

/**
 * Looks at the end of a table before it grows by `rows`.
 * @throws WorkbookError `tableBlocked` if something stands in the way
 */
export function findTableEnd(
  opc: OpcPackage,
  workbook: WorkbookPart,
  limits: PackageLimits,
  tables: readonly { readonly sheet: SheetEntry; readonly table: TableEntry }[],
  { sheet, table }: { readonly sheet: SheetEntry; readonly table: TableEntry },
  rows: number,
): TableEnd {
  const body = tableBody(table);
  const growth = { sheet: sheet.name, body, rows };
  const area = { ...body, row: body.row + body.rows, rows };
  const part = sheet.part ?? "";
  const xml = opc.text(part);
  const last = { ...body, row: area.row - 2, rows: 2 };
  const context = {
    sharedStrings: () => readStringPart(opc, workbook, limits),
    dateFormats1904: null,
    isDateFormat: null,
  };
  const grid = SheetGrid.read({ sheet: sheet.name, xml, part }, [last, area], once(context), limits);
  const refuse = (place: Area): never => {
    throw new WorkbookError("tableBlocked", { table: table.name, sheet: sheet.name, cell: firstCell(place) });
  };
  if (table.totalsRows > 0 || area.row + rows > MAX_ROWS) refuse(area);
  const taken = grid.firstOf(area) ?? mergedAreas(xml).find((merged) => overlap(merged, area));
  if (taken) refuse(taken);
  const neighbour = tables.find(
    (other) => other.table.part !== table.part && other.sheet.part === part && overlap(other.table.area, area),
  );
  if (neighbour) refuse(neighbour.table.area);

  const [before = [], above = []] = grid.formulasOf(last);
  return {
    growth,
    area,
    above: body.rows > 0 ? area.row - 1 : null,
    formulas: calculatedColumns(opc, table).map((declared, n) => {
      const formula = formulaBelow(sheet.name, table, toColumnEnd(declared, above[n] ?? "", before[n] ?? ""));
      return (row) => formula && growFormula(formula(row), sheet.name, growth);
    }),
  };
}

function once<Context extends { readonly sharedStrings: () => readonly string[] }>(context: Context): Context {
  let strings: readonly string[] | null = null;
  return { ...context, sharedStrings: () => (strings ??= context.sharedStrings()) };
}

function mergedAreas(xml: string): readonly Area[] {
  const after = xml.slice(Math.max(0, xml.lastIndexOf("sheetData")));
  return Array.from(after.matchAll(/<(?:\w+:)?mergeCell\s[^>]*?ref\s*=\s*["']([^"']+)/g))
    .map((match) => parseArea(match[1] ?? ""))
    .filter((area) => area !== null);
}

function overlap(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}
