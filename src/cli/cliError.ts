import type { CommandName, Refusal, UsageProblem } from "../messages/cliMessages";

/** The command line was not understood. The sentence for each code stands in `messages/`. */
export class UsageError extends Error {
  override readonly name = "UsageError";

  /** @param command whose help is pointed to; `null` for that of the program */
  constructor(
    readonly problem: UsageProblem,
    readonly command: CommandName | null,
  ) {
    super(problem.code);
  }
}

/** What is in a file is at fault, of several that the command line names. */
export class FileError extends Error {
  override readonly name = "FileError";

  constructor(
    readonly path: string,
    override readonly cause: unknown,
  ) {
    super(path, { cause });
  }
}

/** It was understood, and cannot be done. The sentence for each code stands in `messages/`. */
export class RefusalError extends Error {
  override readonly name = "RefusalError";

  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}
