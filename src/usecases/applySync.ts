import type { WorkPlan } from "../domain/workPlan";
import type { Field } from "../ledger/template/ledgerSpec";
import { syncDifferences } from "../ledger/sync/syncDifferences";
import type { PreparedSync } from "../ledger/sync/preparedSync";
import { readLedgerTable } from "../ledger/sync/syncPlaces";
import { renderSync } from "../ledger/sync/renderSync";
import type { SyncChoices, ResolvedSync, SyncPlan } from "../ledger/sync/syncPlan";
import { type SyncRecord, syncSheets } from "../ledger/sync/syncRecord";
import { resolveSync } from "../ledger/sync/resolveSync";
import type { LeftOut, Workbook, WorkbookReading } from "../workbook/workbook";
import { journalOf, openSync, syncPlaces, writtenSheets, type OpenedSync } from "./openSync";
import { readyToSync, type SyncRefused } from "./previewSync";

export type SyncOutcome =
  | SyncRefused
  | { readonly kind: "applied"; readonly record: SyncRecord; readonly leftOut: readonly LeftOut[] }
  /** The ledger says what the edition says: nothing was written, but a journal that nobody could read was `dropped`. */
  | { readonly kind: "nothing"; readonly dropped?: true }
  /** Something waits for a person: nothing was written. */
  | { readonly kind: "undecided"; readonly sync: SyncPlan }
  /** What would be written is not what was previewed, as somebody changed the ledger since: nothing was written. */
  | {
      readonly kind: "changedMeanwhile";
      /** Planned anew. */
      readonly sync: SyncPlan;
      /** What differs; without a field it is about the row as a whole. */
      readonly cells: readonly { readonly key: string; readonly field: Field | null }[];
    };

export interface ApplySyncOptions {
  /** ISO local date and time of day, to the minute. */
  readonly at: string;
  /** Steps done and in all. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Brings the ledger to a new edition as previewed.
 *
 *     read again ──▶ plan again ──▶ as expected? ──▶ one list of changes: journal first, restore point last
 *
 * One reading and one writing as a rule. A failure on the way leaves the journal, by which `recoverSync` finishes or takes back what was begun.
 * @param choices what was decided
 * @param expected the plan that was shown
 * @throws WorkbookError
 */
export async function applySync(
  workbook: Workbook,
  plan: WorkPlan,
  choices: SyncChoices,
  expected: SyncPlan,
  options: ApplySyncOptions,
): Promise<SyncOutcome> {
  const progress = (done: number): void => options.onProgress?.(done, STEPS);
  progress(0);
  const opened = await openSync(workbook, writtenSheets);
  const planned = planAgain(opened, plan, choices, expected, options.at);
  if ("kind" in planned) return planned;
  if (!writesOverSampled(opened.reading, planned)) return write(workbook, opened, planned, options.at, progress);
  const exact = await openSync(workbook, writtenSheets, { formulaTexts: true });
  const again = planAgain(exact, plan, choices, expected, options.at);
  return "kind" in again ? again : write(workbook, exact, again, options.at, progress);
}

/** What is to be written, and the ledger that it was planned from. */
interface PlannedSync {
  readonly prepared: PreparedSync;
  readonly sync: SyncPlan;
  readonly resolved: ResolvedSync;
}

function planAgain(
  opened: OpenedSync,
  plan: WorkPlan,
  choices: SyncChoices,
  expected: SyncPlan,
  at: string,
): PlannedSync | Exclude<SyncOutcome, { kind: "applied" }> {
  const preview = readyToSync(opened, plan, choices);
  if (preview.kind !== "plan") return preview;
  const { prepared, sync } = preview;
  if (sync.undecided > 0) return { kind: "undecided", sync };
  const cells = syncDifferences(expected, sync);
  if (cells.length > 0) return { kind: "changedMeanwhile", sync, cells };
  return { prepared, sync, resolved: resolveSync(prepared, sync, at.slice(0, 10)) };
}

/** Whether a formula would be written over of which only a sample is known: it could not be brought back. */
function writesOverSampled(reading: WorkbookReading, { prepared, resolved }: PlannedSync): boolean {
  const parts = prepared.reading;
  if (reading.tables.get(parts.ledger.table)?.sampled !== true) return false;
  const { byKey } = readLedgerTable(reading, parts);
  return resolved.cells.some(({ key, field }) => byKey.get(key)?.[0]?.formulas.has(field) === true);
}

async function write(
  workbook: Workbook,
  { reading, unfinished }: OpenedSync,
  { prepared, sync, resolved }: PlannedSync,
  at: string,
  progress: (done: number) => void,
): Promise<SyncOutcome> {
  const parts = prepared.reading;
  progress(1);
  if (await isOwnSheet(workbook, reading)) return { kind: "ownSheet", sheet: syncSheets.restore };
  const known = parts.base.kind === "base" ? parts.base.base.lastSync : undefined;
  const record: SyncRecord = {
    id: newId(at, known),
    at,
    from: resolved.from,
    to: resolved.to,
    added: resolved.added.length,
    changed: sync.changed.length,
    removed: sync.removed.length,
  };
  const changes = renderSync(syncPlaces(reading, parts), resolved, record);
  const drop = unfinished === null ? [] : [{ kind: "deleteSheet", sheet: syncSheets.unfinished } as const];
  if (changes === null) {
    if (drop.length === 0) return { kind: "nothing" };
    await workbook.apply(drop);
    return { kind: "nothing", dropped: true };
  }
  const { leftOut } = await workbook.apply([...drop, ...changes]);
  progress(STEPS);
  return { kind: "applied", record, leftOut };
}

/** A sheet by the name of the restore point that people see may be one of their own: it is looked at before it is replaced. */
async function isOwnSheet(workbook: Workbook, { sheets }: WorkbookReading): Promise<boolean> {
  const { restore } = syncSheets;
  if (!sheets.some(({ name, visibility }) => name === restore && visibility === "visible")) return false;
  return journalOf(await workbook.read({ sheets: [restore] }), restore).kind === "foreign";
}

/** Read, planned, written. */
const STEPS = 2;

/** A second sync within the same minute has another number. */
function newId(at: string, last: string | undefined): string {
  const number = last?.startsWith(at) === true ? Number(last.slice(at.length + 1)) || 1 : 0;
  return number === 0 ? at : `${at}#${number + 1}`;
}
