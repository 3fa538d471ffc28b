import { isEmptyCell } from "../../workbook/cellValue";
import type { CellRange } from "../../workbook/range";
import type { RangeData } from "../../workbook/workbook";
import { ledgerSpec, type SettingField, type SettingSpec } from "../template/ledgerSpec";
import type { LedgerReading } from "../read/readLedger";
import { settingCell } from "../template/settings";

/** A setting that gets cells, and the place of its label; its value stands right of it. */
export interface PlacedSetting {
  readonly spec: SettingSpec;
  readonly label: Pick<CellRange, "sheet" | "row" | "column">;
}

/**
 * Finds cells for settings that a ledger lacks: where the template has them, beside its other settings, else the next free
 * two cells to the right. Where the table begins in the first row, they stand right of everything.
 * @param used what the ledger's sheet holds
 */
export function placeSettings(
  fields: readonly SettingField[],
  { ledger, settingCells }: LedgerReading,
  used: RangeData | undefined,
): readonly PlacedSetting[] {
  const { sheet, row: tableRow } = ledger.range;
  const asOf = settingCells.get("asOf")?.range;
  const isBeside = asOf?.sheet === sheet && asOf.row < tableRow;
  const row = isBeside ? asOf.row : Math.max(0, Math.min(ledgerSpec.rows.settings, tableRow - 1));
  const shift = isBeside ? asOf.column - (settingCell("asOf", sheet)?.column ?? 0) : 0;
  const end = used === undefined ? 0 : used.range.column + used.range.columns;
  const taken = new Set<number>();
  const isFree = (column: number): boolean => !taken.has(column) && isEmptyAt(used, row, column);
  return ledgerSpec.settings
    .filter(({ field }) => fields.includes(field))
    .map((spec) => {
      let column = row < tableRow ? Math.max(0, spec.labelColumn + shift) : end + 1;
      while (!isFree(column) || !isFree(column + 1)) column += 1;
      taken.add(column).add(column + 1);
      return { spec, label: { sheet, row, column } };
    });
}

function isEmptyAt(used: RangeData | undefined, row: number, column: number): boolean {
  return isEmptyCell(used?.values[row - used.range.row]?.[column - used.range.column] ?? null);
}
