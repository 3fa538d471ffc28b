import { readRecord } from "../ledger/status/statusRecord";
import { statusSpec } from "../ledger/status/statusSpec";
import type { Workbook } from "../workbook/workbook";
import { issuerOf } from "./statusSheets";

/**
 * 制表单位 as the next status sheets will have it: what was said last, else who issued the document. One small request, and
 * only before it was ever said one more.
 * @param sheet that of the ledger
 */
export async function readPreparedBy(workbook: Workbook, sheet: string): Promise<string> {
  const { recordSheet } = statusSpec;
  const { usedRanges } = await workbook.read({ sheets: [recordSheet] });
  const { preparedBy } = readRecord(usedRanges.get(recordSheet));
  if (preparedBy !== null) return preparedBy;
  const ledger = await workbook.read({ sheets: [sheet] });
  return issuerOf(ledger.usedRanges.get(sheet));
}
