import { readIsoDate } from "../../domain/calendar";
import type { AssessmentSettings } from "../../domain/progress/assessedRow";

/** What stands in the fields: percentages as typed, not as fractions. */
export interface SettingsDraft {
  readonly asOf: string;
  readonly tolerance: string;
  readonly buffer: string;
  readonly paceOn: boolean;
}

export type SettingsProblem = "asOf" | "tolerance" | "buffer";

export type ParsedSettings =
  | { readonly kind: "settings"; readonly settings: Omit<AssessmentSettings, "year"> }
  | { readonly kind: "problems"; readonly problems: ReadonlySet<SettingsProblem> };

function percent(fraction: number): string {
  return String(Number((fraction * 100).toFixed(6)));
}

export function toSettingsDraft(settings: AssessmentSettings): SettingsDraft {
  return {
    asOf: settings.asOf,
    tolerance: percent(settings.tolerance),
    buffer: percent(settings.paceBuffer),
    paceOn: settings.paceOn,
  };
}

/** “10”, “１０%” → 0.1; null for what is no percentage from 0 to 100. */
function parsePercent(text: string): number | null {
  const plain = text.normalize("NFKC").replace(/%$/u, "").trim();
  if (!/^\d+(\.\d+)?$/u.test(plain) || Number(plain) > 100) return null;
  return Number((Number(plain) / 100).toFixed(9));
}

/** @param year the plan year: a ledger is not judged before it */
export function parseSettings(draft: SettingsDraft, year: number): ParsedSettings {
  const tolerance = parsePercent(draft.tolerance);
  const paceBuffer = parsePercent(draft.buffer);
  const problems = new Set<SettingsProblem>();
  if ((readIsoDate(draft.asOf)?.year ?? 0) < year) problems.add("asOf");
  if (tolerance === null) problems.add("tolerance");
  if (paceBuffer === null) problems.add("buffer");
  if (problems.size > 0 || tolerance === null || paceBuffer === null) return { kind: "problems", problems };
  return { kind: "settings", settings: { asOf: draft.asOf, tolerance, paceBuffer, paceOn: draft.paceOn } };
}
