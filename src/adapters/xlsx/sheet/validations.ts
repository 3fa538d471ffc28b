import type { Validation, ValidationRule } from "../../../workbook/presentation";
import { rangeAddress } from "../../../workbook/range";
import { XlsxError } from "../xlsxError";
import { elements, xmlNode } from "../xml/xmlNode";
import type { XmlNode } from "../xml/xmlNode";
import type { PartXml } from "../xml/partXml";
import { toCellText } from "../xml/xmlText";
import type { Area } from "./cellReference";
import { dateSerial } from "./dateSerial";
import { SHEET_ORDER } from "./sheetOrder";
import { withoutArea } from "./sqref";

/** Excel's own limits: beyond them it calls the file damaged. */
const MAX_LIST = 255;
const MAX_TITLE = 32;
const MAX_TEXT = 255;

/**
 * Replaces the validation of the area; `null` clears it.
 * @throws XlsxError `unsupportedChange` for a list or a text that Excel would call damaged
 */
export function setValidation(xml: PartXml, area: Area, validation: Validation | null, dayShift: number): void {
  const list = xml.childOrNew("dataValidations");
  const kept = elements(list, "dataValidation")
    .map((node) => withoutArea(node, area))
    .filter((node) => node !== null);
  if (validation) kept.push(validationNode(xml.prefix, area, validation, dayShift));
  list.attributes.set("count", String(kept.length));
  xml.replace("dataValidations", kept.length === 0 ? [] : [{ ...list, children: kept }], SHEET_ORDER);
}

function validationNode(prefix: string, area: Area, { rule, prompt, alert }: Validation, dayShift: number): XmlNode {
  const node = xmlNode(`${prefix}dataValidation`, {
    type: rule.kind === "any" ? undefined : rule.kind,
    errorStyle: alert && alert.style !== "stop" ? alert.style : undefined,
    operator: rule.kind === "decimal" && rule.atMost === undefined ? "greaterThanOrEqual" : undefined,
    allowBlank: 1,
    showInputMessage: prompt ? 1 : undefined,
    showErrorMessage: rule.kind === "any" ? undefined : 1,
    errorTitle: alert && message(alert.title, MAX_TITLE),
    error: alert && message(alert.text, MAX_TEXT),
    promptTitle: prompt && message(prompt.title, MAX_TITLE),
    prompt: prompt && message(prompt.text, MAX_TEXT),
    sqref: rangeAddress(area),
  });
  formulas(rule, dayShift).forEach((formula, n) =>
    node.children.push(xmlNode(`${prefix}formula${n + 1}`, {}, [formula])),
  );
  return node;
}

function formulas(rule: ValidationRule, dayShift: number): readonly string[] {
  switch (rule.kind) {
    case "any":
      return [];
    case "list":
      return [listFormula(rule.items)];
    case "decimal":
      return rule.atMost === undefined ? [String(rule.atLeast)] : [String(rule.atLeast), String(rule.atMost)];
    case "date":
      return [rule.from, rule.to].map((date) => {
        const serial = dateSerial(date);
        if (serial === null)
          throw new XlsxError("unsupportedChange", { change: "setValidation", reason: "date", date });
        return String(serial - dayShift);
      });
  }
}

function listFormula(items: readonly string[]): string {
  const text = items.join(",");
  if (text.length > MAX_LIST || items.some((item) => item.includes(","))) {
    throw new XlsxError("unsupportedChange", {
      change: "setValidation",
      reason: "list",
      limit: MAX_LIST,
      is: text.length,
    });
  }
  return `"${text.replace(/"/g, '""')}"`;
}

function message(text: string, limit: number): string {
  if (text.length > limit) {
    throw new XlsxError("unsupportedChange", { change: "setValidation", reason: "message", limit, is: text.length });
  }
  return toCellText(text);
}
