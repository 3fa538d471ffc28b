import fc from "fast-check";

import { moveFormula } from "../../src/workbook/movedFormula";
import { toCellReferences, toTableReferences, type FormulaTable } from "../../src/workbook/tableFormula";
import { everywhere, expression, ownRow, tableColumns } from "../support/formulas";

const table: FormulaTable = { name: "台账", sheet: "总 表", column: 1, columns: ["指标", "目标值", "a [b]"] };

test.each([
  ["台账[[#This Row],[目标值]]*2", "C6*2", "a column"],
  ["台账[[#This Row],[a '[b']]]", "D6", "escapes"],
  ["SUM(台账[[#This Row],[指标]:[a '[b']]])", "SUM(B6:D6)", "columns side by side"],
  ["台账[[#This Row],[目标值]]/SUM(台账[目标值])", "C6/SUM(台账[目标值])", "whole columns stay"],
  [
    "别表[[#This Row],[目标值]]+C5+C$6+$C$6+别!C6",
    "别表[[#This Row],[目标值]]+C5+C$6+$C$6+别!C6",
    "what is elsewhere stays",
  ],
  ['"C6"&E6&A6', '"C6"&E6&A6', "texts and cells beside the table stay"],
  ["C6:INDEX(C:C,9)", "C6:INDEX(C:C,9)", "an end of a range stays"],
])("%s in row 6 is %s: %s", (structured, cells) => {
  expect(toCellReferences(structured, table, 5)).toBe(cells);
  expect(toTableReferences(cells, table, 5)).toBe(structured);
});

test.each([
  ["[@目标值]", "台账[[#This Row],[目标值]]", "the short form"],
  ["台账[[#this row], [目标值]]", "台账[[#This Row],[目标值]]", "small letters and blanks"],
  ["$C6+'总 表'!C6", "台账[[#This Row],[目标值]]+台账[[#This Row],[目标值]]", "the same cell said otherwise"],
])("%s is read as %s: %s", (formula, long) => {
  expect(toTableReferences(formula, table, 5)).toBe(long);
});

const cases = tableColumns.chain((columns) =>
  fc.record({
    columns: fc.constant(columns),
    column: fc.nat(20),
    row: fc.integer({ min: 1, max: 200 }),
    rows: fc.nat(200),
    formula: expression(fc.oneof(ownRow("台账", columns), everywhere)),
  }),
);

test("there and back is the identity, in every row", () => {
  fc.assert(
    fc.property(cases, ({ columns, column, row, formula }) => {
      const own = { ...table, column, columns };
      expect(toTableReferences(toCellReferences(formula, own, row), own, row)).toBe(formula);
    }),
    { numRuns: 500 },
  );
});

test("what cells share is what each of them would hold: to translate and to move are the same in any order", () => {
  fc.assert(
    fc.property(cases, ({ columns, column, row, rows, formula }) => {
      const own = { ...table, column, columns };
      const moved = moveFormula(toCellReferences(formula, own, row), rows, 0);
      expect(moved).toBe(toCellReferences(formula, own, row + rows));
      expect(moveFormula(moved, -rows, 0)).toBe(toCellReferences(formula, own, row));
    }),
    { numRuns: 500 },
  );
});
