import * as fc from "fast-check";
import { type PlacedCell, renderCells } from "../../../src/ledger/sync/renderCells";

const places = fc.uniqueArray(fc.tuple(fc.nat(6), fc.nat(6)), { selector: String, maxLength: 30 });
const cellsAt = (all: readonly (readonly [number, number])[]): PlacedCell[] =>
  all.map(([row, column], input) => ({ row, column, input }));

/** Every cell that the changes write, in order of place. */
function writtenBy(cells: readonly PlacedCell[]): PlacedCell[] {
  return renderCells("台账", cells)
    .flatMap((change) =>
      change.kind !== "setValues"
        ? []
        : change.values.flatMap((line, down) =>
            line.map((input, across) => ({
              row: change.range.row + down,
              column: change.range.column + across,
              input,
            })),
          ),
    )
    .sort((one, other) => one.row - other.row || one.column - other.column);
}

test("each cell is written once, with its own value, and no other", () => {
  fc.assert(
    fc.property(places, (all) => {
      const cells = cellsAt(all);
      const inOrder = [...cells].sort((one, other) => one.row - other.row || one.column - other.column);
      expect(writtenBy(cells)).toEqual(inOrder);
    }),
  );
});

test.each<[string, readonly (readonly [number, number])[], number]>([
  [
    "neighbours in a row",
    [
      [3, 4],
      [3, 5],
      [3, 6],
    ],
    1,
  ],
  [
    "the same columns of rows one below the other",
    [
      [3, 4],
      [3, 5],
      [4, 4],
      [4, 5],
    ],
    1,
  ],
  [
    "a gap of one row",
    [
      [3, 4],
      [5, 4],
    ],
    2,
  ],
  [
    "rows of which one has a cell more",
    [
      [3, 4],
      [4, 4],
      [4, 5],
    ],
    2,
  ],
])("%s: %j are %i", (_, all, changes) => {
  expect(renderCells("台账", cellsAt(all))).toHaveLength(changes);
});
