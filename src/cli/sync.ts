import { extname } from "node:path";
import { openWorkbook, type FileWorkbook } from "../adapters/xlsx/fileWorkbook";
import type { WorkPlan } from "../domain/workPlan";
import { syncSheets } from "../ledger/sync/syncRecord";
import { applySync } from "../usecases/applySync";
import { checkLedger } from "../usecases/checkLedger";
import { previewSync, type SyncPreview } from "../usecases/previewSync";
import type { SyncChoices, SyncPlan } from "../ledger/sync/syncPlan";
import { recoverSync } from "../usecases/recoverSync";
import { issueSentence } from "../messages/issueSentence";
import { undoSync } from "../usecases/undoSync";
import { rangeAddress } from "../workbook/range";
import { RefusalError } from "./cliError";
import type { Asked, Outcome, WriteTarget } from "./command";
import { readPlanFile, refuseLostColumns, refuseNoLedger, printIssues } from "./inputs";
import { refuseOtherExtension, refuseTakenOutput } from "./outputRule";
import { howToDecide, type SyncedFile, type SyncEnd, syncJson, syncText } from "./report/syncReport";
import { keptText, mendedJson, undoJson, undoText } from "./report/undoReport";
import { plainLine } from "./report/terminalText";
import type { Context } from "./context";
import { NEW_ROW } from "./cli";

type ComparedPreview = Extract<SyncPreview, { kind: "plan" }>;
type Mended = SyncEnd["mended"];

/**
 * `sync`: brings a ledger to a new edition, or shows what that would do.
 *
 *     file ──mend──▶ preview ──▶ undecided? print, exit 1 ──▶ apply ──▶ file
 *
 * The outcome is 1 while something is undecided; then nothing is written. The file always holds the old ledger or the new one.
 */
export async function sync(asked: Asked<"sync">, context: Context): Promise<Outcome> {
  const { io, words, cli, progress } = context;
  await refuseTarget(asked.target, [asked.file, asked.with], context);
  const { workbook, bytes, mended } = await openMended(asked.file, context);
  // Doubts about a row stand in its 待确认事项, and only where no decision settles them.
  const { plan, issues } = readPlanFile(await io.files.read(asked.with), asked.with);
  if (issues !== null) printIssues(issues, context);
  progress("comparing");
  const {
    prepared: { reading },
    sync: planned,
  } = await compare(workbook, plan, asked);
  const compared = { file: asked.file, ledger: reading.ledger, sync: planned };
  for (const issue of reading.ledger.issues)
    if (issue.code === "columnMissing") io.err(`${plainLine(issueSentence(issue, words.ledger.issue))}\n`);
  const end = (outcome: SyncEnd["outcome"], written: string | null): SyncEnd => ({
    with: asked.with,
    outcome,
    written,
    mended,
  });

  if (asked.target === null || planned.undecided > 0) {
    print(compared, end(asked.target === null ? "preview" : "undecided", null), asked.json, context);
    if (mended !== "none") io.err(`${cli.sync.mendedUnwritten}\n`);
    return planned.undecided > 0 ? 1 : 0;
  }
  progress("syncing");
  const outcome = await applySync(workbook, plan, asked.choices, planned, {
    at: io.now(),
    onProgress: (done, total) => {
      progress("syncing", done, total);
    },
  });
  if (outcome.kind === "ownSheet") throw new RefusalError({ code: "ownSheet", path: asked.file, sheet: outcome.sheet });
  if (outcome.kind !== "applied" && outcome.kind !== "nothing")
    throw new Error(`a file that nobody else has open was not synced: ${outcome.kind}`);
  const isChanged = outcome.kind === "applied" || outcome.dropped === true || mended !== "none";
  const written = isChanged ? await write(workbook, asked.target, { path: asked.file, bytes }, context) : null;
  print(compared, end(outcome.kind, written), asked.json, context);
  if (!asked.json) {
    const said = outcome.kind === "applied" ? words.sync.applied(outcome.record) : nothingText(compared, context);
    io.out(`${said}\n${written === null ? cli.sync.nothingWritten : cli.written(written)}\n`);
  }
  return 0;
}

/** `sync --undo`: takes the last sync back; 1 when something stays because people have changed it since. */
export async function undo(asked: Asked<"undoSync">, context: Context): Promise<Outcome> {
  const { io, words, cli, progress } = context;
  await refuseTarget(asked.target, [asked.file], context);
  const { workbook, bytes, mended } = await openMended(asked.file, context);
  const file = { path: asked.file, bytes };
  if (mended === "takenBack") {
    // The interrupted sync was the last one and is gone now; the one before it was not meant.
    const written = await write(workbook, asked.target, file, context);
    io.out(asked.json ? `${JSON.stringify(mendedJson(asked.file, written), null, 2)}\n` : `${cli.written(written)}\n`);
    return 0;
  }
  progress("syncing");
  const outcome = await undoSync(workbook, { at: io.now() });
  if (outcome.kind === "nothingToUndo") throw new RefusalError({ code: "nothingToUndo", path: asked.file });
  if (outcome.kind === "damaged") throw new RefusalError({ code: `${outcome.what}Damaged`, path: asked.file });
  if (outcome.kind === "noLedger") return refusePlainRange(workbook, asked.file);
  if (outcome.kind !== "undone") throw new Error(`a mended file was not undone: ${outcome.kind}`);
  const written = await write(workbook, asked.target, file, context);
  const undone = { file: asked.file, written, ...outcome };
  io.out(asked.json ? `${JSON.stringify(undoJson(undone), null, 2)}\n` : undoText(undone, words, cli));
  return outcome.kept.length + outcome.keptRows.length > 0 ? 1 : 0;
}

/** Opens a ledger. A sync that was interrupted in it is first finished or taken back in memory, and stderr says so. */
async function openMended(
  path: string,
  { io, words, cli, progress }: Context,
): Promise<{ readonly workbook: FileWorkbook; readonly bytes: Uint8Array; readonly mended: Mended }> {
  progress("reading");
  const bytes = await io.files.read(path);
  progress("opening");
  const workbook = openWorkbook(bytes);
  // The names of the sheets show whether there is anything to recover.
  if (!(await hasJournal(workbook))) return { workbook, bytes, mended: "none" };
  const outcome = await recoverSync(workbook, { at: io.now() });
  // A sync that wrote only part of its journal left nothing to report; a sheet of the user's own stays.
  if (outcome.kind === "none" && (await hasJournal(workbook))) return { workbook, bytes, mended: "none" };
  if (outcome.kind === "noLedger") return refusePlainRange(workbook, path);
  if (outcome.kind === "damaged") {
    io.err(`${words.sync.damaged.unfinished}\n`);
    return { workbook, bytes, mended: "none" };
  }
  const mended = outcome.kind === "finished" ? "finished" : "takenBack";
  io.err(`${words.sync.recovered[mended]}\n`);
  if (outcome.kind === "takenBack") io.err(keptText(outcome, words, cli));
  return { workbook, bytes, mended };
}

async function hasJournal(workbook: FileWorkbook): Promise<boolean> {
  const { sheets } = await workbook.read({});
  return sheets.some(({ name }) => name === syncSheets.unfinished);
}

/** @throws RefusalError */
async function compare(workbook: FileWorkbook, plan: WorkPlan, asked: Asked<"sync">): Promise<ComparedPreview> {
  const preview = await previewSync(workbook, plan, asked.choices);
  switch (preview.kind) {
    case "plan":
      refuseLostColumns(preview.prepared.reading.ledger, asked.file);
      refuseUnknownPairs(preview.sync, asked.choices.pairs);
      return preview;
    case "noLedger":
      return refusePlainRange(workbook, asked.file);
    case "otherYear":
      throw new RefusalError({ ...preview, code: "otherYear", path: asked.with });
    case "emptyEdition":
      throw new RefusalError({ code: "emptyEdition", path: asked.with });
    case "newerTemplate":
      throw new RefusalError({ code: "newerTemplate", path: asked.file });
    case "ownSheet":
      throw new RefusalError({ code: "ownSheet", path: asked.file, sheet: preview.sheet });
    case "unfinished":
    case "unfinishedWithoutTable":
      throw new Error("a mended file holds an unfinished sync");
  }
}

/** Refuses a pair with a mistyped key, which would silently have no effect. @throws RefusalError `pairUnknown` */
function refuseUnknownPairs({ keys, added }: SyncPlan, pairs: SyncChoices["pairs"]): void {
  const laid = new Set(added.flatMap(({ row: { key }, returns }) => (returns ? [] : [key])));
  for (const [after, before] of pairs) {
    const key = keys.get(after);
    const holds = key !== undefined && (before === null ? laid.has(key) : key === before);
    if (!holds) throw new RefusalError({ code: "pairUnknown", pair: `${after}=${before ?? NEW_ROW}` });
  }
}

/** A ledger that is a plain range can be judged, but not synced: new rows would not become part of it. @throws RefusalError `tableLost`, `noLedger` */
async function refusePlainRange(workbook: FileWorkbook, path: string): Promise<never> {
  const found = await checkLedger(workbook, { everySheet: true });
  if (found.kind === "noLedger") return refuseNoLedger(workbook, path);
  refuseLostColumns(found.ledger, path);
  const { range } = found.ledger;
  throw new RefusalError({ code: "tableLost", path, sheet: range.sheet, range: rangeAddress(range) });
}

/** The first input is the ledger, which may be written to in place. */
async function refuseTarget(
  target: WriteTarget | null,
  [ledger = "", ...others]: readonly string[],
  { io }: Context,
): Promise<void> {
  if (target?.kind !== "out") return;
  refuseOtherExtension(target.path, extname(ledger));
  await refuseTakenOutput(io.files, ledger, target, true);
  for (const other of others) await refuseTakenOutput(io.files, other, target);
}

async function write(
  workbook: FileWorkbook,
  target: WriteTarget,
  file: { readonly path: string; readonly bytes: Uint8Array },
  { io, progress }: Context,
): Promise<string> {
  progress("writing");
  if (target.kind === "inPlace") {
    await io.files.write(file.path, workbook.toBytes(), file.bytes);
    return file.path;
  }
  const { path } = target;
  await io.files.write(path, workbook.toBytes());
  return path;
}

function print(compared: SyncedFile, end: SyncEnd, json: boolean, context: Context): void {
  const { io, words, cli } = context;
  if (json) {
    io.out(`${JSON.stringify(syncJson(compared, end), null, 2)}\n`);
    return;
  }
  io.out(syncText(compared, words, cli));
  if (end.outcome === "preview" && isEmpty(compared)) io.out(`${nothingText(compared, context)}\n`);
  if (end.outcome === "undecided" || end.outcome === "preview") io.out(howToDecide(compared.sync, words, cli));
  if (end.outcome === "undecided") io.out(`${cli.sync.nothingWritten}\n`);
}

/** A ledger with rows that were left alone does not quite agree with the edition. */
function nothingText({ sync: { blocked } }: SyncedFile, { words: { sync: said } }: Context): string {
  return blocked.length === 0 ? said.nothing : said.nothingElse;
}

function isEmpty({ sync: { added, changed, removed, ties } }: SyncedFile): boolean {
  return added.length + changed.length + removed.length + ties.length === 0;
}
