import type { SourceDocument } from "./sourceDocument";

/** Turns the bytes of a file into a document, or throws a {@link DocumentError}. */
export interface DocumentReader {
  /** @param fileName only a hint about the format; never opened. */
  read(bytes: Uint8Array, fileName: string): SourceDocument;
}

export type DocumentErrorCode = "emptyFile" | "binaryFile" | "unreadableEncoding" | "tooLarge";

/** The file cannot be read as a document at all. The sentence for each code stands in `messages/`. */
export class DocumentError extends Error {
  override readonly name = "DocumentError";

  constructor(
    readonly code: DocumentErrorCode,
    readonly details: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
  }
}
