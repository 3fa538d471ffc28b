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
