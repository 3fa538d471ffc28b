import type { Change } from "../workbook/change";
import { rangeAddress } from "../workbook/range";
import type { Workbook } from "../workbook/workbook";
import { openLedger } from "./openLedger";

/**
 * Writes the number that an entry plainly says (“30家” → 30) into 累计完成 of the given rows. The cells are read again
 * first: what was corrected meanwhile, or says no number, stays as it is.
 * @returns how many cells were written
 * @throws WorkbookError
 */
export async function acceptNumbers(workbook: Workbook, keys: readonly string[]): Promise<number> {
  const { parts } = await openLedger(workbook);
  const column = parts?.area.columnOf.get("actual");
  if (parts === null || column === undefined) return 0;
  const { ledger, area } = parts;
  const asked = new Set(keys);
  const numberByCell = new Map<string, number>();
  for (const issue of ledger.issues) {
    if (issue.code === "entryInvalid" && issue.number !== null && asked.has(issue.key)) {
      numberByCell.set(issue.cell, issue.number);
    }
  }
  const changes = ledger.rows.flatMap(({ sheetRow }): Change[] => {
    const range = { sheet: area.sheet, row: sheetRow, column, rows: 1, columns: 1 };
    const number = numberByCell.get(rangeAddress(range));
    return number === undefined ? [] : [{ kind: "setValues", range, values: [[number]] }];
  });
  if (changes.length > 0) await workbook.apply(changes);
  return changes.length;
}
