import { hurriedStatuses } from "../../domain/progress/dueSoon";
import { defaultLedgerSettings } from "../template/settings";
import { requirementWords, statusWords } from "../template/words";
import { and, iff, isNumber, not, or, text } from "./expression";

/** The cells that 临期 hangs on, as a formula calls them; `days` may be a number, where no cell holds one. */
export interface DueSoonCells {
  readonly status: string;
  readonly requirement: string;
  readonly deadline: string;
  readonly asOf: string;
  readonly days: string;
}

/**
 * 临期, as `domain/progress/dueSoon.ts` decides it, for a conditional format: true or false, and an error, which formats take
 * for false, where a date cannot be read. The shape in front of the status decides.
 */
export function dueSoonFormula({ status, requirement, deadline, asOf, days }: DueSoonCells): string {
  const shape = `LEFT(${status},1)`;
  const isStatus = (word: string): string => `${shape}=${text(word.charAt(0))}`;
  const isCap = or(
    ...(["atMost", "lessThan"] as const).map((kind) => `${requirement}=${text(requirementWords[kind])}`),
  );
  const fallback = String(defaultLedgerSettings.dueSoonDays);
  return and(
    or(...hurriedStatuses.map((code) => isStatus(statusWords[code]))),
    not(and(isStatus(statusWords.onTrack), isCap)),
    `INT(${deadline})>INT(${asOf})`,
    `INT(${deadline})-INT(${asOf})<=${iff(isNumber(days), iff(`${days}>=0`, days, fallback), fallback)}`,
  );
}
