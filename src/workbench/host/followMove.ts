import type { GridMove, LinesMoved, RowsReordered } from "../grid/gridMove";
import { parseAddress, type Area } from "./area";
import type { Book, SheetRecord } from "./book";
import { shiftArea, shiftKeys, shiftRuleFormula } from "./shiftArea";

/**
 * Lets the host's records follow what a person did to rows, columns and sheets in the grid, as Excel's own do: tables, names, rules,
 * validations and formats keep lying on the cells on which they lay.
 */
export function followMove(book: Book, move: GridMove): void {
  if (move.kind === "sheetAdded") {
    if (!book.bringBackSheet(move.mark, move.sheet)) book.adoptSheet(move.sheet);
    return;
  }
  const sheet = book.findSheet(move.sheet);
  if (!sheet) return;
  if (move.kind === "sheetRenamed") book.retitle(sheet, move.name);
  else if (move.kind === "sheetRemoved") book.forgetSheet(sheet, move.mark);
  else if (move.kind === "reordered") followOrder(sheet, move);
  else followLines(book, sheet, move);
}

/** Formats go with the cells of a sorted row, and only they. */
function followOrder(sheet: SheetRecord, move: RowsReordered): void {
  const area = { row: move.row, column: move.column, rows: move.from.length, columns: move.columns };
  sheet.formats.reorder(area, move.from);
}

function followLines(book: Book, sheet: SheetRecord, move: LinesMoved): void {
  const tables = book.tables.filter((table) => table.sheet === sheet);
  const bodies = tables.map(({ area }) => ({ ...area, row: area.row + 1, rows: area.rows - 1 }));
  const shift = (area: Area): Area | null => growsUp(area, bodies, move) ?? shiftArea(area, move);

  sheet.rules = sheet.rules.flatMap((rule) => {
    const area = shift(rule.area);
    return area ? [{ ...rule, area, formula: shiftRuleFormula(rule.formula, rule.area, area, move) }] : [];
  });
  sheet.validations = sheet.validations.flatMap((one) => {
    const area = shift(one.area);
    return area ? [{ ...one, area }] : [];
  });
  sheet.formats.shift(shift);
  for (const name of book.names) {
    if (name.sheet !== sheet) continue;
    const area = shiftArea(name.area, move);
    if (area) name.area = area;
    else name.sheet = null;
  }
  for (const table of tables) {
    const area = hasLostHeader(table.area, move) ? null : shiftArea(table.area, move);
    if (area) table.area = area;
    else book.tables = book.tables.filter((other) => other !== table);
  }
  followLineSizes(sheet, move);
  followPrintArea(book, sheet, move);
  if (book.selection.sheet === sheet.name) {
    book.selection = { ...book.selection, ...shiftArea(book.selection, move) };
  }
}

/** What covers a table's body from its first row on goes on covering it when rows are inserted right below the header. */
function growsUp(area: Area, bodies: readonly Area[], move: LinesMoved): Area | null {
  if (move.kind === "deleted" || move.axis === "columns" || move.at !== area.row) return null;
  const isInBody = bodies.some(
    (body) =>
      body.row === area.row &&
      area.rows >= body.rows &&
      area.column >= body.column &&
      area.column + area.columns <= body.column + body.columns,
  );
  return isInBody ? { ...area, rows: area.rows + move.count } : null;
}

function hasLostHeader(table: Area, move: LinesMoved): boolean {
  return move.kind === "deleted" && move.axis === "rows" && move.at <= table.row && table.row < move.at + move.count;
}

function followLineSizes(sheet: SheetRecord, move: LinesMoved): void {
  if (move.axis === "rows") {
    refill(sheet.rowHeights, shiftKeys(sheet.rowHeights, move));
    return;
  }
  refill(sheet.columnWidths, shiftKeys(sheet.columnWidths, move));
  for (const columns of [sheet.hiddenColumns, sheet.groupedColumns]) {
    const shifted = shiftKeys(columns.entries(), move);
    columns.clear();
    for (const [column] of shifted) columns.add(column);
  }
}

function followPrintArea(book: Book, sheet: SheetRecord, move: LinesMoved): void {
  const { printArea } = sheet.page;
  if (typeof printArea !== "string") return;
  const area = shiftArea(parseAddress(printArea.slice(printArea.lastIndexOf("!") + 1)), move);
  if (area) sheet.page.printArea = book.addressOf(sheet, area);
  else delete sheet.page.printArea;
}

function refill<T>(map: Map<number, T>, entries: readonly (readonly [number, T])[]): void {
  map.clear();
  for (const [key, value] of entries) map.set(key, value);
}
