import fc from "fast-check";
import { statuses, type Status } from "../../../src/domain/progress/status";
import { defaultSummarySettings, summarise, tally, type SummaryRow } from "../../../src/domain/progress/summary";

const row = (group: string, status: Status, over: Partial<SummaryRow> = {}): SummaryRow => ({
  group,
  kind: "quantified",
  aspirational: false,
  judgement: { status },
  ...over,
});

test.each`
  statuses                                 | onPace   | met      | why
  ${["met", "onTrack"]}                    | ${1}     | ${0.5}   | ${"both are where they should be, one of them for good"}
  ${["met", "behind", "overdue"]}          | ${0.333} | ${0.333} | ${"a third, rounded half up to 0.1 %"}
  ${["met", "onTrack", "behind"]}          | ${0.667} | ${0.333} | ${"two thirds are rounded up"}
  ${["behind"]}                            | ${0}     | ${0}     | ${"something was laid, and it lags"}
  ${["notReported", "notReported"]}        | ${0}     | ${0}     | ${"silence is counted, and counts as nothing"}
  ${["needsReview", "invalid"]}            | ${0}     | ${0}     | ${"doubt and mistakes stand in the denominator"}
  ${["met", "notReported", "invalid"]}     | ${0.333} | ${0.333} | ${"what is not reported is part of it"}
  ${["met", "dueUnreported", "farBehind"]} | ${0.333} | ${0.333} | ${"so is what was due, and what lags far"}
  ${[]}                                    | ${null}  | ${null}  | ${"nothing is there, which is not 0 %"}
`(
  "达序时率 is $onPace and 达标率 $met when $why",
  ({ statuses: own, onPace, met }: { statuses: Status[]; onPace: number | null; met: number | null }) => {
    expect(tally(own.map((status) => row("", status)))).toMatchObject({ onPaceRate: onPace, metRate: met });
  },
);

test("2,999 of 3,000 are never 100 %, and 1 of 3,000 is never 0 %", () => {
  const rows = Array.from({ length: 3000 }, (_, n) => row("", n === 0 ? "met" : "behind"));
  expect(tally(rows).metRate).toBe(0.001);
  const others = Array.from({ length: 3000 }, (_, n) => row("", n === 0 ? "behind" : "met"));
  expect(tally(others).metRate).toBe(0.999);
});

const fiveGroups = [
  ...[row("甲", "met"), row("甲", "onTrack")],
  ...[row("乙", "behind"), row("乙", "behind")],
  ...[row("丙", "onTrack"), row("丙", "met")],
  ...[row("丁", "met"), row("丁", "met"), row("丁", "notReported")],
  row("戊", "met"),
];

test("ranks are off unless they are asked for", () => {
  expect(summarise(fiveGroups).groups.map(({ rank }) => rank)).toEqual([null, null, null, null, null]);
});

test("equal groups share a rank, the next one counts on, and one with too few targets has none", () => {
  const { groups } = summarise(fiveGroups, { ...defaultSummarySettings, rankOn: true });
  expect(groups.map(({ group, rank }) => [group, rank])).toEqual([
    ["甲", { place: 1, isShared: true, of: 4 }],
    ["乙", { place: 4, isShared: false, of: 4 }],
    ["丙", { place: 1, isShared: true, of: 4 }],
    ["丁", { place: 3, isShared: false, of: 4 }],
    ["戊", null],
  ]);
});

test("of equal 达序时率, the better 达标率 is ahead", () => {
  const rows = [row("甲", "onTrack"), row("甲", "onTrack"), row("乙", "met"), row("乙", "onTrack")];
  const { groups } = summarise(rows, { ...defaultSummarySettings, rankOn: true });
  expect(groups.map(({ rank }) => rank?.place)).toEqual([2, 1]);
});

const mixed = [
  row("甲", "met"),
  row("甲", "behind", { aspirational: true }),
  row("甲", "notStarted", { kind: "qualitative", aspirational: true }),
  row("甲", "notAssessed", { kind: "note" }),
  row("甲", "withdrawn", { kind: "withdrawn" }),
];

test("争取 targets, points, notes and withdrawn rows are counted apart", () => {
  const { total } = summarise(mixed);
  expect([total.targets.total, total.aspirational.total, total.points.total, total.notes, total.withdrawn]).toEqual([
    1, 1, 1, 1, 1,
  ]);
  expect(total.targets.onPaceRate).toBe(1);
  expect(total.all).toMatchObject({ total: 3, onPace: 2 });
});

test("争取 targets count among the others where a setting says so", () => {
  const { total } = summarise(mixed, { ...defaultSummarySettings, countAspirational: true });
  expect([total.targets.total, total.aspirational.total]).toEqual([2, 0]);
});

const rows = fc.array(
  fc.record({
    group: fc.constantFrom("甲", "乙", ""),
    kind: fc.constantFrom("quantified", "qualitative", "note", "withdrawn"),
    aspirational: fc.boolean(),
    judgement: fc.record({ status: fc.constantFrom(...statuses) }),
  }),
);

test("every row is counted once: statuses add up to totals, groups to the whole", () => {
  fc.assert(
    fc.property(rows, (all) => {
      const { groups, total } = summarise(all);
      const counted = [total.targets, total.aspirational, total.points];
      for (const { counts, total: own } of counted) {
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(own);
      }
      const sum = counted.reduce((whole, { total: own }) => whole + own, 0) + total.notes + total.withdrawn;
      expect(sum).toBe(all.length);
      expect(groups.reduce((whole, { targets }) => whole + targets.total, 0)).toBe(total.targets.total);
      expect(groups.reduce((whole, { targets }) => whole + targets.onPace, 0)).toBe(total.targets.onPace);
    }),
  );
});
