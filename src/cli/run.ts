import { cliMessagesFor } from "../messages/cliMessagesFor";
import { type Locale, toLocale } from "../messages/messages";
import { messagesFor } from "../messages/messagesFor";
import { parseCommandLine } from "./cli";
import { UsageError } from "./cliError";
import type { Command, Outcome } from "./command";
import { build, check, extract, status } from "./commands";
import { errorSentence } from "./errorSentence";
import type { Io } from "./io";
import { startProgress } from "./progress";
import { rollOverFile } from "./rollOver";
import type { Surroundings } from "./surroundings";
import { sync, undo } from "./sync";

/** 0: done, nothing found. 1: findings. 2: refused. */
export type ExitCode = Outcome | 2;

/** Runs one command line, without the program's own name. Never rejects: what goes wrong is a sentence on stderr and a 2. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let locale = localeOf(argv, io.systemLanguage);
  let file: string | null = null;
  try {
    const invocation = parseCommandLine(argv);
    locale = invocation.locale ?? locale;
    file = "file" in invocation.command ? invocation.command.file : null;
    const cli = cliMessagesFor(locale);
    const progress = startProgress(io, cli, invocation.progress);
    return await runCommand(invocation.command, { io, words: messagesFor(locale), cli, progress });
  } catch (error) {
    const cli = cliMessagesFor(locale);
    const isBare = error instanceof UsageError && error.problem.code === "noCommand";
    io.err(`${errorSentence(error, messagesFor(locale), cli, file)}\n${isBare ? `\n${cli.help.program}\n` : ""}`);
    return 2;
  }
}

function runCommand(command: Command, at: Surroundings): Promise<Outcome> {
  switch (command.kind) {
    case "help":
      at.io.out(`${at.cli.help[command.topic]}\n`);
      return Promise.resolve(0);
    case "version":
      at.io.out(`${at.io.version}\n`);
      return Promise.resolve(0);
    case "extract":
      return extract(command, at);
    case "build":
      return build(command, at);
    case "status":
      return status(command, at);
    case "check":
      return check(command, at);
    case "sync":
      return sync(command, at);
    case "undoSync":
      return undo(command, at);
    case "rollOver":
      return rollOverFile(command, at);
  }
}

/** The language of a command line, or else of the system. */
export function localeOf(argv: readonly string[], systemLanguage: string | undefined): Locale {
  return askedLocale(argv) ?? toLocale(systemLanguage);
}

/** The language asked for, also by a command line that is not understood otherwise. */
function askedLocale(argv: readonly string[]): Locale | null {
  const at = argv.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  const value = argv[at]?.startsWith("--lang=") === true ? argv[at].slice("--lang=".length) : argv[at + 1];
  return at >= 0 && value !== undefined && /^(?:zh|en)/i.test(value) ? toLocale(value) : null;
}
