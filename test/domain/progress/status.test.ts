import {
  attentionOrder,
  attentionStatuses,
  countedStatuses,
  statuses,
  statusSteps,
  worstFirst,
} from "../../../src/domain/progress/status";

test("the order for people names every status once", () => {
  expect([...worstFirst].sort()).toEqual([...statuses].sort());
});

test("the steps name every status that is counted once", () => {
  expect([...statusSteps.flat()].sort()).toEqual([...countedStatuses].sort());
});

test("what asks for something comes before what does not", () => {
  const asking = worstFirst.indexOf("notStarted");
  expect(worstFirst.indexOf("invalid")).toBe(0);
  expect(worstFirst.indexOf("needsReview")).toBeLessThan(asking);
  expect(asking).toBeLessThan(worstFirst.indexOf("onTrack"));
});

test("a list of what needs attention runs from 数据有误 to 未报送, each in the document's order, and holds nothing else", () => {
  const given = ["notReported", "behind", "met", "overdue", "needsReview", "invalid", "overdue"] as const;
  const rows = given.map((status, place) => ({ place, judgement: { status } }));
  expect(attentionOrder(rows).map(({ place }) => place)).toEqual([5, 3, 6, 1, 0]);
  expect(attentionStatuses[0]).toBe("invalid");
});
