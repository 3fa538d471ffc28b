import { MemoryGrid } from "../../src/workbench/grid/memoryGrid";
import type { Grid } from "../../src/workbench/grid/grid";
import { contains, type Area } from "../../src/workbench/host/area";
import type { BookSnapshot, SheetRecord } from "../../src/workbench/host/book";
import type { ExcelHost } from "../../src/workbench/host/excelHost";

/** A workbook in the host as it was at some moment. */
export interface SavedHost {
  readonly snapshot: BookSnapshot;
  readonly cells: ReadonlyMap<string, unknown>;
}

export function saveHost(host: ExcelHost): SavedHost {
  return { snapshot: host.book.snapshot(), cells: structuredClone(cellsOf(host.book.grid)) };
}

/** What `startOffice` needs to go on from there. */
export function openSaved({ snapshot, cells }: SavedHost): { grid: MemoryGrid; snapshot: BookSnapshot } {
  const grid = new MemoryGrid();
  for (const [sheet, rows] of structuredClone(cells)) cellsOf(grid).set(sheet, rows);
  return { grid, snapshot };
}

/** A grid keeps its cells to itself; only a test takes them out whole. */
function cellsOf(grid: Grid): Map<string, unknown> {
  if (!(grid instanceof MemoryGrid)) throw new Error("only a grid in memory can be copied");
  return Reflect.get(grid, "sheets") as Map<string, unknown>;
}

/** Everything that somebody could tell two workbooks apart by, as one text: what is in the cells, and how those of tables look. */
export function stateOfHost({ book }: ExcelHost, except: readonly string[] = []): string {
  const sheets = book.sheets.filter(({ name }) => !except.includes(name));
  return JSON.stringify(
    {
      tables: book.tables.map(({ name, sheet, area, headers }) => ({ name, sheet: sheet.name, area, headers })),
      names: book.names.map(({ name, sheet, area }) => [name, sheet?.name, area]).sort(byText),
      sheets: sheets
        .map((sheet) => ({
          name: sheet.name,
          visibility: sheet.visibility,
          cells: filledCells(book.grid, sheet.name),
          page: sheet.page,
          looks: book.tables
            .filter((table) => table.sheet === sheet)
            .flatMap(({ area }) => cellsIn(area).map((cell) => [cell.row, cell.column, ...looksOf(sheet, cell)])),
        }))
        .sort(byText),
    },
    null,
    1,
  );
}

function filledCells(grid: Grid, sheet: string): unknown[] {
  const used = grid.usedRange(sheet);
  if (used === null) return [];
  const [values, formulas] = [grid.values(used), grid.formulas(used)];
  return cellsIn(used).flatMap(({ row, column }) => {
    const [down, across] = [row - used.row, column - used.column];
    const value = values[down]?.[across] ?? null;
    const formula = formulas[down]?.[across] ?? "";
    return value === null && formula === "" ? [] : [[row, column, value, formula]];
  });
}

function looksOf(sheet: SheetRecord, cell: Area): unknown[] {
  const format = Object.entries(sheet.formats.at(cell.row, cell.column)).sort(byText);
  const over = <Laid extends { readonly area: Area }>(laid: readonly Laid[]) =>
    laid.filter(({ area }) => contains(area, cell)).map((one) => ({ ...one, area: null }));
  const [rules, validations] = [over(sheet.rules), over(sheet.validations)];
  return [format, rules, validations, cell.column === 0 ? sheet.rowHeights.get(cell.row) : undefined];
}

function cellsIn({ row, column, rows, columns }: Area): Area[] {
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (__, across) => ({
      row: row + down,
      column: column + across,
      rows: 1,
      columns: 1,
    })),
  ).flat();
}

function byText(one: unknown, other: unknown): number {
  return JSON.stringify(one) < JSON.stringify(other) ? -1 : 1;
}
