import type { AssessmentSettings } from "../../domain/progress/assessedRow";
import { defaultSummarySettings, type SummarySettings } from "../../domain/progress/summary";
import type { CellInput } from "../../workbook/cellValue";
import { defaultFlagColors, type FlagColors, printFlagColors } from "./flagColors";
import { ledgerSpec, type SettingField, type SettingSpec } from "./ledgerSpec";
import { yesNoWords } from "./words";

/** Everything that is set for a ledger as a whole: 截至日期 above its table, all else on the sheet 设置. */
export interface LedgerSettings extends AssessmentSettings, SummarySettings {
  /** 通报争取: whether 争取 targets are on lists and circulars. Default true. */
  readonly circulateAspirational: boolean;
  /** 报送截止日期, an ISO date; `null` where none is set. */
  readonly reportBy: string | null;
  /** 标记颜色. */
  readonly flagColors: FlagColors;
}

/** What holds where nothing is set, or nothing that can be used. */
export const defaultLedgerSettings: Omit<LedgerSettings, "asOf" | "year"> = {
  tolerance: 0.1,
  paceOn: true,
  startMonth: 1,
  paceBuffer: 0,
  severeLag: null,
  dueSoonDays: 30,
  ...defaultSummarySettings,
  circulateAspirational: true,
  reportBy: null,
  flagColors: defaultFlagColors,
};

/** The settings as specs, for code that goes through all of them. */
export const settingSpecs: readonly SettingSpec[] = ledgerSpec.settings;

/** The words of a setting's label. */
export function settingLabel(field: SettingField): string {
  return settingSpecs.find((spec) => spec.field === field)?.name ?? field;
}

/** A setting as its cell holds it. */
export function toSettingCell(settings: LedgerSettings, field: SettingField): CellInput {
  switch (field) {
    case "asOf":
      return { date: settings.asOf };
    case "reportBy":
      return settings.reportBy === null ? null : { date: settings.reportBy };
    case "paceOn":
    case "rankOn":
    case "countAspirational":
    case "circulateAspirational":
      return yesNoWords[settings[field] ? "yes" : "no"];
    case "flagColors":
      return printFlagColors(settings.flagColors);
    case "year":
    case "tolerance":
    case "startMonth":
    case "paceBuffer":
    case "severeLag":
    case "dueSoonDays":
    case "rankMinItems":
      return settings[field];
  }
}
