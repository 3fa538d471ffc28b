import { basename, extname } from "node:path";
import { textReader } from "../adapters/text/textReader";
import { newWorkbook } from "../adapters/xlsx/fileWorkbook";
import { defaultAsOf, loadLedger } from "../usecases/loadLedger";
import { readPlan } from "../usecases/readPlan";
import { restoreCells, type RestoredCell } from "../usecases/correctLedger";
import type { Ledger, LedgerIssue } from "../ledger/read/ledger";
import { settingNames } from "../ledger/template/settings";
import { issueSentence } from "../messages/issueSentence";
import { RefusalError } from "./cliError";
import type { Asked, Outcome } from "./command";
import { ledgerOf, openLedger, planOf, tellDoubts } from "./inputs";
import { refuseFilledLedger, refuseOtherExtension, refuseTakenOutput } from "./outputRule";
import { refuseLostColumns } from "./refuseLostColumns";
import { findingsOf } from "./report/findings";
import { checkJson, checkText } from "./report/checkReport";
import { statusJson, statusText } from "./report/statusReport";
import { circularText, judgeAsOf, writeStatusSheets } from "./statusSheets";
import { plainLine } from "./report/terminalText";
import type { Surroundings } from "./surroundings";

/** `extract`: a document as a plan, in the format workpoints/1. Doubts are told, and no findings: the plan holds them. */
export async function extract(asked: Asked<"extract">, at: Surroundings): Promise<Outcome> {
  const { io, cli, progress } = at;
  if (asked.out !== null) await refuseTakenOutput(io.files, asked.file, asked.out);
  progress("reading");
  const bytes = await io.files.read(asked.file);
  const { plan, issues } = readPlan(
    bytes,
    basename(asked.file),
    textReader,
    asked.year === null ? {} : { year: asked.year },
  );
  tellDoubts(plan, issues, at);
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

/** `build`: a document or a plan as a new ledger. */
export async function build(asked: Asked<"build">, at: Surroundings): Promise<Outcome> {
  const { io, cli, progress } = at;
  refuseOtherExtension(asked.out.path, ".xlsx");
  await refuseTakenOutput(io.files, asked.file, asked.out);
  progress("reading");
  const plan = planOf(await io.files.read(asked.file), asked.file, at);
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

/** `status`: every row judged, on demand as sheets in a copy or as a circular; 1 when something is missed, behind or not reported. */
export async function status(asked: Asked<"status">, at: Surroundings): Promise<Outcome> {
  const { io, words, cli } = at;
  if (asked.sheets !== null) {
    refuseOtherExtension(asked.sheets.out.path, extname(asked.file));
    await refuseTakenOutput(io.files, asked.file, asked.sheets.out);
  }
  const { check, workbook } = await openLedger(asked.file, asked.asOf === null ? {} : { asOf: asked.asOf }, at);
  refuseLostColumns(check.ledger, asked.file);
  if (asked.asOf === null) refuseUnknownDate(check.ledger, asked.file);
  const judging = await judgeAsOf(workbook, asked.asOf);
  if (asked.json) io.out(`${JSON.stringify(statusJson(check, asked.file), null, 2)}\n`);
  else if (asked.circular) io.out(`${await circularText(workbook, judging, at)}\n`);
  else io.out(statusText(check, asked.file, words, cli));
  if (asked.sheets !== null) {
    await writeStatusSheets(workbook, asked.sheets, judging, at, (line) => {
      if (asked.json) io.err(`${line}\n`);
      else io.out(`${line}\n`);
    });
  }
  const { issues } = check.ledger;
  if (check.unfinishedSync) io.err(`${cli.check.unfinishedSync}\n`);
  for (const issue of issues.filter(bearsOnStatus)) io.err(`${plainLine(issueSentence(issue, words.ledger.issue))}\n`);
  if (!asked.json && issues.length > 0) io.err(`${cli.status.issues(issues.length)}\n`);
  return check.shortfalls.length > 0 || check.unfinishedSync || issues.some(leavesRowsOut) ? 1 : 0;
}

/** `check`: what is wrong with a ledger, and on demand the document's words put back; 1 when something remains. */
export async function check(asked: Asked<"check">, at: Surroundings): Promise<Outcome> {
  const { io, words, cli, progress } = at;
  const { restoreTo } = asked;
  if (restoreTo?.kind === "out") {
    refuseOtherExtension(restoreTo.path, extname(asked.file));
    await refuseTakenOutput(io.files, asked.file, restoreTo, true);
  }
  const opened = await openLedger(asked.file, {}, at);
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

/** Whether the rows that were judged are not all that somebody takes for judged. */
function leavesRowsOut({ code }: LedgerIssue): boolean {
  return ["missingKey", "unknownKey", "duplicateKey", "rowMissing", "notCalculated"].includes(code);
}

/** What whoever reads only the judgement has to know, too. */
function bearsOnStatus(issue: LedgerIssue): boolean {
  return leavesRowsOut(issue) || ["yearUnlikeEdition", "asOfOutsideYear"].includes(issue.code);
}

/** Without its as-of date nobody can say what is behind. @throws RefusalError `asOfUnknown` */
function refuseUnknownDate({ issues }: Ledger, path: string): void {
  for (const issue of issues) {
    if (issue.code !== "settingUnreadable" || issue.name !== settingNames.asOf) continue;
    const { sheet, cell } = issue;
    const place = sheet === undefined || cell === undefined ? null : `${sheet}!${cell}`;
    throw new RefusalError({ code: "asOfUnknown", path, cell: place });
  }
}
