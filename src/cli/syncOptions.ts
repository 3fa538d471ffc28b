import { noChoices, type SyncChoices } from "../ledger/sync/syncPlan";
import type { Asked, OutputFile, WriteTarget } from "./command";
import type { Fail, Words } from "./commandWords";

/** What stands in `--pairs` for a row of the new edition that no row of the ledger is. */
export const NEW_ROW = "new";

/** `sync`: with a new edition, or with `--undo` back from the last one. */
export function syncAsked(words: Words, file: string, out: OutputFile | null, fail: Fail): Asked<"sync" | "undoSync"> {
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

/** The new edition. */
export function syncFile({ texts }: Words, fail: Fail): string {
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
