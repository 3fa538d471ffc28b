import { DiskError, systemCode } from "../adapters/disk/diskError";
import { XlsxError } from "../adapters/xlsx/xlsxError";
import { DocumentError } from "../document/documentReader";
import { ExtractionError } from "../extraction/extractionIssue";
import type { CliMessages, CommandName, Refusal, UsageProblem } from "../messages/cliMessages";
import type { ErrorSentence } from "../messages/errorMessages";
import { issueSentence } from "../messages/issueSentence";
import type { Messages } from "../messages/messages";
import { WorkbookError } from "../workbook/workbook";

/** The command line was not understood. The sentence for each code stands in `messages/`. */
export class UsageError extends Error {
  override readonly name = "UsageError";

  /** @param command the command whose help is pointed to; `null` for the program's own */
  constructor(
    readonly problem: UsageProblem,
    readonly command: CommandName | null,
  ) {
    super(problem.code);
  }
}

/** The content of one of several files that the command line names is at fault. */
export class FileError extends Error {
  override readonly name = "FileError";

  constructor(
    readonly path: string,
    override readonly cause: unknown,
  ) {
    super(path, { cause });
  }
}

/** The command line was understood but cannot be carried out. The sentence for each code stands in `messages/`. */
export class RefusalError extends Error {
  override readonly name = "RefusalError";

  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/**
 * What a person reads about any failure: what happened, and what to do.
 * @param file the file that was asked for, named when the failure is about its content; `null` when none is known
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
  // A fault of the program: whoever fixes it needs the place.
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
  // Its sentence for Excel is about one request; a file has none.
  if (error.code === "tooLarge") return cli.xlsx.tooLarge({ ...error.details });
  return errors.workbook[error.code](error.details);
}

/**
 * The sentence for output that could not be written (`> file` on a full disk); `null` when the reader has simply gone (`| head`):
 * then nobody is left to read it, and nothing went wrong.
 */
export function lostOutput(error: unknown, cli: CliMessages): string | null {
  const reason = systemCode(error);
  return reason === "EPIPE" ? null : cli.outputLost(reason);
}
