import { readIsoDate } from "../../domain/calendar";
import type { FlagColors } from "../../ledger/template/flagColors";
import type { LedgerSettings } from "../../ledger/template/settings";
import type { ChangedSettings } from "../../usecases/changeSettings";

/** What stands in the fields: percentages as typed, not as fractions. */
export interface SettingsDraft {
  readonly asOf: string;
  readonly tolerance: string;
  readonly buffer: string;
  readonly paceOn: boolean;
  readonly dueSoonDays: string;
  readonly circulateAspirational: boolean;
  readonly flagColors: FlagColors;
}

export type SettingsProblem = "asOf" | "tolerance" | "buffer" | "dueSoonDays";

export type ParsedSettings =
  | { readonly kind: "settings"; readonly settings: ChangedSettings }
  | { readonly kind: "problems"; readonly problems: ReadonlySet<SettingsProblem> };

function percent(fraction: number): string {
  return String(Number((fraction * 100).toFixed(6)));
}

export function toSettingsDraft(settings: LedgerSettings): SettingsDraft {
  return {
    asOf: settings.asOf,
    tolerance: percent(settings.tolerance),
    buffer: percent(settings.paceBuffer),
    paceOn: settings.paceOn,
    dueSoonDays: String(settings.dueSoonDays),
    circulateAspirational: settings.circulateAspirational,
    flagColors: settings.flagColors,
  };
}

/** “10”, “１０%” → 0.1; null for what is no percentage from 0 to 100. */
function parsePercent(text: string): number | null {
  const plain = text.normalize("NFKC").replace(/%$/u, "").trim();
  if (!/^\d+(\.\d+)?$/u.test(plain) || Number(plain) > 100) return null;
  return Number((Number(plain) / 100).toFixed(9));
}

/** “30”, “３０天” → 30; null for what is no number of days within a year. */
function parseDays(text: string): number | null {
  const plain = text.normalize("NFKC").replace(/天$/u, "").trim();
  return /^\d+$/u.test(plain) && Number(plain) <= 366 ? Number(plain) : null;
}

/** @param year the plan year: a ledger is not judged before it */
export function parseSettings(draft: SettingsDraft, year: number): ParsedSettings {
  const tolerance = parsePercent(draft.tolerance);
  const paceBuffer = parsePercent(draft.buffer);
  const dueSoonDays = parseDays(draft.dueSoonDays);
  const problems = new Set<SettingsProblem>();
  if ((readIsoDate(draft.asOf)?.year ?? 0) < year) problems.add("asOf");
  if (tolerance === null) problems.add("tolerance");
  if (paceBuffer === null) problems.add("buffer");
  if (dueSoonDays === null) problems.add("dueSoonDays");
  if (problems.size > 0 || tolerance === null || paceBuffer === null || dueSoonDays === null)
    return { kind: "problems", problems };
  const { asOf, paceOn, circulateAspirational, flagColors } = draft;
  return {
    kind: "settings",
    settings: { asOf, tolerance, paceBuffer, paceOn, dueSoonDays, circulateAspirational, flagColors },
  };
}
