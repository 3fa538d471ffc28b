import type { AssessedRow } from "../../../src/domain/progress/assessedRow";
import { judge } from "../../../src/domain/progress/judge";
import type { Entered } from "../../../src/domain/progress/report";
import { report, settings, target } from "../../support/rowBuilders";

const judged = (actual: Entered, row: Partial<AssessedRow> = {}) =>
  judge(target(row), report({ actual }), settings("2019-06-30"));

const share: Partial<AssessedRow> = { unit: "%", counted: false, value: 0.85 };

test.each<[actual: Entered, why: string]>([
  [null, "nothing"],
  ["", "an empty text"],
  [" ", "a space"],
  ["\u3000", "a full-width space"],
  ["\u00a0", "a no-break space, as pages paste it"],
  ["\u200b\u202d", "characters without width"],
  [" \t\r\n", "tabs and line breaks"],
])("%j is not reported: %s", (actual) => {
  expect(judged(actual).status).toBe("notReported");
});

type Entry = readonly [actual: Entered, verdict: string, why: string, row?: Partial<AssessedRow>];

const invalid: readonly Entry[] = [
  ["30家", "actualIsText", "with its unit"],
  ["约30", "actualIsText", "inexact"],
  ["３０", "actualIsText", "full-width digits"],
  ["三十", "actualIsText", "in words"],
  ["30", "actualIsText", "a number kept as text compares greater than any number"],
  ["85%", "actualIsText", "a share kept as text", share],
  ["/", "actualIsText", "a stroke for nothing"],
  ["无", "actualIsText", "a word for nothing"],
  [true, "actualIsText", "a truth is no amount"],
  [{ error: "#N/A" }, "actualIsError", "a pasted formula error"],
  [-5, "actualIsNegative", "less than nothing"],
  [-0.01, "actualIsNegative", "less than nothing", share],
  [30.5, "actualNotWhole", "half a firm"],
  [1e9, "actualImplausible", "a billion of 100"],
  [10_001, "actualImplausible", "a hundred times the target, and more"],
  [1_001, "actualImplausible", "small targets are held against 10", { value: 1 }],
  [43646, "actualLooksLikeDate", "2019-06-30 became its serial number"],
  [43466, "actualLooksLikeDate", "1 January of the plan year", { value: 10_000 }],
  [44196, "actualLooksLikeDate", "31 December of the year after", { value: 10_000 }],
  [85, "actualImplausible", "85 for 85 %", share],
  [1.71, "actualImplausible", "more than twice 85 %", share],
  [0.9, "actualImplausible", "90 % where 2.5 % is asked", { ...share, value: 0.025 }],
  [0.51, "actualImplausible", "more than ten times a small share", { ...share, value: 0.05 }],
  [15, "actualImplausible", "a thousand times a small rate", { unit: "", counted: false, value: 0.015 }],
  [
    0.9,
    "actualImplausible",
    "90 % growth where 8 % is asked",
    { measure: "growth", unit: "%", counted: false, value: 0.08 },
  ],
  [{ date: "2019-03-05" }, "actualLooksLikeDate", "“3-5” became a date, however large the target", { value: 40_000 }],
  [-3, "actualIsNegative", "a level cannot be negative", { unit: "℃", counted: false, value: 20 }],
];

test.each(invalid.map((entry) => [entry[0], entry[1], entry[2], entry] as const))(
  "%j is 数据有误 (%s): %s",
  (actual, remark, _why, [, , , row]) => {
    const judgement = judged(actual, row);
    expect(judgement).toMatchObject({ status: "invalid", completion: null, shortfall: null });
    expect(judgement.remarks[0]).toBe(remark);
  },
);

const valid: readonly Entry[] = [
  [0, "behind", "zero is a number"],
  [0.85, "onTrack", "85 % as the spreadsheet keeps it", share],
  [1, "onTrack", "100 %", share],
  [10_000, "met", "a hundred times the target, and no more"],
  [43465, "met", "the day before the plan year is a number", { value: 10_000 }],
  [44197, "met", "two years later is a number", { value: 10_000 }],
  [43646, "met", "a number near a large target is no date", { value: 40_000 }],
  [43646.5, "met", "dates are whole", { value: 10_000, unit: "吨", counted: false }],
  [-0.01, "behind", "a growth can be", { measure: "growth", unit: "%", counted: false, value: 0.08 }],
  [0.5, "onTrack", "ten times a small share", { ...share, value: 0.05 }],
  [30.5, "behind", "half a ton", { unit: "吨", counted: false }],
  [
    1.2,
    "met",
    "a growing share is held against its level",
    { ...share, measure: "growth", comparison: "stock", value: 0.2, baseline: 0.5 },
  ],
];

test.each(valid.map((entry) => [entry[0], entry[1], entry[2], entry] as const))(
  "%d is taken as it is (%s): %s",
  (actual, status, _why, [, , , row]) => {
    expect(judged(actual, row).status).toBe(status);
  },
);
