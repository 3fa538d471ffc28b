import { basename, extname } from "node:path";
import { textReader } from "../adapters/text/textReader";
import { type FileWorkbook, newWorkbook } from "../adapters/xlsx/fileWorkbook";
import type { Ledger, LedgerIssue } from "../ledger/read/ledger";
import { settingLabel } from "../ledger/template/settings";
import { issueSentence } from "../messages/issueSentence";
import { changeSettings } from "../usecases/changeSettings";
import { finalizeStatus } from "../usecases/finalizeStatus";
import { defaultAsOf, loadLedger } from "../usecases/loadLedger";
import { makeStatusSheets, type MakeStatusSheetsOutcome } from "../usecases/makeStatusSheets";
import { readCircular, type StatusSheetsOptions } from "../usecases/openStatus";
import { readPlan } from "../usecases/readPlan";
import { restoreCells, type RestoredCell } from "../usecases/correctLedger";
import { RefusalError } from "./cliError";
import type { Asked, Outcome, SheetsAsked } from "./command";
import { ledgerOf, openLedger, planOf, refuseLostColumns, printDoubts } from "./inputs";
import { refuseFilledLedger, refuseOtherExtension, refuseTakenOutput } from "./outputRule";
import { checkJson, checkText, findingsOf } from "./report/checkReport";
import { statusJson, statusText } from "./report/statusReport";
import { plainLine } from "./report/terminalText";
import type { Context } from "./context";

/** `extract`: a document as a plan, in the format workpoints/2. Doubts go to stderr and count as no findings: the plan holds them. */
export async function extract(asked: Asked<"extract">, context: Context): Promise<Outcome> {
  const { io, cli, progress } = context;
  if (asked.out !== null) await refuseTakenOutput(io.files, asked.file, asked.out);
  progress("reading");
  const bytes = await io.files.read(asked.file);
  const { plan, issues } = readPlan(
    bytes,
    basename(asked.file),
    textReader,
    asked.year === null ? {} : { year: asked.year },
  );
  printDoubts(plan, issues, context);
  const json = `${JSON.stringify(plan, null, 2)}\n`;
  if (asked.out === null) {
    io.out(json);
    return 0;
  }
  progress("writing");
  await io.files.write(asked.out.path, new TextEncoder().encode(json));
  io.out(`${cli.written(asked.out.path)}\n`);
  return 0;
}

/** `build`: a new ledger from a document or a plan. */
export async function build(asked: Asked<"build">, context: Context): Promise<Outcome> {
  const { io, cli, progress } = context;
  refuseOtherExtension(asked.out.path, ".xlsx");
  await refuseTakenOutput(io.files, asked.file, asked.out);
  progress("reading");
  const plan = planOf(await io.files.read(asked.file), asked.file, context);
  await refuseFilledLedger(io.files, asked.out.path);

  const asOf = asked.asOf ?? defaultAsOf(plan.year, io.today());
  const workbook = newWorkbook({ title: plan.title });
  progress("laying");
  const outcome = await loadLedger(workbook, plan, {
    asOf,
    onProgress: (done, total) => {
      progress("laying", done, total);
    },
  });
  if (outcome.kind !== "loaded") throw new Error(`a new workbook took no ledger: ${outcome.kind}`);
  progress("writing");
  await io.files.write(asked.out.path, workbook.toBytes());
  io.out(`${cli.built(asked.out.path, outcome.rows, asOf)}\n`);
  return 0;
}

/** `status`: judges every row, on request as sheets in a copy or as a circular; 1 when something is missed, behind or not reported. */
export async function status(asked: Asked<"status">, context: Context): Promise<Outcome> {
  const { io, words, cli } = context;
  if (asked.sheets !== null) {
    refuseOtherExtension(asked.sheets.out.path, extname(asked.file));
    await refuseTakenOutput(io.files, asked.file, asked.sheets.out);
  }
  const { check, workbook } = await openLedger(asked.file, asked.asOf === null ? {} : { asOf: asked.asOf }, context);
  refuseLostColumns(check.ledger, asked.file);
  if (asked.asOf === null) refuseUnknownDate(check.ledger, asked.file);
  const judging = await judgeAsOf(workbook, asked.asOf);
  const made =
    asked.sheets === null ? null : await layStatusSheets(workbook, asked.file, asked.sheets, judging, context);
  if (asked.json) io.out(`${JSON.stringify(statusJson(check, asked.file), null, 2)}\n`);
  else if (asked.circular) io.out(`${await circularText(workbook, judging, context)}\n`);
  else io.out(statusText(check, asked.file, words, cli));
  if (asked.sheets !== null && made !== null) {
    await writeStatusSheets(workbook, asked.sheets, made, context, (line) => {
      if (asked.json) io.err(`${line}\n`);
      else io.out(`${line}\n`);
    });
  }
  const { issues } = check.ledger;
  if (check.unfinishedSync) io.err(`${cli.check.unfinishedSync}\n`);
  for (const issue of issues.filter(bearsOnStatus)) io.err(`${plainLine(issueSentence(issue, words.ledger.issue))}\n`);
  if (!asked.json && issues.length > 0) io.err(`${cli.status.issues(issues.length)}\n`);
  return check.attention.count > 0 || check.unfinishedSync || issues.some(leavesRowsOut) ? 1 : 0;
}

/** Without an as-of date nobody can say what is behind. @throws RefusalError `asOfUnknown` */
function refuseUnknownDate({ issues }: Ledger, path: string): void {
  for (const issue of issues) {
    if (issue.code !== "settingUnreadable" || issue.name !== settingLabel("asOf")) continue;
    const { sheet, cell } = issue;
    const place = sheet === undefined || cell === undefined ? null : `${sheet}!${cell}`;
    throw new RefusalError({ code: "asOfUnknown", path, cell: place });
  }
}

/** Whether some rows that look judged were not. */
function leavesRowsOut({ code }: LedgerIssue): boolean {
  return ["missingKey", "unknownKey", "duplicateKey", "rowMissing", "notCalculated"].includes(code);
}

/** What a reader of the judgement alone has to know as well. */
function bearsOnStatus(issue: LedgerIssue): boolean {
  return leavesRowsOut(issue) || ["yearUnlikeEdition", "asOfOutsideYear"].includes(issue.code);
}

/** How the ledger of a file is read: wherever it stands, and as of the date that was asked for. */
type Judging = Pick<StatusSheetsOptions, "everySheet" | "asOf">;

/** The text that is circulated. */
async function circularText(
  workbook: FileWorkbook,
  judging: Judging,
  { words }: Pick<Context, "words">,
): Promise<string> {
  const read = await readCircular(workbook, judging);
  if (read.kind === "noLedger") throw new Error("a ledger that was judged is gone");
  return words.status.circular(read.circular);
}

/** Sets the as-of date in the open workbook; no file is written. */
async function judgeAsOf(workbook: FileWorkbook, asOf: string | null): Promise<Judging> {
  if (asOf === null) return { everySheet: true };
  await changeSettings(workbook, { asOf }, { everySheet: true });
  return { everySheet: true, asOf };
}

interface LaidSheets {
  readonly made: Extract<MakeStatusSheetsOutcome, { kind: "made" }>;
  /** Names of the sheets of a 定稿. */
  readonly final: readonly string[];
}

/** Makes the status sheets in the open workbook. @throws RefusalError `finalAsks` where a 定稿 should be looked at first */
async function layStatusSheets(
  workbook: FileWorkbook,
  path: string,
  asked: SheetsAsked,
  judging: Judging,
  { progress }: Context,
): Promise<LaidSheets> {
  progress("laying");
  const made = await makeStatusSheets(workbook, {
    ...(asked.regions === null ? {} : { regions: asked.regions }),
    ...(asked.preparedBy === null ? {} : { preparedBy: asked.preparedBy }),
    arrangement: asked.sheetEach ? "sheetEach" : "oneSheet",
    paper: asked.paper,
    ...judging,
  });
  if (made.kind === "noLedger") throw new Error("a ledger that was judged is gone");
  if (asked.final === null) return { made, final: [] };
  const final = await finalizeStatus(workbook, { ...judging, confirmed: asked.final.confirmed });
  if (final.kind === "asks") throw new RefusalError({ code: "finalAsks", path, ...final.questions });
  return { made, final: final.kind === "finalized" ? final.sheets : [] };
}

/** Writes the workbook with its status sheets. */
async function writeStatusSheets(
  workbook: FileWorkbook,
  asked: SheetsAsked,
  { made, final }: LaidSheets,
  { io, cli, progress }: Context,
  print: (line: string) => void,
): Promise<void> {
  progress("writing");
  await io.files.write(asked.out.path, workbook.toBytes());
  print(cli.status.sheets(asked.out.path, [...made.sheets, ...final]));
  for (const { sheet, as } of made.kept) io.err(`${cli.status.kept(sheet, as)}\n`);
  if (made.unknownRegions.length > 0) io.err(`${cli.status.unknownRegions(made.unknownRegions)}\n`);
  if (!made.isLive) io.err(`${cli.status.notLive}\n`);
}

/** `check`: finds what is wrong with a ledger and on request puts the document's words back; 1 when something remains. */
export async function check(asked: Asked<"check">, context: Context): Promise<Outcome> {
  const { io, words, cli, progress } = context;
  const { restoreTo } = asked;
  if (restoreTo?.kind === "out") {
    refuseOtherExtension(restoreTo.path, extname(asked.file));
    await refuseTakenOutput(io.files, asked.file, restoreTo, true);
  }
  const opened = await openLedger(asked.file, {}, context);
  let { check: checked } = opened;
  let restored: readonly RestoredCell[] | null = null;
  if (restoreTo !== null) {
    if (checked.unfinishedSync) throw new RefusalError({ code: "unfinishedSync", path: asked.file });
    if (checked.ledger.issues.some(({ code }) => code === "baseMissing" || code === "baseDamaged"))
      throw new RefusalError({ code: "nothingToRestoreFrom", path: asked.file });
    restored = await restoreCells(
      opened.workbook,
      checked.rows.map(({ key }) => key),
      { everySheet: true },
    );
    checked = await ledgerOf(opened.workbook, asked.file, {});
    if (restored.length > 0) {
      progress("writing");
      const bytes = opened.workbook.toBytes();
      if (restoreTo.kind === "out") await io.files.write(restoreTo.path, bytes);
      else await io.files.write(asked.file, bytes, opened.bytes);
    }
  }
  const findings = findingsOf(checked);
  const report = { file: asked.file, ledger: checked.ledger, findings, restored };
  io.out(asked.json ? `${JSON.stringify(checkJson(report, words, cli), null, 2)}\n` : checkText(report, words, cli));
  return findings.length > 0 ? 1 : 0;
}
