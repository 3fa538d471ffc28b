import fc from "fast-check";
import {
  parseArea,
  parseCellReference,
  subtractArea,
  subtractFromSqref,
  type Area,
} from "../../../../src/adapters/xlsx/sheet/cellReference";

const COLUMNS = 16_384;

test.each`
  reference       | row          | column
  ${"A1"}         | ${0}         | ${0}
  ${"b3"}         | ${2}         | ${1}
  ${"Z10"}        | ${9}         | ${25}
  ${"AA1"}        | ${0}         | ${26}
  ${"XFD1048576"} | ${1_048_575} | ${COLUMNS - 1}
`(
  "$reference is row $row and column $column",
  ({ reference, row, column }: { reference: string; row: number; column: number }) => {
    expect(parseCellReference(reference)).toBe(row * COLUMNS + column);
  },
);

test.each(["", "A", "1", "A0", "XFE1", "A1048577", "AAAA1", "A1B", "A-1", "A10485760", "@1", "[1"])(
  "%s is no cell",
  (reference) => {
    expect(parseCellReference(reference)).toBe(-1);
  },
);

test.each`
  text          | area
  ${"B2:C4"}    | ${{ row: 1, column: 1, rows: 3, columns: 2 }}
  ${"$C$4:$B2"} | ${{ row: 1, column: 1, rows: 3, columns: 2 }}
  ${"B2"}       | ${{ row: 1, column: 1, rows: 1, columns: 1 }}
  ${"B:C"}      | ${{ row: 0, column: 1, rows: 1_048_576, columns: 2 }}
  ${"2:3"}      | ${{ row: 1, column: 0, rows: 2, columns: COLUMNS }}
  ${"A1:B2:C3"} | ${null}
  ${"A1:工作"}  | ${null}
`("$text is $area", ({ text, area }: { text: string; area: Area | null }) => {
  expect(parseArea(text)).toEqual(area);
});

const small = fc.record({
  row: fc.nat(5),
  column: fc.nat(5),
  rows: fc.integer({ min: 1, max: 5 }),
  columns: fc.integer({ min: 1, max: 5 }),
});

const cellsOf = ({ row, column, rows, columns }: Area): readonly string[] =>
  Array.from({ length: rows * columns }, (_, n) => `${row + Math.floor(n / columns)},${column + (n % columns)}`);

test("what is left of a rectangle is each of its cells outside the other one, once", () => {
  fc.assert(
    fc.property(small, small, (from, cut) => {
      const gone = new Set(cellsOf(cut));
      const left = subtractArea(from, cut).flatMap(cellsOf);
      expect([...left].sort()).toEqual(
        cellsOf(from)
          .filter((cell) => !gone.has(cell))
          .sort(),
      );
    }),
    { examples: [[{ row: 0, column: 0, rows: 2, columns: 2 }, { row: 0, column: 2, rows: 2, columns: 2 }]] }, // prettier-ignore
  );
});

test("a rectangle that the other one does not touch stays the same one", () => {
  const from = { row: 0, column: 0, rows: 2, columns: 2 };
  expect(subtractArea(from, { ...from, column: 2 })).toEqual([from]);
  expect(subtractArea(from, { ...from, row: 2 })).toEqual([from]);
});

test("in a list of areas what cannot be read, and what is not touched, stays as it is written", () => {
  const print = ({ row, column, rows, columns }: Area) => `${row}/${column}/${rows}/${columns}`;
  expect(subtractFromSqref(" A1:B2  $D$4 工作 ", { row: 0, column: 0, rows: 1, columns: 2 }, print)).toBe(
    "1/0/1/2 $D$4 工作",
  );
});
