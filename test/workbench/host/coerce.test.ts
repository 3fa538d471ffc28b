import { coerce } from "../../../src/workbench/host/coerce";

const valueOf = (input: unknown, format = "General") => {
  const { cell } = coerce(input, format);
  return "formula" in cell ? cell : cell.value;
};

describe("in an ordinary cell", () => {
  test.each<[unknown, unknown, string]>([
    ["=A1+1", { formula: "=A1+1" }, "a leading = makes a formula"],
    ["+A1", { formula: "=+A1" }, "so does +"],
    ["-甲", { formula: "=-甲" }, "and -"],
    ["@甲", { formula: "=@甲" }, "and @"],
    ["=", "=", "a lone = is text"],
    ["1.10", 1.1, "digits are a number, the last zero is lost"],
    ["007", 7, "leading zeros are lost"],
    ["-5", -5, "a sign belongs to the number"],
    ["+86", 86, "a plus as well"],
    ["(5)", -5, "brackets are the bookkeeper's minus"],
    ["1,000", 1000, "thousands are grouped"],
    ["1,00", "1,00", "but not like this"],
    ["1e5", 100_000, "an e is an exponent"],
    ["85%", 0.85, "a percentage is a fraction"],
    ["３０", 30, "full-width digits are digits"],
    ["¥100", 100, "money is a number"],
    ["2019-1-2", 43_467, "an ISO-like text is a date"],
    ["2019/1/2", 43_467, "with slashes too"],
    ["2019年1月2日", 43_467, "and in Chinese"],
    ["2019-2-30", "2019-2-30", "a day that does not exist is text"],
    ["12:30", 12.5 / 24, "a time is part of a day"],
    ["true", true, "a truth value in any case"],
    ["#N/A", { error: "#N/A" }, "an error is an error"],
    ["约30家", "约30家", "words are text"],
    ["30家", "30家", "a number with a unit is text"],
    ["'=A1", "=A1", "an apostrophe makes anything text and goes"],
    ["''x", "'x", "only the first one goes"],
    ["", null, "an empty text empties the cell"],
    [12, 12, "a number is a number"],
  ])("%s becomes %j: %s", (input, expected) => {
    expect(valueOf(input)).toEqual(expected);
  });

  test.each([
    ["85%", "0%"],
    ["8.5%", "0.00%"],
    ["2019-1-2", "yyyy/m/d"],
    ["1,000", "#,##0"],
  ])("%s also gives the cell the format %s", (input, format) => {
    expect(coerce(input, "General").impliedFormat).toBe(format);
  });
});

test.each([
  ["=A1", "=A1"],
  ["1.10", "1.10"],
  ["2019-1-2", "2019-1-2"],
  [5, "5"],
  [true, "TRUE"],
])("in a cell formatted as text %j stays text", (input, expected) => {
  expect(valueOf(input, "@")).toBe(expected);
});

test("a text longer than a cell is refused", () => {
  expect(() => coerce("长".repeat(32_768), "@")).toThrow("32,767");
});
