import { basename } from "node:path";
import { textReader } from "../adapters/text/textReader";
import { openWorkbook, type FileWorkbook } from "../adapters/xlsx/fileWorkbook";
import type { WorkPlan } from "../domain/workPlan";
import type { ExtractionIssue } from "../extraction/extractionIssue";
import { issueSentence } from "../messages/issueSentence";
import { checkLedger, type CheckOptions, type LedgerCheck } from "../usecases/checkLedger";
import { readPlan } from "../usecases/readPlan";
import { FileError, RefusalError } from "./cliError";
import { looksLikeJson, parsePlan } from "./plan/parsePlan";
import type { Surroundings } from "./surroundings";

type CheckedLedger = Extract<LedgerCheck, { kind: "ledger" }>;

/** A plan as it is, or a document read as one; what was read and is in doubt is told on stderr. */
export function planOf(bytes: Uint8Array, path: string, at: Surroundings): WorkPlan {
  const { plan, issues } = readPlanFile(bytes, path);
  if (issues !== null) tellDoubts(plan, issues, at);
  return plan;
}

/**
 * A plan as it is, or a document read as one, with what was noticed on the way; `null` for a plan.
 * @throws FileError, RefusalError `notJson`, `invalidPlan`
 */
export function readPlanFile(
  bytes: Uint8Array,
  path: string,
): { readonly plan: WorkPlan; readonly issues: readonly ExtractionIssue[] | null } {
  if (looksLikeJson(bytes)) return { plan: parsePlan(bytes, path), issues: null };
  try {
    return readPlan(bytes, basename(path), textReader);
  } catch (error) {
    throw new FileError(path, error);
  }
}

/** On stderr: how much was read, what was noticed on the way, and how much is left to a person. */
export function tellDoubts(plan: WorkPlan, issues: readonly ExtractionIssue[], { io, words, cli }: Surroundings): void {
  const points = plan.regions.flatMap(({ workPoints }) => workPoints);
  const targets = points.flatMap((point) => point.targets);
  const doubts = [...points, ...targets].filter(({ needsReview }) => needsReview !== null).length;
  const counts = { regions: plan.regions.length, points: points.length, targets: targets.length };
  io.err(`${cli.extracted(counts)}\n`);
  tellIssues(issues, { io, words });
  if (doubts > 0) io.err(`${cli.doubts(doubts)}\n`);
}

/** On stderr: what was noticed while a document was read. */
export function tellIssues(
  issues: readonly ExtractionIssue[],
  { io, words }: Pick<Surroundings, "io" | "words">,
): void {
  for (const issue of issues) io.err(`${issueSentence(issue, words.plan.issue)}\n`);
}

/** @throws RefusalError `noLedger` */
export async function openLedger(
  path: string,
  options: CheckOptions,
  { io, progress }: Surroundings,
): Promise<{ readonly workbook: FileWorkbook; readonly bytes: Uint8Array; readonly check: CheckedLedger }> {
  progress("reading");
  const bytes = await io.files.read(path);
  progress("opening");
  const workbook = openWorkbook(bytes);
  progress("judging");
  return { workbook, bytes, check: await ledgerOf(workbook, path, options) };
}

/** @throws RefusalError `noLedger` */
export async function ledgerOf(workbook: FileWorkbook, path: string, options: CheckOptions): Promise<CheckedLedger> {
  const checked = await checkLedger(workbook, { ...options, everySheet: true });
  return checked.kind === "ledger" ? checked : refuseNoLedger(workbook, path);
}

/** @throws RefusalError `noLedger`, with the sheets that were looked at */
export async function refuseNoLedger(workbook: FileWorkbook, path: string): Promise<never> {
  const { sheets } = await workbook.read({});
  throw new RefusalError({ code: "noLedger", path, sheets: sheets.map(({ name }) => name) });
}
