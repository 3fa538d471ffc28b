import { isEmptyCell } from "../../workbook/cellValue";
import type { Change } from "../../workbook/change";
import type { CellRange } from "../../workbook/range";
import type { RangeData, WorkbookReading } from "../../workbook/workbook";
import type { LedgerReading } from "../read/readLedger";
import { hasLostNames } from "../read/readSettings";
import { ledgerSpec } from "../template/ledgerSpec";
import type { LedgerSettings } from "../template/settings";
import { renderAsOf } from "./ledgerTop";
import { renderSettingsSheet } from "./settingsSheet";

/**
 * What of the settings is gone, laid again: 截至日期 above the table, and the sheet 设置 with every name on it, where it stood or as a
 * new one. Nothing where all names lead somewhere.
 * @param settings what the cells are to hold
 */
export function renderLostSettings(
  reading: WorkbookReading,
  { ledger, names, settingCells }: LedgerReading,
  settings: LedgerSettings,
): readonly Change[] {
  if (!hasLostNames(reading, names)) return [];
  const sheet = settingCells.get("year")?.range.sheet;
  const own = sheet === undefined || sheet === ledger.range.sheet ? null : sheet;
  const place = own ?? freeSheet(reading);
  return [
    ...renderLostDate(reading, { ledger, names, settingCells }, settings),
    ...(own === null ? [{ kind: "addSheet", sheet: place, visibility: "visible" } as const] : []),
    ...renderSettingsSheet(place, settings, names),
  ];
}

function renderLostDate(
  reading: WorkbookReading,
  { ledger, names, settingCells }: Pick<LedgerReading, "ledger" | "names" | "settingCells">,
  settings: LedgerSettings,
): readonly Change[] {
  const cell = settingCells.get("asOf");
  if (cell?.named === true) return [];
  if (cell !== undefined) return [{ kind: "setName", name: names.settings.asOf, range: cell.range }];
  return renderAsOf(freePlace(ledger.range, reading.usedRanges.get(ledger.range.sheet)), settings, names);
}

/** Two free cells beside each other: where the template has 截至日期, else farther right; right of everything where no row is above. */
function freePlace(table: CellRange, used: RangeData | undefined): Pick<CellRange, "sheet" | "row" | "column"> {
  const { sheet } = table;
  const row = Math.max(0, Math.min(ledgerSpec.rows.settings, table.row - 1));
  if (table.row === 0) return { sheet, row, column: table.column + table.columns + 1 };
  const isFree = (column: number): boolean =>
    isEmptyCell(used?.values[row - used.range.row]?.[column - used.range.column] ?? null);
  let column: number = ledgerSpec.asOfColumn;
  while (!isFree(column) || !isFree(column + 1)) column += 1;
  return { sheet, row, column };
}

function freeSheet({ sheets }: WorkbookReading): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const { settingsSheet } = ledgerSpec;
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? settingsSheet : `${settingsSheet} (${number})`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
