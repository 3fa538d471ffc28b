import fc from "fast-check";
import { statuses, type Status } from "../../../src/domain/progress/status";
import { summariseRegions, tally, type SummaryRow } from "../../../src/domain/progress/summary";

const row = (region: string, status: Status, over: Partial<SummaryRow> = {}): SummaryRow => ({
  region,
  kind: "quantified",
  aspirational: false,
  judgement: { status },
  ...over,
});

test.each`
  statuses                             | progress | why
  ${["met", "onTrack"]}                | ${1}     | ${"both are where they should be"}
  ${["met", "behind", "overdue"]}      | ${0.333} | ${"a third, rounded down to 0.1 %"}
  ${["behind"]}                        | ${0}     | ${"something was assessed, and it lags"}
  ${["notReported", "notReported"]}    | ${null}  | ${"blank is never 0 %"}
  ${["needsReview", "invalid"]}        | ${null}  | ${"nothing could be assessed"}
  ${["met", "notReported", "invalid"]} | ${1}     | ${"what was not reported is no part of it"}
  ${[]}                                | ${null}  | ${"nothing is there"}
`("progress is $progress when $why", ({ statuses: own, progress }: { statuses: Status[]; progress: number | null }) => {
  expect(tally(own.map((status) => row("", status))).progress).toBe(progress);
});

test("2,999 of 3,000 are never 100 %", () => {
  const rows = Array.from({ length: 3000 }, (_, n) => row("", n === 0 ? "behind" : "met"));
  expect(tally(rows).progress).toBe(0.999);
});

test("equal regions share a rank, the next one counts on, and one with nothing to assess has none", () => {
  const { regions } = summariseRegions([
    row("甲", "met"),
    row("乙", "behind"),
    row("丙", "onTrack"),
    row("丁", "notReported"),
    row("戊", "met"),
    row("戊", "overdue"),
  ]);
  expect(regions.map(({ region, rank }) => [region, rank])).toEqual([
    ["甲", 1],
    ["乙", 4],
    ["丙", 1],
    ["丁", null],
    ["戊", 3],
  ]);
});

test("争取 targets, points, notes and withdrawn rows are counted apart", () => {
  const { total } = summariseRegions([
    row("甲", "met"),
    row("甲", "behind", { aspirational: true }),
    row("甲", "notStarted", { kind: "qualitative", aspirational: true }),
    row("甲", "notAssessed", { kind: "note" }),
    row("甲", "withdrawn", { kind: "withdrawn" }),
  ]);
  expect([total.targets.total, total.aspirational.total, total.points.total, total.notes, total.withdrawn]).toEqual([
    1, 1, 1, 1, 1,
  ]);
  expect(total.targets.progress).toBe(1);
});

const rows = fc.array(
  fc.record({
    region: fc.constantFrom("甲", "乙", ""),
    kind: fc.constantFrom("quantified", "qualitative", "note", "withdrawn"),
    aspirational: fc.boolean(),
    judgement: fc.record({ status: fc.constantFrom(...statuses) }),
  }),
);

test("every row is counted once: statuses add up to totals, regions to the whole", () => {
  fc.assert(
    fc.property(rows, (all) => {
      const { regions, total } = summariseRegions(all);
      const counted = [total.targets, total.aspirational, total.points];
      for (const { counts, total: own } of counted) {
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(own);
      }
      const sum = counted.reduce((whole, { total: own }) => whole + own, 0) + total.notes + total.withdrawn;
      expect(sum).toBe(all.length);
      expect(regions.reduce((whole, { targets }) => whole + targets.assessed, 0)).toBe(total.targets.assessed);
    }),
  );
});
