import { isoDate, lastMonthEnd, monthEnd, yearEnd } from "../domain/calendar";
import type { Decision } from "../domain/review/decision";
import type { WorkPlan } from "../domain/workPlan";
import { renderLedgerParts, type OfficeCells } from "../ledger/lay/renderLedger";
import type { Change } from "../workbook/change";
import type { CellRange } from "../workbook/range";
import type { LeftOut, Workbook } from "../workbook/workbook";
import { openLedger } from "./openLedger";
import { cutIntoPieces } from "./cutIntoPieces";
import { emptyOrphanedBase, findUnfinished, freePlaces } from "./freePlaces";

export type LoadOutcome =
  | {
      readonly kind: "loaded";
      /** The table, header row included. */
      readonly table: CellRange;
      readonly rows: number;
      readonly leftOut: readonly LeftOut[];
    }
  | { readonly kind: "ledgerExists"; readonly sheet: string; readonly edition: string; readonly rows: number }
  /** `sheet` is what was begun and says so in its first cell; `null` when nothing was written. */
  | { readonly kind: "cancelled"; readonly sheet: string | null };

export interface LoadOptions {
  /** ISO date; by default {@link defaultAsOf} today. */
  readonly asOf?: string;
  readonly decisions?: readonly Decision[];
  /** What the office knows of rows already, by key of the plan. */
  readonly office?: ReadonlyMap<string, OfficeCells>;
  /** Pieces written and in all, before the first and after each. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Stops between two pieces. */
  readonly signal?: AbortSignal;
}

/**
 * Lays the ledger of a plan into a workbook that has none; an existing ledger is recognised and left as it is.
 *
 *     read ──▶ ledger there? ──▶ free names ──▶ changes ──▶ pieces, one request each ──▶ base, last
 *
 * Sheets and tables of the user keep their names: ours take “填报说明 (2)”. The 2019 ledger is one piece. A long one is laid
 * in several; until the last, its sheet says that it is unfinished, and it holds no table, so that nothing takes it for a ledger.
 * @throws WorkbookError
 */
export async function loadLedger(workbook: Workbook, plan: WorkPlan, options: LoadOptions = {}): Promise<LoadOutcome> {
  if (isCancelled(options)) return { kind: "cancelled", sheet: null };
  const { reading, parts } = await openLedger(workbook);
  if (parts !== null) {
    const { range, edition, rows } = parts.ledger;
    return { kind: "ledgerExists", sheet: range.sheet, edition, rows: rows.length };
  }

  const places = freePlaces(reading, await findUnfinished(workbook, reading));
  const rendered = renderLedgerParts(plan, {
    asOf: options.asOf ?? defaultAsOf(plan.year, today()),
    decisions: options.decisions ?? [],
    office: options.office ?? new Map(),
    places,
  });
  const pieces = cutIntoPieces(
    [...emptyOrphanedBase(reading, places), ...rendered.body],
    rendered.finish,
    places.sheet,
  );
  const leftOut: LeftOut[] = [];
  options.onProgress?.(0, pieces.length);
  for (const [index, piece] of pieces.entries()) {
    await nextTask();
    if (isCancelled(options)) return { kind: "cancelled", sheet: index === 0 ? null : places.sheet };
    const report = await workbook.apply(piece);
    leftOut.push(...report.leftOut);
    options.onProgress?.(index + 1, pieces.length);
  }
  const table = tableOf(rendered.finish);
  return { kind: "loaded", table, rows: table.rows - 1, leftOut: distinct(leftOut) };
}

/** The end of the last completed month, held within the plan year: nothing is judged before it begins. @param today ISO date */
export function defaultAsOf(year: number, today: string): string {
  const last = lastMonthEnd(today);
  const first = monthEnd(year, 1);
  if (last > yearEnd(year)) return yearEnd(year);
  return last < first ? first : last;
}

/** The date on this machine. */
function today(): string {
  const now = new Date();
  return isoDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

function isCancelled(options: LoadOptions): boolean {
  return options.signal?.aborted === true;
}

/** Lets the page draw and take clicks between two pieces, also where the workbook answers without waiting. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

function tableOf(changes: readonly Change[]): CellRange {
  for (const change of changes) if (change.kind === "addTable") return change.range;
  throw new Error("a rendered ledger holds a table");
}

function distinct(leftOut: readonly LeftOut[]): readonly LeftOut[] {
  return [...new Map(leftOut.map((item) => [`${item.change} ${item.needs}`, item])).values()];
}
