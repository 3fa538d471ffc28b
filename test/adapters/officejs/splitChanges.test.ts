import { splitChanges } from "../../../src/adapters/officejs/splitChanges";
import type { Change } from "../../../src/workbook/change";

const text = "字".repeat(100);
const range = (row: number, rows: number) => ({ sheet: "台账页", row, column: 2, rows, columns: 1 });
const lines = (rows: number) => Array.from({ length: rows }, () => [text]);
const values = (row: number, rows: number): Change => ({
  kind: "setValues",
  range: range(row, rows),
  values: lines(rows),
});
const append = (rows: number): Change => ({ kind: "appendRows", table: "台账", values: lines(rows) });
const sheet: Change = { kind: "addSheet", sheet: text, visibility: "visible" };

/** What a change counts for: its JSON in UTF-8, and the words around it. */
const sizeOf = (...changes: readonly Change[]): number =>
  changes.reduce((sum, change) => sum + Buffer.byteLength(JSON.stringify(change)) + 600, 0);

test("what fits into one request stays one, to the byte", () => {
  const list = [values(0, 2), append(1), sheet];
  const whole = list.map((change, index) => ({ change, index }));
  expect(splitChanges(list, sizeOf(...list))).toEqual([whole]);
  expect(splitChanges(list, sizeOf(...list) - 1)).toEqual([whole.slice(0, 2), whole.slice(2)]);
});

test("an empty list is no request", () => {
  expect(splitChanges([], 1000)).toEqual([]);
});

test("values that are too many alone are cut between rows, and each part knows its place and its change", () => {
  const limit = sizeOf(values(0, 2));
  expect(splitChanges([sheet, values(4, 5)], limit)).toEqual([
    [{ change: sheet, index: 0 }],
    [{ change: values(4, 2), index: 1 }],
    [{ change: values(6, 1), index: 1 }],
    [{ change: values(7, 2), index: 1 }],
  ]);
});

test("so are rows for the end of a table", () => {
  const limit = sizeOf(append(2));
  expect(splitChanges([append(3)], limit)).toEqual([
    [{ change: append(1), index: 0 }],
    [{ change: append(2), index: 0 }],
  ]);
});

test.each<[string, Change]>([
  ["a single row of values", values(0, 1)],
  ["a single row for a table", append(1)],
  ["a change that is no list of rows", sheet],
])("%s that is too large goes whole", (_, change) => {
  expect(splitChanges([change, change], 10)).toEqual([[{ change, index: 0 }], [{ change, index: 1 }]]);
});
