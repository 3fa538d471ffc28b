import { changedSourceCells, toCellValue, type ChangedCell } from "../ledger/read/ledgerIssues";
import { headerOf } from "../ledger/template/ledgerSpec";
import type { CellValue } from "../workbook/cellValue";
import type { Change } from "../workbook/change";
import { rangeAddress } from "../workbook/range";
import type { Workbook } from "../workbook/workbook";
import { openLedger, type OpenOptions } from "./openLedger";

/** A cell that was put back, with its address as Excel shows it. Dates are serials. */
export interface RestoredCell {
  readonly sheet: string;
  readonly cell: string;
  readonly key: string;
  readonly header: string;
  /** What stood there. */
  readonly was: CellValue;
  /** What stands there now: the document's own. */
  readonly is: CellValue;
}

/**
 * Puts source cells of the given rows that differ from the base back to what was written. The cells are read again first.
 * Rows whose key stands there more than once are left alone: nobody knows which of them is the one that was written.
 * @returns how many cells were written
 * @throws WorkbookError
 */
export async function restoreSource(
  workbook: Workbook,
  keys: readonly string[],
  options: OpenOptions = {},
): Promise<number> {
  return (await restoreCells(workbook, keys, options)).length;
}

/** As {@link restoreSource}, and tells each cell. @throws WorkbookError */
export async function restoreCells(
  workbook: Workbook,
  keys: readonly string[],
  options: OpenOptions = {},
): Promise<readonly RestoredCell[]> {
  const { parts } = await openLedger(workbook, options);
  if (parts?.base.kind !== "base") return [];
  const { ledger, area, base } = parts;
  const asked = new Set(keys);
  const cells = ledger.rows
    .filter(({ key }) => asked.has(key))
    .flatMap((row) => changedSourceCells(row, area, base.base).map((cell) => ({ ...cell, key: row.key })));
  const rangeOf = ({ row, column }: ChangedCell) => ({ sheet: area.sheet, row, column, rows: 1, columns: 1 });
  const changes = cells.map((cell): Change => ({ kind: "setValues", range: rangeOf(cell), values: [[cell.was]] }));
  if (changes.length > 0) await workbook.apply(changes);
  return cells.map((cell) => ({
    sheet: area.sheet,
    cell: rangeAddress(rangeOf(cell)),
    key: cell.key,
    header: headerOf(cell.field),
    was: cell.is,
    is: toCellValue(cell.was),
  }));
}
