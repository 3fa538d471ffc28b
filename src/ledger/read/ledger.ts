import type { AssessedRow } from "../../domain/progress/assessedRow";
import type { Remark } from "../../domain/progress/status";
import type { Report } from "../../domain/progress/report";
import type { Comparison, GroupedBy } from "../../domain/workPlan";
import type { CellRange } from "../../workbook/range";
import type { CellInput, CellValue } from "../../workbook/cellValue";
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
  readonly groupedBy: GroupedBy;
  readonly rows: readonly LedgerRow[];
  /** What was laid, from the base: which rows there should be, and what each of them was laid as. Empty without a base. */
  readonly laid: readonly LaidRow[];
  /** What is wrong with the ledger, each with its true cell. Nothing here stops reading. */
  readonly issues: readonly LedgerIssue[];
}

/**
 * A row as it was laid. Who is counted follows from here, not from cells that can be typed into: a row that is gone from the
 * table (`isThere` false) counts as 未报送.
 */
export interface LaidRow {
  readonly key: string;
  readonly region: string;
  readonly indicator: string;
  readonly workPoint: string;
  readonly kind: AssessedRow["kind"];
  readonly aspirational: boolean;
  /** ISO date; `null` for rows that have none. */
  readonly deadline: string | null;
  readonly isThere: boolean;
}

export interface LedgerRow {
  readonly key: string;
  /** Zero-based row in the sheet. */
  readonly sheetRow: number;
  /** Whether other rows have the same key: nobody knows which of them is meant, so it is not judged (待确认) and never restored. */
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

/** Where a finding about a row stands, and whose it is. */
export interface RowPlace {
  readonly sheet: string;
  readonly cell: string;
  readonly key: string;
  readonly region: string;
  readonly indicator: string;
}

/** Findings about one row that need no more than its place. */
export type RowFinding =
  /** 已完成 beside a number that is below the line. */
  | "doneButShort"
  /** 已完成 without 进展情况. */
  | "doneWithoutNote"
  /** 未启动 beside a number above 0. */
  | "notStartedWithNumber"
  /** 滞后 or worse without 存在问题及下一步措施. */
  | "behindWithoutProblems"
  /** A later 节点目标 asks for less than an earlier one. */
  | "milestonesFall"
  /** A 节点目标 asks for more than the target. */
  | "milestoneAboveLine"
  /** 年初基数 is past the line already. */
  | "baselineBeyondLine"
  /** 年初基数 is zero or negative where the target is stated against it. */
  | "baselineUnusable"
  /** 上年同期 is zero or negative, so that no growth can be counted from it. */
  | "lastYearUnusable"
  /** 完成时限 is before 起算月. */
  | "deadlineBeforeStart"
  /** 延期至 is no date, or not later than 完成时限. */
  | "extensionUnusable";

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
  /** A row of the base that is gone from the table. It counts as 未报送, as what it was laid as. */
  | {
      readonly code: "rowMissing";
      readonly key: string;
      readonly region: string;
      readonly indicator: string;
      readonly kind: AssessedRow["kind"];
      readonly aspirational: boolean;
    }
  /** 编号 says the key, but with full-width forms or characters that nobody sees; the row was read under its key. */
  | { readonly code: "keyMistyped"; readonly sheet: string; readonly cell: string; readonly key: string }
  /** Findings about one row that are told in words alone. */
  | ({ readonly code: RowFinding } & RowPlace)
  /** A cell of the office that decides how a row is judged differs from the base: it was changed outside our commands. */
  | ({
      readonly code: "changedByHand";
      readonly header: string;
      readonly was: CellValue;
      readonly is: CellValue;
    } & RowPlace)
  /** A number that goes with the finding. */
  | ({ readonly code: "belowPrevious"; readonly is: number; readonly was: number } & RowPlace)
  /** 考核方式 of a row cannot be used; `used` is the one that holds. */
  | ({ readonly code: "comparisonUnfit"; readonly is: CellValue; readonly used: Comparison } & RowPlace)
  /** 填报日期 is no date of this world, or a day that has not come. */
  | ({ readonly code: "reportedOnInvalid" | "reportedOnFuture"; readonly is: CellValue } & RowPlace)
  /** An error in a cell that is filled in. */
  | ({ readonly code: "entryError"; readonly header: string; readonly is: CellValue } & RowPlace)
  /** 填报日期 is missing in `count` rows that were reported, the first at `cell`. */
  | { readonly code: "reportedOnMissing"; readonly sheet: string; readonly cell: string; readonly count: number }
  /** A column of somebody's own whose header looks like one that is filled in: nobody reads it. */
  | {
      readonly code: "entryColumnUnread";
      readonly sheet: string;
      readonly cell: string;
      readonly header: string;
      readonly like: string;
    }
  /** The sheet 设置 is gone, or a cell of it that formulas need; until flags are refreshed the formulas say 待确认. */
  | { readonly code: "settingsLost"; readonly names: readonly string[] }
  | {
      /** A source cell differs from the base. Dates are ISO texts. */
      readonly code: "sourceChanged";
      readonly sheet: string;
      readonly cell: string;
      readonly key: string;
      readonly header: string;
      readonly was: CellValue;
      readonly is: CellValue;
      /** Code points by which the two differ where both say the same: “U+200B”. */
      readonly invisible?: readonly string[];
    }
  | {
      /** 累计完成 cannot be an entry. `number` is what it plainly says (“30家” → 30), if it does. */
      readonly code: "entryInvalid";
      readonly sheet: string;
      readonly cell: string;
      readonly key: string;
      readonly region: string;
      readonly indicator: string;
      readonly is: CellValue;
      /** Why it cannot be an entry. */
      readonly remark: Remark;
      readonly number: number | null;
      /** Of `number`: `%` where the cell holds a fraction. */
      readonly unit: string;
      /** The cell shows its number as a date; `is` is the ISO date. */
      readonly isDate?: true;
      /** Code points of characters in it that nobody sees and no keyboard types. */
      readonly invisible?: readonly string[];
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
  /** The ledger was laid by template 1: it is read and judged, and written by nothing of this template. */
  | { readonly code: "formerTemplate"; readonly sheet: string; readonly cell: string }
  /** There is another ledger in the workbook, which was not read. */
  | { readonly code: "anotherLedger"; readonly sheet: string; readonly cell: string }
  | {
      readonly code: "settingUnreadable";
      readonly name: string;
      readonly is: CellValue;
      /** What holds instead, as its cell would show it; absent for date and year, without which nothing is judged. */
      readonly used?: CellInput;
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
