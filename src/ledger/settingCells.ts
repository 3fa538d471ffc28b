import type { CellInput } from "../workbook/cellValue";
import type { CellRange } from "../workbook/range";
import { printFlagColors } from "./flagColors";
import type { LedgerSettings } from "./ledgerSettings";
import { ledgerSpec, type SettingField } from "./ledgerSpec";
import { countedWords } from "./words";

/** Workbook names of the settings, by field. */
export const settingNames = Object.fromEntries(ledgerSpec.settings.map(({ field, name }) => [field, name])) as Readonly<
  Record<SettingField, string>
>;

/** Where a setting stands in a ledger that is laid. */
export function settingCell(field: SettingField, sheet: string): CellRange | undefined {
  const spec = ledgerSpec.settings.find((own) => own.field === field);
  if (spec === undefined) return undefined;
  return { sheet, row: ledgerSpec.rows.settings, column: spec.labelColumn + 1, rows: 1, columns: 1 };
}

/** A setting as its cell holds it. */
export function toSettingCell(settings: LedgerSettings, field: SettingField): CellInput {
  switch (field) {
    case "asOf":
      return { date: settings.asOf };
    case "paceOn":
    case "circulateAspirational":
      return countedWords[settings[field] ? "yes" : "no"];
    case "flagColors":
      return printFlagColors(settings.flagColors);
    case "year":
    case "tolerance":
    case "paceBuffer":
    case "dueSoonDays":
      return settings[field];
  }
}
