import { decisionFromFormatOne, fromFormatOne, type PlanOne, type TargetOne } from "../../src/domain/formatOne";

const added: Omit<TargetOne, "key"> = {
  ...{ indicator: "新增贯标企业", subject: "企业" },
  ...{ requirement: { kind: "atLeast", value: 5 }, unit: "家", basis: "increment", baseline: null },
  ...{ deadline: { date: "2019-12-31", stated: null }, aspirational: false, stated: "5家", hedges: [] },
  ...{ spans: [{ start: 0, end: 2 }], why: ["bareNumberIsAtLeast"], needsReview: null },
};

const targetOne: TargetOne = { key: "2019-370000-01-1", ...added };

function planOne(over: Partial<TargetOne>): PlanOne {
  const targets = [{ ...targetOne, ...over }];
  return {
    ...{ format: "workpoints/1", edition: "2019", title: "要点", documentNumber: null, issuer: null },
    ...{ date: null, year: 2019 },
    regions: [
      {
        ...{ name: "山东省", code: "370000" },
        workPoints: [
          {
            ...{ key: "2019-370000-01", kind: "quantified", text: "新增贯标企业5家。", span: { start: 0, end: 9 } },
            ...{
              deliverable: null,
              aspirational: false,
              needsReview: { reason: "regionUnknown", readings: [] },
              targets,
            },
          },
        ],
      },
    ],
  };
}

const converted = (over: Partial<TargetOne>) => fromFormatOne(planOne(over)).groups[0]!.workPoints[0]!.targets[0]!;

test("groups are the regions of before, keys and words stay", () => {
  const plan = fromFormatOne(planOne({}));
  expect(plan).toMatchObject({
    format: "workpoints/2",
    groupedBy: "region",
    groups: [{ name: "山东省", code: "370000" }],
  });
  expect(Object.keys(plan)).not.toContain("regions");
  expect(plan.groups[0]?.workPoints[0]).toMatchObject({
    key: "2019-370000-01",
    needsReview: { reason: "groupUnknown" },
  });
});

test.each`
  before                                                                            | after                                                                                          | why
  ${{}}                                                                             | ${{ requirement: { bound: "atLeast", measure: "level", value: 5 }, comparison: "cumulative" }} | ${"a bound on a level"}
  ${{ requirement: { kind: "between", lower: 2, upper: 3 } }}                       | ${{ requirement: { bound: "between", measure: "level", lower: 2, upper: 3 } }}                 | ${"a range"}
  ${{ requirement: { kind: "about", value: 5 }, unit: "个百分点" }}                 | ${{ requirement: { bound: "about", measure: "points", value: 5 }, comparison: "rate" }}        | ${"points are a measure now"}
  ${{ requirement: { kind: "multiple", factor: 2 }, unit: "" }}                     | ${{ requirement: { bound: "atLeast", measure: "multiple", value: 2 }, comparison: "stock" }}   | ${"a multiple had one bound"}
  ${{ requirement: { kind: "growth", percent: 8 }, unit: "%", hedges: ["以上"] }}   | ${{ requirement: { bound: "atLeast", measure: "growth", value: 8 }, needsReview: null }}       | ${"以上 says no more"}
  ${{ requirement: { kind: "growth", percent: 3 }, unit: "%", hedges: ["不超过"] }} | ${{ needsReview: { reason: "requirementUnclear" } }}                                           | ${"the cap was lost: a person is asked"}
  ${{ aspirational: true, hedges: ["拟"], why: ["aspirationalByWord"] }}            | ${{ aspirational: false, why: [] }}                                                            | ${"拟 is a commitment"}
  ${{ aspirational: true, hedges: ["拟"], why: [] }}                                | ${{ aspirational: true }}                                                                      | ${"a person said so"}
  ${{ aspirational: true, hedges: ["力争"], why: ["aspirationalByWord"] }}          | ${{ aspirational: true }}                                                                      | ${"力争 is a hope"}
`("$before becomes $after: $why", ({ before, after }: { before: Partial<TargetOne>; after: object }) => {
  expect(converted(before)).toMatchObject(after);
});

test("decisions that a ledger keeps are taken over", () => {
  const signed = { key: "2019-370000-01-1", by: "张三", on: "2019-06-03" };
  const change = { requirement: { kind: "growth", percent: 8 }, basis: "total" } as const;
  expect(decisionFromFormatOne({ ...signed, kind: "changed", change })).toEqual({
    ...signed,
    kind: "changed",
    change: { requirement: { bound: "atLeast", measure: "growth", value: 8 }, basis: "total" },
  });
  expect(decisionFromFormatOne({ ...signed, kind: "added", target: added })).toMatchObject({
    kind: "added",
    target: { requirement: { bound: "atLeast", measure: "level", value: 5 }, comparison: "cumulative" },
  });
});
