import { shortfallOrder } from "../../../src/domain/progress/shortfallOrder";
import { summarise } from "../../../src/domain/progress/summarise";
import { statuses, type Judgement, type Status } from "../../../src/domain/progress/status";

const judgement = (status: Status): Judgement => ({
  status,
  remarks: [],
  line: null,
  pace: null,
  completion: null,
  shortfall: null,
});

test("a shortfall list runs 未达标, 滞后, 未报送, each in the document's order, and holds nothing else", () => {
  const rows = (["notReported", "behind", "met", "overdue", "behind", "invalid", "overdue"] as const).map(
    (status, place) => ({ place, judgement: judgement(status) }),
  );
  expect(shortfallOrder(rows).map(({ place }) => place)).toEqual([3, 6, 1, 4, 0]);
});

test("every status is counted, also those that nobody has", () => {
  const counts = summarise([judgement("met"), judgement("met"), judgement("behind")]);
  expect(Object.keys(counts)).toEqual([...statuses]);
  expect(counts).toMatchObject({ met: 2, behind: 1, overdue: 0 });
});
