import { toCellValue, toFormula } from "../../../src/adapters/officejs/cellContents";
import { areasOf } from "../../../src/adapters/officejs/excelRange";
import { safeText } from "../../../src/adapters/officejs/safeText";
import { columnWidthInPoints, pointsFromMillimetres, serialFromIsoDate } from "../../../src/adapters/officejs/units";

test.each<[unknown, unknown]>([
  ["", null],
  [null, null],
  [undefined, null],
  [0, 0],
  [false, false],
  ["三期", "三期"],
  ["#N/A", { error: "#N/A" }],
  ["#DIV/0!", { error: "#DIV/0!" }],
  ["#N/A ", "#N/A "],
  ["见#REF!", "见#REF!"],
])("Excel answers %j: the cell holds %j", (answer, value) => {
  expect(toCellValue(answer)).toEqual(value);
});

test("an answer that is no value is a bug", () => {
  expect(() => toCellValue([1])).toThrow(TypeError);
});

test.each<[unknown, string | number | null, string, string]>([
  ["=1+1", 2, "=1+1", "a formula"],
  ["=1+1", "=1+1", "", "a text that begins as a formula does"],
  ["三期", "三期", "", "a text"],
  [7, 7, "", "a number"],
])("%j beside the value %j is the formula “%s”: %s", (formula, value, expected) => {
  expect(toFormula(formula, value, 0, null)).toBe(expected);
});

const long = (length: number, end: string) => "字".repeat(length - end.length) + end;

test.each([
  ["=1+1", false, "'=1+1"],
  ["三期", false, "三期"],
  ["3期", false, "'3期"],
  ["3期", true, "3期"],
  ["=1", true, "=1"],
  ["'引", true, "''引"],
  ["'引", false, "''引"],
  ["", false, ""],
  [" TRUE ", false, "' TRUE "],
  ["-", false, "'-"],
  ["\t甲", false, "'\t甲"],
  [long(60, "1"), false, `'${long(60, "1")}`],
  [long(61, "1"), false, long(61, "1")],
  ["1".repeat(61), false, `'${"1".repeat(61)}`],
])("%j (in a text cell: %s) is written as %j", (text, inTextFormat, written) => {
  expect(safeText(text, inTextFormat)).toBe(written);
});

test.each([
  ["Sheet1!A1", [[0, 0, 1, 1]]],
  ["Sheet1!$B$2:$AC$10", [[1, 1, 9, 28]]],
  [
    "Sheet1!A1:B4,'甲,''乙'!D1",
    [
      [0, 0, 4, 2],
      [0, 3, 1, 1],
    ],
  ],
])("%s has its areas", (address, areas) => {
  expect(areasOf(address).map(({ row, column, rows, columns }) => [row, column, rows, columns])).toEqual(areas);
});

test.each([
  ["1900-03-01", 61],
  ["2019-12-31", 43_830],
  ["2020-02-29", 43_890],
])("%s is %i", (date, serial) => {
  expect(serialFromIsoDate(date)).toBe(serial);
});

test.each(["1900-02-28", "2019-12", "2019-1-1", "年底", ""])("“%s” is refused by name", (date) => {
  expect(() => serialFromIsoDate(date)).toThrow(new RangeError(`“${date}” is no date that a cell can hold`));
});

test("8.43 characters are 48 points, and 25.4 mm are 72", () => {
  expect([columnWidthInPoints(8.43), columnWidthInPoints(10), pointsFromMillimetres(25.4)]).toEqual([48, 56.25, 72]);
});
