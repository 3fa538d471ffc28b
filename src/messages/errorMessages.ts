import type { DocumentErrorCode } from "../document/documentReader";
import type { ExtractionErrorCode } from "../extraction/extractionIssue";
import type { LeftOut, WorkbookErrorCode } from "../workbook/workbook";

export type ErrorDetails = Readonly<Record<string, string | number>>;

/** What happened, and what to do about it. */
export interface ErrorSentence {
  readonly what: string;
  readonly todo: string;
}

/** Refusals: the file, the document or the workbook does not allow it. */
export interface ErrorMessages {
  readonly document: Readonly<Record<DocumentErrorCode, (details: ErrorDetails) => ErrorSentence>>;
  readonly extraction: Readonly<Record<ExtractionErrorCode, (details: ErrorDetails) => ErrorSentence>>;
  readonly workbook: Readonly<Record<WorkbookErrorCode, (details: ErrorDetails) => ErrorSentence>>;
  /** The built-in document could not be fetched. */
  readonly builtInMissing: ErrorSentence;
  readonly unexpected: (detail: string) => ErrorSentence;
  readonly stopped: string;
  /** The host cannot make this change; nothing else is affected. */
  readonly leftOut: (leftOut: LeftOut) => string;
}

/**
 * Where a ribbon function leaves the code of what it could not do: it has no place of its own to show it, and an open pane
 * hears of a change in the browser's storage. `<code> <time>`, so that the same failure twice is heard twice.
 */
export const ribbonFailureKey = "workpoints.ribbonFailure";

export function printRibbonFailure(code: WorkbookErrorCode, at: number): string {
  return `${code} ${at}`;
}

/** The code that was left; `null` for anything else. */
export function parseRibbonFailure(words: string | null, codes: readonly string[]): WorkbookErrorCode | null {
  const code = words?.split(" ")[0] ?? "";
  return codes.includes(code) ? (code as WorkbookErrorCode) : null;
}
