import fc from "fast-check";
import { statuses, type Status } from "../../../src/domain/progress/status";
import {
  defaultSummarySettings,
  pendingGroups,
  summarise,
  tally,
  type SummaryRow,
} from "../../../src/domain/progress/summary";

const row = (group: string, status: Status, over: Partial<SummaryRow> = {}): SummaryRow => ({
  group,
  kind: "quantified",
  aspirational: false,
  judgement: { status },
  ...over,
});
const rows = (...own: readonly Status[]): readonly SummaryRow[] => own.map((status) => row("甲", status));
const ranked = { ...defaultSummarySettings, rankOn: true };

test.each`
  statuses                                            | onPace   | met      | why
  ${["met", "onTrack"]}                               | ${1}     | ${0.5}   | ${"both are where they should be, one is done"}
  ${["met", "behind", "overdue"]}                     | ${0.333} | ${0.333} | ${"a third"}
  ${["met", "onTrack", "behind"]}                     | ${0.667} | ${0.333} | ${"two thirds are rounded up"}
  ${["behind"]}                                       | ${0}     | ${0}     | ${"it lags"}
  ${["notReported", "notReported"]}                   | ${0}     | ${0}     | ${"what is not reported is asked for all the same"}
  ${["met", "notReported", "invalid", "needsReview"]} | ${0.25}  | ${0.25}  | ${"none of them leaves the denominator"}
  ${[]}                                               | ${null}  | ${null}  | ${"nothing was laid"}
`(
  "达序时率 $onPace, 达标率 $met when $why",
  (given: { statuses: Status[]; onPace: number | null; met: number | null }) => {
    const { onPaceRate, metRate } = tally(rows(...given.statuses));
    expect([onPaceRate, metRate]).toEqual([given.onPace, given.met]);
  },
);

test.each`
  met     | of      | printed  | why
  ${2999} | ${3000} | ${0.999} | ${"what is short is never 100.0 %"}
  ${1}    | ${3000} | ${0.001} | ${"what is begun is never 0.0 %"}
  ${1}    | ${16}   | ${0.063} | ${"6.25 % is rounded half up"}
  ${3000} | ${3000} | ${1}     | ${"all of it is 100.0 %"}
`("$met of $of print $printed: $why", ({ met, of, printed }: { met: number; of: number; printed: number }) => {
  const all = Array.from({ length: of }, (_, n) => row("甲", n < met ? "met" : "behind"));
  expect(tally(all).onPaceRate).toBe(printed);
});

test("ranks are by 达序时率, then 达标率, as exact ratios; equal groups share one and say so", () => {
  const { groups } = summarise(
    [
      ...["met", "behind", "behind"].map((status) => row("甲", status as Status)),
      ...["met", "met", "behind", "behind", "behind", "behind"].map((status) => row("乙", status as Status)),
      ...["onTrack", "behind", "behind"].map((status) => row("丙", status as Status)),
      ...["met", "met"].map((status) => row("丁", status as Status)),
      row("戊", "met"),
    ],
    ranked,
  );
  expect(groups.map(({ group, rank }) => [group, rank?.place, rank?.isShared])).toEqual([
    ["甲", 2, true],
    ["乙", 2, true],
    ["丙", 4, false],
    ["丁", 1, false],
    ["戊", undefined, undefined],
  ]);
  expect(groups[0]?.rank?.of).toBe(4);
});

test("without the setting nobody is ranked", () => {
  expect(summarise(rows("met", "met")).groups[0]?.rank).toBeNull();
});

test("争取 targets, points, notes and withdrawn rows are counted apart", () => {
  const all = [
    row("甲", "met"),
    row("甲", "behind", { aspirational: true }),
    row("甲", "notStarted", { kind: "qualitative", aspirational: true }),
    row("甲", "notAssessed", { kind: "note" }),
    row("甲", "withdrawn", { kind: "withdrawn" }),
  ];
  const { total } = summarise(all);
  expect([total.targets.total, total.aspirational.total, total.points.total, total.all.total]).toEqual([1, 1, 1, 3]);
  expect([total.notes, total.withdrawn, total.targets.onPaceRate, total.all.onPaceRate]).toEqual([1, 1, 1, 0.667]);
  const counted = summarise(all, { ...defaultSummarySettings, countAspirational: true }).total;
  expect([counted.targets.total, counted.aspirational.total, counted.targets.onPaceRate]).toEqual([2, 0, 0.5]);
});

test("a group that owes a report makes ranks 暂列", () => {
  const all = [row("甲", "notReported"), row("乙", "dueUnreported"), row("丙", "invalid"), row("丁", "met")];
  expect(pendingGroups(summarise(all))).toBe(2);
});

const any = fc.array(
  fc.record({
    group: fc.constantFrom("甲", "乙", ""),
    kind: fc.constantFrom("quantified" as const, "qualitative" as const, "note" as const, "withdrawn" as const),
    aspirational: fc.boolean(),
    judgement: fc.record({ status: fc.constantFrom(...statuses) }),
  }),
);

test("every row is counted once: statuses add up to totals, groups to the whole", () => {
  fc.assert(
    fc.property(any, fc.boolean(), (all, countAspirational) => {
      const { groups, total } = summarise(all, { ...defaultSummarySettings, countAspirational });
      const counted = [total.targets, total.aspirational, total.points];
      for (const { counts, total: own } of [...counted, total.all]) {
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(own);
      }
      const sum = counted.reduce((whole, { total: own }) => whole + own, 0);
      expect(total.all.total).toBe(sum);
      expect(sum + total.notes + total.withdrawn).toBe(all.length);
      for (const part of ["targets", "aspirational", "points", "all"] as const) {
        expect(groups.reduce((whole, own) => whole + own[part].total, 0)).toBe(total[part].total);
        expect(groups.reduce((whole, own) => whole + own[part].onPace, 0)).toBe(total[part].onPace);
      }
    }),
  );
});
