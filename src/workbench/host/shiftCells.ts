import type { CellRange } from "../../workbook/range";
import type { GridCell } from "../grid/grid";
import type { LinesMoved } from "../grid/gridMove";
import { contains, intersect, sheetRows, type Area } from "./area";
import type { Book, SheetRecord } from "./book";
import { HostError } from "./hostError";
import { shiftArea } from "./shiftArea";

/**
 * Makes room where the area is by moving down everything from it on, or closes the gap that it leaves: in its columns only.
 * References of formulas to moved cells are not followed, as Excel would: the add-in moves nothing that formulas name.
 * @throws HostError when that would tear a table apart
 */
export function shiftCells(book: Book, sheet: SheetRecord, area: Area, direction: "down" | "up"): void {
  book.refuseIfProtected(sheet);
  const below = { ...area, rows: sheetRows - area.row };
  for (const table of book.tables) {
    if (table.sheet !== sheet || !intersect(table.area, below) || contains(below, table.area)) continue;
    throw new HostError("InvalidOperation", "this would move cells in a table of the sheet");
  }
  moveContents(book, sheet, area, direction);
  const move: LinesMoved = {
    kind: direction === "down" ? "inserted" : "deleted",
    axis: "rows",
    sheet: sheet.name,
    at: area.row,
    count: area.rows,
  };
  const shift = (one: Area): Area | null => (contains(below, one) ? shiftArea(one, move) : one);
  sheet.rules = moved(sheet.rules, shift);
  sheet.validations = moved(sheet.validations, shift);
  sheet.formats.shift(shift);
  for (const table of book.tables) {
    if (table.sheet !== sheet || !contains(below, table.area)) continue;
    table.area = shift(table.area) ?? table.area;
    book.grid.defineTable(table.name, { sheet: sheet.name, ...table.area }, table.headers);
  }
  for (const name of book.names) {
    if (name.sheet !== sheet || !contains(below, name.area)) continue;
    name.area = shift(name.area) ?? name.area;
    book.grid.defineName(name.name, { sheet: sheet.name, ...name.area });
  }
  book.staleRules.add(sheet);
}

function moveContents(book: Book, sheet: SheetRecord, area: Area, direction: "down" | "up"): void {
  const used = book.grid.usedRange(sheet.name);
  const end = used ? used.row + used.rows : 0;
  if (end <= area.row) return;
  const block: CellRange = { sheet: sheet.name, ...area, rows: end - area.row };
  const formulas = book.grid.formulas(block);
  const cells = book.grid
    .values(block)
    .map((row, down) => row.map((value, across): GridCell => cellOf(value, formulas[down]?.[across] ?? "")));
  const blank = Array.from({ length: area.rows }, () => new Array<GridCell>(area.columns).fill({ value: null }));
  const result =
    direction === "down" ? [...blank, ...cells] : [...cells.slice(area.rows), ...blank].slice(0, block.rows);
  book.grid.write({ ...block, rows: result.length }, result);
}

function cellOf(value: Exclude<GridCell, { formula: string }>["value"], formula: string): GridCell {
  return formula === "" ? { value } : { formula };
}

function moved<T extends { area: Area }>(records: readonly T[], shift: (area: Area) => Area | null): T[] {
  return records.flatMap((record) => {
    const area = shift(record.area);
    return area ? [{ ...record, area }] : [];
  });
}
