import type { Workbook } from "../workbook/workbook";
import { openLedger } from "./openLedger";

/**
 * Selects a cell that an issue names, `M12`, where it stood when the ledger was read.
 * @throws WorkbookError
 */
export async function revealCell(workbook: Workbook, sheet: string, cell: string): Promise<void> {
  const [, letters = "A", row = "1"] = /^([A-Z]+)(\d+)$/u.exec(cell) ?? [];
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  await workbook.apply([{ kind: "select", range: { sheet, row: Number(row) - 1, column, rows: 1, columns: 1 } }]);
}

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

/**
 * Shows a sheet, at its first cell.
 * @returns false when there is no such sheet, or a hidden one
 * @throws WorkbookError
 */
export async function revealSheet(workbook: Workbook, sheet: string): Promise<boolean> {
  const { sheets } = await workbook.read({});
  if (!sheets.some(({ name, visibility }) => name === sheet && visibility === "visible")) return false;
  await workbook.apply([{ kind: "select", range: { sheet, row: 0, column: 0, rows: 1, columns: 1 } }]);
  return true;
}
