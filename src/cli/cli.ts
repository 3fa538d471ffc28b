import { readIsoDate } from "../domain/calendar";
import type { CommandName, UsageProblem } from "../messages/cliMessages";
import { toLocale } from "../messages/messages";
import { UsageError } from "./cliError";
import type { Command, Invocation, OutputFile, SheetsAsked, WriteTarget } from "./command";
import { options, readWords, type Fail, type Option, type Words } from "./commandWords";
import { nearest } from "./nearest";
import { syncAsked, syncFile } from "./syncOptions";

const ownOptions: Readonly<Record<CommandName, readonly Option[]>> = {
  extract: ["year", "out", "overwrite"],
  build: ["out", "overwrite", "as-of"],
  status: ["as-of", "json", "circular", "sheets", "out", "overwrite", "final", "regions", "sheet-each", "prepared-by"],
  check: ["restore", "out", "overwrite", "in-place", "json"],
  sync: ["with", "preview", "out", "overwrite", "in-place", "take", "pairs", "allow-withdrawals", "undo", "json"],
  rollover: ["with", "out", "overwrite", "as-of", "json"],
};
const commonOptions: readonly Option[] = ["help", "version", "lang", "progress"];
const commandNames = Object.keys(ownOptions) as readonly CommandName[];

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

function sheetsAsked({ texts, flags, given }: Words, out: OutputFile | null, fail: Fail): SheetsAsked | null {
  if (!flags.has("sheets")) {
    const alone = given.find(({ name }) => ["out", "final", "regions", "sheet-each", "prepared-by"].includes(name));
    if (alone !== undefined) fail({ code: "sheetsMissing", option: alone.typed });
    return null;
  }
  const regions = texts
    .get("regions")
    ?.split(/[,，、]/u)
    .map((name) => name.trim());
  return {
    out: out ?? fail({ code: "outMissing" }),
    regions: regions?.filter((name) => name !== "") ?? null,
    sheetEach: flags.has("sheet-each"),
    preparedBy: texts.get("prepared-by") ?? null,
    final: flags.has("final"),
  };
}

function restoreTarget(words: Words, out: OutputFile | null, fail: Fail): WriteTarget | null {
  const inPlace = words.flags.has("in-place");
  if (!words.flags.has("restore")) {
    if (out !== null || inPlace) fail({ code: "restoreMissing", option: inPlace ? "--in-place" : "--out" });
    return null;
  }
  if (out !== null && inPlace) fail({ code: "targetTwice" });
  if (out !== null) return { kind: "out", ...out };
  return inPlace ? { kind: "inPlace" } : fail({ code: "targetMissing" });
}
