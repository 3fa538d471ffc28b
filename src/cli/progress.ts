import type { CliMessages, Step } from "../messages/cliMessages";
import type { Io } from "./io";

/** Milliseconds before a person wonders. */
const PATIENCE = 1000;

/** Tells what is being done, once a command has taken long; `done` of `total` where that is known. */
export type Progress = (step: Step, done?: number, total?: number) => void;

/** @param wanted tells every step at once, on whatever stderr is */
export function startProgress(io: Io, cli: CliMessages, wanted: boolean): Progress {
  const started = io.clock();
  return (step, done, total) => {
    if (!wanted && (!io.isTerminal || io.clock() - started < PATIENCE)) return;
    const share = done === undefined || total === undefined ? "" : ` ${done}/${total}`;
    io.err(`${cli.step[step]}${share}\n`);
  };
}
