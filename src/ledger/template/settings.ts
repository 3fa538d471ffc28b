import type { AssessmentSettings } from "../../domain/progress/assessedRow";
import type { CellInput } from "../../workbook/cellValue";
import type { CellRange } from "../../workbook/range";
import { defaultFlagColors, type FlagColors, printFlagColors } from "./flagColors";
import { ledgerSpec, type SettingField } from "./ledgerSpec";
import { countedWords } from "./words";

/** Everything that is set for a ledger as a whole, kept in cells above its table. */
export interface LedgerSettings extends AssessmentSettings {
  /** 临期天数; 0 for never. Default 30. */
  readonly dueSoonDays: number;
  /** 通报争取: whether 争取 targets are on lists and circulars. Default true. */
  readonly circulateAspirational: boolean;
  /** 标记颜色. */
  readonly flagColors: FlagColors;
}

/** What holds where nothing is set; ledgers of earlier templates have no cells for these. */
export const defaultLedgerSettings = {
  tolerance: 0.1,
  paceBuffer: 0,
  paceOn: true,
  dueSoonDays: 30,
  circulateAspirational: true,
  flagColors: defaultFlagColors,
} as const satisfies Omit<LedgerSettings, "asOf" | "year">;

/** Workbook names of the settings, by field. */
export const settingNames = Object.fromEntries(ledgerSpec.settings.map(({ field, name }) => [field, name])) as Readonly<
  Record<SettingField, string>
>;

/** Workbook names of the title and of the line below it; ledgers that were laid before there were such names have none. */
export const topNames = { title: "台账标题", source: "台账依据" } as const;

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
