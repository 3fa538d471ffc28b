import type { CellValue } from "../../workbook/cellValue";
import { contains } from "./area";
import type { Book, ValidationRecord } from "./book";

/** The validation of one cell; `undefined` where there is none. Rows and columns count from 0. */
export function validationAt(book: Book, sheet: string, row: number, column: number): ValidationRecord | undefined {
  const cell = { row, column, rows: 1, columns: 1 };
  return book.findSheet(sheet)?.validations.find(({ area }) => contains(area, cell));
}

/** Whether Excel would ask a person about this entry. Blanks are always right; lists that stand in other cells are not looked up. */
export function breaksRule({ rule }: ValidationRecord, value: CellValue): boolean {
  if (value === null || value === "") return false;
  const list = rule.list as { readonly source: string } | undefined;
  if (list?.source.startsWith("=") === true) return false;
  if (list) return typeof value === "object" || !list.source.split(",").includes(String(value));
  const limits = (rule.decimal ?? rule.wholeNumber) as
    { readonly formula1: number; readonly formula2?: number } | undefined;
  if (limits) return !isWithin(value, limits.formula1, limits.formula2);
  const date = rule.date as { readonly formula1: string; readonly formula2: string } | undefined;
  return date !== undefined && !isWithin(value, serialOf(date.formula1), serialOf(date.formula2));
}

function isWithin(value: CellValue, atLeast: number, atMost = Infinity): boolean {
  return typeof value === "number" && value >= atLeast && value <= atMost;
}

/** The serial number of an ISO date, as cells hold it. */
function serialOf(date: string): number {
  return Date.parse(date) / 86_400_000 + 25_569;
}
