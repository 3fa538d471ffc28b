import type { ConditionalFormat } from "../../workbook/presentation";
import type { Book, RuleRecord } from "./book";

/** Hands changed conditional formats to the grid's surface: one list per range, strongest first. */
export function showRules(book: Book): void {
  const { surface } = book.grid;
  for (const sheet of book.staleRules) {
    const ranges = new Map<string, RuleRecord[]>();
    for (const rule of sheet.rules) {
      const key = book.addressOf(sheet, rule.area);
      ranges.set(key, [...(ranges.get(key) ?? []), rule]);
    }
    for (const rules of ranges.values()) {
      const [first] = rules;
      if (first) surface?.conditionalFormats({ sheet: sheet.name, ...first.area }, rules.map(toConditionalFormat));
    }
  }
  book.staleRules.clear();
}

function toConditionalFormat({ formula, fill, color, bold, stopIfTrue }: RuleRecord): ConditionalFormat {
  return {
    formula: formula.replace(/^=/u, ""),
    ...(fill === undefined ? {} : { fill }),
    ...(color === undefined ? {} : { color }),
    ...(bold === undefined ? {} : { bold }),
    stopIfTrue,
  };
}
