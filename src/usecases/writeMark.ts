import { ledgerSpec } from "../ledger/template/ledgerSpec";
import { syncSheets } from "../ledger/sync/syncRecord";
import { WorkbookError, type Workbook, type WorkbookReading } from "../workbook/workbook";
import { hasSheet, journalOf } from "./openSync";

/** Who is about to write. */
export interface Writer {
  /** Of this window or ribbon function alone. */
  readonly id: string;
  /** ISO local date and time of day, to the minute: `2019-11-22T09:30`. */
  readonly at: string;
}

/** Very hidden, while something is written that takes several requests. Its first line: marker, version, writer, time. */
export const markSheet = `${ledgerSpec.table}写入中`;

const MARKER = "workpoints-write-mark";
const VERSION = "1";

/** A mark this old was left by a writer that was interrupted. */
const markMinutes = 10;
/** As long as `recoverSync` leaves a sync alone that nobody asked it to take back. */
const syncMinutes = 2;

/**
 * Refuses to write while somebody else does: another window, a ribbon button, another person. What one request writes needs no
 * mark of its own, as Excel does a request whole before the next. One request.
 * @param heedsSync false for what finishes a sync or takes it back: an unfinished one does not stand in its way
 * @throws WorkbookError `beingWritten` with `since`, the time of day at which it began
 */
export async function expectNobodyWrites(workbook: Workbook, writer: Writer, heedsSync = true): Promise<void> {
  refuseOthers(await readMarks(workbook), writer, heedsSync);
}

/**
 * Writes what takes several requests under a mark in the workbook, which every other writer heeds. The mark is a sheet, because
 * two sheets of one name cannot be: of two writers that look at the same moment one is refused.
 * @throws WorkbookError `beingWritten`, and whatever `write` throws
 */
export async function whileMarked<Outcome>(
  workbook: Workbook,
  writer: Writer,
  write: () => Promise<Outcome>,
): Promise<Outcome> {
  const reading = await readMarks(workbook);
  refuseOthers(reading, writer, true);
  // Somebody's own sheet of that name: without a mark the writing is as safe as ever, and theirs stays.
  if (hasSheet(reading, markSheet) && markOf(reading) === null) return write();
  const old = hasSheet(reading, markSheet) ? ([{ kind: "deleteSheet", sheet: markSheet }] as const) : [];
  const range = { sheet: markSheet, row: 0, column: 0, rows: 1, columns: 4 };
  try {
    await workbook.apply([
      ...old,
      { kind: "addSheet", sheet: markSheet, visibility: "veryHidden" },
      { kind: "setValues", range, values: [[MARKER, VERSION, writer.id, writer.at]] },
    ]);
  } catch (error) {
    const isTaken = error instanceof WorkbookError && error.code === "sheetExists";
    throw isTaken ? new WorkbookError("beingWritten", { since: writer.at.slice(11) }, { cause: error }) : error;
  }
  try {
    return await write();
  } finally {
    await removeMark(workbook);
  }
}

function readMarks(workbook: Workbook): Promise<WorkbookReading> {
  return workbook.read({ sheets: [markSheet, syncSheets.unfinished] });
}

function refuseOthers(reading: WorkbookReading, writer: Writer, heedsSync: boolean): void {
  const mark = markOf(reading);
  const sync = heedsSync ? syncBegun(reading) : null;
  const isMarked = mark !== null && mark.id !== writer.id && isWithin(markMinutes, mark.at, writer.at);
  const began = isMarked ? mark.at : sync !== null && isWithin(syncMinutes, sync, writer.at) ? sync : null;
  if (began !== null) throw new WorkbookError("beingWritten", { since: began.slice(11) });
}

/** The mark on its sheet; `null` where there is none, or what stands there is somebody's own. */
function markOf(reading: WorkbookReading): Writer | null {
  const [first = []] = reading.usedRanges.get(markSheet)?.values ?? [];
  const [marker, , id, at] = first;
  return marker === MARKER && typeof id === "string" && typeof at === "string" ? { id, at } : null;
}

/** When a sync began that is not finished. */
function syncBegun(reading: WorkbookReading): string | null {
  if (!hasSheet(reading, syncSheets.unfinished)) return null;
  const unfinished = journalOf(reading, syncSheets.unfinished);
  if (unfinished.kind !== "journal") return null;
  return unfinished.state.kind === "undoing" ? unfinished.state.at : unfinished.journal.record.at;
}

/** Whether less than so many minutes lie between; clocks of two machines may differ a little. */
function isWithin(minutes: number, began: string, now: string): boolean {
  return Math.abs(Date.parse(`${now}:00Z`) - Date.parse(`${began}:00Z`)) < minutes * 60_000;
}

/** Where the mark cannot be taken away (the connection is lost), it counts no more after a while; what was written stands. */
async function removeMark(workbook: Workbook): Promise<void> {
  try {
    await workbook.apply([{ kind: "deleteSheet", sheet: markSheet }]);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
  }
}
