import { cliMessagesFor, type Io, startProgress, type Context } from "./context";
import { type Locale, toLocale } from "../messages/messages";
import { messagesFor } from "../messages/messagesFor";
import { parseCommandLine } from "./cli";
import { errorSentence, UsageError } from "./cliError";
import type { Command, Outcome } from "./command";
import { build, check, extract, status } from "./commands";
import { rollOverFile } from "./rollOver";
import { sync, undo } from "./sync";

/** 0: done, nothing found. 1: findings. 2: refused. */
export type ExitCode = Outcome | 2;

/** Runs one command line, without the program's own name. Never rejects: a failure is a sentence on stderr and a 2. */
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

function runCommand(command: Command, context: Context): Promise<Outcome> {
  switch (command.kind) {
    case "help":
      context.io.out(`${context.cli.help[command.topic]}\n`);
      return Promise.resolve(0);
    case "version":
      context.io.out(`${context.io.version}\n`);
      return Promise.resolve(0);
    case "extract":
      return extract(command, context);
    case "build":
      return build(command, context);
    case "status":
      return status(command, context);
    case "check":
      return check(command, context);
    case "sync":
      return sync(command, context);
    case "undoSync":
      return undo(command, context);
    case "rollOver":
      return rollOverFile(command, context);
  }
}

/** The language that a command line asks for, or else the language of the system. */
export function localeOf(argv: readonly string[], systemLanguage: string | undefined): Locale {
  return askedLocale(argv) ?? toLocale(systemLanguage);
}

/** The language asked for, even in a command line that cannot be understood otherwise. */
function askedLocale(argv: readonly string[]): Locale | null {
  const at = argv.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  const value = argv[at]?.startsWith("--lang=") === true ? argv[at].slice("--lang=".length) : argv[at + 1];
  return at >= 0 && value !== undefined && /^(?:zh|en)/i.test(value) ? toLocale(value) : null;
}
