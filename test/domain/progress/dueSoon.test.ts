import { judge } from "../../../src/domain/progress/judge";
import type { AssessedRow } from "../../../src/domain/progress/assessedRow";
import type { Report } from "../../../src/domain/progress/report";
import { report, settings, target, workPoint } from "../../support/rowBuilders";

const may = "2019-05-31";
const june = "2019-06-30";
const within = { dueSoonDays: 30 };
const hurries = (
  row: AssessedRow,
  asOf: string,
  change: { readonly dueSoonDays?: number } = within,
  told: Partial<Report> = { actual: 30 },
): boolean => judge(row, report(told), settings(asOf, change)).remarks.includes("dueSoon");

test.each([
  [true, "2019-05-31", "thirty days are left, and thirty count"],
  [false, "2019-05-30", "thirty-one days are left"],
  [true, "2019-06-29", "a day is left"],
  [false, "2019-06-30", "it is due: no deadline is near any more"],
])("临期 is %s at %s: %s", (expected, asOf) => {
  expect(hurries(target({ deadline: june }), asOf)).toBe(expected);
});

test.each<readonly [expected: boolean, why: string, row: AssessedRow, told: Partial<Report>]>([
  [true, "behind its pace", target({ deadline: june }), { actual: 10 }],
  [true, "on its way", target({ deadline: june }), { actual: 99 }],
  [true, "not reported", target({ deadline: june }), {}],
  [true, "reported as a text", target({ deadline: june }), { actual: "30家" }],
  [false, "met already", target({ deadline: june }), { actual: 100 }],
  [false, "in doubt: the target waits, not the bureau", target({ deadline: june, review: "单位？" }), { actual: 1 }],
  [false, "within its cap: nothing is missing", target({ deadline: june, bound: "atMost" }), { actual: 30 }],
  [true, "a cap not reported", target({ deadline: june, bound: "atMost" }), {}],
  [true, "a point in progress", workPoint({ deadline: june }), { stage: "推进中" }],
  [true, "a point not started", workPoint({ deadline: june }), { stage: "未启动" }],
  [false, "a point done", workPoint({ deadline: june }), { stage: "已完成" }],
  [false, "a note", workPoint({ deadline: june, kind: "note" }), {}],
  [false, "without a deadline that can be read", target({ deadline: null }), { actual: 1 }],
])("临期 is %s: %s", (expected, _why, row, told) => {
  expect(hurries(row, may, within, told)).toBe(expected);
});

test.each([[{}], [{ dueSoonDays: 0 }]])("nothing is 临期 with %j", (change) => {
  expect(hurries(target({ deadline: june }), "2019-06-29", change)).toBe(false);
});
