import type { AssessmentSettings } from "../domain/progress/assessedRow";
import { defaultFlagColors, type FlagColors } from "./flagColors";

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
