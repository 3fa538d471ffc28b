/** 进展 of a qualitative work point. */
export type Stage = "notStarted" | "inProgress" | "done" | "ongoing";

/**
 * What a bureau typed for one row, exactly as the cells hold it: a number, a text such as “30家”,
 * nothing (`null`), a date that the spreadsheet made of it, or what it could not compute.
 */
export type Entered = number | string | boolean | null | EnteredError | EnteredDate;

/** A cell that holds a spreadsheet error such as `#N/A`. */
export interface EnteredError {
  readonly error: string;
}

/** A number that the spreadsheet shows as a date, as it does with “3-5”; known only where the host tells the format. */
export interface EnteredDate {
  /** ISO date. */
  readonly date: string;
}

/** The report of one row for one period, to date. */
export interface Report {
  /** 累计完成. In `%` rows a fraction: 0.85 for 85 %. */
  readonly actual: Entered;
  /** 进展, as typed; the four stage words are known to `stage.ts`. */
  readonly stage: Entered;
  /** 进展情况. */
  readonly note: Entered;
  /** 核定值, the office's own: a number, or a stage word on a row without a number. Judged in place of what was reported. */
  readonly verified: Entered;
}
