import { parseArgs } from "node:util";
import { readIsoDate } from "../domain/calendar";
import { noChoices, type SyncChoices } from "../ledger/sync/syncPlan";
import type { CommandName, UsageProblem } from "../messages/cliMessages";
import { toLocale } from "../messages/messages";
import { UsageError } from "./cliError";
import type { Asked, Command, Invocation, OutputFile, SheetsAsked, WriteTarget } from "./command";

/** Every option of every command. */
const options = {
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
  yes: { type: "boolean" },
  a3: { type: "boolean" },
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

type Option = keyof typeof options;

/** The options of each command, beside those that all have. */
const ownOptions: Readonly<Record<CommandName, readonly Option[]>> = {
  extract: ["year", "out", "overwrite"],
  build: ["out", "overwrite", "as-of"],
  status: ["as-of", "json", "circular", "sheets", "out", "overwrite", "regions", "sheet-each", "prepared-by", "a3", "final", "yes"], // prettier-ignore
  check: ["restore", "out", "overwrite", "in-place", "json"],
  sync: ["with", "preview", "out", "overwrite", "in-place", "take", "pairs", "allow-withdrawals", "undo", "json"],
  rollover: ["with", "out", "overwrite", "as-of", "json"],
};
const commonOptions: readonly Option[] = ["help", "version", "lang", "progress"];
const commandNames = Object.keys(ownOptions) as readonly CommandName[];

/** In `--pairs`: this row of the new edition is new to the ledger. */
export const NEW_ROW = "new";

/** Gives up on a command line that cannot be understood. @throws UsageError */
type Fail = (problem: UsageProblem) => never;

/** Reads a command line, without the program's own name. @throws UsageError */
export function parseCommandLine(argv: readonly string[]): Invocation {
  const words = readWords(argv);
  const [name, ...files] = words.positionals;
  const command = name === undefined || name === "help" ? null : commandOf(name);
  const fail = (problem: UsageProblem): never => {
    throw new UsageError(problem, command);
  };
  checkOptions(words, command, fail);

  const text = (option: Option): string | null => words.texts.get(option) ?? null;
  const has = (option: Option): boolean => words.flags.has(option);
  const lang = text("lang");
  if (lang !== null && !/^(?:zh|en)(?:[-_.]|$)/i.test(lang)) fail({ code: "badLanguage", value: lang });
  const invocation = (asked: Command): Invocation => ({
    command: asked,
    locale: lang === null ? null : toLocale(lang),
    progress: has("progress"),
  });

  if (has("version")) return invocation({ kind: "version" });
  if (name === "help") {
    const topic = files[0];
    return invocation({ kind: "help", topic: topic === undefined ? "program" : commandOf(topic) });
  }
  if (has("help")) return invocation({ kind: "help", topic: command ?? "program" });
  if (command === null) return fail({ code: "noCommand" });
  const [file, extra] = files;
  if (file === undefined || file === "") return fail({ code: "fileMissing", command });
  if (extra !== undefined) return fail({ code: "tooManyFiles", extra });

  const asOf = text("as-of");
  if (asOf !== null && readIsoDate(asOf) === null) fail({ code: "badDate", option: "--as-of", value: asOf });
  const path = text("out");
  const out = path === null ? null : { path, overwrite: has("overwrite") };
  if (out === null && has("overwrite")) fail({ code: "outMissing" });
  switch (command) {
    case "extract":
      return invocation({ kind: "extract", file, year: yearOf(text("year"), fail), out });
    case "build":
      return invocation({ kind: "build", file, out: out ?? fail({ code: "outMissing" }), asOf });
    case "status":
      return invocation({
        kind: "status",
        file,
        asOf,
        json: has("json"),
        circular: has("circular"),
        sheets: sheetsAsked(words, out, fail),
      });
    case "check":
      return invocation({ kind: "check", file, restoreTo: restoreTarget(words, out, fail), json: has("json") });
    case "sync":
      return invocation(syncAsked(words, file, out, fail));
    case "rollover": {
      const ledger = { kind: "rollOver", file, with: syncFile(words, fail) } as const;
      return invocation({ ...ledger, out: out ?? fail({ code: "outMissing" }), asOf, json: has("json") });
    }
  }
}

function commandOf(name: string): CommandName {
  const found = commandNames.find((known) => known === name);
  if (found === undefined) {
    throw new UsageError({ code: "unknownCommand", name, near: nearest(name, commandNames) }, null);
  }
  return found;
}

function checkOptions({ given }: Words, command: CommandName | null, fail: Fail): void {
  const allowed: readonly Option[] = [...(command === null ? [] : ownOptions[command]), ...commonOptions];
  const seen = new Set<string>();
  for (const { name, typed, value } of given) {
    const known = allowed.find((option) => option === name);
    if (known === undefined) {
      const near = nearest(name, allowed);
      fail({ code: "unknownOption", option: typed, near: near === null ? null : `--${near}` });
      continue;
    }
    if (seen.has(name)) fail({ code: "optionTwice", option: typed });
    seen.add(name);
    if (options[known].type === "boolean" && value !== undefined) fail({ code: "valueNotTaken", option: typed });
    // A value that looks like an option is one that follows where the value was left out.
    if (options[known].type === "string" && (value === undefined || value === "" || /^-./.test(value))) {
      fail({ code: "valueMissing", option: typed });
    }
  }
}

function yearOf(value: string | null, fail: Fail): number | null {
  if (value === null) return null;
  const year = /^\d{4}$/.test(value) ? Number(value) : 0;
  return year >= 1901 && year <= 2100 ? year : fail({ code: "badYear", value });
}

const sheetOptions: readonly string[] = ["out", "final", "yes", "a3", "regions", "sheet-each", "prepared-by"] satisfies readonly Option[]; // prettier-ignore

function sheetsAsked({ texts, flags, given }: Words, out: OutputFile | null, fail: Fail): SheetsAsked | null {
  if (!flags.has("sheets")) {
    const alone = given.find(({ name }) => sheetOptions.includes(name));
    if (alone !== undefined) fail({ code: "sheetsMissing", option: alone.typed });
    return null;
  }
  if (flags.has("yes") && !flags.has("final")) fail({ code: "finalMissing", option: "--yes" });
  const regions = texts
    .get("regions")
    ?.split(/[,，、]/u)
    .map((name) => name.trim());
  return {
    out: out ?? fail({ code: "outMissing" }),
    regions: regions?.filter((name) => name !== "") ?? null,
    sheetEach: flags.has("sheet-each"),
    preparedBy: texts.get("prepared-by") ?? null,
    paper: flags.has("a3") ? "A3" : "A4",
    final: flags.has("final") ? { confirmed: flags.has("yes") } : null,
  };
}

function restoreTarget(words: Words, out: OutputFile | null, fail: Fail): WriteTarget | null {
  const target = writeTarget(words, out, fail);
  if (words.flags.has("restore")) return target ?? fail({ code: "targetMissing" });
  if (target !== null) fail({ code: "restoreMissing", option: target.kind === "out" ? "--out" : "--in-place" });
  return null;
}

/** `sync` goes forward to a new edition, or with `--undo` back from the last one. */
function syncAsked(words: Words, file: string, out: OutputFile | null, fail: Fail): Asked<"sync" | "undoSync"> {
  const { flags, given } = words;
  const json = flags.has("json");
  const target = writeTarget(words, out, fail);
  if (flags.has("undo")) {
    const other = given.find(({ name }) => ["with", "preview", "take", "pairs", "allow-withdrawals"].includes(name));
    if (other !== undefined) fail({ code: "notWithUndo", option: other.typed });
    return { kind: "undoSync", file, target: target ?? fail({ code: "undoTargetMissing" }), json };
  }
  if (flags.has("preview") && target !== null)
    fail({ code: "notWithPreview", option: target.kind === "out" ? "--out" : "--in-place" });
  if (!flags.has("preview") && target === null) fail({ code: "syncTargetMissing" });
  return { kind: "sync", file, with: syncFile(words, fail), target, choices: choicesOf(words, fail), json };
}

/** The file of the new edition, which `sync` and `rollover` need. */
function syncFile({ texts }: Words, fail: Fail): string {
  return texts.get("with") ?? fail({ code: "withMissing" });
}

function writeTarget({ flags }: Words, out: OutputFile | null, fail: Fail): WriteTarget | null {
  const inPlace = flags.has("in-place");
  if (out !== null && inPlace) fail({ code: "targetTwice" });
  if (out !== null) return { kind: "out", ...out };
  return inPlace ? { kind: "inPlace" } : null;
}

function choicesOf({ texts, flags }: Words, fail: Fail): SyncChoices {
  const take = texts.get("take") ?? null;
  if (take !== null && take !== "local" && take !== "new") return fail({ code: "badTake", value: take });
  return {
    ...noChoices,
    others: take,
    pairs: pairsOf(texts.get("pairs"), fail),
    withdrawMost: flags.has("allow-withdrawals"),
  };
}

/** `2020-110000-01=2019-110000-03,2020-110000-02=new` */
function pairsOf(text: string | undefined, fail: Fail): SyncChoices["pairs"] {
  const pairs = new Map<string, string | null>();
  for (const pair of (text ?? "").split(/[,，、]/u).map((word) => word.trim())) {
    if (pair === "") continue;
    const [after, before, more] = pair.split("=").map((word) => word.trim());
    if (after === undefined || after === "" || before === undefined || before === "" || more !== undefined)
      return fail({ code: "badPair", value: pair });
    if (pairs.has(after)) fail({ code: "badPair", value: pair });
    pairs.set(after, before === NEW_ROW ? null : before);
  }
  return pairs;
}

/** A command line as Node reads it. */
interface Words {
  readonly positionals: readonly string[];
  /** Every option in order, as typed, with its value if it has one. */
  readonly given: readonly { readonly name: string; readonly typed: string; readonly value: string | undefined }[];
  readonly texts: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
}

/**
 * Node's own reading of the words. It is not strict: what is wrong is found afterwards, because Node says it in English only and
 * suggests nothing.
 */
function readWords(argv: readonly string[]): Words {
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

/** The known word that was probably meant: at most two letters off, and fewer than half its letters; `null` if none is close. */
function nearest(word: string, known: readonly string[]): string | null {
  const ranked = known
    .map((name) => ({ name, off: distance(word.toLowerCase(), name) }))
    .filter(({ name, off }) => off <= 2 && off * 2 < name.length)
    .sort((one, other) => one.off - other.off);
  return ranked[0]?.name ?? null;
}

/** How many letters to insert, delete, replace or swap with a neighbour to turn one word into the other (Damerau and Levenshtein). */
function distance(one: string, other: string): number {
  let before: readonly number[] = [];
  let line: readonly number[] = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const replaced = (line[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      const isExchanged = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const exchanged = isExchanged ? (before[column - 2] ?? Infinity) + 1 : Infinity;
      next.push(Math.min(replaced, exchanged, (line[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    before = line;
    line = next;
  }
  return line[other.length] ?? 0;
}
