import { circularOf, type CircularRow } from "../../../src/domain/progress/circular";
import type { Status } from "../../../src/domain/progress/status";
import { messagesFor } from "../../../src/messages/messagesFor";

const row = (group: string, status: Status, over: Partial<CircularRow> = {}): CircularRow => ({
  group,
  kind: "quantified",
  aspirational: false,
  indicator: "贯标企业",
  judgement: { status, remarks: [], actual: null, line: null, pace: null, completion: null, shortfall: null },
  ...over,
});
const about = { title: "2019年工作要点", asOf: "2019-09-30", year: 2019 };
const text = (rows: readonly CircularRow[], change: Partial<typeof about> | { asOf: null } = {}, aspirational = true) =>
  messagesFor("zh-CN").status.circular(circularOf(rows, { ...about, ...change }, aspirational));

test("it says how many are met, at the pace, behind, missed and not reported, and where", () => {
  const rows = [
    row("山东省", "met"),
    row("山东省", "behind", { indicator: "培训班" }),
    row("山东省", "behind"),
    row("山西省", "onTrack"),
    row("山西省", "behind"),
    row("天津市", "overdue"),
    row("北京市", "notReported"),
    row("北京市", "notReported", { kind: "qualitative", indicator: "" }),
  ];
  expect(text(rows)).toBe(
    "截至9月30日，《2019年工作要点》共7项量化目标，已达标1项，占14.2%；达到序时进度1项；" +
      "滞后3项，其中山东省2项（培训班、贯标企业）、山西省1项（贯标企业）；未达标1项，其中天津市1项（贯标企业）；" +
      "未报送1项：北京市1项（贯标企业）。\n未设量化指标的定性要点1条，均未报送。\n各项均未报送的地区：北京市。",
  );
});

test.each`
  rows                                                               | says                                                                              | why
  ${[row("甲", "notReported")]}                                      | ${"共1项量化目标，均未报送。"}                                                    | ${"nothing was reported: no 0 %"}
  ${[row("甲", "needsReview")]}                                      | ${"待确认1项"}                                                                    | ${"everything is in doubt"}
  ${[row("甲", "met"), row("甲", "behind", { aspirational: true })]} | ${"共2项量化目标（其中必成目标1项、争取目标1项），必成目标中，已达标1项，占100%"} | ${"争取 is counted apart"}
  ${[row("甲", "met", { kind: "qualitative" })]}                     | ${"共0项量化目标。"}                                                              | ${"there is no number at all"}
  ${[row("", "behind")]}                                             | ${"未填地区1项"}                                                                  | ${"a row has no region"}
`("“$says” when $why", ({ rows, says }: { rows: CircularRow[]; says: string }) => {
  expect(text(rows)).toContain(says);
});

test("争取 targets can be left out", () => {
  const rows = [row("甲", "met"), row("甲", "behind", { aspirational: true })];
  expect(text(rows, {}, false)).toBe(
    "截至9月30日，《2019年工作要点》共1项必成量化目标，已达标1项，占100%；达到序时进度0项；滞后0项；未达标0项。",
  );
});

test("another year than the plan's is named, and a date that cannot be read is said to be", () => {
  expect(text([row("甲", "met")], { asOf: "2020-01-31" })).toContain("截至2020年1月31日");
  expect(text([row("甲", "met")], { asOf: null })).toContain("截至日期无法识别");
});
