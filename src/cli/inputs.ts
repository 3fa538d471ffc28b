import { basename } from "node:path";
import { textReader } from "../adapters/text/textReader";
import { type FileWorkbook, openWorkbook } from "../adapters/xlsx/fileWorkbook";
import type { WorkPlan } from "../domain/workPlan";
import type { ExtractionIssue } from "../extraction/extractionIssue";
import type { Ledger, LedgerIssue } from "../ledger/read/ledger";
import { type Field, headerOf } from "../ledger/template/ledgerSpec";
import { issueSentence } from "../messages/issueSentence";
import { checkLedger, type CheckOptions, type LedgerCheck } from "../usecases/checkLedger";
import { readPlan } from "../usecases/readPlan";
import { FileError, RefusalError } from "./cliError";
import { looksLikeJson, parsePlan } from "./plan/parsePlan";
import type { Context } from "./context";

type CheckedLedger = Extract<LedgerCheck, { kind: "ledger" }>;

/** A plan from its JSON, or read from a document; what was read and what is in doubt goes to stderr. */
export function planOf(bytes: Uint8Array, path: string, context: Context): WorkPlan {
  const { plan, issues } = readPlanFile(bytes, path);
  if (issues !== null) printDoubts(plan, issues, context);
  return plan;
}

/**
 * A plan from its JSON, or read from a document together with what the reading noticed (`null` for JSON).
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

/** To stderr: how much was read, what the reading noticed, and how many doubts are left to a person. */
export function printDoubts(plan: WorkPlan, issues: readonly ExtractionIssue[], { io, words, cli }: Context): void {
  const points = plan.groups.flatMap(({ workPoints }) => workPoints);
  const targets = points.flatMap((point) => point.targets);
  const doubts = [...points, ...targets].filter(({ needsReview }) => needsReview !== null).length;
  const counts = { regions: plan.groups.length, points: points.length, targets: targets.length };
  io.err(`${cli.extracted(counts)}\n`);
  printIssues(issues, { io, words });
  if (doubts > 0) io.err(`${cli.doubts(doubts)}\n`);
}

/** To stderr: what the reading of a document noticed. */
export function printIssues(issues: readonly ExtractionIssue[], { io, words }: Pick<Context, "io" | "words">): void {
  for (const issue of issues) io.err(`${issueSentence(issue, words.plan.issue)}\n`);
}

/** @throws RefusalError `noLedger` */
export async function openLedger(
  path: string,
  options: CheckOptions,
  { io, progress }: Context,
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

/** Without these columns rows would be misjudged: a renamed 累计完成 would read as 未报送. */
const judgedBy: readonly Field[] = [
  "requirement",
  "value",
  "unit",
  "deadline",
  "actual",
  "stage",
  "review",
  "kind",
  "upper",
  "basis",
  "counted",
  "baseline",
  "key",
];

/** Refuses a ledger that lacks a column that the judgement needs, or has it twice. @throws RefusalError `columnsMissing`, `columnTwice` */
export function refuseLostColumns(ledger: Ledger, path: string): void {
  const columns = missingColumns(ledger);
  if (columns !== null) throw new RefusalError({ code: "columnsMissing", path, ...columns });
  const twice = repeatedColumn(ledger);
  if (twice !== null) throw new RefusalError({ ...twice, path });
}

/** The first such column that is there twice; `null` when none is. */
function repeatedColumn(ledger: Ledger): Extract<LedgerIssue, { code: "columnTwice" }> | null {
  const needed = judgedBy.map(headerOf);
  for (const issue of ledger.issues) if (issue.code === "columnTwice" && needed.includes(issue.header)) return issue;
  return null;
}

/** The missing columns, with unknown headers that may be theirs; `null` when none is missing. */
function missingColumns(ledger: Ledger): {
  readonly sheet: string;
  readonly headers: readonly string[];
  readonly unknown: readonly { readonly cell: string; readonly header: string }[];
} | null {
  const needed = judgedBy.map(headerOf);
  const missing = ledger.issues.flatMap((issue) =>
    issue.code === "columnMissing" && needed.includes(issue.header) ? [issue.header] : [],
  );
  if (missing.length === 0) return null;
  const unknown = ledger.issues.flatMap((issue) =>
    issue.code === "columnMissing" && issue.perhaps !== undefined ? [issue.perhaps] : [],
  );
  return { sheet: ledger.range.sheet, headers: missing, unknown };
}
