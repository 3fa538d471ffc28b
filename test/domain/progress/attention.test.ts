import fc from "fast-check";
import { attentionList, isReportDue } from "../../../src/domain/progress/attention";
import { attentionStatuses, statuses, type Status } from "../../../src/domain/progress/status";
import { summarise } from "../../../src/domain/progress/summary";

const row = (group: string, status: Status, kind: "quantified" | "qualitative" = "quantified") => ({
  group,
  kind,
  aspirational: false,
  judgement: { status },
});

test("数据有误 comes first, then 未达标, 到期未报送, 严重滞后 and 滞后; of one status targets before points", () => {
  const rows = [
    row("甲", "behind"),
    row("甲", "overdue", "qualitative"),
    row("乙", "farBehind"),
    row("乙", "overdue"),
    row("丙", "dueUnreported"),
    row("丙", "invalid"),
    row("丙", "needsReview"),
    row("丙", "met"),
  ];
  const { wrong } = attentionList(rows, false);
  expect(wrong.map(({ group, judgement }) => `${group} ${judgement.status}`)).toEqual([
    "丙 invalid",
    "乙 overdue",
    "甲 overdue",
    "丙 dueUnreported",
    "乙 farBehind",
    "甲 behind",
  ]);
});

test("what was not reported is one entry a group, in the document's order", () => {
  const rows = [row("乙", "notReported", "qualitative"), row("甲", "notReported"), row("乙", "notReported")];
  const { unreported, count } = attentionList(rows, true);
  expect(unreported.map(({ group, rows: own }) => [group, own.map(({ kind }) => kind)])).toEqual([
    ["乙", ["quantified", "qualitative"]],
    ["甲", ["quantified"]],
  ]);
  expect(count).toBe(3);
});

test.each`
  reportBy        | today           | due      | why
  ${"2019-10-10"} | ${"2019-10-09"} | ${false} | ${"there is time"}
  ${"2019-10-10"} | ${"2019-10-10"} | ${false} | ${"the last day counts"}
  ${"2019-10-10"} | ${"2019-10-11"} | ${true}  | ${"it is over"}
  ${null}         | ${"2019-10-11"} | ${false} | ${"no date was set"}
`(
  "reports are due: $due when $why",
  ({ reportBy, today, due }: { reportBy: string | null; today: string; due: boolean }) => {
    expect(isReportDue(reportBy, today)).toBe(due);
  },
);

const rows = fc.array(
  fc.record({
    group: fc.constantFrom("甲", "乙", ""),
    kind: fc.constantFrom("quantified" as const, "qualitative" as const),
    aspirational: fc.boolean(),
    judgement: fc.record({ status: fc.constantFrom(...statuses) }),
  }),
);

test("counts and lists agree: every row that needs attention stands in the list once, and no other does", () => {
  fc.assert(
    fc.property(rows, fc.boolean(), (all, late) => {
      const list = attentionList(all, late);
      const listed = [...list.wrong, ...list.unreported.flatMap(({ rows: own }) => own)];
      expect(new Set(listed).size).toBe(listed.length);
      expect(listed.length).toBe(list.count);
      const { total } = summarise(all);
      for (const status of attentionStatuses) {
        const own = listed.filter(({ judgement }) => judgement.status === status).length;
        expect(own).toBe(total.all.counts[status]);
      }
    }),
  );
});
