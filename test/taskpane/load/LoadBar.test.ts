import { monthEnds } from "../../../src/taskpane/load/LoadBar";
import { defaultAsOf } from "../../../src/usecases/loadLedger";

test("the choices are the ends of the twelve months", () => {
  expect(monthEnds(2020)).toHaveLength(12);
  expect(monthEnds(2020)[1]).toBe("2020-02-29");
});

test.each(["2018-11-05", "2019-01-15", "2019-07-10", "2019-12-31", "2026-11-22"])(
  "on %s the default is one of the choices",
  (today) => {
    expect(monthEnds(2019)).toContain(defaultAsOf(2019, today));
  },
);
