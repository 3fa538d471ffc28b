import { diskFiles } from "../../src/cli/diskFiles";
import type { Io } from "../../src/cli/context";
import { run } from "../../src/cli/run";

/** What a command line left behind. */
export interface CliRun {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line as `npx workpoints` does, in Chinese, on the machine's own files unless told otherwise. */
export async function runCli(argv: readonly string[], over: Partial<Io> = {}): Promise<CliRun> {
  let out = "";
  let err = "";
  const code = await run(argv, {
    files: diskFiles,
    out: (text) => (out += text),
    err: (text) => (err += text),
    isTerminal: false,
    systemLanguage: "zh_CN.UTF-8",
    version: "1.2.3",
    today: () => "2019-10-15",
    now: () => "2019-10-15T09:30",
    clock: () => 0,
    ...over,
  });
  return { code, out, err };
}
