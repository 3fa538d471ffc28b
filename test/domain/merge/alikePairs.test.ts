import { alikePairs } from "../../../src/domain/merge/alikePairs";
import { toComparableRows } from "../../../src/domain/merge/comparableRow";
import { likenessThreshold, matchEditions } from "../../../src/domain/merge/matchEditions";
import { bigPlan } from "../../support/bigPlan";
import { editionOf2019, editionRowsOf } from "../../support/editionRows";

const reworded = (text: string) => text.replace("形成可复制可推广的经验", "努力形成可以复制和推广的经验");

test("in the document of 2019 no two sentences of a region that ask for different things are alike", () => {
  for (const { code, workPoints } of editionOf2019().groups) {
    const rows = toComparableRows(
      workPoints.map(({ key, text }) => ({
        ...{ key, point: key, region: code, kind: "qualitative", text },
        ...{ indicator: "", subject: "", demand: "", withdrawn: false },
      })),
    );
    const pairs = alikePairs(rows, rows, likenessThreshold);
    expect(pairs.map(({ before, after }) => [before.order, after.order])).toEqual(rows.map((_, at) => [at, at]));
  }
});

test("thousands of rows with the same words but for their number are not all compared with one another", () => {
  const rows = editionRowsOf(bigPlan(1, 3000)).filter(({ kind }) => kind === "qualitative");
  const before = toComparableRows(rows);
  const after = toComparableRows(rows.map((row) => ({ ...row, text: reworded(row.text) })));
  const pairs = alikePairs(before, after, likenessThreshold);
  expect(pairs.length).toBeLessThan(rows.length * 100);
  const likes = new Set(pairs.filter((pair) => pair.before.row.key === pair.after.row.key));
  expect(likes.size).toBe(rows.length);
});

test("a ledger of thousands of rows is matched row by row, also where many were reworded", () => {
  const before = editionRowsOf(bigPlan(31, 50));
  const after = before.map((row, index) => (index % 7 === 0 ? { ...row, text: reworded(row.text) } : row));
  const { matches } = matchEditions(before, after);
  expect(matches.map((match) => [match.before, match.after])).toEqual(before.map(({ key }) => [key, key]));
});
