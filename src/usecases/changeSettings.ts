import { renderFlagFormats } from "../ledger/lay/flagFormats";
import { recolorInstructions } from "../ledger/lay/instructions";
import { renderLostSettings } from "../ledger/lay/lostSettings";
import { ledgerSpec, type SettingField } from "../ledger/template/ledgerSpec";
import { type LedgerSettings, settingLabel, toSettingCell } from "../ledger/template/settings";
import type { LedgerReading } from "../ledger/read/readLedger";
import type { Change } from "../workbook/change";
import type { RangeData, Workbook } from "../workbook/workbook";
import { openToWrite, type OpenOptions } from "./openLedger";

/** What can be set; the plan year belongs to the edition. */
export type ChangedSettings = Partial<Omit<LedgerSettings, "year">>;

/**
 * Writes settings into their cells; only those that differ. Where the sheet 设置 is gone, it is laid again with them. Other colours
 * are laid over the flags at once, and over the legend of 填报说明. Without a ledger, nothing is written.
 *
 *     read ledger ──▶ colours changed? read 填报说明 ──▶ apply        two requests, three at most
 * @throws WorkbookError
 */
export async function changeSettings(
  workbook: Workbook,
  settings: ChangedSettings,
  options: OpenOptions = {},
): Promise<void> {
  const { reading, parts } = await openToWrite(workbook, options);
  if (parts === null) return;
  const wanted: LedgerSettings = { ...parts.ledger.settings, ...settings };
  const fields = changedFields(parts, settings, wanted);
  if (fields.length === 0) return;
  const recolored = fields.includes("flagColors");
  const legends = recolored ? reading.sheets.map(({ name }) => name).filter(isInstructions) : [];
  const used = await readUsed(workbook, legends);

  const known = fields.flatMap((field): Change[] => {
    const range = parts.settingCells.get(field)?.range;
    return range === undefined ? [] : [{ kind: "setValues", range, values: [[toSettingCell(wanted, field)]] }];
  });
  await workbook.apply([
    ...renderLostSettings(reading, parts, wanted),
    ...known,
    ...(recolored ? renderFlagFormats(parts.area, wanted) : []),
    ...legends.flatMap((name) => {
      const data = used.get(name);
      return data === undefined ? [] : recolorInstructions(data, wanted.flagColors);
    }),
  ]);
}

/** What was asked for and is not so already, or cannot be read. */
function changedFields(
  { ledger }: LedgerReading,
  settings: ChangedSettings,
  wanted: LedgerSettings,
): readonly SettingField[] {
  const unreadable = new Set(ledger.issues.map((issue) => (issue.code === "settingUnreadable" ? issue.name : "")));
  const cellText = (of: LedgerSettings, field: SettingField): string => JSON.stringify(toSettingCell(of, field));
  return ledgerSpec.settings.flatMap(({ field }): SettingField[] => {
    if (field === "year" || settings[field] === undefined) return [];
    const isSame = cellText(wanted, field) === cellText(ledger.settings, field);
    return isSame && !unreadable.has(settingLabel(field)) ? [] : [field];
  });
}

async function readUsed(workbook: Workbook, sheets: readonly string[]): Promise<ReadonlyMap<string, RangeData>> {
  return sheets.length === 0 ? new Map() : (await workbook.read({ sheets })).usedRanges;
}

function isInstructions(sheet: string): boolean {
  return sheet.startsWith(ledgerSpec.instructionsSheet);
}
