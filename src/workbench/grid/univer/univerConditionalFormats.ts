import type { GridSurface } from "../grid";
import type { UniverBook } from "./univerBook";
import { intersects, toUniverRange } from "./univerRange";

/** Shows conditional formats, which Univer calculates itself. */
export function conditionalFormatting(
  book: UniverBook,
  own: (change: () => void) => void,
): Pick<GridSurface, "conditionalFormats"> {
  return {
    conditionalFormats: (range, formats) =>
      own(() => {
        const sheet = book.ensureSize(range);
        const area = toUniverRange(range);
        for (const rule of sheet.getConditionalFormattingRules()) {
          if (rule.ranges.some((ruled) => intersects(ruled, area))) sheet.deleteConditionalFormattingRule(rule.cfId);
        }
        // Univer puts each new rule above the others.
        for (const format of [...formats].reverse()) {
          const rule = sheet
            .newConditionalFormattingRule()
            .whenFormulaSatisfied(`=${format.formula}`)
            .setRanges([area]);
          if (format.fill !== undefined) rule.setBackground(format.fill);
          if (format.color !== undefined) rule.setFontColor(format.color);
          if (format.bold !== undefined) rule.setBold(format.bold);
          sheet.addConditionalFormattingRule({ ...rule.build(), stopIfTrue: format.stopIfTrue });
        }
      }),
  };
}
