import { alignTable, cutToWidth, plainLine, terminalWidth } from "../../../src/cli/report/terminalText";

test.each([
  ["abc", 3, "Latin letters"],
  ["台账", 4, "Chinese ones are twice as wide"],
  ["－：（", 6, "so are full-width signs"],
  ["■ 未达标", 8, "shapes take one column in most terminals"],
  ["e\u0301", 1, "an accent takes none"],
  ["𠮷", 2, "a rare letter is one letter"],
])("“%s” takes %i columns: %s", (text, width) => {
  expect(terminalWidth(text)).toBe(width);
});

test.each([
  ["推动高校和科研机构", 10, "推动高校…"],
  ["推动高校", 8, "推动高校"],
  ["abcdef", 4, "abc…"],
  ["𠮷𠮷𠮷", 4, "𠮷…"],
])("“%s” cut to %i columns is “%s”", (text, width, cut) => {
  expect(cutToWidth(text, width)).toBe(cut);
});

test.each([
  ["第一行\r\n第二行", "第一行 第二行", "line breaks"],
  ["\u001b[31m红\u001b[0m", "[31m红[0m", "what would colour the terminal"],
  ["a\u202Eb\u200Bc", "abc", "marks that turn or hide text"],
])("%o becomes %o: no %s", (text, line) => {
  expect(plainLine(text)).toBe(line);
});

test("columns are aligned, numbers to the right; a column without content is left out", () => {
  const columns = [
    { header: "地区", align: "left" },
    { header: "空", align: "left" },
    { header: "完成", align: "right" },
  ] as const;
  expect(
    alignTable(columns, [
      ["北京市", "", "5"],
      ["内蒙古自治区", "", "1,200"],
    ]),
  ).toEqual(["地区           完成", "北京市            5", "内蒙古自治区  1,200"]);
});
