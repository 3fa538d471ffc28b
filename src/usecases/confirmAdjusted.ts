import { withoutAdjusted } from "../ledger/sync/adjusted";
import { renderCells } from "../ledger/sync/cellRuns";
import type { Workbook } from "../workbook/workbook";
import { openLedger } from "./openLedger";

/**
 * Takes 目标已调整 out of 核对 of the given rows, once somebody has looked at what was reported, and leaves everything else that
 * stands there. The cells are read again first.
 * @returns how many rows were confirmed
 * @throws WorkbookError
 */
export async function confirmAdjusted(workbook: Workbook, keys: readonly string[]): Promise<number> {
  const { parts } = await openLedger(workbook);
  const column = parts?.area.columnOf.get("review");
  if (parts === null || column === undefined) return 0;
  const asked = new Set(keys);
  const cells = parts.ledger.rows.flatMap(({ key, sheetRow, cells: of, isKeyAmbiguous }) => {
    const review = of.get("review") ?? null;
    if (!asked.has(key) || isKeyAmbiguous || typeof review !== "string") return [];
    const rest = withoutAdjusted(review);
    return rest === review ? [] : [{ row: sheetRow, column, input: rest === "" ? null : rest }];
  });
  if (cells.length > 0) await workbook.apply(renderCells(parts.area.sheet, cells));
  return cells.length;
}
