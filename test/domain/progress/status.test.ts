import { statuses, worstFirst } from "../../../src/domain/progress/status";

test("the order for people names every status once", () => {
  expect([...worstFirst].sort()).toEqual([...statuses].sort());
});

test("what asks for something comes before what does not", () => {
  const asking = worstFirst.indexOf("notStarted");
  expect(worstFirst.indexOf("invalid")).toBe(0);
  expect(worstFirst.indexOf("needsReview")).toBeLessThan(asking);
  expect(asking).toBeLessThan(worstFirst.indexOf("onTrack"));
});
