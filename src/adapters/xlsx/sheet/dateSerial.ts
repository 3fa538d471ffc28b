const DAY = 86_400_000;
/** Day 0 of the 1900 calendar as Excel counts it from 1 March 1900 on. */
const ORIGIN = Date.UTC(1899, 11, 30);
/** Days between the 1900 and the 1904 calendar. */
export const DAYS_1904 = 1462;

/** Serial number (1900 calendar) of an ISO date, with or without time; `null` for anything else. */
export function dateSerial(iso: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/.exec(iso.trim());
  if (!match) return null;
  const [year, month, day, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((digits: string | undefined) => Number(digits ?? 0));
  if (year === undefined || month === undefined || day === undefined) return null;
  const time = Date.UTC(year, month - 1, day);
  const back = new Date(time);
  if (back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day) return null;
  const serial = Math.round((time - ORIGIN) / DAY);
  if (serial < 2) return null;
  // Before 1 March 1900 Excel is one day off: its 1900 has a 29 February (serial 60).
  const days = serial <= 60 ? serial - 1 : serial;
  return days + (hour * 3600 + minute * 60 + second) / 86_400;
}
