import { lastMonthEnd, localTime, monthEnd, yearEnd } from "../domain/calendar";
import type { Decision } from "../domain/review/decision";
import type { WorkPlan } from "../domain/workPlan";
import { hasBaseMarker, readBase } from "../ledger/base/base";
import { defaultPlaces, type LedgerPlaces, type OfficeCells, renderLedgerParts } from "../ledger/lay/renderLedger";
import { hasLedgerHeaders } from "../ledger/read/findLedger";
import { idsInNames } from "../ledger/read/readSettings";
import { ledgerSpec } from "../ledger/template/ledgerSpec";
import { ledgerId, ledgerNames } from "../ledger/template/names";
import { isEmptyCell } from "../workbook/cellValue";
import type { Change } from "../workbook/change";
import type { CellRange } from "../workbook/range";
import { type LeftOut, type Workbook, WorkbookError, type WorkbookReading } from "../workbook/workbook";
import { openLedger } from "./openLedger";

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
  /** Requests made and in all, before the first and after each. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Stops between two requests. */
  readonly signal?: AbortSignal;
}

/**
 * Lays the ledger of a plan into a workbook that has none; an existing ledger is recognised and left as it is.
 *
 *     read ──▶ ledger there? ──▶ free names ──▶ changes ──▶ requests ──▶ base, last
 *
 * Sheets and tables of the user keep their names: ours take “填报说明 (2)”. The 2019 ledger is one request. A long one
 * takes several; until the last, its sheet says that it is unfinished, and it holds no table, so that nothing takes it for a ledger.
 * @throws WorkbookError
 */
export async function loadLedger(workbook: Workbook, plan: WorkPlan, options: LoadOptions = {}): Promise<LoadOutcome> {
  if (isCancelled(options)) return { kind: "cancelled", sheet: null };
  const { reading, parts } = await openLedger(workbook);
  if (parts !== null) {
    const { range, edition, rows } = parts.ledger;
    return { kind: "ledgerExists", sheet: range.sheet, edition, rows: rows.length };
  }

  const places = freePlaces(reading, plan.edition, await findUnfinished(workbook, reading));
  const rendered = renderLedgerParts(plan, {
    asOf: options.asOf ?? defaultAsOf(plan.year, localTime(new Date()).slice(0, 10)),
    decisions: options.decisions ?? [],
    office: options.office ?? new Map(),
    places,
  });
  const requests = splitIntoRequests(
    [...emptyOrphanedBase(reading, places), ...rendered.body],
    rendered.finish,
    places.sheet,
  );
  const leftOut: LeftOut[] = [];
  options.onProgress?.(0, requests.length);
  for (const [index, request] of requests.entries()) {
    await nextTask();
    if (isCancelled(options)) return { kind: "cancelled", sheet: index === 0 ? null : places.sheet };
    const report = await workbook.apply(request);
    leftOut.push(...report.leftOut);
    options.onProgress?.(index + 1, requests.length);
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

function isCancelled(options: LoadOptions): boolean {
  return options.signal?.aborted === true;
}

/** Lets the page draw and take clicks between two requests, also where the workbook answers without waiting. */
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

/**
 * Names for the parts of a new ledger that nothing in the workbook has: “填报说明 (2)” where the user has a sheet of that
 * name. The base keeps its name, by which it is found: a base that a deleted or unfinished ledger left behind is written over.
 * Workbook names end in an id that no other ledger's names end in; those that point into a ledger whose laying failed are taken over.
 * @param unfinished sheets from {@link findUnfinished}
 * @throws WorkbookError `sheetExists` when somebody's own sheet stands in the way, `nameExists` when the names of the ledger whose
 *   base would be written over lead somewhere: it is no table any more; nothing is written then
 */
export function freePlaces(reading: WorkbookReading, edition: string, unfinished: ReadonlySet<string>): LedgerPlaces {
  const sheets = reading.sheets.map(({ name }) => name);
  const { baseSheet } = ledgerSpec;
  if (isSomeonesOwn(reading, baseSheet)) throw new WorkbookError("sheetExists", { sheet: baseSheet });
  const standing = [...idsInNames(reading)].filter(([, sheet]) => !unfinished.has(sheet)).map(([id]) => id);
  const base = readBase(reading.usedRanges.get(baseSheet));
  const orphan = base.kind === "base" ? base.base.id : undefined;
  if (orphan !== undefined && standing.includes(orphan))
    throw new WorkbookError("nameExists", { name: ledgerNames(orphan).settings.asOf });
  const freeSheet = (name: string): string => freeName(name, sheets, (taken, number) => `${taken} (${number})`);
  return {
    sheet: freeSheet(defaultPlaces.sheet),
    table: freeName(defaultPlaces.table, reading.tableNames, (name, number) => `${name}_${number}`),
    instructionsSheet: freeSheet(defaultPlaces.instructionsSheet),
    settingsSheet: freeSheet(defaultPlaces.settingsSheet),
    id: ledgerId(edition, new Set(standing)),
    baseSheet,
    baseSheetExists: sheets.includes(baseSheet),
  };
}

/**
 * Sheets with a ledger that was never finished: names of a ledger point there, it has our headers, and the base was not sealed.
 * Costs a request only where such names are in the way.
 */
export async function findUnfinished(workbook: Workbook, reading: WorkbookReading): Promise<ReadonlySet<string>> {
  const sheets = new Set(idsInNames(reading).values());
  if (sheets.size === 0 || readBase(reading.usedRanges.get(ledgerSpec.baseSheet)).kind === "base") return new Set();
  const { usedRanges } = await workbook.read({ sheets: [...sheets] });
  return new Set([...usedRanges].filter(([, used]) => hasLedgerHeaders(used)).map(([sheet]) => sheet));
}

/** Whether a sheet is no base of ours, finished or not: those are hidden or carry the marker. */
function isSomeonesOwn(reading: WorkbookReading, name: string): boolean {
  const sheet = reading.sheets.find((other) => other.name === name);
  const used = reading.usedRanges.get(name);
  return (
    sheet?.visibility === "visible" &&
    used !== undefined &&
    used.values.some((line) => !line.every(isEmptyCell)) &&
    !hasBaseMarker(used)
  );
}

/** Clears what a deleted ledger left on the base sheet. */
export function emptyOrphanedBase(reading: WorkbookReading, places: LedgerPlaces): readonly Change[] {
  const left = reading.usedRanges.get(places.baseSheet);
  if (left === undefined) return [];
  const { range } = left;
  const values = Array.from({ length: range.rows }, () => Array.from({ length: range.columns }, () => null));
  return [{ kind: "setValues", range, values }];
}

function freeName(name: string, taken: readonly string[], numbered: (name: string, number: number) => string): string {
  const used = new Set(taken.map((other) => other.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : numbered(name, number);
    if (!used.has(candidate.toLowerCase())) return candidate;
  }
}

/** Characters of plain data in one request: at three bytes each well below the 5 MB that Excel on the web takes per request. */
const REQUEST_SIZE = 400_000;

/** In the first cell of a sheet that is being laid by several requests, until the last puts the title there. */
export const unfinishedNotice = "台账正在写入。如已中断，请删除本工作表后重新载入。";

/**
 * Splits the changes of a ledger into requests that every Excel takes. What fits into one stays one. `finish` is never split:
 * it comes with the last request, so that a ledger is either complete or plainly none.
 * @param sheet the ledger's sheet, added by one of the first changes
 */
export function splitIntoRequests(
  body: readonly Change[],
  finish: readonly Change[],
  sheet: string,
  limit: number = REQUEST_SIZE,
): readonly (readonly Change[])[] {
  const requests: Change[][] = [[]];
  let room = limit;
  for (const change of body) {
    const size = JSON.stringify(change).length;
    if (size > room && requests.at(-1)?.length !== 0) {
      requests.push([]);
      room = limit;
    }
    requests.at(-1)?.push(change);
    room -= size;
  }
  if (JSON.stringify(finish).length <= room) requests.at(-1)?.push(...finish);
  else requests.push([...finish]);
  return requests.length === 1
    ? requests
    : requests.map((request) => request.flatMap((change) => withNotice(change, sheet)));
}

function withNotice(change: Change, sheet: string): readonly Change[] {
  if (change.kind !== "addSheet" || change.sheet !== sheet) return [change];
  const range = { sheet, row: 0, column: 0, rows: 1, columns: 1 };
  return [change, { kind: "setValues", range, values: [[unfinishedNotice]] }];
}
