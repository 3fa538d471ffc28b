import { parseArgs } from "node:util";
import type { UsageProblem } from "../messages/cliMessages";

/** Every option of every command. */
export const options = {
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
  lang: { type: "string" },
  progress: { type: "boolean" },
  year: { type: "string" },
  out: { type: "string" },
  overwrite: { type: "boolean" },
  "as-of": { type: "string" },
  json: { type: "boolean" },
  restore: { type: "boolean" },
  "in-place": { type: "boolean" },
  sheets: { type: "boolean" },
  circular: { type: "boolean" },
  final: { type: "boolean" },
  regions: { type: "string" },
  "sheet-each": { type: "boolean" },
  "prepared-by": { type: "string" },
  with: { type: "string" },
  preview: { type: "boolean" },
  take: { type: "string" },
  pairs: { type: "string" },
  "allow-withdrawals": { type: "boolean" },
  undo: { type: "boolean" },
} as const;

export type Option = keyof typeof options;

/** Ends the reading of a command line that is not understood. @throws UsageError */
export type Fail = (problem: UsageProblem) => never;

/** A command line as Node reads it. */
export interface Words {
  readonly positionals: readonly string[];
  /** Every option in its order, as typed, with what may be its value. */
  readonly given: readonly { readonly name: string; readonly typed: string; readonly value: string | undefined }[];
  readonly texts: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
}

/** Node's own reading of the words; what is wrong with them is found afterwards, to be said in the user's language. */
export function readWords(argv: readonly string[]): Words {
  const { tokens } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: false, tokens: true });
  const positionals = tokens.flatMap((token) => (token.kind === "positional" ? [token.value] : []));
  const given = tokens.flatMap((token) =>
    token.kind === "option" ? [{ name: token.name, typed: token.rawName, value: token.value }] : [],
  );
  return {
    positionals,
    given,
    texts: new Map(given.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value] as const]))),
    flags: new Set(given.map(({ name }) => name)),
  };
}
