import type { CellValue } from "./cellValue";
import type { Change, SheetVisibility } from "./change";
import type { CellRange } from "./range";

/**
 * A spreadsheet workbook, wherever it is open. Coarse on purpose: one `read` and one `apply` are all that most
 * use cases need, and each costs as few requests as the host allows.
 */
export interface Workbook {
  /** One round trip. What does not exist is absent from the answer; that is no error. */
  read(request: ReadRequest): Promise<WorkbookReading>;
  /**
   * Applies the changes in order. A failure midway leaves the changes before it applied (Excel batches are no transactions).
   * @throws WorkbookError
   */
  apply(changes: readonly Change[]): Promise<ApplyReport>;
}

/** A workbook that calculates: Excel does, a file does not. */
export interface CalculatingWorkbook extends Workbook {
  /** Recalculates the sheet, also formats that hang on its formulas. */
  calculate(sheet: string): Promise<void>;
  /** Calls back after cells of the sheet changed, by whomever; returns the way to stop. Events can be lost: rescan before acting. */
  onChanged(sheet: string, callback: (change: { readonly address: string }) => void): Promise<() => Promise<void>>;
}

/**
 * Names of what to read. Tables by table name, sheets by sheet name (their used range), names by workbook name (single cells, as a
 * rule). A name that ends in `*` stands for every name that begins so.
 */
export interface ReadRequest {
  readonly tables?: readonly string[];
  readonly sheets?: readonly string[];
  readonly names?: readonly string[];
  /**
   * How closely the formulas of tables are looked at. `texts`, the default: each as it is. `samples`: where texts are dear, it is
   * enough to know which cells hold a formula, and one of each column ({@link TableData.sampled}).
   */
  readonly tableFormulas?: "texts" | "samples";
  /** Those of `sheets` whose formulas are wanted too. Default none: those of a ledger are dear. */
  readonly sheetFormulas?: readonly string[];
  /** Headers of table columns whose cells are asked for numbers that are shown as dates. Default none. */
  readonly dateColumns?: readonly string[];
}

export interface WorkbookReading {
  /** Every sheet, in tab order. */
  readonly sheets: readonly { readonly name: string; readonly visibility: SheetVisibility }[];
  /** Names of every table in the workbook. */
  readonly tableNames: readonly string[];
  readonly tables: ReadonlyMap<string, TableData>;
  readonly usedRanges: ReadonlyMap<string, RangeData>;
  readonly names: ReadonlyMap<string, RangeData>;
}

/** A rectangle of values with its place. `range.sheet` is the sheet's name as it is now. */
export interface RangeData {
  readonly range: CellRange;
  readonly values: readonly (readonly CellValue[])[];
  /** With leading `=`, `""` where a cell holds none; only of sheets, and only where the request asks for them. */
  readonly formulas?: readonly (readonly string[])[];
  /** Cells among `values` whose formula nobody has calculated yet, which only files have: their value is `null`. */
  readonly uncalculated?: readonly { readonly row: number; readonly column: number }[];
}

export interface TableData extends RangeData {
  /** Texts of the header row; `range` includes that row, `values` does not. */
  readonly headers: readonly string[];
  /** Formulas of the body with leading `=`, `""` where a cell holds none. Structured references in the long form. */
  readonly formulas: readonly (readonly string[])[];
  /**
   * Cells of the wanted `dateColumns` whose number shows as a date, counting from 0 on the sheet. Absent where nothing was asked for
   * or the host cannot tell.
   */
  readonly dates?: readonly { readonly row: number; readonly column: number }[];
  /** Set when of each column only one formula was read, which then stands for every cell that holds one. */
  readonly sampled?: true;
}

/** What a host could not do, so that the user is told: the kinds of changes that were left out. */
export interface ApplyReport {
  readonly leftOut: readonly LeftOut[];
}

export interface LeftOut {
  readonly change: string;
  /** The API set that is missing, in Excel's words: “ExcelApi 1.10”. */
  readonly needs: string;
}

export type WorkbookErrorCode =
  | "cellBeingEdited"
  | "protectedSheet"
  /** The table was laid by an earlier template, which this program reads and does not write. */
  | "formerTemplate"
  | "sheetExists"
  | "tableExists"
  | "tableMissing"
  /** Something stands below a table that is to grow; `cell` says where. */
  | "tableBlocked"
  /** A table has not as many rows as are to be taken from it, and one to keep; `rows` says how many it has. */
  | "tableTooShort"
  /** A text is longer than a cell takes; `region`, `text` (its start), `column` and `length` say which. */
  | "textTooLong"
  | "nameExists"
  | "sheetMissing"
  | "tooOldExcel"
  | "readOnly"
  /** Another window, a ribbon function or another person is writing; `since` says from what time of day on. */
  | "beingWritten"
  | "tooLarge"
  | "connectionLost"
  | "unknown";

/** The workbook refused. The sentence for each code, and what to do, stands in `messages/`. */
export class WorkbookError extends Error {
  override readonly name = "WorkbookError";

  constructor(
    readonly code: WorkbookErrorCode,
    readonly details: Readonly<Record<string, string | number>> = {},
    options?: { cause?: unknown },
  ) {
    super(code, options);
  }
}
