/** 进展 of a qualitative work point. */
export type Stage = "notStarted" | "inProgress" | "done" | "ongoing";

/**
 * What a bureau typed for one row, exactly as the cells hold it: a number, a text such as “30家”,
 * nothing (`null`), or what the spreadsheet could not compute.
 */
export type Entered = number | string | boolean | null | EnteredError;

/** A cell that holds a spreadsheet error such as `#N/A`. */
export interface EnteredError {
  readonly error: string;
}

/** The report of one row for one period, to date. */
export interface Report {
  /** 累计完成. In `%` rows a fraction: 0.85 for 85 %. */
  readonly actual: Entered;
  /** 进展, as typed; the four stage words are known to `stage.ts`. */
  readonly stage: Entered;
  /** 进展情况. */
  readonly note: Entered;
}
