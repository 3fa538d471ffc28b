import type { Change } from "../../workbook/change";
import type { WorkbookReading } from "../../workbook/workbook";
import type { LedgerReading } from "../read/readLedger";
import { textOf } from "../read/readRow";
import { restoreBase } from "./baseEdits";
import { undoneRows } from "./historyRows";
import { missingRows, renderHistory, type HistoryPlace } from "./historySheet";
import { renderState, type SyncJournal } from "./journal";
import { renderCommit, type SyncPlaces } from "./renderSync";
import { syncSheets } from "./syncSheets";
import { takeBack, type TakenBack } from "./takeBack";
import { renderTopEdits } from "./topEdits";

/** What brings a sync back, and what stays. */
export type RenderedUndo = Pick<TakenBack, "changes" | "cells" | "rows" | "kept" | "keptRows">;

/**
 * Takes a sync back from a reading of now: table, title, base, and last the journal itself. What of it is done already is not
 * done again, so that an undoing that broke off goes on.
 */
export function renderTakeBack(places: SyncPlaces, journal: SyncJournal): RenderedUndo {
  const { reading, parts, table, base } = places;
  const taken = takeBack(table, journal, parts.ledger.settings.year);
  const { cells, rows, kept, keptRows } = taken;
  return {
    changes: [
      ...taken.changes,
      ...renderTopEdits(
        reading,
        journal.top.map(({ name, was, is }) => ({ name, expected: is, text: was })),
      ),
      ...restoreBase(base, journal.base, new Set(keptRows)),
    ],
    cells,
    rows,
    kept,
    keptRows,
  };
}

/** The same for a sync that was complete: 变更记录 is told, with what was kept. @param at as `SyncRecord.at` */
export function renderUndo(places: SyncPlaces, journal: SyncJournal, at: string): RenderedUndo {
  const taken = renderTakeBack(places, journal);
  const rows = undoneRows(journal.record, at, [
    ...taken.kept.map(({ key, header, is }) => ({ key, header, is: textOf(is) })),
    ...taken.keptRows.map((key) => ({ key, header: "", is: "" })),
  ]);
  return {
    ...taken,
    changes: [
      ...taken.changes,
      ...renderHistory(places.history, missingRows(places.history, rows)),
      { kind: "deleteSheet", sheet: syncSheets.unfinished },
    ],
  };
}

/** Makes the restore point a journal of what is in work again. @param at as `SyncRecord.at` */
export function renderUndoStart(at: string): readonly Change[] {
  return [
    { kind: "renameSheet", sheet: syncSheets.restore, name: syncSheets.unfinished },
    ...renderState({ kind: "undoing", at }, syncSheets.unfinished),
  ];
}

/** What is left to do of a sync whose base is complete. */
export function renderFinish(
  { reading, history }: { readonly reading: WorkbookReading; readonly history: HistoryPlace },
  journal: SyncJournal,
): readonly Change[] {
  return [...renderHistory(history, missingRows(history, journal.history)), ...renderCommit(reading)];
}

/** Whether all of a sync but its lines in 变更记录 was written: the base's header, which says so, is written after the rest. */
export function isWritten(parts: LedgerReading | null, journal: SyncJournal): boolean {
  return parts?.base.kind === "base" && parts.base.base.lastSync === journal.record.id;
}
