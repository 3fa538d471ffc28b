import { hasBaseMarker } from "../ledger/base/base";
import { ledgerSpec } from "../ledger/template/ledgerSpec";
import type { LedgerReading } from "../ledger/read/readLedger";
import type { BaseSheet } from "../ledger/sync/baseEdits";
import { findHistory, historySheetNames } from "../ledger/sync/historySheet";
import { readJournal, type JournalReading } from "../ledger/sync/journal";
import { readLedgerTable, type SyncPlaces } from "../ledger/sync/syncPlaces";
import { syncSheets } from "../ledger/sync/syncRecord";
import type { Workbook, WorkbookReading } from "../workbook/workbook";
import { openToWrite, type OpenedLedger, type OpenOptions } from "./openLedger";

/** A workbook as a sync finds it. */
export interface OpenedSync extends OpenedLedger {
  /** What the sheet of an unfinished sync says; `null` where there is no such sheet. */
  readonly unfinished: JournalReading | null;
}

/** Reads the ledger, and in the same request whatever a sync left. @param sheets further sheets of sync that are wanted */
export async function openSync(
  workbook: Workbook,
  sheets: readonly string[] = [],
  options: Pick<OpenOptions, "formulaTexts"> = {},
): Promise<OpenedSync> {
  const opened = await openToWrite(workbook, { ...options, alsoSheets: [syncSheets.unfinished, ...sheets] });
  const { reading } = opened;
  return {
    ...opened,
    unfinished: hasSheet(reading, syncSheets.unfinished) ? journalOf(reading, syncSheets.unfinished) : null,
  };
}

/** The sheets that writing needs, besides the ledger. */
export const writtenSheets: readonly string[] = historySheetNames;

/** The journal on a sheet that was read. */
export function journalOf(reading: WorkbookReading, sheet: string): JournalReading {
  const journal = readJournal(reading.usedRanges.get(sheet));
  // Nobody but a program makes a sheet that deep: what stands there was a journal once.
  const isOurs = reading.sheets.some(({ name, visibility }) => name === sheet && visibility === "veryHidden");
  return journal.kind === "foreign" && isOurs ? { kind: "damaged" } : journal;
}

export function hasSheet(reading: WorkbookReading, sheet: string): boolean {
  return reading.sheets.some(({ name }) => name === sheet);
}

/** Where a sync of this ledger writes, as it was read with {@link writtenSheets}. */
export function syncPlaces(reading: WorkbookReading, parts: LedgerReading): SyncPlaces {
  return {
    reading,
    parts,
    table: readLedgerTable(reading, parts),
    base: findBaseSheet(reading),
    history: findHistory(reading),
  };
}

/** Where the base stands or would; `isOwn`: a sheet by its name that is somebody's own, and that is in the way. */
export function findBaseSheet(reading: WorkbookReading): BaseSheet & { readonly isOwn: boolean } {
  const marked = [...reading.usedRanges].find(([, data]) => hasBaseMarker(data))?.[0];
  const name = marked ?? ledgerSpec.baseSheet;
  const visibility = reading.sheets.find((sheet) => sheet.name === name)?.visibility ?? null;
  const data = reading.usedRanges.get(name);
  const isOwn = visibility === "visible" && marked === undefined && data !== undefined;
  return { name, visibility, data, isOwn };
}

/** The same for taking a sync back; `null` without a table or its keys, as no cell could be found by its key then. */
export function undoPlaces({ reading, parts }: OpenedLedger): SyncPlaces | null {
  return parts?.area.columnOf.has("key") === true ? syncPlaces(reading, parts) : null;
}
