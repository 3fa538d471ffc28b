import { isoDate } from "../domain/calendar";
import { diskFiles } from "./diskFiles";
import { run } from "./run";

/** Put in by the build, from package.json. */
declare const WORKPOINTS_VERSION: string;

/** `LC_ALL=C` says nothing about a person; an empty variable counts as none. */
const languages = [process.env.LC_ALL, process.env.LC_MESSAGES, process.env.LANG];
const stated = languages.find((language) => language !== undefined && language !== "");

// Whoever reads us may have seen enough (`| head`): then there is nobody left to tell, and nothing went wrong.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

void run(process.argv.slice(2), {
  files: diskFiles,
  out: (text) => {
    process.stdout.write(text);
  },
  err: (text) => {
    process.stderr.write(text);
  },
  isTerminal: process.stderr.isTTY,
  systemLanguage: stated ?? Intl.DateTimeFormat().resolvedOptions().locale,
  version: WORKPOINTS_VERSION,
  today: () => {
    const now = new Date();
    return isoDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
  },
  clock: () => performance.now(),
}).then((code) => {
  process.exitCode = code;
});
