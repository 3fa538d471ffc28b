import { FIRST_SERIAL, LAST_SERIAL } from "../../domain/calendar";
import { defaultLedgerSettings } from "../template/settings";
import type { LedgerNames, UsedSetting } from "../template/names";
import { yesNoWords } from "../template/words";
import { and, ifError, iff, nothing, text } from "./expression";

/** First and last plan year that a ledger can be for. */
export const planYears = { first: 1901, last: 9998 } as const;

/**
 * What a setting is used as: what its cell holds where that can be, else its default. The same as `read/readSettings.ts` reads.
 */
export function usedSettingFormulas(names: LedgerNames): Readonly<Record<UsedSetting, string>> {
  const { tolerance, paceOn, startMonth, paceBuffer, severeLag, dueSoonDays } = names.settings;
  const number = (cell: string, condition: string, fallback: string): string =>
    iff(`COUNT(${cell})`, iff(condition, cell, fallback), fallback);
  const fraction = (cell: string, fallback: number): string =>
    number(cell, and(`${cell}>=0`, `${cell}<=1`), String(fallback));
  const isMonth = and(`${startMonth}>=1`, `${startMonth}<=12`, `${startMonth}=INT(${startMonth})`);
  const { no, yes } = yesNoWords;
  return {
    tolerance: fraction(tolerance, defaultLedgerSettings.tolerance),
    paceOn: ifError(iff(`${paceOn}=${text(no)}`, text(no), text(yes)), text(yes)),
    startMonth: number(startMonth, isMonth, String(defaultLedgerSettings.startMonth)),
    paceBuffer: fraction(paceBuffer, defaultLedgerSettings.paceBuffer),
    severeLag: number(severeLag, and(`${severeLag}>0`, `${severeLag}<=1`), nothing),
    dueSoonDays: number(dueSoonDays, `${dueSoonDays}>=0`, String(defaultLedgerSettings.dueSoonDays)),
  };
}

/** What all rows share of the as-of date. */
export interface SharedDateFormulas {
  readonly judgedOn: string;
  readonly monthsDone: string;
  readonly quartersDone: string;
}

export function sharedDateFormulas({ settings, used, judgedOn }: LedgerNames): SharedDateFormulas {
  const { asOf, year } = settings;
  const canBe = and(
    `${asOf}>=${FIRST_SERIAL}`,
    `${asOf}<${LAST_SERIAL + 1}`,
    `${year}>=${planYears.first}`,
    `${year}<=${planYears.last}`,
    `${year}=INT(${year})`,
  );
  const months = `(YEAR(${judgedOn})-${year})*12+MONTH(${judgedOn})-IF(DAY(${judgedOn}+1)=1,0,1)`;
  const quarters = [4, 7, 10].map((month) => `(${judgedOn}>=DATE(${year},${month},0))`).join("+");
  return {
    judgedOn: iff(`COUNT(${asOf},${year})=2`, iff(canBe, `INT(${asOf})`, nothing), nothing),
    monthsDone: iff(`COUNT(${judgedOn})`, `${months}-${used.startMonth}+1`, nothing),
    quartersDone: iff(`COUNT(${judgedOn})`, quarters, nothing),
  };
}
