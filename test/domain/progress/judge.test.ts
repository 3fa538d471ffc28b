import { judge } from "../../../src/domain/progress/judge";
import type { AssessedRow, AssessmentSettings } from "../../../src/domain/progress/assessedRow";
import type { Status } from "../../../src/domain/progress/status";
import { report, settings, target, workPoint } from "../../support/rowBuilders";

type Row = Partial<AssessedRow>;
const june = "2019-06-30";
const yearEnd = "2019-12-31";
const tons: Row = { unit: "吨", counted: false };
const percent: Row = { unit: "%", counted: false, basis: "unspecified" };
const growth: Row = { measure: "growth", comparison: "stock", value: 0.08, baseline: 100 };

describe("before any number is looked at", () => {
  test.each<readonly [status: Status, why: string, row: AssessedRow, actual: number | string]>([
    ["withdrawn", "a newer edition dropped it", target({ kind: "withdrawn" }), 100],
    ["withdrawn", "withdrawn outweighs doubt", target({ kind: "withdrawn", review: "主体不明" }), 100],
    ["notAssessed", "a note asks for nothing", workPoint({ kind: "note", deadline: null }), 100],
    ["needsReview", "待确认事项 holds a reason", target({ review: "主体不明" }), 100],
    ["needsReview", "doubt outweighs what is wrong with the actual", target({ review: "主体不明" }), "30家"],
    ["needsReview", "a point may be in doubt too", workPoint({ review: "成果形式存疑" }), ""],
    ["met", "a full-width space in 待确认事项 is no doubt", target({ review: "\u3000" }), 100],
    ["needsReview", "the value is missing", target({ value: null }), 100],
    ["needsReview", "the requirement is missing", target({ bound: null }), 100],
    ["needsReview", "the deadline is missing", target({ deadline: null }), 100],
    ["needsReview", "a point's deadline is missing", workPoint({ deadline: null }), ""],
    ["needsReview", "8 % more than nobody knows", target({ ...growth, baseline: null }), 100],
    ["needsReview", "twice what nobody knows", target({ measure: "multiple", value: 2 }), 100],
  ])("is %s: %s", (status, _why, row, actual) => {
    expect(judge(row, report({ actual, stage: "已完成" }), settings(yearEnd)).status).toBe(status);
  });
});

describe("against a line, in time", () => {
  test.each<readonly [status: Status, actual: number, asOf: string, why: string, row: Row]>([
    ["behind", 49, june, "half the year is over, half the target is due", {}],
    ["onTrack", 50, june, "exactly at the pace", {}],
    ["onTrack", 41, "2019-06-29", "June is not over: 5/12 of 100, rounded down", {}],
    ["behind", 40, "2019-06-29", "below 5/12 of 100", {}],
    ["onTrack", 50, "2019-07-01", "July has only begun", {}],
    ["met", 100, june, "reached before it is due", {}],
    ["behind", 99, "2019-12-30", "a day is left, and eleven months are paced: 100", { value: 110 }],
    ["onTrack", 99, "2019-12-30", "a day is left, and eleven months are paced: 99.9, rounded down", { value: 109 }],
    ["overdue", 99, yearEnd, "the last day counts as over", {}],
    ["met", 100, yearEnd, "just in time", {}],
    ["overdue", 0, yearEnd, "zero is a report", {}],
    ["behind", 0, june, "zero is a report", {}],
    ["onTrack", 0, june, "half of one is none: 1 of 1 is not behind in June", { value: 1 }],
    ["onTrack", 0, "2019-11-30", "nor in November", { value: 1 }],
    ["overdue", 0, yearEnd, "but at the end it is", { value: 1 }],
    ["behind", 0.7, june, "measured units are paced exactly", { ...tons, value: 1.5 }],
    ["onTrack", 0.75, june, "measured units are paced exactly", { ...tons, value: 1.5 }],
    ["behind", 99, "2019-05-31", "five months of six", { deadline: june, value: 120 }],
    ["overdue", 119, june, "due at mid-year", { deadline: june, value: 120 }],
    ["onTrack", 50, yearEnd, "a deadline next year is paced over both years", { deadline: "2020-12-31" }],
    ["overdue", 99, "2019-01-01", "a deadline before the plan year", { deadline: "2018-12-31" }],
    ["onTrack", 0, "2018-11-30", "nothing is due before the plan year", {}],
    ["met", 0, june, "0 of 0", { value: 0 }],
  ])("is %s with %d at %s: %s", (status, actual, asOf, _why, row) => {
    expect(judge(target(row), report({ actual }), settings(asOf)).status).toBe(status);
  });
});

describe("by requirement", () => {
  test.each<readonly [line: number, last: number, first: number, why: string, row: Row]>([
    [100, 99, 100, "at least", {}],
    [101, 100, 101, "more than 100 whole ones begins at 101", { bound: "moreThan" }],
    [100, 100, 100.001, "more than 100 tons begins just above", { bound: "moreThan", ...tons }],
    [135, 134, 135, "150家左右, 10 % tolerated", { bound: "about", value: 150 }],
    [5, 4, 5, "about 5: 4.5 is rounded up", { bound: "about", value: 5 }],
    [1.35, 1.349, 1.35, "about 1.5 tons", { bound: "about", value: 1.5, ...tons }],
    [2, 1, 2, "2-3 期: the lower bound, the upper is no ceiling", { bound: "between", value: 2, upper: 3 }],
    [108, 107, 108, "8 % more than 100", growth],
    [108, 107.999, 108, "8 % more than 100 tons, whatever binary fractions say", { ...growth, ...tons }],
    [110, 109, 110, "8 % more than 101 is 109.08: no part of a firm counts, so 110", { ...growth, baseline: 101 }],
    [109.08, 109, 109.08, "8 % more than 101 tons", { ...growth, ...tons, baseline: 101 }],
    [11, 10, 11, "1.5 times 7 is 10.5: 11", { measure: "multiple", value: 1.5, baseline: 7 }],
    [200, 199, 200, "twice 100", { measure: "multiple", value: 2, baseline: 100 }],
    [0.85, 0.849, 0.85, "85 %", { ...percent, value: 0.85 }],
    [0.3, 0.299, 0.3, "0.1 + 0.2 is 0.3", { ...tons, value: 0.1 + 0.2 }],
  ])("the line is %d: %d falls short, %d reaches it (%s)", (line, last, first, _why, row) => {
    const judged = (actual: number) => judge(target(row), report({ actual }), settings(yearEnd));
    expect([judged(last).status, judged(first).status]).toEqual(["overdue", "met"]);
    expect(judged(first).line).toBe(line);
  });

  test.each<readonly [status: Status, actual: number, asOf: string, why: string, row: Row]>([
    ["onTrack", 100, june, "at the cap, not over it", { bound: "atMost" }],
    ["met", 100, yearEnd, "at the cap when due", { bound: "atMost" }],
    ["met", 0, yearEnd, "nothing at all is within the cap", { bound: "atMost" }],
    ["overdue", 101, "2019-01-31", "a sum only grows: over is over", { bound: "atMost" }],
    ["overdue", 101, june, "unstated basis sums up", { bound: "atMost", basis: "unspecified" }],
    ["behind", 101, june, "a level can come down", { bound: "atMost", basis: "total" }],
    ["overdue", 101, yearEnd, "a level when due", { bound: "atMost", basis: "total" }],
    ["behind", 0.06, june, "a share is a level", { bound: "atMost", ...percent, value: 0.05 }],
    ["onTrack", 99, june, "fewer than 100 whole ones", { bound: "lessThan" }],
    ["overdue", 100, june, "100 is not fewer than 100", { bound: "lessThan" }],
    ["onTrack", 99.999, june, "less than 100 tons", { bound: "lessThan", ...tons }],
    ["overdue", 100, june, "100 tons is not less than 100", { bound: "lessThan", ...tons }],
  ])("a cap is %s with %d at %s: %s", (status, actual, asOf, _why, row) => {
    const judgement = judge(target(row), report({ actual }), settings(asOf));
    expect(judgement).toMatchObject({ status, pace: null, completion: null });
  });
});

describe("by basis", () => {
  test.each<readonly [status: Status, pace: number | null, why: string, row: Row]>([
    ["onTrack", 50, "new ones start at 0", { basis: "increment" }],
    ["onTrack", 50, "unstated is judged like new ones", { basis: "unspecified" }],
    ["behind", 70, "a stock starts at 年初基数", { basis: "total", baseline: 40 }],
    ["needsReview", 50, "a stock without 年初基数 reaches the pace from 0: nobody knows", { basis: "total" }],
    ["behind", 75, "a stock without 年初基数 below the pace from 0 lags for certain", { basis: "total", value: 150 }],
    ["onTrack", 50, "new ones have no use for a baseline", { baseline: 40 }],
    ["behind", 104, "growth is paced from its baseline", growth],
    ["behind", 90, "a multiple is paced from its baseline", { measure: "multiple", value: 2, baseline: 60 }],
  ])("is %s with 60 in June at a pace of %p: %s", (status, pace, _why, row) => {
    expect(judge(target(row), report({ actual: 60 }), settings(june))).toMatchObject({ status, pace });
  });
});

describe("by the ledger's settings", () => {
  test.each<readonly [status: Status, actual: number, why: string, change: Partial<AssessmentSettings>, row: Row]>([
    ["onTrack", 0, "pace is switched off", { paceOn: false }, {}],
    ["onTrack", 40, "10 points of buffer", { paceBuffer: 0.1 }, {}],
    ["behind", 39, "more than 10 points behind", { paceBuffer: 0.1 }, {}],
    [
      "onTrack",
      64,
      "the buffer is a share of the way from the baseline",
      { paceBuffer: 0.1 },
      { basis: "total", baseline: 40 },
    ],
    [
      "behind",
      63,
      "the buffer is a share of the way from the baseline",
      { paceBuffer: 0.1 },
      { basis: "total", baseline: 40 },
    ],
    ["met", 120, "150家左右 at 20 % tolerance", { tolerance: 0.2 }, { bound: "about", value: 150 }],
    ["behind", 67, "150家左右 at no tolerance: pace 75", { tolerance: 0 }, { bound: "about", value: 150 }],
    ["onTrack", 67, "150家左右 at 10 %: pace 67.5, rounded down", {}, { bound: "about", value: 150 }],
  ])("is %s with %d in June: %s", (status, actual, _why, change, row) => {
    expect(judge(target(row), report({ actual }), settings(june, change)).status).toBe(status);
  });
});

describe("completion and shortfall", () => {
  test.each<readonly [completion: number | null, shortfall: number, actual: number, why: string, row: Row]>([
    [0.999, 4, 9_996, "9,996 of 10,000 never shows as 100 %", { value: 10_000 }],
    [0.57, 43, 57, "57 of 100, whatever binary fractions say", {}],
    [0.335, 66_550, 33_450, "half up: 33.45 % is 33.5 %", { value: 100_000 }],
    [0.001, 99_999, 1, "what is begun never reads 0.0 %", { value: 100_000 }],
    [null, 0.1, -0.02, "a growth that fell has no completion", { measure: "growth", value: 0.08 }],
    [1.107, 0, 166, "of the 150 stated, not of the line 135", { bound: "about", value: 150 }],
    [0.893, 1, 134, "short of the line, not of the 150 stated", { bound: "about", value: 150 }],
    [1.5, 0, 3, "of a range's lower bound", { bound: "between", value: 2, upper: 3 }],
    [0.5, 54, 54, "growth is of its line", growth],
    [0.999, 1, 100, "100 of “more than 100”: one is missing, so it never reads 100 %", { bound: "moreThan" }],
    [null, 0, 5, "nothing is a share of 0", { value: 0 }],
    [null, 20, 120, "a cap has an excess", { bound: "atMost" }],
    [null, 0, 80, "within a cap", { bound: "atMost" }],
    [0.3, 0.7, 0.3, "no noise of binary fractions", { ...tons, value: 1 }],
  ])("completion %p and shortfall %d with %d: %s", (completion, shortfall, actual, _why, row) => {
    expect(judge(target(row), report({ actual }), settings(yearEnd))).toMatchObject({ completion, shortfall });
  });

  test("what is not reported has a line and a pace, and no completion", () => {
    expect(judge(target(), report(), settings(june))).toEqual({
      status: "notReported",
      remarks: [],
      actual: null,
      line: 100,
      pace: 50,
      completion: null,
      shortfall: null,
    });
  });
});

describe("remarks", () => {
  test.each<readonly [remarks: readonly string[], actual: number, why: string, row: Row]>([
    [["exceeded"], 120, "120 % is 超额完成", {}],
    [[], 119, "119 % is not", {}],
    [[], 166, "166 of 150家左右 is 110 %", { bound: "about", value: 150 }],
    [["exceeded"], 2, "200 % is", { value: 1 }],
    [[], 3, "3 of 2-3 期 is what was asked", { bound: "between", value: 2, upper: 3 }],
    [["exceeded"], 4, "4 of 2-3 期 is more", { bound: "between", value: 2, upper: 3 }],
    [["missingBaseline"], 100, "a stock without 年初基数", { basis: "total" }],
    [["missingBaseline"], 100, "growth without 年初基数", { ...growth, baseline: null }],
    [["basisUnspecified"], 100, "口径未明", { basis: "unspecified" }],
    [[], 80, "a cap needs no 年初基数", { bound: "atMost", basis: "total" }],
    [["targetUnreadable"], 100, "the target value is gone", { value: null }],
  ])("are %j with %d: %s", (remarks, actual, _why, row) => {
    expect(judge(target(row), report({ actual }), settings(yearEnd)).remarks).toEqual(remarks);
  });
});

describe("by 考核方式", () => {
  const level: Row = { ...percent, value: 0.6 };
  const rate: Row = { measure: "growth", value: 0.08, unit: "%", counted: false };
  test.each<readonly [statuses: readonly Status[], actuals: readonly number[], asOf: string, why: string, row: Row]>([
    [["behind", "onTrack", "met"], [49, 50, 100], june, "当年累计 is paced from 0", { comparison: "cumulative" }],
    [
      ["behind", "onTrack", "met"],
      [69, 70, 100],
      june,
      "期末总数 runs from 年初基数",
      { comparison: "stock", baseline: 40 },
    ],
    [["overdue", "met"], [99, 100], yearEnd, "a stock is judged when due, 年初基数 or not", { comparison: "stock" }],
    [["onTrack", "onTrack", "met"], [0, 99, 100], june, "到期考核 waits for its deadline", { comparison: "dueOnly" }],
    [["overdue", "met"], [99, 100], yearEnd, "到期考核 when due", { comparison: "dueOnly" }],
    [["behind", "onTrack"], [0.59, 0.6], june, "a rate lags at any date, and can fall again when reached", level],
    [["overdue", "met"], [0.59, 0.6], yearEnd, "a rate when due", level],
    [["behind", "onTrack"], [0.07, 0.08], june, "the growth itself is compared", rate],
    [["behind"], [-0.02], june, "a growth can be negative", rate],
    [["behind", "onTrack"], [1.9, 2], june, "percentage points", { measure: "points", value: 2, unit: "个百分点" }],
    [
      ["needsReview"],
      [108],
      yearEnd,
      "growth as a level waits for 年初基数, also when due",
      { ...growth, baseline: null },
    ],
    [["needsReview"], [108], yearEnd, "growth on 0 cannot be counted", { ...growth, baseline: 0 }],
    [
      ["behind", "onTrack"],
      [49, 50],
      june,
      "当年累计 does not fit growth: it is compared as a rate",
      { ...rate, value: 50, unit: "", comparison: "cumulative" },
    ],
    [["behind", "onTrack"], [49, 50], june, "比率 does not fit firms: they are summed up", { comparison: "rate" }],
    [["behind"], [90], june, "what fell below a baseline above the line lags", { comparison: "stock", baseline: 120 }],
  ])("are %j with %j at %s: %s", (statuses, actuals, asOf, _why, row) => {
    expect(actuals.map((actual) => judge(target(row), report({ actual }), settings(asOf)).status)).toEqual(statuses);
  });
});

describe("bounds beside growth, falls and tolerances", () => {
  const rate: Row = { measure: "growth", unit: "%", counted: false };
  test.each<readonly [line: number, within: number, beyond: number, why: string, row: Row]>([
    [0.03, 0.03, 0.031, "增长不超过3%", { ...rate, bound: "atMost", value: 0.03 }],
    [0.05, 0.049, 0.05, "增长低于5%", { ...rate, bound: "lessThan", value: 0.05 }],
    [0.0605, 0.06, 0.061, "控制在5.5%左右", { ...percent, bound: "aboutAtMost", value: 0.055 }],
    [110, 110, 111, "控制在100家左右", { bound: "aboutAtMost" }],
    [-0.03, -0.04, -0.02, "下降3%以上", { ...rate, bound: "atMost", value: -0.03 }],
    [-0.072, -0.08, -0.07, "下降8%左右", { ...rate, bound: "aboutAtMost", value: -0.08 }],
    [-0.03, -0.03, -0.02, "下降3%—5%", { ...rate, bound: "between", value: -0.05, upper: -0.03 }],
    [103, 103, 104, "增长不超过3%, as a level on 100", { ...growth, bound: "atMost", value: 0.03 }],
  ])("%d is a cap: %d is within, %d is over (%s)", (line, within, beyond, _why, row) => {
    const judged = (actual: number) => judge(target(row), report({ actual }), settings(yearEnd));
    expect([judged(within).status, judged(beyond).status]).toEqual(["met", "overdue"]);
    expect(judged(within)).toMatchObject({ line, completion: null });
  });

  test.each<readonly [line: number, short: number, enough: number, why: string, row: Row]>([
    [0.072, 0.071, 0.072, "增长8%左右", { ...rate, bound: "about", value: 0.08 }],
    [0.05, 0.049, 0.05, "增长5%—8%", { ...rate, bound: "between", value: 0.05, upper: 0.08 }],
    [0.1, 0.1, 0.101, "增长超过10%", { ...rate, bound: "moreThan", value: 0.1 }],
    [108, 107, 108, "增长8%左右 on 100, as a level: 7.2 %, whole ones", { ...growth, bound: "about", value: 0.08 }],
    [200, 199, 200, "翻一番以上", { measure: "multiple", value: 2, baseline: 100 }],
  ])("%d is a floor: %d falls short, %d reaches it (%s)", (line, short, enough, _why, row) => {
    const judged = (actual: number) => judge(target(row), report({ actual }), settings(yearEnd));
    expect([judged(short).status, judged(enough).status]).toEqual(["overdue", "met"]);
    expect(judged(enough).line).toBe(line);
  });
});

describe("节点目标", () => {
  const stepped: Row = { milestones: [10, null, 80] };
  test.each<readonly [status: Status, pace: number | null, actual: number, asOf: string, why: string, row: Row]>([
    ["onTrack", null, 0, "2019-02-28", "before the first nothing is asked", stepped],
    ["behind", 10, 9, "2019-03-31", "the first quarter is over", stepped],
    ["onTrack", 10, 10, "2019-08-31", "one that is not filled in leaves the last in force: a step, no slope", stepped],
    ["behind", 80, 79, "2019-09-30", "three quarters", stepped],
    ["met", 80, 100, "2019-11-30", "reached is reached", stepped],
    ["overdue", 80, 99, yearEnd, "when due the line decides", stepped],
    ["behind", 30, 31, "2019-03-31", "on a cap they are caps", { bound: "atMost", milestones: [30, null, null] }],
    [
      "onTrack",
      null,
      0.1,
      "2019-02-28",
      "a rate waits for its first",
      { ...percent, value: 0.6, milestones: [0.2, null, null] },
    ],
    [
      "behind",
      0.2,
      0.1,
      "2019-03-31",
      "a rate is held against it",
      { ...percent, value: 0.6, milestones: [0.2, null, null] },
    ],
    [
      "behind",
      20,
      10,
      "2019-03-31",
      "到期考核 with them is held against them",
      { comparison: "dueOnly", milestones: [20, null, null] },
    ],
    [
      "onTrack",
      20,
      25,
      "2019-03-31",
      "a stock needs no 年初基数 then",
      { basis: "total", milestones: [20, null, null] },
    ],
  ])("is %s at a pace of %p with %d at %s: %s", (status, pace, actual, asOf, _why, row) => {
    expect(judge(target(row), report({ actual }), settings(asOf))).toMatchObject({ status, pace });
  });
});

describe("起算月, 严重滞后 and 核定值", () => {
  test.each<readonly [pace: number, asOf: string, startMonth: number, deadline: string, why: string]>([
    [0, "2019-03-31", 4, yearEnd, "nothing is due before April"],
    [33, june, 4, yearEnd, "three of nine months"],
    [0, "2019-05-30", 6, "2019-05-31", "a deadline before it has no months to pace"],
  ])("the pace is %d at %s from month %d to %s: %s", (pace, asOf, startMonth, deadline) => {
    const done = judge(target({ deadline }), report({ actual: 0 }), settings(asOf, { startMonth }));
    expect(done.pace).toBe(pace);
  });

  test.each<readonly [status: Status, actual: number, severeLag: number | null, why: string, row: Row]>([
    ["behind", 30, 0.2, "20 points behind 50 is not more than 20", {}],
    ["farBehind", 29, 0.2, "21 points behind", {}],
    ["behind", 0, null, "off by default", {}],
    ["farBehind", 0.49, 0.1, "of a rate it is the difference itself", { ...percent, value: 0.6 }],
    ["behind", 0.5, 0.1, "exactly ten points", { ...percent, value: 0.6 }],
    [
      "farBehind",
      0.8,
      0.01,
      "1.2 percentage points",
      { measure: "points", value: 2, unit: "个百分点", counted: false },
    ],
    ["farBehind", 57, 0.2, "a share of the way from 年初基数", { comparison: "stock", baseline: 40 }],
    ["behind", 58, 0.2, "a share of the way from 年初基数", { comparison: "stock", baseline: 40 }],
  ])("is %s with %d in June at %p: %s", (status, actual, severeLag, _why, row) => {
    expect(judge(target(row), report({ actual }), settings(june, { severeLag })).status).toBe(status);
  });

  test.each([
    ["met", 50, 100, "the office counts more"],
    ["behind", 100, 40, "the office counts less"],
    ["met", "一百家", 100, "what was reported is no number, the office's is"],
    ["invalid", 100, "约100", "the office's is no number"],
    ["met", 100, "\u3000", "a blank is no 核定值"],
  ])("is %s with %j reported and 核定值 %j: %s", (...[status, actual, verified]) => {
    expect(judge(target(), report({ actual, verified }), settings(june)).status).toBe(status);
  });
});

describe("the examples of the design", () => {
  test("150家左右: the line is 135, and 166 is 达标", () => {
    const about150 = target({ bound: "about", value: 150, basis: "unspecified" });
    expect(judge(about150, report({ actual: 166 }), settings(yearEnd))).toMatchObject({ status: "met", line: 135 });
  });

  test("whatever is met has no shortfall", () => {
    expect(judge(target(), report({ actual: 105 }), settings(june))).toMatchObject({ status: "met", shortfall: 0 });
  });
});
