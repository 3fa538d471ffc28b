import fc from "fast-check";

import { printTokens, sheetsOf, tokenizeFormula } from "../../src/workbook/formulaTokens";

const spelled = (formula: string) =>
  tokenizeFormula(formula)
    .filter(({ kind }) => kind !== "blank" && kind !== "operator")
    .map(({ kind, text }) => `${kind} ${text}`);

test.each<[string, string, string[]]>([
  ["cells", "=A1+$B$2:C3", ["reference A1", "reference $B$2:C3"]],
  ["whole columns and rows", "SUM(A:$C,$1:3)", ["function SUM", "reference A:$C", "reference $1:3"]],
  ["numbers", "1.5E+3-.5*2", ["number 1.5E+3", "number .5", "number 2"]],
  ["texts with quotes", '"甲""A1"&A1', ['text "甲""A1"', "reference A1"]],
  [
    "functions that look like cells",
    "LOG10(A1)+ATAN2(B1,1)",
    [...["function LOG10", "reference A1", "function ATAN2", "reference B1", "number 1"]],
  ],
  [
    "names that look like cells",
    "目标A1+ABCD1+A1048577+XFE1+A1.b",
    [...["name 目标A1", "name ABCD1", "name A1048577", "name XFE1", "name A1.b"]],
  ],
  [
    "a range with a calculated end",
    "A1:INDEX(B:B,3)",
    [...["reference A1", "function INDEX", "reference B:B", "number 3"]],
  ],
  [
    "sheets",
    "'a''b 1'!A1+表!B2:C3+S1!A1+S!名+S!#REF!",
    [...["reference 'a''b 1'!A1", "reference 表!B2:C3", "reference S1!A1", "name S!名", "error S!#REF!"]],
  ],
  [
    "several sheets",
    "SUM(一月:三月!A1,'a b:c'!A1)",
    [...["function SUM", "reference 一月:三月!A1", "reference 'a b:c'!A1"]],
  ],
  ["a cell before a sheet", "SUM(A1:S2!B2)", ["function SUM", "reference A1", "reference S2!B2"]],
  [
    "other workbooks",
    "[1]S!A1+'[a b.xlsx]S'!A1+[1]!名",
    [...["reference [1]S!A1", "reference '[a b.xlsx]S'!A1", "name [1]!名"]],
  ],
  [
    "columns of tables",
    "[@目标]+T[[#This Row],[a b]]+SUM(T[a'[1']])",
    [...["structured [@目标]", "structured T[[#This Row],[a b]]", "function SUM", "structured T[a'[1']]"]],
  ],
  [
    "errors",
    "IF(A1=#N/A,#DIV/0!,#REF!)",
    [...["function IF", "reference A1", "error #N/A", "error #DIV/0!", "error #REF!"]],
  ],
])("%s: %s", (_, formula, tokens) => {
  expect(spelled(formula)).toEqual(tokens);
});

test.each<[string, string | null, string[], string[] | null]>([
  ["[@列]", null, ["#This Row"], ["列"]],
  ["[@[列 名]]", null, ["#This Row"], ["列 名"]],
  ["T[@]", "T", ["#This Row"], []],
  ["T[@[甲]:[乙]]", "T", ["#This Row"], ["甲", "乙"]],
  ["T[[#This Row], [a'[b']'#'']]", "T", ["#This Row"], ["a[b]#'"]],
  ["T[[#Headers],[#Data],[甲]:[乙]]", "T", ["#Headers", "#Data"], ["甲", "乙"]],
  ["T[#All]", "T", ["#All"], []],
  ["T[]", "T", [], []],
  ["T[[甲]]", "T", [], ["甲"]],
  ["T[[甲],[乙]]", "T", [], null],
])("%s names columns", (formula, table, items, columns) => {
  expect(tokenizeFormula(formula)).toEqual([{ kind: "structured", text: formula, table, items, columns }]);
});

test.each([
  ["'a''b'!", ["a'b"]],
  ["一月:三月!", ["一月", "三月"]],
  ["'[x.xlsx]S'!", null],
  ["", null],
])("%s names sheets", (qualifier, sheets) => {
  expect(sheetsOf(qualifier)).toEqual(sheets);
});

test("nothing is lost of any text, formula or not", () => {
  const pieces = [
    "A1",
    "$",
    ":",
    "!",
    "'",
    '"',
    "[",
    "]",
    "[@",
    "#",
    "#REF!",
    "T[",
    "列",
    "(",
    ")",
    ",",
    " ",
    "1",
    ".",
    "𠀀",
    "\n",
  ];
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string())), (parts) => {
      const formula = parts.join("");
      expect(printTokens(tokenizeFormula(formula))).toBe(formula);
    }),
    { numRuns: 1_000 },
  );
});

test("a formula of a hundred thousand brackets ends", () => {
  for (const piece of ["[", "T[[", "'", '"', "A1:", "(", "[@["]) {
    const formula = piece.repeat(3_000);
    expect(printTokens(tokenizeFormula(formula))).toBe(formula);
  }
});
