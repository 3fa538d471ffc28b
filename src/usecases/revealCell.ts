import type { Workbook } from "../workbook/workbook";

/**
 * Selects a cell that an issue names, `M12`, where it stood when the ledger was read.
 * @throws WorkbookError
 */
export async function revealCell(workbook: Workbook, sheet: string, cell: string): Promise<void> {
  const [, letters = "A", row = "1"] = /^([A-Z]+)(\d+)$/u.exec(cell) ?? [];
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  await workbook.apply([{ kind: "select", range: { sheet, row: Number(row) - 1, column, rows: 1, columns: 1 } }]);
}
