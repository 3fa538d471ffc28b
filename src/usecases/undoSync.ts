import { type KeptCell, renderUndo } from "../ledger/sync/renderUndo";
import { renderUndoStart, type JournalReading } from "../ledger/sync/journal";
import { type SyncRecord, syncSheets } from "../ledger/sync/syncRecord";
import type { LeftOut, Workbook, WorkbookReading } from "../workbook/workbook";
import { hasSheet, journalOf, openSync, undoPlaces, writtenSheets } from "./openSync";

export type UndoOutcome =
  | {
      readonly kind: "undone";
      readonly record: SyncRecord;
      /** Cells that hold again what stood there before. */
      readonly cells: number;
      /** Rows that the sync added and that are gone again. */
      readonly rows: number;
      /** Cells that people changed since, or that are gone: they stay as they are. */
      readonly kept: readonly KeptCell[];
      /** Keys of rows that the sync added and that stay, as withdrawn ones, since people wrote into them or moved them. */
      readonly keptRows: readonly string[];
      readonly leftOut: readonly LeftOut[];
    }
  | { readonly kind: "nothingToUndo" }
  /** The table, or its column of keys, is not there: no cell could be found. The restore point stays until it is back. */
  | { readonly kind: "noLedger" }
  /** The restore point, or the journal of a later sync that was interrupted, cannot be read: nothing was written. */
  | { readonly kind: "damaged"; readonly what: "restore" | "unfinished" }
  /** A sync was interrupted: it is finished or taken back first. */
  | { readonly kind: "unfinished"; readonly sync: SyncRecord };

/** The last sync that can be taken back; `"damaged"` when nobody can tell any more. One request. @throws WorkbookError */
export async function lastSync(workbook: Workbook): Promise<SyncRecord | "damaged" | null> {
  const restore = restoreOf(await workbook.read({ sheets: [syncSheets.restore] }));
  return restore?.kind === "journal" ? restore.journal.record : (restore?.kind ?? null);
}

/** The restore point; `null` where there is none but perhaps a sheet of somebody's own. One that says nothing is damaged. */
function restoreOf(reading: WorkbookReading): Extract<JournalReading, { kind: "journal" | "damaged" }> | null {
  if (!hasSheet(reading, syncSheets.restore)) return null;
  const restore = journalOf(reading, syncSheets.restore);
  if (restore.kind === "foreign") return null;
  return restore.kind === "journal" ? restore : { kind: "damaged" };
}

/**
 * Takes the last sync back: every cell that still holds what the sync wrote, the rows that it added, the base; 变更记录 gets a
 * line more. Without a table nothing is written, as half of it would be the old edition and half the new one. One reading and one writing. A failure on the way leaves the journal, by which `recoverSync` goes on.
 * @param options.at ISO local date and time of day, to the minute
 * @throws WorkbookError
 */
export async function undoSync(workbook: Workbook, { at }: { readonly at: string }): Promise<UndoOutcome> {
  const opened = await openSync(workbook, [...writtenSheets, syncSheets.restore]);
  const { reading, unfinished } = opened;
  if (unfinished?.kind === "journal") return { kind: "unfinished", sync: unfinished.journal.record };
  if (unfinished?.kind === "damaged") return { kind: "damaged", what: "unfinished" };
  const restore = restoreOf(reading);
  if (restore === null) return { kind: "nothingToUndo" };
  if (restore.kind === "damaged") return { kind: "damaged", what: "restore" };
  const places = undoPlaces(opened);
  if (places === null) return { kind: "noLedger" };
  const { journal } = restore;
  const { changes, cells, rows, kept, keptRows } = renderUndo(places, journal, at);
  const { leftOut } = await workbook.apply([
    ...(unfinished === null ? [] : [{ kind: "deleteSheet", sheet: syncSheets.unfinished } as const]),
    ...renderUndoStart(at),
    ...changes,
  ]);
  return { kind: "undone", record: journal.record, cells, rows, kept, keptRows, leftOut };
}
