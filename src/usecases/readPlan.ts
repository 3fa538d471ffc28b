import type { DocumentReader } from "../document/documentReader";
import type { SourceDocument } from "../document/sourceDocument";
import type { WorkPlan } from "../domain/workPlan";
import type { ExtractionIssue } from "../extraction/extractionIssue";
import { extractWorkPlan, type ExtractOptions } from "../extraction/extractWorkPlan";

/** A document together with the plan read from it, whose spans point into the document's text. */
export interface PlanReading {
  readonly document: SourceDocument;
  readonly plan: WorkPlan;
  readonly issues: readonly ExtractionIssue[];
}

/**
 * Reads the plan that a file states; writes nothing anywhere.
 *
 * @throws DocumentError when the file cannot be read, ExtractionError when it holds no work plan.
 */
export function readPlan(
  bytes: Uint8Array,
  fileName: string,
  reader: DocumentReader,
  options: ExtractOptions = {},
): PlanReading {
  const document = reader.read(bytes, fileName);
  return { document, ...extractWorkPlan(document, options) };
}
