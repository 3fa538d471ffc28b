import type { CliMessages, Step } from "../messages/cliMessages";
import { cli as en } from "../messages/en/cli";
import type { Locale, Messages } from "../messages/messages";
import { cli as zhCN } from "../messages/zh-CN/cli";

const languages: Readonly<Record<Locale, CliMessages>> = { "zh-CN": zhCN, en };

/** The words of the command line. They are apart from `messagesFor`, so that the pane need not carry them. */
export function cliMessagesFor(locale: Locale): CliMessages {
  return languages[locale];
}

/** What a command needs besides its options. */
export interface Context {
  readonly io: Io;
  readonly words: Messages;
  readonly cli: CliMessages;
  readonly progress: Progress;
}

/** Files as the commands see them. The real ones are in `diskFiles.ts`; tests put failing ones in their place. */
export interface Files {
  /** @throws DiskError */
  read(path: string): Promise<Uint8Array>;
  /**
   * Readers see either the whole new file or the old one.
   * @param was what the file must still hold
   * @throws DiskError `changed` …
   */
  write(path: string, bytes: Uint8Array, was?: Uint8Array): Promise<void>;
  /** Whether both names lead to the same existing file. @throws DiskError */
  isSame(one: string, other: string): Promise<boolean>;
  /** What the path leads to; links are followed. @throws DiskError */
  kindOf(path: string): Promise<PathKind>;
}

/** `brokenLink`: a link that leads nowhere. `other`: a device, a pipe or a socket. */
export type PathKind = "nothing" | "file" | "folder" | "brokenLink" | "other";

/** The world outside the program, which tests replace. */
export interface Io {
  readonly files: Files;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether stderr is a terminal, where somebody may be waiting. */
  readonly isTerminal: boolean;
  /** The language of the system as it states it: `zh_CN.UTF-8`. */
  readonly systemLanguage: string | undefined;
  readonly version: string;
  /** The date on this machine, as an ISO date. */
  readonly today: () => string;
  /** Date and time of day on this machine, to the minute: `2019-11-22T09:30`. */
  readonly now: () => string;
  /** Milliseconds by a clock that only goes forward. */
  readonly clock: () => number;
}

/** Milliseconds before somebody at a terminal begins to wonder. */
const PATIENCE = 1000;

/** Shows what is being done once a command takes long; `done` of `total` where that is known. */
export type Progress = (step: Step, done?: number, total?: number) => void;

/** @param wanted shows every step at once, also where stderr is no terminal */
export function startProgress(io: Io, cli: CliMessages, wanted: boolean): Progress {
  const started = io.clock();
  return (step, done, total) => {
    if (!wanted && (!io.isTerminal || io.clock() - started < PATIENCE)) return;
    const share = done === undefined || total === undefined ? "" : ` ${done}/${total}`;
    io.err(`${cli.step[step]}${share}\n`);
  };
}
