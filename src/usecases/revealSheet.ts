import type { Workbook } from "../workbook/workbook";

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
