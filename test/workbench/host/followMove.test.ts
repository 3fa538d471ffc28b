import type { LinesMoved } from "../../../src/workbench/grid/gridMove";
import { MemoryGrid } from "../../../src/workbench/grid/memoryGrid";
import { ExcelHost } from "../../../src/workbench/host/excelHost";
import { shiftArea, shiftRuleFormula } from "../../../src/workbench/host/shiftArea";

const rows = (kind: LinesMoved["kind"], at: number, count: number): LinesMoved => ({
  kind,
  axis: "rows",
  sheet: "台账",
  at,
  count,
});
const area = (row: number, length: number) => ({ row, column: 0, rows: length, columns: 3 });

test.each([
  ["inserted above", rows("inserted", 2, 3), area(8, 4)],
  ["inserted at its first row", rows("inserted", 5, 1), area(6, 4)],
  ["inserted inside", rows("inserted", 6, 2), area(5, 6)],
  ["inserted right below", rows("inserted", 9, 2), area(5, 4)],
  ["deleted above", rows("deleted", 0, 2), area(3, 4)],
  ["deleted across its top", rows("deleted", 4, 2), area(4, 3)],
  ["deleted inside", rows("deleted", 6, 2), area(5, 2)],
  ["deleted across its end", rows("deleted", 8, 9), area(5, 3)],
  ["deleted with all of it", rows("deleted", 5, 4), null],
])("rows 6 to 9 when rows are %s", (_, move, expected) => {
  expect(shiftArea(area(5, 4), move)).toEqual(expected);
});

test.each([
  ["relative rows go with the area", '=LEFT($M6,1)="■"', '=LEFT($M8,1)="■"'],
  ["absolute rows go with their own row", "=$A$1<B6", "=$A$3<B8"],
  ["texts and names stay", '=AND(截至日期>0,$M6="M6")', '=AND(截至日期>0,$M8="M6")'],
])("in a rule's formula %s", (_, formula, expected) => {
  expect(shiftRuleFormula(formula, area(5, 4), area(7, 4), rows("inserted", 0, 2))).toBe(expected);
});

describe("after a person moved rows", () => {
  let grid: MemoryGrid;
  let host: ExcelHost;
  const at = (row: number, column: number, down = 1, columns = 1) => ({
    sheet: "台账",
    row,
    column,
    rows: down,
    columns,
  });

  /** A table over rows 3 to 6 with a calculated column, one rule, one validation, one percent row and a name above it. */
  beforeEach(() => {
    grid = new MemoryGrid();
    host = new ExcelHost({ grid, firstSheet: "台账" });
    const sheet = host.book.sheets[0]!;
    const body = { row: 3, column: 0, rows: 3, columns: 3 };
    grid.write(at(2, 0, 1, 3), [["目标值", "累计完成", "状态"].map((value) => ({ value }))]);
    grid.write(at(3, 2, 3), [[{ formula: "=1" }], [{ formula: "=1" }], [{ formula: "=1" }]]);
    const headers = ["目标值", "累计完成", "状态"];
    host.book.tables.push({ id: "1", name: "台账表", style: "", sheet, area: { ...body, row: 2, rows: 4 }, headers });
    host.book.names.push({ name: "截至日期", sheet, area: { row: 0, column: 1, rows: 1, columns: 1 }, comment: "" });
    sheet.rules.push({ area: body, formula: '=$C4="■"', stopIfTrue: true });
    sheet.validations.push({ area: { ...body, column: 1, columns: 1 }, rule: {} });
    sheet.formats.lay({ ...body, row: 4, rows: 1 }, { numberFormat: "0%" });
    sheet.rowHeights.set(4, 30);
  });

  const seen = () => {
    const { tables, names, sheets } = host.book;
    return {
      table: tables.map((table) => [table.area.row, table.area.rows]),
      name: names.map((name) => (name.sheet === null ? null : name.area.row)),
      rule: sheets[0]!.rules.map((rule) => [rule.area.row, rule.area.rows, rule.formula]),
      validation: sheets[0]!.validations.map((one) => [one.area.row, one.area.rows]),
      percentRows: sheets[0]!.formats
        .numberFormats({ row: 0, column: 1, rows: 9, columns: 1 })
        .flatMap(([format], row) => (format === "0%" ? [row] : [])),
      heights: [...sheets[0]!.rowHeights.keys()],
    };
  };

  test("inserted above everything: all of it lies further down", () => {
    grid.moveRows(rows("inserted", 0, 2));
    expect(seen()).toEqual({
      table: [[4, 4]],
      name: [2],
      rule: [[5, 3, '=$C6="■"']],
      validation: [[5, 3]],
      percentRows: [6],
      heights: [6],
    });
  });

  test("inserted right below the header: rule and validation cover the new row, and it calculates", () => {
    grid.moveRows(rows("inserted", 3, 1));
    host["afterMoves"].catchUp();
    expect(seen()).toMatchObject({
      table: [[2, 5]],
      rule: [[3, 4, '=$C4="■"']],
      validation: [[3, 4]],
      percentRows: [5],
    });
    expect(grid.formulas(at(3, 2))).toEqual([["=1"]]);
  });

  test("deleted inside the table: it becomes shorter", () => {
    grid.moveRows(rows("deleted", 4, 1));
    expect(seen()).toMatchObject({ table: [[2, 3]], rule: [[3, 2, '=$C4="■"']], percentRows: [], heights: [] });
  });

  test("deleted with its header: the table is gone, and a name whose cell went points nowhere", () => {
    grid.moveRows(rows("deleted", 0, 3));
    expect(seen()).toMatchObject({ table: [], name: [null] });
  });

  test("a sheet renamed at its tab is found by its new name", () => {
    grid.retitleSheet("台账", "台账二");
    expect(host.book.findSheet("台账二")?.name).toBe("台账二");
    expect(host.book.findSheet("台账")).toBeUndefined();
    expect(host.book.selection.sheet).toBe("台账二");
  });

  test("sorted rows take their number formats along", () => {
    const sheet = host.book.sheets[0]!;
    sheet.formats.reorder({ row: 3, column: 0, rows: 3, columns: 3 }, [5, 3, 4]);
    expect(seen().percentRows).toEqual([5]);
  });
});
