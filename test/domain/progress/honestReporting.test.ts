import fc from "fast-check";
import type { AssessedRow, AssessmentSettings } from "../../../src/domain/progress/assessedRow";
import { judge } from "../../../src/domain/progress/judge";
import { isCap } from "../../../src/domain/progress/line";
import type { Entered } from "../../../src/domain/progress/report";
import { statusSteps, type Judgement, type Status } from "../../../src/domain/progress/status";
import type { Bound, Comparison, Measure } from "../../../src/domain/workPlan";
import { isCountedUnit } from "../../../src/domain/units";
import { report, settings, target, workPoint } from "../../support/rowBuilders";

/** How good a status is: 0 for the best. */
function stepOf(status: Status): number {
  return statusSteps.findIndex((step) => step.includes(status));
}

const amounts = fc.oneof(
  fc.constantFrom(0, 0.03, 0.08, 0.6, 1, 2, 5, 100, 150, 10_000),
  fc.integer({ min: 0, max: 300 }),
);
const maybeAmount = fc.option(amounts, { nil: null });

const rows: fc.Arbitrary<AssessedRow> = fc
  .record({
    bound: fc.constantFrom<Bound>("atLeast", "moreThan", "atMost", "lessThan", "about", "aboutAtMost", "between"),
    measure: fc.constantFrom<Measure>("level", "level", "growth", "points", "multiple"),
    value: fc.oneof(amounts, fc.constantFrom(-0.03, -0.08)),
    more: fc.integer({ min: 0, max: 5 }),
    unit: fc.constantFrom("家", "%", "吨", "", "℃", "个百分点"),
    basis: fc.constantFrom("total" as const, "increment" as const, "unspecified" as const),
    comparison: fc.option(fc.constantFrom<Comparison>("cumulative", "stock", "rate", "dueOnly"), { nil: null }),
    baseline: maybeAmount,
    milestones: fc.tuple(maybeAmount, maybeAmount, maybeAmount),
    deadline: fc.constantFrom("2019-06-30", "2019-12-31", "2020-12-31"),
  })
  .map(({ more, ...row }) =>
    target({ ...row, upper: row.bound === "between" ? row.value + more : null, counted: isCountedUnit(row.unit) }),
  );

const ledgers: fc.Arbitrary<AssessmentSettings> = fc
  .record({
    asOf: fc.constantFrom("2019-03-31", "2019-05-15", "2019-06-30", "2019-09-30", "2019-12-31"),
    tolerance: fc.constantFrom(0, 0.1),
    paceOn: fc.boolean(),
    startMonth: fc.constantFrom(1, 4, 12),
    paceBuffer: fc.constantFrom(0, 0.05, 0.2),
    severeLag: fc.constantFrom(null, 0, 0.1, 0.3),
  })
  .map(({ asOf, ...change }) => settings(asOf, change));

const numbers = fc.oneof(amounts, fc.double({ min: -1, max: 400, noNaN: true }));
const spoiled = fc.constantFrom<Entered>(
  null,
  "",
  "\u3000",
  "\u200b",
  "30家",
  "/",
  true,
  { error: "#REF!" },
  { date: "2019-03-05" },
);

const judged = (row: AssessedRow, actual: Entered, ledger: AssessmentSettings): Judgement =>
  judge(row, report({ actual }), ledger);

describe("nobody stands better for reporting less", () => {
  test("an entry that is emptied or spoiled never betters a status", () => {
    fc.assert(
      fc.property(rows, ledgers, numbers, spoiled, (row, ledger, actual, instead) => {
        const before = stepOf(judged(row, actual, ledger).status);
        expect(stepOf(judged(row, instead, ledger).status)).toBeGreaterThanOrEqual(before);
      }),
      { numRuns: 3_000 },
    );
  });

  test("an entry that is moved away from its line to another valid one never betters a status", () => {
    fc.assert(
      fc.property(rows, ledgers, numbers, numbers, (row, ledger, one, other) => {
        const [low, high] = [one, other].sort((a, b) => a - b) as [number, number];
        const [atLow, atHigh] = [judged(row, low, ledger), judged(row, high, ledger)];
        fc.pre(atLow.actual !== null && atHigh.actual !== null);
        // Towards the line is up for what is to be reached, and down for a cap.
        const [better, worse] = isCap(row) ? [atLow, atHigh] : [atHigh, atLow];
        expect(stepOf(worse.status)).toBeGreaterThanOrEqual(stepOf(better.status));
      }),
      { numRuns: 3_000 },
    );
  });

  test("a stage that is taken back never betters a status", () => {
    const stages = ["已完成", "持续推进", "推进中", "未启动"];
    fc.assert(
      fc.property(ledgers, fc.nat(3), fc.nat(3), fc.boolean(), spoiled, (ledger, one, other, noted, instead) => {
        const at = (stage: Entered, note: Entered): number =>
          stepOf(judge(workPoint(), report({ stage, note }), ledger).status);
        const note = noted ? "已印发通知" : null;
        const [more, less] = [Math.min(one, other), Math.max(one, other)];
        fc.pre(noted || (stages[more] !== "持续推进" && stages[less] !== "持续推进"));
        expect(at(stages[less]!, note)).toBeGreaterThanOrEqual(at(stages[more]!, note));
        expect(at(instead, note)).toBeGreaterThanOrEqual(at(stages[more]!, note));
        expect(at(stages[more]!, null)).toBeGreaterThanOrEqual(at(stages[more]!, "已印发通知"));
      }),
    );
  });
});
