import type { Change, SheetVisibility } from "../../../workbook/change";
import { columnWidthInPoints } from "../units";
import type { ChangeContext } from "./changeContext";

type Kind<K extends Change["kind"]> = Extract<Change, { kind: K }>;

const visibilityWord = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const satisfies Record<
  SheetVisibility,
  string
>;

export function addSheet(context: ChangeContext, change: Kind<"addSheet">): void {
  const sheet = context.excel.workbook.worksheets.add(change.sheet);
  context.added(change.sheet, sheet);
  if (change.visibility !== "visible") sheet.visibility = visibilityWord[change.visibility];
  if (change.tabColor !== undefined) sheet.tabColor = change.tabColor;
}

export function setVisibility(context: ChangeContext, change: Kind<"setVisibility">): void {
  context.sheet(change.sheet).visibility = visibilityWord[change.visibility];
}

/** Excel deletes no very hidden sheet, so whatever it was, it is shown for that. */
export function deleteSheet(context: ChangeContext, change: Kind<"deleteSheet">): void {
  const sheet = context.sheet(change.sheet);
  sheet.visibility = visibilityWord.visible;
  sheet.delete();
  context.removed(change.sheet);
}

export function renameSheet(context: ChangeContext, change: Kind<"renameSheet">): void {
  const sheet = context.sheet(change.sheet);
  sheet.name = change.name;
  context.removed(change.sheet);
  context.added(change.name, sheet);
}

export function setColumnWidth(context: ChangeContext, change: Kind<"setColumnWidth">): void {
  const columns = context.entireColumns(change.sheet, change.column, change.columns);
  columns.format.columnWidth = columnWidthInPoints(change.width);
}

/** Rows of one height next to each other are set at once. */
export function setRowHeights(context: ChangeContext, { sheet, row, heights }: Kind<"setRowHeights">): void {
  for (let first = 0; first < heights.length;) {
    const height = heights[first] ?? 0;
    let rows = 1;
    while (heights[first + rows] === height) rows += 1;
    context.range({ sheet, row: row + first, rows, column: 0, columns: 1 }).format.rowHeight = height;
    first += rows;
  }
}

/** Groups columns where Excel can (ExcelApi 1.10); an older one hides them if they were to be collapsed. */
export function groupColumns(context: ChangeContext, change: Kind<"groupColumns">, canGroup: boolean): void {
  const columns = context.entireColumns(change.sheet, change.column, change.columns);
  if (!canGroup) {
    if (change.collapsed) columns.columnHidden = true;
    return;
  }
  columns.group("ByColumns");
  if (change.collapsed) columns.hideGroupDetails("ByColumns");
}

/** A column that stands in a group is hidden or shown by itself. */
export function hideColumns(context: ChangeContext, change: Kind<"hideColumns">): void {
  context.entireColumns(change.sheet, change.column, change.columns).columnHidden = change.hidden;
}

export function freezePanes(context: ChangeContext, { sheet, rows, columns }: Kind<"freezePanes">): void {
  const panes = context.sheet(sheet).freezePanes;
  if (rows > 0 && columns > 0) panes.freezeAt(context.range({ sheet, row: 0, column: 0, rows, columns }));
  else if (rows > 0) panes.freezeRows(rows);
  else if (columns > 0) panes.freezeColumns(columns);
  else panes.unfreeze();
}

export function showGridlines(context: ChangeContext, change: Kind<"showGridlines">): void {
  context.sheet(change.sheet).showGridlines = change.shown;
}

export function select(context: ChangeContext, change: Kind<"select">): void {
  context.sheet(change.range.sheet).activate();
  context.range(change.range).select();
}
