import { changedSourceCells } from "../ledger/ledgerIssues";
import type { Change } from "../workbook/change";
import type { Workbook } from "../workbook/workbook";
import { openLedger, type OpenOptions } from "./openLedger";

/**
 * Puts source cells of the given rows that differ from the base back to what was written. The cells are read again first.
 * @returns how many cells were written
 * @throws WorkbookError
 */
export async function restoreSource(
  workbook: Workbook,
  keys: readonly string[],
  options: OpenOptions = {},
): Promise<number> {
  const { parts } = await openLedger(workbook, options);
  if (parts?.base.kind !== "base") return 0;
  const { ledger, area, base } = parts;
  const asked = new Set(keys);
  const changes = ledger.rows
    .filter(({ key }) => asked.has(key))
    .flatMap((row) => changedSourceCells(row, area, base.base))
    .map(({ row, column, was }): Change => ({
      kind: "setValues",
      range: { sheet: area.sheet, row, column, rows: 1, columns: 1 },
      values: [[was]],
    }));
  if (changes.length > 0) await workbook.apply(changes);
  return changes.length;
}
