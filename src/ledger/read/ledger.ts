import type { AssessedRow } from "../../domain/progress/assessedRow";
import type { Report } from "../../domain/progress/report";
import type { CellRange } from "../../workbook/range";
import type { CellValue } from "../../workbook/cellValue";
import type { LedgerSettings } from "../template/settings";
import type { Field } from "../template/ledgerSpec";

/** A ledger as read back from a workbook: rows in the order in which they stand there. */
export interface Ledger {
  /** Where the table stands, header row included. */
  readonly range: CellRange;
  /** `""` for a ledger that is a plain range and no table any more. */
  readonly table: string;
  /** Zero-based columns of the sheet, for the columns that are there. */
  readonly columnOf: ReadonlyMap<Field, number>;
  readonly settings: LedgerSettings;
  readonly edition: string;
  readonly title: string;
  readonly rows: readonly LedgerRow[];
  /** What is wrong with the ledger, each with its true cell. Nothing here stops reading. */
  readonly issues: readonly LedgerIssue[];
}

export interface LedgerRow {
  readonly key: string;
  /** Zero-based row in the sheet. */
  readonly sheetRow: number;
  /** Whether other rows have the same key: nobody knows which of them is meant, so it is not judged (待核) and never restored. */
  readonly isKeyAmbiguous: boolean;
  readonly region: string;
  readonly workPoint: string;
  readonly indicator: string;
  readonly subject: string;
  readonly leadUnit: string;
  readonly closed: string;
  readonly aspirational: boolean;
  readonly assessed: AssessedRow;
  readonly report: Report;
  /** The cells by column field, as read. */
  readonly cells: ReadonlyMap<string, CellValue>;
}

/** Something about the ledger that a person should see. `cell` is an address without sheet, as Excel shows it: `M12`. */
export type LedgerIssue =
  | {
      readonly code: "duplicateKey" | "missingKey" | "unknownKey";
      readonly sheet: string;
      readonly cell: string;
      readonly key: string;
      /** What stands in 累计完成 of a row without key: nobody counts it. */
      readonly entry?: CellValue;
    }
  /** A row of the table with nothing in it. */
  | { readonly code: "blankRow"; readonly sheet: string; readonly cell: string; readonly key: string }
  | { readonly code: "rowMissing"; readonly key: string; readonly region: string; readonly indicator: string }
  | {
      /** A source cell differs from the base. Dates are ISO texts. */
      readonly code: "sourceChanged";
      readonly sheet: string;
      readonly cell: string;
      readonly key: string;
      readonly header: string;
      readonly was: CellValue;
      readonly is: CellValue;
    }
  | {
      /** 累计完成 is no number. `number` is what it plainly says (“30家” → 30), if it does. */
      readonly code: "entryInvalid";
      readonly sheet: string;
      readonly cell: string;
      readonly key: string;
      readonly region?: string;
      readonly indicator?: string;
      readonly is: CellValue;
      readonly number: number | null;
    }
  /** Somebody's formula where an entry, a word or a setting is expected, in a file in which nobody has calculated it yet. */
  | { readonly code: "notCalculated"; readonly sheet: string; readonly cell: string; readonly header: string }
  /** A calculated cell holds no formula, or another one. `count` cells, the first at `cell`. */
  | {
      readonly code: "formulaDamaged";
      readonly sheet: string;
      readonly cell: string;
      readonly header: string;
      readonly count: number;
    }
  | {
      readonly code: "columnMissing";
      readonly header: string;
      /** A header that the template does not know, standing where this one should: perhaps it was renamed. */
      readonly perhaps?: { readonly sheet: string; readonly cell: string; readonly header: string };
    }
  /** Two columns have one header of the template; `cell` is the header that was read, `other` the one that was not. */
  | {
      readonly code: "columnTwice";
      readonly sheet: string;
      readonly cell: string;
      readonly other: string;
      readonly header: string;
    }
  /** The ledger is a plain range and no table any more; it was found by its headers. `cell` is the first of them. */
  | { readonly code: "tableLost"; readonly sheet: string; readonly cell: string }
  /** There is another ledger in the workbook, which was not read. */
  | { readonly code: "anotherLedger"; readonly sheet: string; readonly cell: string }
  | {
      readonly code: "settingUnreadable";
      readonly name: string;
      readonly is: CellValue;
      /** Its cell holds a formula that nobody has calculated yet. */
      readonly notCalculated?: true;
      /** Where the setting stands, if it was found at all. */
      readonly sheet?: string;
      readonly cell?: string;
    }
  /** 计划年度 is another one than that of the edition: every deadline would be judged by the wrong year. */
  | {
      readonly code: "yearUnlikeEdition";
      readonly sheet: string;
      readonly cell: string;
      readonly year: number;
      readonly edition: number;
    }
  /** The as-of date is before the plan year, or more than a year after it. Without a cell where it was given from outside. */
  | { readonly code: "asOfOutsideYear"; readonly asOf: string; readonly year: number }
  | {
      readonly code: "asOfOutsideYear";
      readonly asOf: string;
      readonly year: number;
      readonly sheet: string;
      readonly cell: string;
    }
  | { readonly code: "baseMissing" | "baseDamaged" };
