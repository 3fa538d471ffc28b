import type { Validation, ValidationRule } from "../../workbook/presentation";
import type { Book, SheetRecord, ValidationRecord } from "./book";

/** Hands a validation to the grid's surface, in the words of the port. */
export function showValidation(book: Book, sheet: SheetRecord, validation: ValidationRecord): void {
  book.grid.surface?.validation({ sheet: sheet.name, ...validation.area }, toValidation(validation));
}

function toValidation({ rule, prompt, alert }: ValidationRecord): Validation {
  return {
    rule: toRule(rule),
    ...(prompt && { prompt: { title: prompt.title, text: prompt.message } }),
    ...(alert && {
      alert: {
        title: alert.title,
        text: alert.message,
        style: alert.style.toLowerCase() as "stop" | "warning" | "information",
      },
    }),
  };
}

function toRule(rule: ValidationRecord["rule"]): ValidationRule {
  const list = rule.list as { source: string } | undefined;
  if (list) return { kind: "list", items: list.source.split(",") };
  const decimal = rule.decimal as { formula1: number; formula2?: number } | undefined;
  if (decimal) {
    const { formula1: atLeast, formula2: atMost } = decimal;
    return atMost === undefined ? { kind: "decimal", atLeast } : { kind: "decimal", atLeast, atMost };
  }
  const date = rule.date as { formula1: string; formula2: string } | undefined;
  if (date) return { kind: "date", from: date.formula1, to: date.formula2 };
  return { kind: "any" };
}
