import type { Span } from "../document/sourceDocument";

/** A part of the head of a document that was looked for and not found. */
export type HeaderPart = "title" | "documentNumber" | "issuer" | "date";

/**
 * Something in the document that a person should know of before the plan is used. The plan is still whole and right
 * as far as it goes; the sentence for each code stands in `messages/`.
 */
export type ExtractionIssue =
  /** A row whose region is not on the list of provincial units; its points are read all the same, under a code `X00001` …. */
  | { readonly code: "unknownRegion"; readonly region: string; readonly span: Span }
  /** A region that has a row already; the points of both rows stand under the first. */
  | { readonly code: "duplicateRegion"; readonly region: string; readonly span: Span; readonly first: Span }
  /** A region without any words in its requirements. */
  | { readonly code: "emptyRegion"; readonly region: string; readonly span: Span }
  /** A row with words but without a region in front; they are read as part of no region and left out. */
  | { readonly code: "rowWithoutRegion"; readonly span: Span }
  /** Columns of the table that are not read: only the region's and the requirements' are. */
  | { readonly code: "columnsIgnored"; readonly headers: readonly string[]; readonly span: Span }
  /** Provincial units (and 兵团) that the table does not name at all. */
  | { readonly code: "regionsMissing"; readonly regions: readonly string[] }
  /** The head of the document does not state this. */
  | { readonly code: "headerPartMissing"; readonly part: HeaderPart };

export type ExtractionIssueCode = ExtractionIssue["code"];

export type ExtractionErrorCode =
  /** No table with a region column and a content column. */
  | "noRegionTable"
  /** There is such a table, but no row under its header. */
  | "noRows"
  /** Neither title nor document number nor date says which year the plan is for, and none was given. */
  | "noYear";

/** The document cannot become a work plan at all. The sentence for each code stands in `messages/`. */
export class ExtractionError extends Error {
  override readonly name = "ExtractionError";

  constructor(
    readonly code: ExtractionErrorCode,
    readonly details: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
  }
}
