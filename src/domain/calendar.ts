/**
 * Dates are ISO texts (`2019-06-30`): they compare as texts, and no time zone can shift them. Everything here counts
 * in UTC only to count days.
 */

/** Serials that every spreadsheet reads alike: from 1 March 1900 (Excel knows a 29 February 1900) … */
export const FIRST_SERIAL = 61;
/** … to 30 December 9999, so that the day after is still a date. */
export const LAST_SERIAL = 2_958_464;

interface DateParts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

const DAY = 86_400_000;
/** Day 0 of the spreadsheets' 1900 date system. */
const SERIAL_ZERO = Date.UTC(1899, 11, 30);

/** The parts of an ISO date; `null` for anything else, also for 2019-02-29. */
export function readIsoDate(text: string): DateParts | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) ? { year, month, day } : null;
}

/** @param month may run over: month 13 is January of the next year. */
export function isoDate(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/** Date and time of day on this machine, to the minute: `2019-11-22T09:30`. */
export function localTime(time: Date): string {
  const date = isoDate(time.getFullYear(), time.getMonth() + 1, time.getDate());
  const [hours, minutes] = [time.getHours(), time.getMinutes()].map((part) => String(part).padStart(2, "0"));
  return `${date}T${hours ?? ""}:${minutes ?? ""}`;
}

/** Last day of the month. */
export function monthEnd(year: number, month: number): string {
  return isoDate(year, month + 1, 0);
}

/** Last day of the year: the deadline of whatever states none. */
export function yearEnd(year: number): string {
  return isoDate(year, 12, 31);
}

/** The latest month end that is not after the date: for 2019-07-01, as for 2019-06-30, 2019-06-30. */
export function lastMonthEnd(date: string): string {
  const { year, month } = partsOf(date);
  return isMonthEnd(date) ? date : monthEnd(year, month - 1);
}

export function isMonthEnd(date: string): boolean {
  const { year, month, day } = partsOf(date);
  return day === daysInMonth(year, month);
}

/** Months from 1 January of the year up to and including the date's own; negative for dates before the year. */
export function monthsThrough(date: string, fromYear: number): number {
  const { year, month } = partsOf(date);
  return (year - fromYear) * 12 + month;
}

/** Whole months that have passed since 1 January of the year when the date's day is over: June counts from the 30th on. */
export function completedMonths(date: string, fromYear: number): number {
  return monthsThrough(date, fromYear) - (isMonthEnd(date) ? 0 : 1);
}

/** The number by which a spreadsheet knows the date (1900 date system). */
export function serialOfDate(date: string): number {
  const { year, month, day } = partsOf(date);
  return (Date.UTC(year, month - 1, day) - SERIAL_ZERO) / DAY;
}

/** The date of a spreadsheet serial, its time of day dropped; `null` where spreadsheets disagree or know no date. */
export function dateOfSerial(serial: number): string | null {
  if (!(serial >= FIRST_SERIAL && serial < LAST_SERIAL + 1)) return null;
  return new Date(SERIAL_ZERO + Math.floor(serial) * DAY).toISOString().slice(0, 10);
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** @throws RangeError for what is no ISO date: whoever reads dates checks them with {@link readIsoDate} first. */
function partsOf(date: string): DateParts {
  const parts = readIsoDate(date);
  if (parts === null) throw new RangeError(`not an ISO date: ${date}`);
  return parts;
}
