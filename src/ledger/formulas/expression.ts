/**
 * Formulas are put together from these pieces: a formula is a text without leading `=`, in English function names, that
 * Excel 2019, WPS, LibreOffice and Univer all understand.
 */

/** A text constant. */
export function text(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}

export function iff(condition: string, then: string, otherwise: string): string {
  return `IF(${condition},${then},${otherwise})`;
}

/** First condition that holds decides; `otherwise` when none does. Later conditions are not calculated then: guards come first. */
export function firstOf(cases: readonly (readonly [condition: string, then: string])[], otherwise: string): string {
  return cases.reduceRight((rest, [condition, then]) => iff(condition, then, rest), otherwise);
}

/** Every operand is calculated, so none may be an error. */
export function and(...conditions: readonly string[]): string {
  return `AND(${conditions.join(",")})`;
}

/** Every operand is calculated, so none may be an error. */
export function or(...conditions: readonly string[]): string {
  return `OR(${conditions.join(",")})`;
}

/** @param condition a function's answer. Not a comparison: Univer 0.25 gives #VALUE! for NOT(cell="…"), so turn the comparison round. */
export function not(condition: string): string {
  return `NOT(${condition})`;
}

export function isNumber(value: string): string {
  return `ISNUMBER(${value})`;
}

/** Whether any of the cells holds an error: joining them as texts passes it on. */
export function anyError(...cells: readonly string[]): string {
  return `ISERROR(${cells.join("&")})`;
}

/** Floating point noise off, before anything is compared or cut; see `domain/progress/precision.ts`. */
export function exact(value: string): string {
  return `ROUND(${value},9)`;
}

/** What a formula shows where it has nothing to say. */
export const nothing = '""';

/** The value, or what is said where it is an error. */
export function ifError(value: string, otherwise: string): string {
  return `IFERROR(${value},${otherwise})`;
}

/** A list of texts within a formula. */
export function list(...items: readonly string[]): string {
  return `{${items.map(text).join(",")}}`;
}
