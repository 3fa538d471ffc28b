/** A half-open range of UTF-16 offsets into {@link SourceDocument.text}. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A document as read: its text unchanged (only the byte order mark is gone), and the blocks found in it.
 * Every offset anywhere in the program points into `text`, never into a cleaned copy.
 */
export interface SourceDocument {
  readonly text: string;
  readonly blocks: readonly Block[];
}

export type Block = Paragraph | Table;

export interface Paragraph {
  readonly kind: "paragraph";
  readonly span: Span;
}

/** Rows of cells in reading order; a cell covers its text with whatever noise stands in it. */
export interface Table {
  readonly kind: "table";
  readonly span: Span;
  readonly rows: readonly (readonly Span[])[];
}

/** The text that a span stands for. */
export function textAt(document: SourceDocument, span: Span): string {
  return document.text.slice(span.start, span.end);
}
