import { circularOf, type CircularRow, type CircularTerms } from "../../../src/domain/progress/circular";
import type { Status } from "../../../src/domain/progress/status";
import { summarise } from "../../../src/domain/progress/summary";
import { messagesFor } from "../../../src/messages/messagesFor";

const row = (group: string, status: Status, over: Partial<CircularRow> = {}): CircularRow => ({
  group,
  kind: "quantified",
  aspirational: false,
  name: "贯标企业",
  unit: "",
  judgement: { status, remarks: [] },
  ...over,
});
const about: CircularTerms = {
  title: "2019年工作要点",
  asOf: "2019-09-30",
  year: 2019,
  reportBy: null,
  isReportDue: false,
  includeAspirational: true,
  rankOn: false,
  rankMinItems: 1,
  countAspirational: false,
};
const told = (rows: readonly CircularRow[], change: Partial<CircularTerms> = {}) => {
  const terms = { ...about, ...change };
  return circularOf(rows, summarise(rows, terms), terms);
};
const text = (rows: readonly CircularRow[], change: Partial<CircularTerms> = {}) =>
  messagesFor("zh-CN").status.circular(told(rows, change));

const rows = [
  row("山东省", "met"),
  row("山东省", "behind", { name: "培训班", unit: "知识产权保护处" }),
  row("山东省", "invalid", { judgement: { status: "invalid", remarks: ["actualIsText", "missingBaseline"] } }),
  row("山西省", "onTrack"),
  row("山西省", "behind"),
  row("江苏省", "met"),
  row("天津市", "overdue", { name: "专利质押" }),
  row("北京市", "notReported"),
  row("北京市", "notReported", { kind: "qualitative", name: "" }),
  row("山西省", "onTrack", { kind: "qualitative", name: "" }),
  row("江苏省", "needsReview", { kind: "qualitative", name: "" }),
];

test("it begins with year and period, says the rates, who does well and who is slow, and what is wrong where", () => {
  expect(text(rows)).toBe(
    "2019年前三季度（截至9月30日），《2019年工作要点》量化目标应考核8项，达到序时进度3项，达序时率37.5%；达标2项，达标率25.0%。" +
      "未设量化指标的定性要点3项，其中正常推进1项、未报送1项。\n" +
      "进展较好的地区：江苏省（达序时率为100%）。\n" +
      "进展较慢的地区：天津市（0.0%）、北京市（0.0%）、山东省（33.3%）。\n" +
      "数据有误1项：山东省1项，为贯标企业（累计完成填的是文字）。\n" +
      "到期未达标1项：天津市1项，为专利质押。\n" +
      "滞后2项：山东省1项，为培训班（知识产权保护处）；山西省1项，为贯标企业。\n" +
      "未报送2项：北京市2项。\n" +
      "各项均未报送的地区：北京市。",
  );
});

test("in English it says the same", () => {
  const english = messagesFor("en").status.circular(told(rows));
  expect(english).toContain("8 assessed targets, 3 at their pace (37.5%), 2 met (25.0%).");
  expect(english).toContain("Slow: 天津市 (0.0%), 北京市 (0.0%), 山东省 (33.3%).");
  expect(english).not.toMatch(/doubt|\b0 /u);
});

test("with 位次 on it says ranks instead, shared ones and 暂列 too", () => {
  const ranked = { rankOn: true, reportBy: "2019-10-10" };
  expect(text(rows, ranked)).toContain(
    "达序时率位次（暂列，尚有1个地区未报送）：第1位江苏省（100.0%）、第2位山西省（50.0%）、第3位山东省（33.3%）、" +
      "并列第4位天津市、北京市（0.0%）。参评地区共5个。",
  );
  expect(text(rows, ranked)).not.toContain("较好");
  expect(text(rows, { ...ranked, isReportDue: true })).not.toContain("暂列");
});

test.each`
  rows                                                               | says                                                                              | why
  ${[row("甲", "notReported")]}                                      | ${"应考核1项，均未报送。"}                                                        | ${"nothing was reported"}
  ${[row("甲", "needsReview")]}                                      | ${"应考核1项，均未达到序时进度。"}                                                | ${"units are not told of doubts"}
  ${[row("甲", "met"), row("甲", "behind", { aspirational: true })]} | ${"应考核1项，均达到序时进度；达标1项，达标率100.0%。争取目标1项，其中滞后1项。"} | ${"争取 is counted apart"}
  ${[row("甲", "met", { kind: "qualitative" })]}                     | ${"没有必成的量化目标。未设量化指标的定性要点1项，均已达标。"}                    | ${"there is no number at all"}
  ${[row("", "behind")]}                                             | ${"滞后1项：未填地区1项，为贯标企业。"}                                           | ${"a row has no region"}
`("“$says” when $why", ({ rows: own, says }: { rows: CircularRow[]; says: string }) => {
  expect(text(own)).toContain(says);
});

test.each<[string, Partial<CircularTerms>]>([
  ["尚未报送1项（报送截止日期10月10日）：甲1项。", { reportBy: "2019-10-10" }],
  ["\n未报送1项（报送截止日期10月10日已过）：甲1项。", { reportBy: "2019-10-10", isReportDue: true }],
])("what is not reported: %s", (says, change) => {
  expect(text([row("甲", "notReported"), row("乙", "met")], change)).toContain(says);
});

test("no clause counts nothing, and 待确认 is never told", () => {
  for (const own of [rows, rows.slice(0, 1), [row("甲", "needsReview"), row("甲", "met")]]) {
    expect(text(own)).not.toMatch(/待确认|(?<!\d)0项|（0）/u);
  }
});

test("争取 targets can be left out, or counted like the others", () => {
  const both = [row("甲", "met"), row("甲", "behind", { aspirational: true })];
  expect(text(both, { includeAspirational: false })).not.toMatch(/争取|滞后/u);
  expect(text(both, { countAspirational: true })).toContain("量化目标应考核2项，达到序时进度1项，达序时率50.0%");
});

test("another date than the end of a period, another year, and none at all are said to be", () => {
  expect(text([row("甲", "met")], { asOf: "2019-08-31" })).toContain("2019年度截至8月31日，");
  expect(text([row("甲", "met")], { asOf: "2020-01-31" })).toContain("2019年度截至2020年1月31日，");
  expect(text([row("甲", "met")], { asOf: null })).toContain("截至日期无法识别");
});
