import type { Workbook } from "../workbook/workbook";
import { openLedger } from "./openLedger";

/**
 * Selects the cell of a row that is filled in (累计完成 of a target, 进展 of a point without one), wherever it stands now.
 * @returns false when the ledger or the row is gone
 * @throws WorkbookError
 */
export async function revealRow(workbook: Workbook, key: string): Promise<boolean> {
  const { parts } = await openLedger(workbook);
  const row = parts?.ledger.rows.find((other) => other.key === key);
  if (parts === null || row === undefined) return false;
  const { area } = parts;
  const field = row.assessed.kind === "quantified" ? "actual" : "stage";
  const column = area.columnOf.get(field) ?? area.columnOf.get("key");
  if (column === undefined) return false;
  await workbook.apply([
    { kind: "select", range: { sheet: area.sheet, row: row.sheetRow, column, rows: 1, columns: 1 } },
  ]);
  return true;
}
