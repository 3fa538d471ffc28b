import { DocumentError } from "../../document/documentReader";
import { ExtractionError } from "../../extraction/extractionIssue";
import type { ErrorSentence } from "../../messages/errorMessages";
import type { Messages } from "../../messages/messages";
import { WorkbookError } from "../../workbook/workbook";
import { BuiltInMissing } from "./builtInMissing";

/** What a person reads when something was refused. What nobody foresaw is said as it is, never hidden. */
export function errorSentence(error: unknown, { errors }: Messages): ErrorSentence {
  if (error instanceof DocumentError) return errors.document[error.code](error.details);
  if (error instanceof ExtractionError) return errors.extraction[error.code](error.details);
  if (error instanceof WorkbookError) return errors.workbook[error.code](error.details);
  if (error instanceof BuiltInMissing) return errors.builtInMissing;
  return errors.unexpected(error instanceof Error ? error.message : String(error));
}
