import type { Target } from "../../../src/domain/workPlan";
import { parseDraft, toDraft, type TargetDraft } from "../../../src/taskpane/load/targetDraft";

const target: Target = {
  key: "2019-530000-01-1",
  indicator: "推行贯标的企业",
  subject: "企业",
  requirement: { bound: "about", measure: "level", value: 150 },
  unit: "家",
  basis: "unspecified",
  comparison: "cumulative",
  baseline: null,
  deadline: { date: "2019-12-31", stated: "年底前" },
  aspirational: false,
  stated: "150 家左右",
  hedges: ["左右"],
  spans: [{ start: 0, end: 5 }],
  why: ["aboutByHedge"],
  needsReview: null,
};

test.each([
  { bound: "about", measure: "level", value: 150 } as const,
  { bound: "between", measure: "level", lower: 2, upper: 3 } as const,
  { bound: "atLeast", measure: "growth", value: 8 } as const,
  { bound: "atMost", measure: "growth", value: -3 } as const,
  { bound: "between", measure: "points", lower: 2, upper: 3 } as const,
  { bound: "atLeast", measure: "multiple", value: 2 } as const,
])("what was not touched comes back as it was: %o", (requirement) => {
  const parsed = parseDraft(toDraft({ ...target, requirement }), target);
  expect(parsed).toMatchObject({
    kind: "edit",
    edit: { requirement, deadline: target.deadline, indicator: target.indicator },
  });
});

test.each`
  change                                          | problem               | why
  ${{ first: "约30" }}                            | ${"numberInvalid"}    | ${"a hedge is no number"}
  ${{ first: "" }}                                | ${"numberInvalid"}    | ${"nothing is no number"}
  ${{ bound: "between", first: "3", upper: "2" }} | ${"rangeInvalid"}     | ${"the bounds are swapped"}
  ${{ bound: "between", first: "3", upper: "" }}  | ${"numberInvalid"}    | ${"a bound is missing"}
  ${{ indicator: " " }}                           | ${"indicatorMissing"} | ${"nobody would know what is counted"}
  ${{ baseline: "约80" }}                         | ${"baselineInvalid"}  | ${"a hedge is no level"}
  ${{ deadline: "2019-02-29" }}                   | ${"dateInvalid"}      | ${"there is no such day"}
`("is $problem when $why", ({ change, problem }: { change: Partial<TargetDraft>; problem: string }) => {
  const parsed = parseDraft({ ...toDraft(target), ...change }, target);
  expect(parsed.kind === "problems" && [...parsed.problems]).toEqual([problem]);
});

test("full-width digits and thousands separators are numbers", () => {
  const parsed = parseDraft({ ...toDraft(target), first: "１０,０００" }, target);
  expect(parsed).toMatchObject({
    kind: "edit",
    edit: { requirement: { bound: "about", measure: "level", value: 10000 } },
  });
});

test("a deadline set by hand has no words of the document", () => {
  const parsed = parseDraft({ ...toDraft(target), deadline: "2019-06-30" }, target);
  expect(parsed).toMatchObject({ kind: "edit", edit: { deadline: { date: "2019-06-30", stated: null } } });
});

test.each`
  before                                                   | typed   | after                                                    | why
  ${null}                                                  | ${""}   | ${null}                                                  | ${"none was and none is given"}
  ${null}                                                  | ${"80"} | ${{ value: 80, date: null, stated: "" }}                 | ${"one set by hand has no words of the document"}
  ${{ value: 80, date: "2018-12-31", stated: "去年80家" }} | ${"80"} | ${{ value: 80, date: "2018-12-31", stated: "去年80家" }} | ${"it was not touched"}
  ${{ value: 80, date: "2018-12-31", stated: "去年80家" }} | ${""}   | ${null}                                                  | ${"it was taken out"}
`(
  "a baseline of $before with “$typed” typed is $after: $why",
  ({ before, typed, after }: { before: Target["baseline"]; typed: string; after: Target["baseline"] }) => {
    const was = { ...target, baseline: before };
    expect(parseDraft({ ...toDraft(was), baseline: typed }, was)).toMatchObject({
      kind: "edit",
      edit: { baseline: after },
    });
  },
);

test.each([
  ["a number with its unit", "120家", 120],
  ["a Chinese numeral", "一百二十", 120],
  ["full-width digits", "１２０", 120],
])("%s is accepted as the number it plainly is", (_, first, value) => {
  const parsed = parseDraft(
    { ...toDraft({ ...target, requirement: { bound: "atLeast", measure: "level", value: 1 } }), first, unit: "家" },
    target,
  );
  expect(parsed.kind === "edit" && parsed.edit.requirement).toEqual({ bound: "atLeast", measure: "level", value });
});

test.each([
  ["a negative number", "-5", "numberNegative"],
  ["more digits than a cell keeps", "99999999999999999999", "numberTooLong"],
  ["a number in doubt", "约一百", "numberInvalid"],
])("%s is refused with its own words", (_, first, problem) => {
  const parsed = parseDraft(
    { ...toDraft({ ...target, requirement: { bound: "atLeast", measure: "level", value: 1 } }), first, unit: "家" },
    target,
  );
  expect(parsed.kind === "problems" && [...parsed.problems]).toEqual([problem]);
});

test.each`
  change                                                       | after                                                                                                     | why
  ${{ first: "160" }}                                          | ${{ unit: "家", comparison: "stock" }}                                                                    | ${"what the office chose stays"}
  ${{ measure: "growth", first: "-3", bound: "atMost" }}       | ${{ requirement: { bound: "atMost", measure: "growth", value: -3 }, unit: "%", comparison: "rate" }}      | ${"a fall is a negative growth in per cent"}
  ${{ measure: "points", first: "2个百分点", bound: "about" }} | ${{ requirement: { bound: "about", measure: "points", value: 2 }, unit: "个百分点", comparison: "rate" }} | ${"points have a unit of their own"}
  ${{ measure: "multiple", first: "2倍" }}                     | ${{ requirement: { bound: "about", measure: "multiple", value: 2 }, comparison: "stock" }}                | ${"times the baseline"}
  ${{ unit: "%", first: "85%" }}                               | ${{ comparison: "rate" }}                                                                                 | ${"a level in per cent is no sum"}
`("$change makes $after: $why", ({ change, after }: { change: Partial<TargetDraft>; after: object }) => {
  const was: Target = { ...target, comparison: "stock" };
  expect(parseDraft({ ...toDraft(was), ...change }, was)).toMatchObject({ kind: "edit", edit: after });
});
