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

test("the columns from 序号 to 累计完成 are seen together", () => {
  const last = ledgerColumns.findIndex(({ header }) => header === "累计完成");
  const widths = ledgerColumns.slice(0, last + 1).map(({ width }) => width);
  expect(widths.reduce((sum: number, width) => sum + width, 0)).toBeLessThanOrEqual(140);
});
