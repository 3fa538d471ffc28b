import type { CellInput, CellValue } from "../../../workbook/cellValue";
import { columnLetters } from "../../../workbook/range";
import { WorkbookError } from "../../../workbook/workbook";
import { XlsxError } from "../xlsxError";
import { escapeXml, toCellText } from "../xml/xmlText";
import { formulaElement, sharedElement } from "./cellFormula";
import type { SharedFormula } from "./cellFormula";
import { dateSerial } from "./dateSerial";

/** Characters of one cell, as Excel counts them. */
const MAX_TEXT = 32_767;

/** Where the content is going to stand, for what is said when it cannot. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Prefix of the sheet's elements with its colon. */
  readonly prefix: string;
  /** Days that the workbook's calendar starts after 1900's. */
  readonly dayShift: number;
}

/** A formula that was written just now, as files store it, with what it gives. */
export interface WrittenFormula {
  readonly formula: string;
  readonly cached: CellValue | undefined;
  /** How other cells share it. */
  readonly shared?: SharedFormula | null;
}

/**
 * A cell in work: its format, and either everything after `r` and `s` as it stands in the file, or (where `tail` is `null`)
 * the value it was given. A value becomes text only when its row is printed: a sheet of 100,000 rows would not fit otherwise.
 */
export interface EditCell {
  format: number;
  tail: string | null;
  value: CellInput | WrittenFormula;
}

export function isFormula(value: CellInput | WrittenFormula): value is WrittenFormula {
  return typeof value === "object" && value !== null && "formula" in value;
}

/**
 * A value as the file holds it: attributes after `r` and `s`, then what is inside, then the end tag. Texts stand inline, so that the shared strings of somebody's workbook stay as they are.
 */
export function valueContent(value: CellInput, place: CellPlace): string {
  const { prefix } = place;
  if (value === null || value === "") return "/>";
  if (typeof value === "number") return `><${prefix}v>${number(value, place)}</${prefix}v></${prefix}c>`;
  if (typeof value === "boolean") return ` t="b"><${prefix}v>${value ? 1 : 0}</${prefix}v></${prefix}c>`;
  if (typeof value === "string") {
    const space = /^\s|\s$|\n/.test(value) ? ' xml:space="preserve"' : "";
    return ` t="inlineStr"><${prefix}is><${prefix}t${space}>${text(value, place)}</${prefix}t></${prefix}is></${prefix}c>`;
  }
  const serial = dateSerial(value.date);
  if (serial === null)
    throw new XlsxError("unsupportedChange", { change: "setValues", reason: "date", date: value.date, ...at(place) });
  return `><${prefix}v>${number(serial - place.dayShift, place)}</${prefix}v></${prefix}c>`;
}

/**
 * Refuses what no cell of a file can hold, before anything is changed.
 * @throws XlsxError `unsupportedChange`, WorkbookError `tooLarge`
 */
export function checkValue(value: CellInput, place: CellPlace): void {
  const isSafe =
    typeof value === "string" ? value.length <= MAX_TEXT : Number.isFinite(value) || typeof value === "boolean";
  if (!isSafe) valueContent(value, place);
}

/** A formula as files store it, with what it gave when last calculated, if that is known. */
export function formulaContent({ formula, cached, shared }: WrittenFormula, place: CellPlace): string {
  const { prefix } = place;
  const element = shared ? sharedElement(prefix, shared) : formulaElement(prefix, formula);
  const cell = (type: string, value: string) => `${type}>${element}${value}</${prefix}c>`;
  if (cached === undefined || cached === null) return cell("", "");
  const value = (content: string) => `<${prefix}v>${content}</${prefix}v>`;
  if (typeof cached === "number") return cell("", value(number(cached, place)));
  if (typeof cached === "boolean") return cell(' t="b"', value(cached ? "1" : "0"));
  if (typeof cached === "string") return cell(' t="str"', value(text(cached, place)));
  return cell(' t="e"', value(escapeXml(cached.error)));
}

function number(value: number, place: CellPlace): string {
  if (!Number.isFinite(value))
    throw new XlsxError("unsupportedChange", { change: "setValues", reason: "notFinite", ...at(place) });
  return String(value);
}

function text(value: string, place: CellPlace): string {
  if (value.length > MAX_TEXT) {
    throw new WorkbookError("tooLarge", { reason: "cellText", limit: MAX_TEXT, is: value.length, ...at(place) });
  }
  return escapeXml(toCellText(value));
}

function at({ sheet, row, column }: CellPlace): { readonly sheet: string; readonly cell: string } {
  return { sheet, cell: `${columnLetters(column)}${row + 1}` };
}
