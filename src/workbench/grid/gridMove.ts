/** What a person did to rows, columns and sheets themselves, so that everything that lies on them has to follow. Lines count from 0. */
export type GridMove = LinesMoved | RowsReordered | SheetChanged;

/** Rows or columns came or went. `at` is the first new one, or the first that went. */
export interface LinesMoved {
  readonly kind: "inserted" | "deleted";
  readonly axis: "rows" | "columns";
  readonly sheet: string;
  readonly at: number;
  readonly count: number;
}

/** Cells of some rows changed places among themselves, by sorting or dragging: `from[0]` is the row whose cells now stand in `row`. */
export interface RowsReordered {
  readonly kind: "reordered";
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly from: readonly number[];
}

/** `mark` is the grid's own: a sheet that comes back, as its deletion is undone, has the one it had. */
export type SheetChanged =
  | { readonly kind: "sheetRenamed"; readonly sheet: string; readonly name: string }
  | { readonly kind: "sheetAdded"; readonly sheet: string; readonly mark: string }
  | { readonly kind: "sheetRemoved"; readonly sheet: string; readonly mark: string };
