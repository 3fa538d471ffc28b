import type { CellInput, CellValue } from "./cellValue";
import type { Chart } from "./chart";
import type { CellFormat, ConditionalFormat, PageLayout, Validation } from "./presentation";
import type { CellRange } from "./range";

/**
 * One plain-data change to a workbook. A use case makes a list of them; the list is the preview, the log,
 * the restore point and what tests compare. Adapters apply a list in order and in as few requests as they can.
 */
export type Change =
  | {
      readonly kind: "addSheet";
      readonly sheet: string;
      readonly visibility: SheetVisibility;
      readonly tabColor?: string;
    }
  | { readonly kind: "setVisibility"; readonly sheet: string; readonly visibility: SheetVisibility }
  /** `values` has `range.rows` rows of `range.columns` values. */
  | { readonly kind: "setValues"; readonly range: CellRange; readonly values: readonly (readonly CellInput[])[] }
  | { readonly kind: "setFormat"; readonly range: CellRange; readonly format: CellFormat }
  /** Turns a filled range whose first row holds the headers into a native table. `style` is Excel's name of a table style. */
  | { readonly kind: "addTable"; readonly table: string; readonly range: CellRange; readonly style: string | null }
  /**
   * Adds rows at the end of a table; `values` has as many columns as the table. They look as the row above, its rules and
   * validations hold for them, and `null` in a calculated column takes the column's formula. The print area that ends with
   * the table, and in files whatever else covers the body to its last row (names, charts, formulas), covers them too. What
   * stands where they go is moved down in Excel; where that cannot be, and in files, `tableBlocked` refuses.
   */
  | { readonly kind: "appendRows"; readonly table: string; readonly values: readonly (readonly CellInput[])[] }
  /**
   * The inverse of `appendRows`: takes the last rows of a table away with everything in them; what covered them to the last
   * row shrinks back. What stands below stays where it is, also where `appendRows` moved it down. A table keeps at least one
   * row: taking them all is refused with `tableTooShort`.
   */
  | { readonly kind: "removeLastRows"; readonly table: string; readonly rows: number }
  /**
   * One formula for a whole range, English function names, without leading `=`; structured references in the long form. Files
   * store a calculated column by cells of the row, as Excel does; it is read as it was written.
   */
  | {
      readonly kind: "fillFormula";
      readonly range: CellRange;
      readonly formula: string;
      readonly calculatedColumnOf?: string;
      /** What the formula gives in each cell, for files that nobody has calculated yet; Excel calculates for itself. */
      readonly cached?: readonly (readonly CellValue[])[];
    }
  /** A formula of its own for each cell, without leading `=`; `cached` as in `fillFormula`. */
  | {
      readonly kind: "setFormulas";
      readonly range: CellRange;
      readonly formulas: readonly (readonly string[])[];
      readonly cached?: readonly (readonly CellValue[])[];
    }
  /** Makes one cell of the range; what it shows stands in the first. Only for sheets that nobody sorts or filters. */
  | { readonly kind: "mergeCells"; readonly range: CellRange }
  /** A workbook name for one range; a name that pointed elsewhere, or nowhere any more, points there from now on. */
  | { readonly kind: "setName"; readonly name: string; readonly range: CellRange; readonly comment?: string }
  /** Replaces every conditional format of the range. Rules count from first (strongest) to last. */
  | {
      readonly kind: "setConditionalFormats";
      readonly range: CellRange;
      readonly formats: readonly ConditionalFormat[];
    }
  /** Replaces the validation of the range; `null` clears it. */
  | { readonly kind: "setValidation"; readonly range: CellRange; readonly validation: Validation | null }
  /** In characters of the default font. */
  | {
      readonly kind: "setColumnWidth";
      readonly sheet: string;
      readonly column: number;
      readonly columns: number;
      readonly width: number;
    }
  /** In points. */
  | {
      readonly kind: "setRowHeights";
      readonly sheet: string;
      readonly row: number;
      readonly heights: readonly number[];
    }
  /** Groups columns; `collapsed` hides them behind the outline button. */
  | {
      readonly kind: "groupColumns";
      readonly sheet: string;
      readonly column: number;
      readonly columns: number;
      readonly collapsed: boolean;
    }
  /** Hides columns, or shows them again; not by grouping them. */
  | {
      readonly kind: "hideColumns";
      readonly sheet: string;
      readonly column: number;
      readonly columns: number;
      readonly hidden: boolean;
    }
  /** Freezes the first rows and columns. */
  | { readonly kind: "freezePanes"; readonly sheet: string; readonly rows: number; readonly columns: number }
  | { readonly kind: "setPageLayout"; readonly sheet: string; readonly layout: PageLayout }
  | { readonly kind: "showGridlines"; readonly sheet: string; readonly shown: boolean }
  /** Begins a page with each of the rows, counting from 0; replaces every manual break of the sheet. */
  | { readonly kind: "setPageBreaks"; readonly sheet: string; readonly rows: readonly number[] }
  /** A native chart that follows its cells. */
  | { readonly kind: "addChart"; readonly chart: Chart }
  /** Deletes a sheet with everything on it. One visible sheet must be left. */
  | { readonly kind: "deleteSheet"; readonly sheet: string }
  /** Formulas, names and tables follow the sheet. */
  | { readonly kind: "renameSheet"; readonly sheet: string; readonly name: string }
  /** Brings the sheet to the front and selects the range. */
  | { readonly kind: "select"; readonly range: CellRange };

export type SheetVisibility = "visible" | "hidden" | "veryHidden";
