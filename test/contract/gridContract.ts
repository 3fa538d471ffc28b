import type { Grid } from "../../src/workbench/grid/grid";
import type { CellRange } from "../../src/workbook/range";

export interface GridUnderTest {
  readonly grid: Grid;
  /** Whether formulas yield values. */
  readonly calculates: boolean;
}

/** What every grid behind the Excel host keeps to. `make` gives an empty grid without sheets. */
export function describeGrid(name: string, make: () => GridUnderTest | Promise<GridUnderTest>): void {
  describe(`${name} is a grid`, () => {
    let tested: GridUnderTest;
    let grid: Grid;
    let sheet: string;
    let count = 0;
    const at = (row: number, column: number, rows = 1, columns = 1): CellRange => ({
      sheet,
      row,
      column,
      rows,
      columns,
    });

    beforeAll(async () => {
      tested = await make();
      grid = tested.grid;
    });
    beforeEach(() => {
      sheet = `表 ${String(++count)}`;
      grid.addSheet(sheet);
    });
    afterAll(() => {
      grid.dispose();
    });

    test("a new sheet is empty", () => {
      expect(grid.usedRange(sheet)).toBeNull();
      expect(grid.values(at(0, 0, 2, 2))).toEqual([
        [null, null],
        [null, null],
      ]);
      expect(grid.formulas(at(0, 0, 1, 2))).toEqual([["", ""]]);
    });

    test.each([
      ["a number", 12.5],
      ["zero", 0],
      ["a text", "工作要点"],
      ["a text that looks like a number", "1.10"],
      ["a text that looks like a formula", "=1+1"],
      ["a text that looks like a date", "2019-1-2"],
      ["a text of blanks", " "],
      ["true", true],
      ["false", false],
    ])("keeps %s as it was written", async (_, value) => {
      grid.write(at(3, 2), [[{ value }]]);
      await grid.settled();
      expect(grid.values(at(3, 2))).toEqual([[value]]);
      expect(grid.formulas(at(3, 2))).toEqual([[""]]);
    });

    test("writing null empties a cell", () => {
      grid.write(at(0, 0, 1, 2), [[{ value: 1 }, { value: 2 }]]);
      grid.write(at(0, 0), [[{ value: null }]]);
      expect(grid.values(at(0, 0, 1, 2))).toEqual([[null, 2]]);
    });

    test("the used range is the smallest rectangle with content", () => {
      grid.write(at(4, 3), [[{ value: 1 }]]);
      grid.write(at(6, 1), [[{ value: "一" }]]);
      expect(grid.usedRange(sheet)).toEqual(at(4, 1, 3, 3));
    });

    test("keeps a formula", async () => {
      grid.write(at(0, 0), [[{ value: 2 }]]);
      grid.write(at(0, 1), [[{ formula: "=A1*3" }]]);
      await grid.settled();
      expect(grid.formulas(at(0, 0, 1, 2))).toEqual([["", "=A1*3"]]);
      if (tested.calculates) expect(grid.values(at(0, 1))).toEqual([[6]]);
    });

    test("a value written over a formula takes its place", async () => {
      grid.write(at(0, 0), [[{ formula: "=1+1" }]]);
      await grid.settled();
      grid.write(at(0, 0), [[{ value: "x" }]]);
      await grid.settled();
      expect(grid.values(at(0, 0))).toEqual([["x"]]);
      expect(grid.formulas(at(0, 0))).toEqual([[""]]);
    });

    test("inserted rows push down what lies below, deleted rows pull it up", async () => {
      grid.write(at(0, 0, 3), [[{ value: 1 }], [{ value: 2 }], [{ value: 3 }]]);
      grid.insertRows(sheet, 1, 2);
      await grid.settled();
      expect(grid.values(at(0, 0, 5))).toEqual([[1], [null], [null], [2], [3]]);
      grid.deleteRows(sheet, 1, 3);
      await grid.settled();
      expect(grid.values(at(0, 0, 3))).toEqual([[1], [3], [null]]);
    });

    test("a renamed sheet keeps its cells", () => {
      grid.write(at(0, 0), [[{ value: 7 }]]);
      const renamed = `${sheet} 改名`;
      grid.renameSheet(sheet, renamed);
      expect(grid.values({ ...at(0, 0), sheet: renamed })).toEqual([[7]]);
    });

    test("a removed sheet's name is free again", () => {
      grid.addSheet(`${sheet} 二`);
      grid.write(at(0, 0), [[{ value: 7 }]]);
      grid.removeSheet(sheet);
      grid.addSheet(sheet);
      expect(grid.usedRange(sheet)).toBeNull();
    });

    test("a table with a calculated column and a name can be declared and grow", async () => {
      const table = `测试台账${String(count)}`;
      const name = `左右容差${String(count)}`;
      grid.write(at(0, 4), [[{ value: 0.1 }]]);
      grid.defineName(name, at(0, 4));
      grid.write(at(2, 0, 2, 2), [
        [{ value: "目标" }, { value: "线" }],
        [{ value: 10 }, { value: null }],
      ]);
      grid.defineTable(table, at(2, 0, 2, 2), ["目标", "线"]);
      const formula = `=${table}[[#This Row],[目标]]*(1-${name})`;
      grid.write(at(3, 1), [[{ formula }]]);
      await grid.settled();
      expect(grid.formulas(at(3, 1))).toEqual([[formula]]);
      if (tested.calculates) expect(grid.values(at(3, 1))).toEqual([[9]]);
      grid.write(at(4, 0), [[{ value: 20 }]]);
      grid.defineTable(table, at(2, 0, 3, 2), ["目标", "线"]);
      grid.write(at(4, 1), [[{ formula }]]);
      await grid.settled();
      if (tested.calculates) expect(grid.values(at(3, 1, 2))).toEqual([[9], [18]]);
    });

    test("ten thousand cells go in and come out", () => {
      const rows = Array.from({ length: 1_000 }, (_, row) =>
        Array.from({ length: 10 }, (_, column) => ({ value: row * 10 + column })),
      );
      grid.write(at(0, 0, 1_000, 10), rows);
      expect(grid.values(at(999, 9))).toEqual([[9_999]]);
      expect(grid.usedRange(sheet)).toEqual(at(0, 0, 1_000, 10));
    });
  });
}
