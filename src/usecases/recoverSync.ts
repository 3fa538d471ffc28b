import {
  isWritten,
  type KeptCell,
  type RenderedUndo,
  renderFinish,
  renderTakeBack,
  renderUndo,
} from "../ledger/sync/renderUndo";
import { type SyncRecord, syncSheets } from "../ledger/sync/syncRecord";
import { findHistory } from "../ledger/sync/historySheet";
import type { Workbook } from "../workbook/workbook";
import { openSync, undoPlaces, writtenSheets } from "./openSync";

export type RecoverOutcome =
  /** Nothing was interrupted. */
  | { readonly kind: "none" }
  /** Somebody's sync began a moment ago and may still be running: it is left alone. */
  | { readonly kind: "running"; readonly record: SyncRecord }
  /** All but the end of it had been written, and now all is. */
  | { readonly kind: "finished"; readonly record: SyncRecord }
  /** What had been written was taken back. */
  | {
      readonly kind: "takenBack";
      readonly record: SyncRecord;
      /** Cells that people changed since: they stay as they are. */
      readonly kept: readonly KeptCell[];
      readonly keptRows: readonly string[];
    }
  /** The table, or its column of keys, is not there: no cell could be found. Nothing was written, and the journal stays. */
  | { readonly kind: "noLedger"; readonly record: SyncRecord }
  /** Its journal cannot be read any more: nothing was written. The same edition, synced once more, takes the place of it. */
  | { readonly kind: "damaged" };

export interface RecoverOptions {
  /** ISO local date and time of day, to the minute. */
  readonly at: string;
  /** Nobody asked for it: a sync that began less than two minutes ago is left alone. Default false. */
  readonly automatic?: boolean;
}

/**
 * Finishes a sync, or an undoing, that was interrupted, or takes it back: afterwards the ledger is the old or the new one.
 *
 *     journal not sealed ──▶ nothing else was written: dropped
 *     journal unreadable ──▶ told, and left
 *     base says so ────────▶ all was written: 变更记录 and restore point
 *     no table, no keys ───▶ told, and left until they are back
 *     else ────────────────▶ taken back, and the journal dropped
 *
 * One reading, and one writing where something was interrupted.
 * @throws WorkbookError
 */
export async function recoverSync(workbook: Workbook, options: RecoverOptions): Promise<RecoverOutcome> {
  const opened = await openSync(workbook, writtenSheets);
  const { unfinished } = opened;
  if (unfinished === null || unfinished.kind === "foreign") return { kind: "none" };
  if (unfinished.kind === "unsealed") {
    if (options.automatic !== true) await workbook.apply([dropJournal]);
    return { kind: "none" };
  }
  if (unfinished.kind === "damaged") return { kind: "damaged" };
  const { journal, state } = unfinished;
  const { record } = journal;
  if (options.automatic === true && isRecent(state.kind === "undoing" ? state.at : record.at, options.at))
    return { kind: "running", record };
  if (state.kind === "applying" && isWritten(opened.parts, journal)) {
    await workbook.apply(renderFinish({ reading: opened.reading, history: findHistory(opened.reading) }, journal));
    return { kind: "finished", record };
  }
  const places = undoPlaces(opened);
  if (places === null) return { kind: "noLedger", record };
  const taken =
    state.kind === "undoing" ? renderUndo(places, journal, state.at) : withoutJournal(renderTakeBack(places, journal));
  await workbook.apply(taken.changes);
  return { kind: "takenBack", record, kept: taken.kept, keptRows: taken.keptRows };
}

const dropJournal = { kind: "deleteSheet", sheet: syncSheets.unfinished } as const;

function withoutJournal(taken: RenderedUndo): RenderedUndo {
  return { ...taken, changes: [...taken.changes, dropJournal] };
}

/** Whether less than two minutes lie between; clocks of two machines may differ a little. */
function isRecent(began: string, now: string): boolean {
  return Math.abs(Date.parse(`${now}:00Z`.slice(0, 20)) - Date.parse(`${began}:00Z`.slice(0, 20))) < 120_000;
}
