import { DiskError } from "../adapters/disk/diskError";
import { XlsxError } from "../adapters/xlsx/xlsxError";
import { DocumentError } from "../document/documentReader";
import { ExtractionError } from "../extraction/extractionIssue";
import type { CliMessages } from "../messages/cliMessages";
import type { ErrorSentence } from "../messages/errorMessages";
import { issueSentence } from "../messages/issueSentence";
import type { Messages } from "../messages/messages";
import { WorkbookError } from "../workbook/workbook";
import { FileError, RefusalError, UsageError } from "./cliError";

/**
 * What a person reads of any failure: what happened, and what to do.
 * @param file that was asked for, to be named where the failure is about its content; `null` when none is known
 */
export function errorSentence(error: unknown, words: Messages, cli: CliMessages, file: string | null = null): string {
  if (error instanceof UsageError) return `${issueSentence(error.problem, cli.usage)}\n${cli.seeHelp(error.command)}`;
  if (error instanceof RefusalError) return issueSentence(error.refusal, cli.refusal);
  if (error instanceof FileError) return errorSentence(error.cause, words, cli, error.path);
  const sentence = knownSentence(error, words, cli);
  if (sentence !== null) {
    const said = cli.sentences(sentence);
    return file === null || error instanceof DiskError ? said : cli.ofFile(file, said);
  }
  // A fault of the program: whoever mends it needs the place.
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const { what, todo } = words.errors.unexpected(detail);
  return `${what}\n${todo}`;
}

function knownSentence(error: unknown, { errors }: Messages, cli: CliMessages): ErrorSentence | null {
  if (error instanceof DiskError) return cli.disk[error.code](error.details);
  if (error instanceof XlsxError) return cli.xlsx[error.code](error.details);
  if (error instanceof DocumentError) return errors.document[error.code](error.details);
  if (error instanceof ExtractionError) return errors.extraction[error.code](error.details);
  if (!(error instanceof WorkbookError)) return null;
  // Its sentence for Excel speaks of one request; a file has none.
  if (error.code === "tooLarge") return cli.xlsx.tooLarge({ ...error.details });
  return errors.workbook[error.code](error.details);
}
