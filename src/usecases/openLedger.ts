import { findLedgerTable } from "../ledger/findLedger";
import { ledgerRequest, readLedgerParts, type LedgerReading } from "../ledger/readLedger";
import { ledgerSpec } from "../ledger/ledgerSpec";
import type { Workbook, WorkbookReading } from "../workbook/workbook";
import { plainNumber } from "./plainNumber";

/** A workbook as read, and the ledger in it, if there is one. */
export interface OpenedLedger {
  readonly reading: WorkbookReading;
  readonly parts: LedgerReading | null;
}

/**
 * Reads the ledger of a workbook: one request as a rule. A second one is made only where the first leaves a question: the
 * table was renamed (then every table is looked at), or names of settings were lost (then the sheet is, for their labels).
 */
export async function openLedger(workbook: Workbook): Promise<OpenedLedger> {
  const first = await workbook.read(ledgerRequest);
  const found = findLedgerTable(first);
  const lostNames = ledgerSpec.settings.some(({ name }) => !first.names.has(name));
  if (found === null && first.tableNames.every((name) => first.tables.has(name)))
    return { reading: first, parts: null };
  if (found !== null && !lostNames) return { reading: first, parts: readLedgerParts(first, plainNumber) };

  const second = await workbook.read({
    ...ledgerRequest,
    tables: first.tableNames,
    sheets: [...ledgerRequest.sheets, ...(found !== null && lostNames ? [found.table.range.sheet] : [])],
  });
  return { reading: second, parts: readLedgerParts(second, plainNumber) };
}
