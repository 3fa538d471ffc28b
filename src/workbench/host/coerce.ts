import type { GridCell } from "../grid/grid";
import { HostError } from "./hostError";

/** What Excel makes of an input: the cell, and the number format that it gives to a cell in `General` along the way. */
export interface CoercedCell {
  readonly cell: GridCell;
  readonly impliedFormat?: string;
}

const longestText = 32_767;
const errorTexts = ["#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!"];

/**
 * What Excel makes of a value written through the API (`values`, `formulas`): the same as if it were typed. In a cell
 * whose format is `@` every input stays text; elsewhere texts that look like formulas, numbers, percentages, dates,
 * times, booleans or errors become such. A leading `'` makes any input text and is not part of it.
 *
 * The rules are those of the zh-CN and en-US Excel for the inputs that statistics offices write; currency and
 * fraction formats of other locales are not imitated.
 */
export function coerce(input: unknown, numberFormat: string): CoercedCell {
  if (typeof input === "boolean") return value(numberFormat === "@" ? String(input).toUpperCase() : input);
  if (typeof input === "number") return value(numberFormat === "@" ? String(input) : input);
  if (typeof input !== "string") throw new HostError("InvalidArgument", "a cell takes text, numbers and booleans only");
  if (input.replace(/^'/u, "").length > longestText)
    throw new HostError("InvalidArgument", "a cell holds at most 32,767 characters");
  if (input === "") return value(null);
  if (input.startsWith("'")) return value(input.slice(1));
  if (numberFormat === "@") return value(input);
  return interpret(input);
}

function interpret(text: string): CoercedCell {
  if (text.startsWith("=") && text.length > 1) return { cell: { formula: text } };
  const typed = halfWidth(text).trim();
  const upper = typed.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return value(upper === "TRUE");
  if (errorTexts.includes(upper)) return value({ error: upper });
  const special = asNumber(typed) ?? asDate(typed) ?? asTime(typed);
  if (special) return special;
  if (/^[+\-@]./u.test(text)) return { cell: { formula: `=${text}` } };
  return value(text);
}

function asNumber(text: string): CoercedCell | null {
  const match = /^([+-]?)(\()?([¥$￥]?)([+-]?)(\d{1,3}(?:,\d{3})+|\d*)(\.\d*)?(?:E([+-]?\d{1,3}))?(%)?(\))?$/iu.exec(
    text,
  );
  if (!match) return null;
  const [, outerSign, open, currency, innerSign, whole = "", fraction = "", exponent, percent, close] = match;
  if (whole === "" && fraction.length < 2) return null;
  if ((open === undefined) !== (close === undefined)) return null;
  const digits = Number(`${whole.replaceAll(",", "") || "0"}${fraction === "." ? "" : fraction}e${exponent ?? "0"}`);
  const negative = outerSign === "-" || innerSign === "-" || open !== undefined;
  const amount = (negative ? -digits : digits) / (percent ? 100 : 1);
  if (percent) return value(amount, fraction.length > 1 ? "0.00%" : "0%");
  if (exponent !== undefined) return value(amount, "0.00E+00");
  if (currency) return value(amount, "¥#,##0.00");
  return whole.includes(",") ? value(amount, "#,##0") : value(amount);
}

function asDate(text: string): CoercedCell | null {
  const match =
    /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/u.exec(text) ??
    /^(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?$/u.exec(text) ??
    /^(\d{4})[-/](\d{1,2})$/u.exec(text);
  if (match) return dated(Number(match[1]), Number(match[2]), Number(match[3] ?? "1"), "yyyy/m/d");
  const short = /^(\d{1,2})[-/](\d{1,2})$/u.exec(text) ?? /^(\d{1,2})月(\d{1,2})日$/u.exec(text);
  return short ? dated(new Date().getFullYear(), Number(short[1]), Number(short[2]), "m月d日") : null;
}

function asTime(text: string): CoercedCell | null {
  const match = /^(?:上午|下午)?(\d{1,2}):(\d{2})(?::(\d{2}))?$/u.exec(text);
  if (!match) return null;
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? "0")];
  if (minutes > 59 || seconds > 59) return null;
  return value((hours + minutes / 60 + seconds / 3600) / 24, "h:mm");
}

function dated(year: number, month: number, day: number, format: string): CoercedCell | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return value(time / 86_400_000 + 25_569, format);
}

/** Chinese Excel takes full-width digits and signs for plain ones. */
function halfWidth(text: string): string {
  return text.replace(/[０-９＋－．％，：／]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

function value(
  content: string | number | boolean | null | { readonly error: string },
  impliedFormat?: string,
): CoercedCell {
  return impliedFormat === undefined ? { cell: { value: content } } : { cell: { value: content }, impliedFormat };
}
