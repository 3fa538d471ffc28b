import type { CellValue } from "../../workbook/cellValue";
import type { CellRange } from "../../workbook/range";
import type { CellFormat, ConditionalFormat, Validation } from "../../workbook/presentation";
import type { GridMove } from "./gridMove";

/** What goes into a cell: already coerced by the host, so the grid takes it as it is. */
export type GridCell = { readonly value: CellValue } | { readonly formula: string };

/**
 * The spreadsheet behind the Excel host. The grid owns values, formulas and their results, and the order of rows and columns;
 * the host owns names of sheets and tables, formats, rules, names, page layout and hidden records, and only *shows* them here.
 */
export interface Grid {
  addSheet(sheet: string): void;
  renameSheet(sheet: string, name: string): void;
  removeSheet(sheet: string): void;
  /** Values as calculated last. Cells never written are `null`. */
  values(range: CellRange): CellValue[][];
  /** Formulas with leading `=`; `""` where the cell holds none. */
  formulas(range: CellRange): string[][];
  write(range: CellRange, cells: readonly (readonly GridCell[])[]): void;
  /** Used rectangle of the sheet; `null` when it is empty. */
  usedRange(sheet: string): CellRange | null;
  insertRows(sheet: string, row: number, rows: number): void;
  deleteRows(sheet: string, row: number, rows: number): void;
  /** Defined workbook name for one range, so that formulas understand it. */
  defineName(name: string, range: CellRange): void;
  /** Takes a workbook name away; formulas that use it no longer understand it. */
  removeName(name: string): void;
  /** Declares a table, so that `表[[#This Row],[列]]` calculates. */
  defineTable(table: string, range: CellRange, headers: readonly string[]): void;
  /** Gives a declared table another name; formulas that name it follow. */
  renameTable(table: string, name: string): void;
  /** Resolves when every pending calculation is done. */
  settled(): Promise<void>;
  /** Calls back after a person changed cells in the grid's own surface. */
  onEdited(callback: (range: CellRange) => void): void;
  /** Calls back after a person moved rows, columns or sheets: before `onEdited` tells of the cells that this changed. */
  onMoved(callback: (move: GridMove) => void): void;
  /** How things look; a grid without a surface has none. */
  readonly surface?: GridSurface;
  dispose(): void;
}

/** What a person sees. Everything here is display of records that the host owns. */
export interface GridSurface {
  format(range: CellRange, format: CellFormat): void;
  /** Gives every row of `to` the look that the row `from` has, and nothing of the look it had. */
  copyLook(from: CellRange, to: CellRange): void;
  /** Takes every look away. */
  clearLook(range: CellRange): void;
  columnWidth(sheet: string, column: number, columns: number, widthInCharacters: number): void;
  rowHeight(sheet: string, row: number, heightInPoints: number): void;
  hideColumns(sheet: string, column: number, columns: number, hidden: boolean): void;
  hideSheet(sheet: string, hidden: boolean): void;
  freeze(sheet: string, rows: number, columns: number): void;
  gridlines(sheet: string, shown: boolean): void;
  conditionalFormats(range: CellRange, formats: readonly ConditionalFormat[]): void;
  validation(range: CellRange, validation: Validation | null): void;
  /** Shows the range as one cell; what it holds stands in the first already. */
  merge(range: CellRange): void;
  /** Selects a range and brings its first cell wholly into view. */
  select(range: CellRange): void;
}
