import fc from "fast-check";
import * as calendar from "../../src/domain/calendar";

test.each([
  ["2019-06-29", 5, "June is not over"],
  ["2019-06-30", 6, "its last day counts as over"],
  ["2019-07-01", 6, "July has only begun"],
  ["2019-01-30", 0, "no month is over"],
  ["2019-02-28", 2, "February ends on the 28th"],
  ["2019-12-31", 12, "the whole year"],
  ["2020-02-28", 13, "a leap year's February has a day left"],
  ["2020-02-29", 14, "the leap day ends it"],
  ["2018-12-30", -1, "before the plan year"],
])("at %s %i months of 2019 are completed: %s", (date, months) => {
  expect(calendar.completedMonths(date, 2019)).toBe(months);
});

test.each([
  ["2019-07-01", "2019-06-30", "the month before"],
  ["2019-06-30", "2019-06-30", "a month end is its own"],
  ["2019-01-15", "2018-12-31", "across the year"],
])("the last month end at %s is %s: %s", (date, end) => {
  expect(calendar.lastMonthEnd(date)).toBe(end);
});

test.each([
  ["2019-02-29", "no such day"],
  ["2019-13-01", "no such month"],
  ["2019-6-30", "one digit"],
  ["2019-06-30T00:00:00Z", "a time"],
  ["年底", "words"],
])("%s is no date: %s", (text) => {
  expect(calendar.readIsoDate(text)).toBeNull();
});

test.each<[serial: number, date: string | null, why: string]>([
  [61, "1900-03-01", "from here on every spreadsheet agrees"],
  [43466, "2019-01-01", "the new year"],
  [43646.75, "2019-06-30", "the time of day is dropped"],
  [60, null, "a day that only Excel knows"],
  [-1, null, "negative"],
  [20190630, null, "a date typed as digits"],
  [Number.NaN, null, "no number"],
])("serial %d is %s: %s", (serial, date) => {
  expect(calendar.dateOfSerial(serial)).toBe(date);
});

test("serials and dates are each other's inverse", () => {
  fc.assert(
    fc.property(fc.integer({ min: calendar.FIRST_SERIAL, max: calendar.LAST_SERIAL }), (serial) => {
      expect(calendar.serialOfDate(calendar.dateOfSerial(serial)!)).toBe(serial);
    }),
  );
});

test("a date that is none is refused, not guessed", () => {
  expect(() => calendar.completedMonths("2019-02-30", 2019)).toThrow("not an ISO date: 2019-02-30");
});

test("months run over into the next year", () => {
  expect([calendar.monthEnd(2019, 12), calendar.monthEnd(2020, 2), calendar.yearEnd(2019)]).toEqual([
    "2019-12-31",
    "2020-02-29",
    "2019-12-31",
  ]);
});
