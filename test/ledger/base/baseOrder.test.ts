import * as fc from "fast-check";
import { readOrder, renderOrder } from "../../../src/ledger/base/baseOrder";

const keys = Array.from({ length: 12 }, (_, index) => `k${index}`);

test.each<[why: string, order: readonly number[], text: string]>([
  ["as laid", [0, 1, 2, 3], "0-3"],
  ["a row in the middle that was laid last", [0, 1, 11, 2, 3], "0-1,11,2-3"],
  ["nothing", [], ""],
])("neighbours are runs: %s", (_why, order, text) => {
  expect(
    renderOrder(
      order.map((line) => keys[line] ?? ""),
      keys,
    ),
  ).toBe(text);
});

test("reading is the inverse of writing", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(keys), (order) => {
      expect(readOrder(renderOrder(order, keys), keys)).toEqual(order);
    }),
  );
});

test("what is no order, or of lines that are not there, is passed over", () => {
  expect(readOrder("1,x,40,3-99,", keys)).toEqual(["k1", ...keys.slice(3)]);
});
