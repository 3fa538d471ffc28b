import * as fc from "fast-check";
import { movedRows, type Place } from "../../../src/ledger/sync/planMoves";

const places = (from: readonly number[]): readonly Place[] =>
  from.map((number, index) => ({ key: `k${number}`, from: number, to: index + 1 }));

test.each<[why: string, from: readonly number[], moved: readonly string[]]>([
  ["in order", [1, 2, 3], []],
  ["with gaps, as rows between them were dropped", [1, 4, 9], []],
  ["the last became the first", [4, 1, 2, 3], ["k4"]],
  ["the first became the last", [2, 3, 4, 1], ["k1"]],
  ["none", [], []],
])("who moved: %s", (_why, from, moved) => {
  expect(movedRows(places(from)).map(({ key }) => key)).toEqual(moved);
});

test("whoever did not move stands in order, and nobody is told to have moved who could have stayed", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(50), { maxLength: 12 }), (from) => {
      const moved = new Set(movedRows(places(from)).map((place) => place.from));
      const staying = from.filter((number) => !moved.has(number));
      expect(staying).toEqual([...staying].sort((one, other) => one - other));
      for (const number of moved) {
        const more = from.filter((each) => each === number || !moved.has(each));
        expect(more).not.toEqual([...more].sort((one, other) => one - other));
      }
    }),
  );
});
