import { defaultAsOf, monthEnds } from "../../../src/taskpane/load/asOfChoices";

test.each`
  today           | asOf            | why
  ${"2019-07-10"} | ${"2019-06-30"} | ${"June is the last month that is over"}
  ${"2019-06-30"} | ${"2019-06-30"} | ${"June ends today"}
  ${"2026-11-22"} | ${"2019-12-31"} | ${"the plan year is over"}
  ${"2019-01-15"} | ${"2019-01-31"} | ${"no month of the plan year is over yet"}
  ${"2018-11-05"} | ${"2019-01-31"} | ${"the plan year has not begun"}
`("a 2019 plan loaded on $today is judged as of $asOf: $why", ({ today, asOf }: { today: string; asOf: string }) => {
  expect(defaultAsOf(2019, today)).toBe(asOf);
});

test("the choices are the ends of the twelve months", () => {
  expect(monthEnds(2020)).toHaveLength(12);
  expect(monthEnds(2020)[1]).toBe("2020-02-29");
});
