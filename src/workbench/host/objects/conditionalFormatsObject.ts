import { subtract, type Area } from "../area";
import type { Book, RuleRecord, SheetRecord } from "../book";
import type { HostObject } from "../hostObject";
import { flag, text, word } from "./arguments";

/** The conditional formats of a range: rules of kind Custom only. A new rule stands above the older ones, as in Excel. */
export function conditionalFormatsObject(book: Book, sheet: SheetRecord, area: Area): HostObject {
  return {
    type: "ConditionalFormatCollection",
    members: {
      ClearAll: {
        call: () => {
          book.refuseIfProtected(sheet);
          sheet.rules = sheet.rules.flatMap((rule) =>
            subtract(rule.area, area).map((rest) => ({ ...rule, area: rest })),
          );
          book.grid.surface?.conditionalFormats({ sheet: sheet.name, ...area }, []);
          book.staleRules.add(sheet);
        },
      },
      Add: {
        call: (kind) => {
          word(kind, ["Custom"]);
          book.refuseIfProtected(sheet);
          const rule: RuleRecord = { area, formula: "", stopIfTrue: false };
          sheet.rules.unshift(rule);
          book.staleRules.add(sheet);
          return ruleObject(rule);
        },
      },
    },
  };
}

function ruleObject(rule: RuleRecord): HostObject {
  return {
    type: "ConditionalFormat",
    members: {
      StopIfTrue: {
        set: (stop) => {
          rule.stopIfTrue = flag(stop);
        },
      },
      Custom: { get: () => customObject(rule) },
    },
  };
}

function customObject(rule: RuleRecord): HostObject {
  return {
    type: "CustomConditionalFormat",
    members: {
      Rule: {
        get: (): HostObject => ({
          type: "ConditionalFormatRule",
          members: {
            Formula: {
              set: (formula) => {
                rule.formula = text(formula);
              },
            },
          },
        }),
      },
      Format: {
        get: (): HostObject => ({
          type: "ConditionalRangeFormat",
          members: {
            Fill: {
              get: (): HostObject => ({
                type: "ConditionalRangeFill",
                members: {
                  Color: {
                    set: (color) => {
                      rule.fill = text(color);
                    },
                  },
                },
              }),
            },
            Font: {
              get: (): HostObject => ({
                type: "ConditionalRangeFont",
                members: {
                  Color: {
                    set: (color) => {
                      rule.color = text(color);
                    },
                  },
                  Bold: {
                    set: (bold) => {
                      rule.bold = flag(bold);
                    },
                  },
                },
              }),
            },
          },
        }),
      },
    },
  };
}
