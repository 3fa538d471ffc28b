import type { AssessmentSettings } from "../domain/progress/assessedRow";
import { ledgerSpec } from "../ledger/ledgerSpec";
import { toSettingCell } from "../ledger/settingCells";
import type { Change } from "../workbook/change";
import type { Workbook } from "../workbook/workbook";
import { openLedger } from "./openLedger";

/**
 * Writes settings into their cells above the table; only those that differ. Without a ledger, nothing is written.
 * @throws WorkbookError
 */
export async function changeSettings(
  workbook: Workbook,
  settings: Partial<Omit<AssessmentSettings, "year">>,
): Promise<void> {
  const { parts } = await openLedger(workbook);
  if (parts === null) return;
  const { ledger, settingCells } = parts;
  const unreadable = new Set(ledger.issues.map((issue) => (issue.code === "settingUnreadable" ? issue.name : "")));
  const wanted: AssessmentSettings = { ...ledger.settings, ...settings };
  const changes = ledgerSpec.settings.flatMap(({ field, name }): Change[] => {
    const cell = settingCells.get(field);
    const isAsked = field !== "year" && settings[field] !== undefined;
    if (cell === undefined || !isAsked) return [];
    if (wanted[field] === ledger.settings[field] && !unreadable.has(name)) return [];
    return [{ kind: "setValues", range: cell.range, values: [[toSettingCell(wanted, field)]] }];
  });
  if (changes.length > 0) await workbook.apply(changes);
}
