import type { ExtractionIssue } from "../../extraction/extractionIssue";

/** Nobody has to do anything about it: a document names the regions that it is about. */
export function isFact({ code }: ExtractionIssue): boolean {
  return code === "regionsMissing";
}
