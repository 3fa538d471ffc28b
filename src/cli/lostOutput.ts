import { systemCode } from "../adapters/disk/diskError";
import type { CliMessages } from "../messages/cliMessages";

/**
 * What is said when the program's own output could not be written (`> file` on a full disk). `null` when whoever reads it has seen
 * enough (`| head`): then there is nobody left to tell, and nothing went wrong.
 */
export function lostOutput(error: unknown, cli: CliMessages): string | null {
  const reason = systemCode(error);
  return reason === "EPIPE" ? null : cli.outputLost(reason);
}
