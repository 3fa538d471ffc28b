import { hasBaseMarker, readBase } from "../ledger/base/base";
import { hasLedgerHeaders } from "../ledger/read/findLedger";
import { ledgerSpec } from "../ledger/template/ledgerSpec";
import { defaultPlaces, type LedgerPlaces } from "../ledger/lay/renderLedger";
import type { Change } from "../workbook/change";
import { WorkbookError, type RangeData, type Workbook, type WorkbookReading } from "../workbook/workbook";

/**
 * Names for the parts of a new ledger that nothing in the workbook has: “填报说明 (2)” where the user has a sheet of that
 * name. The base keeps its name, by which it is found: a base that a deleted or unfinished ledger left behind is written over.
 * The names of settings cannot be numbered, as the formulas of every ledger use them; those that point into a ledger whose
 * laying failed are taken over.
 * @param unfinished sheets from {@link findUnfinished}
 * @throws WorkbookError `sheetExists`, `nameExists` when somebody's own sheet or name stands in the way; nothing is written then
 */
export function freePlaces(reading: WorkbookReading, unfinished: ReadonlySet<string>): LedgerPlaces {
  const sheets = reading.sheets.map(({ name }) => name);
  const { baseSheet } = ledgerSpec;
  if (isSomeonesOwn(reading, baseSheet)) throw new WorkbookError("sheetExists", { sheet: baseSheet });
  for (const [name, { range }] of reading.names) {
    if (!unfinished.has(range.sheet)) throw new WorkbookError("nameExists", { name });
  }
  return {
    sheet: freeName(defaultPlaces.sheet, sheets, (name, number) => `${name} (${number})`),
    table: freeName(defaultPlaces.table, reading.tableNames, (name, number) => `${name}_${number}`),
    instructionsSheet: freeName(defaultPlaces.instructionsSheet, sheets, (name, number) => `${name} (${number})`),
    baseSheet,
    baseSheetExists: sheets.includes(baseSheet),
  };
}

/**
 * Sheets with a ledger that was never finished: the names of our settings point there, it has our headers, and the base was
 * not sealed. Costs a request only where such names are in the way.
 */
export async function findUnfinished(workbook: Workbook, reading: WorkbookReading): Promise<ReadonlySet<string>> {
  const sheets = new Set([...reading.names.values()].map(({ range }) => range.sheet));
  if (sheets.size === 0 || readBase(reading.usedRanges.get(ledgerSpec.baseSheet)).kind === "base") return new Set();
  const { usedRanges } = await workbook.read({ sheets: [...sheets] });
  return new Set([...usedRanges].filter(([, used]) => hasLedgerHeaders(used)).map(([sheet]) => sheet));
}

/** Whether a sheet is no base of ours, finished or not: those are hidden or carry the marker. */
function isSomeonesOwn(reading: WorkbookReading, name: string): boolean {
  const sheet = reading.sheets.find((other) => other.name === name);
  const used = reading.usedRanges.get(name);
  return sheet?.visibility === "visible" && used !== undefined && !isEmpty(used) && !hasBaseMarker(used);
}

function isEmpty({ values }: RangeData): boolean {
  return values.every((line) => line.every((cell) => cell === null || cell === ""));
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
