import { toLongReferences, toShortReferences } from "../../src/workbook/structuredReference";

const pairs: readonly (readonly [string, string, string])[] = [
  ["=[@目标值]*2", "=台账[[#This Row],[目标值]]*2", "a column of the same table"],
  ["=[@[目标 值]]", "=台账[[#This Row],[目标 值]]", "a column with a blank has brackets of its own"],
  ["=[@[增长(%)]]", "=台账[[#This Row],[增长(%)]]", "so has one with signs"],
  ["=别表[@线]-[@线]", "=别表[[#This Row],[线]]-台账[[#This Row],[线]]", "another table keeps its name"],
  ['="[@线]"&[@线]', '="[@线]"&台账[[#This Row],[线]]', "texts are no references"],
  ['="甲""[@线]"', '="甲""[@线]"', "a quotation mark within a text does not end it"],
  ["=SUM(台账[线])", "=SUM(台账[线])", "a whole column is no reference to this row"],
];

test.each(pairs)("%s is long %s: %s", (short, long) => {
  expect(toLongReferences(short, "台账")).toBe(long);
});

test.each(pairs)("%s is what Excel shows of %s: %s", (short, long) => {
  expect(toShortReferences(long, "台账")).toBe(short);
});

test("outside of tables a bare reference means nothing and stays", () => {
  expect(toLongReferences("=[@线]+别表[@线]", null)).toBe("=[@线]+别表[[#This Row],[线]]");
  expect(toShortReferences("=别表[[#This Row],[线]]", null)).toBe("=别表[@线]");
});

test("the table is found in any spelling of its name", () => {
  expect(toShortReferences("=ledger[[#this row],[线]]", "Ledger")).toBe("=[@线]");
});
