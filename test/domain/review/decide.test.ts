import { decide } from "../../../src/domain/review/decide";
import type { Decision, TargetEdit } from "../../../src/domain/review/decision";
import type { Target, WorkPlan } from "../../../src/domain/workPlan";
import { textReader } from "../../../src/adapters/text/textReader";
import { readPlan } from "../../../src/usecases/readPlan";

const text = "省市\t工作要求\n河北省\t培育企业近百家。推进贯标。成果形式：建立机制。加强培训。新增企业5家，高校3家。";
const { plan } = readPlan(new TextEncoder().encode(text), "x.txt", textReader, { year: 2019 });
const points = (of: WorkPlan) => of.groups[0]!.workPoints;
const signed = { by: "张三", on: "2019-06-03" };
const vague = "2019-130000-01-1";
const doubtful = "2019-130000-02";
const listed = "2019-130000-04";

test("the plan decided upon has a doubtful target, a doubtful deliverable and a list", () => {
  expect(points(plan).map((point) => [point.key, point.needsReview?.reason ?? null, point.targets.length])).toEqual([
    ["2019-130000-01", null, 1],
    [doubtful, "deliverableEndUnclear", 0],
    ["2019-130000-03", null, 0],
    [listed, null, 2],
  ]);
  expect(points(plan)[0]?.targets[0]?.needsReview?.reason).toBe("inexactNumber");
});

test.each([vague, doubtful])("confirmed: %s is no longer in doubt, and nothing else changes", (key) => {
  const decided = decide(plan, [{ ...signed, kind: "confirmed", key }]);
  const doubts = points(decided).flatMap((point) => [
    point.needsReview,
    ...point.targets.map((target) => target.needsReview),
  ]);
  expect(doubts.filter((doubt) => doubt !== null)).toHaveLength(1);
  expect(points(decided).map((point) => point.text)).toEqual(points(plan).map((point) => point.text));
});

test("changed: the fields are as set, the doubt is gone", () => {
  const change = { requirement: { bound: "atLeast", measure: "level", value: 100 }, basis: "total" } as const;
  const [point] = points(decide(plan, [{ ...signed, kind: "changed", key: vague, change }]));
  expect(point?.targets[0]).toMatchObject({ ...change, indicator: "培育企业", needsReview: null });
});

test.each`
  change                                                               | comparison      | why
  ${{ basis: "total" }}                                                | ${"stock"}      | ${"a total is a level"}
  ${{ unit: "%" }}                                                     | ${"rate"}       | ${"per cent are no sum"}
  ${{ requirement: { bound: "atMost", measure: "growth", value: 3 } }} | ${"rate"}       | ${"a growth is compared as one"}
  ${{ basis: "total", comparison: "dueOnly" }}                         | ${"dueOnly"}    | ${"it was chosen"}
  ${{ indicator: "培育优势企业" }}                                     | ${"cumulative"} | ${"nothing that it follows changed"}
`(
  "changed to $change: 考核方式 is $comparison, as $why",
  ({ change, comparison }: { change: TargetEdit; comparison: string }) => {
    const [point] = points(decide(plan, [{ ...signed, kind: "changed", key: vague, change }]));
    expect(point?.targets[0]?.comparison).toBe(comparison);
  },
);

test("notATarget: a point keeps its other targets; without any it is qualitative", () => {
  const one = decide(plan, [{ ...signed, kind: "notATarget", key: `${listed}-1` }]);
  expect(points(one)[3]).toMatchObject({ kind: "quantified", targets: [{ key: `${listed}-2` }] });
  const none = decide(one, [{ ...signed, kind: "notATarget", key: `${listed}-2` }]);
  expect(points(none)[3]).toMatchObject({ kind: "qualitative", targets: [] });
});

test("deliverable: the longer reading takes in the point that it covers", () => {
  const reading = points(plan)[1]!.needsReview!.readings[1]!;
  if (reading.kind !== "deliverable") throw new Error("the second reading is the longer deliverable");
  const cut = text.indexOf("新增");
  const deliverable = { text: "建立机制。加强培训。", span: { start: reading.deliverable.span.start, end: cut } };
  const decided = decide(plan, [{ ...signed, kind: "deliverable", key: doubtful, deliverable }]);
  expect(points(decided).map((point) => point.key)).toEqual(["2019-130000-01", doubtful, listed]);
  expect(points(decided)[1]).toMatchObject({ deliverable, needsReview: null, span: { end: cut } });
});

test("deliverable: a point with targets stays, even inside it", () => {
  const reading = points(plan)[1]!.needsReview!.readings[1]!;
  if (reading.kind !== "deliverable") throw new Error("the second reading is the longer deliverable");
  const decided = decide(plan, [{ ...signed, kind: "deliverable", key: doubtful, deliverable: reading.deliverable }]);
  expect(points(decided).map((point) => point.key)).toEqual(["2019-130000-01", doubtful, listed]);
});

describe("added", () => {
  const { key, ...target }: Target = points(plan)[0]!.targets[0]!;

  test("the next running number, and the point is quantified", () => {
    expect(key).toBe(vague);
    const decided = decide(plan, [{ ...signed, kind: "added", key: doubtful, target }]);
    expect(points(decided)[1]).toMatchObject({
      kind: "quantified",
      targets: [{ key: `${doubtful}-1`, indicator: "培育企业" }],
    });
  });

  test("a number is never given twice", () => {
    const decisions: Decision[] = [
      { ...signed, kind: "notATarget", key: `${listed}-2` },
      { ...signed, kind: "added", key: listed, target },
    ];
    expect(points(decide(plan, decisions))[3]?.targets.map((each) => each.key)).toEqual([`${listed}-1`, `${listed}-3`]);
  });
});

test.each<[string, Decision]>([
  ["unknownKey", { ...signed, kind: "confirmed", key: "2019-999999-01" }],
  ["notATarget", { ...signed, kind: "notATarget", key: doubtful }],
  ["notATarget", { ...signed, kind: "changed", key: doubtful, change: { unit: "所" } }],
  [
    "notAWorkPoint",
    { ...signed, kind: "deliverable", key: vague, deliverable: { text: "机制", span: { start: 0, end: 2 } } },
  ],
])("%s: a decision that fits no key of the plan is refused", (code, decision) => {
  expect(() => decide(plan, [decision])).toThrow(
    expect.objectContaining({ name: "DecisionError", code, key: decision.key }) as Error,
  );
});

test("no decision, same plan; and the plan given is never changed", () => {
  const before = JSON.stringify(plan);
  expect(decide(plan, [])).toBe(plan);
  decide(plan, [{ ...signed, kind: "confirmed", key: vague }]);
  expect(JSON.stringify(plan)).toBe(before);
});

test("what nothing was decided about is the very same: only the point of a decision is worked out anew", () => {
  const decided = decide(plan, [{ ...signed, kind: "confirmed", key: vague }]);
  const [first, ...others] = points(decided);
  expect(first).not.toBe(points(plan)[0]);
  others.forEach((point, index) => expect(point).toBe(points(plan)[index + 1]));
});
