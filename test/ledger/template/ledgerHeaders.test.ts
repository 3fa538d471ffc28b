import { ledgerColumns } from "../../../src/ledger/template/ledgerSpec";

/** Pixels: of a character of width, the cell's margins, the filter button, and a bold Chinese letter of 10 points. */
const [CHARACTER, MARGINS, BUTTON, LETTER] = [7, 5, 25, 40 / 3];

test.each(ledgerColumns.map(({ header, width }) => [header, width] as const))(
  "%s breaks, if at all, between its words of two letters at width %d",
  (header, width) => {
    const perLine = Math.floor((width * CHARACTER + MARGINS - BUTTON) / LETTER);
    expect(header.length <= perLine || (header.length === 4 && perLine === 2)).toBe(true);
  },
);

test("the first view, from 序号 to 状态, takes at most 1,000 pixels", () => {
  const last = ledgerColumns.findIndex(({ header }) => header === "状态");
  const pixels = ledgerColumns.slice(0, last + 1).map(({ width }) => width * CHARACTER + MARGINS);
  expect(pixels.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(1000);
  expect(ledgerColumns.slice(0, last + 1).map(({ header }) => header)).toEqual([
    ...["序号", "地区", "工作要点", "指标", "要求", "目标值", "单位", "累计完成", "进展", "状态"],
  ]);
});
