import type { Change } from "../../../workbook/change";
import type { ValidationRule } from "../../../workbook/presentation";
import type { ChangeContext } from "./changeContext";

/** Replaces the conditional formats of a range. Excel puts a new rule on top, so the weakest is added first. */
export function setConditionalFormats(
  context: ChangeContext,
  { range, formats }: Extract<Change, { kind: "setConditionalFormats" }>,
): void {
  const rules = context.range(range).conditionalFormats;
  rules.clearAll();
  for (const format of [...formats].reverse()) {
    const rule = rules.add("Custom");
    rule.custom.rule.formula = `=${format.formula}`;
    if (format.fill !== undefined) rule.custom.format.fill.color = format.fill;
    if (format.color !== undefined) rule.custom.format.font.color = format.color;
    if (format.bold !== undefined) rule.custom.format.font.bold = format.bold;
    rule.stopIfTrue = format.stopIfTrue;
  }
}

const alertStyle = { stop: "Stop", warning: "Warning", information: "Information" } as const;

/** Replaces the validation of a range. */
export function setValidation(
  context: ChangeContext,
  { range, validation }: Extract<Change, { kind: "setValidation" }>,
): void {
  const target = context.range(range).dataValidation;
  target.clear();
  if (!validation) return;
  const rule = toExcelRule(validation.rule);
  if (rule) target.rule = rule;
  const { prompt, alert } = validation;
  if (prompt) target.prompt = { title: prompt.title, message: prompt.text, showPrompt: true };
  if (alert) {
    target.errorAlert = { title: alert.title, message: alert.text, style: alertStyle[alert.style], showAlert: true };
  }
}

function toExcelRule(rule: ValidationRule): Excel.DataValidationRule | null {
  switch (rule.kind) {
    case "any":
      return null;
    case "list":
      return { list: { inCellDropDown: true, source: rule.items.join(",") } };
    case "decimal":
      return rule.atMost === undefined
        ? { decimal: { formula1: rule.atLeast, operator: "GreaterThanOrEqualTo" } }
        : { decimal: { formula1: rule.atLeast, formula2: rule.atMost, operator: "Between" } };
    case "date":
      return { date: { formula1: rule.from, formula2: rule.to, operator: "Between" } };
  }
}
