import { systemCode } from "../adapters/disk/diskError";
import { localTime } from "../domain/calendar";
import { cliMessagesFor } from "./context";
import { diskFiles } from "./diskFiles";
import { lostOutput } from "./cliError";
import { localeOf, run } from "./run";

/** Defined by the build, from package.json. */
declare const WORKPOINTS_VERSION: string;

/** `LC_ALL=C` says nothing about a person; an empty variable counts as none. */
const languages = [process.env.LC_ALL, process.env.LC_MESSAGES, process.env.LANG];
const stated = languages.find((language) => language !== undefined && language !== "");

const argv = process.argv.slice(2);
const systemLanguage = stated ?? Intl.DateTimeFormat().resolvedOptions().locale;
let isOutputLost = false;
process.stdout.on("error", (error) => {
  const sentence = lostOutput(error, cliMessagesFor(localeOf(argv, systemLanguage)));
  if (sentence === null || isOutputLost) return;
  isOutputLost = true;
  process.exitCode = 2;
  process.stderr.write(`${sentence}\n`);
});
process.stderr.on("error", (error) => {
  // Nothing can be printed any more; the exit code still says it.
  if (systemCode(error) !== "EPIPE") process.exitCode = 2;
});

void run(argv, {
  files: diskFiles,
  out: (text) => {
    process.stdout.write(text);
  },
  err: (text) => {
    process.stderr.write(text);
  },
  isTerminal: process.stderr.isTTY,
  systemLanguage,
  version: WORKPOINTS_VERSION,
  today: () => localTime(new Date()).slice(0, 10),
  now: () => localTime(new Date()),
  clock: () => performance.now(),
}).then((code) => {
  process.exitCode = isOutputLost ? 2 : code;
});
