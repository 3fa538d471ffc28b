import type { CliMessages } from "../messages/cliMessages";
import type { Messages } from "../messages/messages";
import type { Io } from "./io";
import type { Progress } from "./progress";

/** What a command needs beside its options. */
export interface Surroundings {
  readonly io: Io;
  readonly words: Messages;
  readonly cli: CliMessages;
  readonly progress: Progress;
}
