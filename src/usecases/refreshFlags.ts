import { type EntryRow, renderEntryRules, settingValidations } from "../ledger/lay/entryValidation";
import { renderFlagFormats } from "../ledger/lay/flagFormats";
import { renderOptionalColumns } from "../ledger/lay/optionalColumns";
import type { LedgerReading } from "../ledger/read/readLedger";
import { renderLostSettings } from "../ledger/lay/lostSettings";
import { renderFormulas } from "../ledger/lay/renderFormulas";
import { measureOfRow, noMeasure } from "../ledger/template/measure";
import type { Change } from "../workbook/change";
import type { CalculatingWorkbook, LeftOut } from "../workbook/workbook";
import { openToWrite } from "./openLedger";

export type RefreshOutcome =
  | {
      readonly kind: "refreshed";
      /** Cells whose formula was laid again because it was damaged. */
      readonly formulas: number;
      readonly leftOut: readonly LeftOut[];
    }
  | { readonly kind: "noLedger" };

/**
 * Lays flags, validation and formulas over the table as it stands now, where paste destroyed them, and recalculates. A sheet 设置
 * that is gone is laid again, and optional columns that something stands in are shown. Values, and the columns a user added, are
 * not touched.
 * @throws WorkbookError
 */
export async function refreshFlags(workbook: CalculatingWorkbook): Promise<RefreshOutcome> {
  const { reading, parts } = await openToWrite(workbook);
  if (parts === null) return { kind: "noLedger" };
  const { ledger, area, names } = parts;
  const report = await workbook.apply([
    ...renderLostSettings(reading, parts, ledger.settings),
    ...(ledger.table === "" ? [] : renderFormulas(area, ledger.table, names)),
    ...renderFlagFormats(area, ledger.settings),
    ...renderOptionalColumns(parts),
    ...renderEntryRules(area, entryRows(parts), ledger.settings.year),
    ...renderSettingRules(parts),
  ]);
  await workbook.calculate(area.sheet);
  const damaged = ledger.issues.map((issue) => (issue.code === "formulaDamaged" ? issue.count : 0));
  return { kind: "refreshed", formulas: damaged.reduce((sum, count) => sum + count, 0), leftOut: report.leftOut };
}

/** What each line of the table asks for; lines that are somebody's own ask for nothing. */
function entryRows({ ledger, area }: LedgerReading): readonly EntryRow[] {
  const byRow = new Map(ledger.rows.map(({ sheetRow, assessed }) => [sheetRow, assessed]));
  return Array.from({ length: area.rows }, (_, index): EntryRow => {
    const row = byRow.get(area.firstRow + index);
    return row === undefined ? { kind: "note", measure: noMeasure } : { kind: row.kind, measure: measureOfRow(row) };
  });
}

function renderSettingRules({ ledger, settingCells }: LedgerReading): readonly Change[] {
  const validations = settingValidations(ledger.settings.year);
  return [...settingCells].map(([field, { range }]) => ({
    kind: "setValidation",
    range,
    validation: validations[field],
  }));
}
