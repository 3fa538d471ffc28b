import { renderFlagFormats } from "../ledger/lay/flagFormats";
import { recolorInstructions } from "../ledger/lay/instructions";
import { type LedgerSettings, settingNames, toSettingCell } from "../ledger/template/settings";
import { ledgerSpec, type SettingField } from "../ledger/template/ledgerSpec";
import { renderSetting } from "../ledger/lay/ledgerTop";
import { placeSettings } from "../ledger/lay/placeSettings";
import type { LedgerReading } from "../ledger/read/readLedger";
import type { Change } from "../workbook/change";
import type { RangeData, Workbook } from "../workbook/workbook";
import { openLedger, type OpenOptions } from "./openLedger";

/** What can be set; the plan year belongs to the edition. */
export type ChangedSettings = Partial<Omit<LedgerSettings, "year">>;

/**
 * Writes settings into their cells above the table; only those that differ. One that the ledger has no cells for, because it
 * was laid before there was such a setting, gets label, cell and name where nothing else stands. Other colours are laid over
 * the flags at once, and over the legend of 填报说明. Without a ledger, nothing is written.
 *
 *     read ledger ──▶ cells missing, colours changed? read those sheets ──▶ apply        two requests, three at most
 * @throws WorkbookError
 */
export async function changeSettings(
  workbook: Workbook,
  settings: ChangedSettings,
  options: OpenOptions = {},
): Promise<void> {
  const { reading, parts } = await openLedger(workbook, options);
  if (parts === null) return;
  const wanted: LedgerSettings = { ...parts.ledger.settings, ...settings };
  const fields = changedFields(parts, settings, wanted);
  const missing = fields.filter((field) => !parts.settingCells.has(field));
  const recolored = fields.includes("flagColors");
  const legends = recolored ? reading.sheets.map(({ name }) => name).filter(isInstructions) : [];
  const { sheet } = parts.ledger.range;
  const used = await readUsed(workbook, [...(missing.length > 0 ? [sheet] : []), ...legends]);

  const placed = placeSettings(missing, parts, used.get(sheet));
  const known = fields.flatMap((field): Change[] => {
    const range = parts.settingCells.get(field)?.range;
    return range === undefined ? [] : [{ kind: "setValues", range, values: [[toSettingCell(wanted, field)]] }];
  });
  const cellOf = (field: SettingField) => {
    const label = placed.find(({ spec }) => spec.field === field)?.label;
    return label === undefined
      ? parts.settingCells.get(field)?.range
      : { ...label, column: label.column + 1, rows: 1, columns: 1 };
  };
  const changes = [
    ...known,
    ...placed.flatMap(({ spec, label }) => renderSetting(spec, label, wanted)),
    ...(recolored || missing.includes("dueSoonDays")
      ? renderFlagFormats(parts.area, { settings: wanted, cellOf })
      : []),
    ...legends.flatMap((name) => {
      const data = used.get(name);
      return data === undefined ? [] : recolorInstructions(data, wanted.flagColors);
    }),
  ];
  if (changes.length > 0) await workbook.apply(changes);
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
    return isSame && !unreadable.has(settingNames[field]) ? [] : [field];
  });
}

async function readUsed(workbook: Workbook, sheets: readonly string[]): Promise<ReadonlyMap<string, RangeData>> {
  return sheets.length === 0 ? new Map() : (await workbook.read({ sheets })).usedRanges;
}

function isInstructions(sheet: string): boolean {
  return sheet.startsWith(ledgerSpec.instructionsSheet);
}
