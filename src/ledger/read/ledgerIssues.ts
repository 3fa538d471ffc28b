import { dateOfSerial, serialOfDate } from "../../domain/calendar";
import { isBlank } from "../../domain/progress/entry";
import { judge } from "../../domain/progress/judge";
import type { CellInput, CellValue } from "../../workbook/cellValue";
import { rangeAddress } from "../../workbook/range";
import type { TableData } from "../../workbook/workbook";
import type { LedgerBase } from "../base/base";
import { toCalculatedCells } from "../formulas/calculatedCells";
import { type CalculatedField, ledgerFormulas } from "../formulas/ledgerFormulas";
import type { LedgerArea } from "../template/ledgerArea";
import { type Field, headerOf, ledgerColumns } from "../template/ledgerSpec";
import { settingNames } from "../template/settings";
import { canonicalFormula } from "./canonicalFormula";
import type { Ledger, LedgerIssue, LedgerRow } from "./ledger";
import { NOT_CALCULATED } from "./notCalculated";
import { textOf } from "./readRow";

/** What a text plainly says in a row with this unit (“30家” → 30; in a % row “85%” → 0.85); `null` when it does not. */
export type ReadNumber = (text: string, unit: string) => number | null;

/** Columns whose cells belong to the document: only sync changes them, and a bureau that does changes its own goal. */
export const guardedFields: readonly Field[] = ledgerColumns
  .filter(({ owner }) => owner === "source" || owner === "machine")
  .map(({ field }) => field)
  .filter((field) => field !== "sequence" && field !== "key" && field !== "previous");

/** Rows that are there twice, each of them, unknown, or gone. @param rows every row with a key */
export function tableIssues(
  rows: readonly LedgerRow[],
  area: LedgerArea,
  base: LedgerBase | null,
): readonly LedgerIssue[] {
  const seen = new Set<string>();
  const issues = rows.flatMap((row): LedgerIssue[] => {
    const at = { sheet: area.sheet, cell: cellOf(area, row, "key"), key: row.key };
    seen.add(row.key);
    if (row.isKeyAmbiguous) return [{ code: "duplicateKey", ...at }];
    return base !== null && !base.rows.has(row.key) ? [{ code: "unknownKey", ...at }] : [];
  });
  const gone = [...(base?.rows ?? [])]
    .filter(([key]) => !seen.has(key))
    .map(([key, cells]): LedgerIssue => ({
      code: "rowMissing",
      key,
      region: inputText(cells.region),
      indicator: inputText(cells.indicator) || inputText(cells.workPoint),
    }));
  return [...issues, ...gone];
}

/** Source cells that differ from the base, and an actual that is no number. */
export function rowIssues(
  row: LedgerRow,
  area: LedgerArea,
  base: LedgerBase | null,
  readNumber: ReadNumber,
): readonly LedgerIssue[] {
  const at = (field: Field) => ({ sheet: area.sheet, cell: cellOf(area, row, field), key: row.key });
  const changed = changedSourceCells(row, area, base).map(({ field, was, is }): LedgerIssue => ({
    code: "sourceChanged",
    ...at(field),
    header: headerOf(field),
    was: asShown(field, toCellValue(was)),
    is: asShown(field, is),
  }));
  const { actual } = row.report;
  if (row.assessed.kind !== "quantified" || typeof actual === "number" || isBlank(actual) || actual === NOT_CALCULATED)
    return changed;
  const said = typeof actual === "string" ? readNumber(actual, row.assessed.unit) : null;
  // 12.5 of whole ones is refused however it is typed.
  const number = said !== null && row.assessed.counted && !Number.isInteger(said) ? null : said;
  const { region, indicator } = row;
  return [...changed, { code: "entryInvalid", ...at("actual"), region, indicator, is: actual, number }];
}

/** A date as people read it, not as the serial that the cell holds. */
function asShown(field: Field, value: CellValue): CellValue {
  const isDate = ledgerColumns.some((column) => column.field === field && column.cell === "date");
  return isDate && typeof value === "number" ? (dateOfSerial(value) ?? value) : value;
}

/** A source cell that differs from the base, with its place in the sheet, counting from 0. */
export interface ChangedCell {
  readonly field: Field;
  readonly row: number;
  readonly column: number;
  readonly was: CellInput;
  readonly is: CellValue;
}

/** The source cells of a row that differ from what was written; none where the key does not say which row was. */
export function changedSourceCells(row: LedgerRow, area: LedgerArea, base: LedgerBase | null): readonly ChangedCell[] {
  const written = base?.rows.get(row.key);
  if (written === undefined || row.isKeyAmbiguous) return [];
  return guardedFields.flatMap((field): ChangedCell[] => {
    const column = area.columnOf.get(field);
    const was = written[field] ?? null;
    const is = row.cells.get(field) ?? null;
    return column === undefined || isSameCell(was, is) ? [] : [{ field, row: row.sheetRow, column, was, is }];
  });
}

/** Calculated cells of our rows that hold a value or another formula. */
export function formulaIssues(
  table: TableData,
  area: LedgerArea,
  name: string,
  rows: readonly LedgerRow[],
): readonly LedgerIssue[] {
  const ours = new Set(rows.map(({ sheetRow }) => sheetRow - area.firstRow));
  return Object.entries(ledgerFormulas(name, settingNames)).flatMap(([field, formula]): LedgerIssue[] => {
    const column = area.columnOf.get(field as Field);
    if (column === undefined) return [];
    const expected = canonicalFormula(formula, name);
    // All cells of a column mostly hold the very same text: look at each text once.
    const isSound = new Map<string, boolean>();
    const damaged = table.formulas.flatMap((line, index) => {
      if (!ours.has(index)) return [];
      const text = line[column - table.range.column] ?? "";
      const sound = isSound.get(text) ?? canonicalFormula(text, name) === expected;
      isSound.set(text, sound);
      return sound ? [] : [index];
    });
    const first = damaged[0];
    if (first === undefined) return [];
    const cell = rangeAddress({ row: area.firstRow + first, column, rows: 1, columns: 1 });
    return [
      { code: "formulaDamaged", sheet: area.sheet, cell, header: headerOf(field as Field), count: damaged.length },
    ];
  });
}

/** Whether a cell still holds what was written: line ends aside, and to the precision of a cell. */
export function isSameCell(written: CellInput, read: CellValue): boolean {
  const was = toCellValue(written);
  if (typeof was === "number" && typeof read === "number")
    return Math.abs(was - read) <= 1e-9 * Math.max(1, Math.abs(was));
  if ((was === null || was === "") && (read === null || read === "")) return true;
  if (typeof was === "string" && typeof read === "string") return plainLines(was) === plainLines(read);
  return was === read;
}

/** Whether two cells that were read hold the same: an error only the same error. */
export function isSameValue(one: CellValue, other: CellValue): boolean {
  if (typeof one === "object" && one !== null)
    return typeof other === "object" && other !== null && one.error === other.error;
  return isSameCell(one, other);
}

/** What a spreadsheet reads where this was written. */
export function toCellValue(input: CellInput): CellValue {
  return typeof input === "object" && input !== null ? serialOfDate(input.date) : input;
}

/** Address of a row's cell; of the row's first known cell when the column is gone. */
function cellOf(area: LedgerArea, row: LedgerRow, field: Field): string {
  const column = area.columnOf.get(field) ?? Math.min(...area.columnOf.values());
  return rangeAddress({ row: row.sheetRow, column, rows: 1, columns: 1 });
}

function plainLines(text: string): string {
  return text.replace(/\r\n?/g, "\n").trimEnd();
}

function inputText(input: CellInput | undefined): string {
  return textOf(toCellValue(input ?? null));
}

/**
 * Whether a calculated cell shows another value than our formula gives. It may hold another formula, which a sample of the
 * column does not tell. Empty cells are passed over: perhaps nobody has calculated them yet.
 */
export function hasUnexpectedResult({ rows, settings }: Ledger): boolean {
  return rows.some((row) => {
    const expected = toCalculatedCells(judge(row.assessed, row.report, settings));
    return (Object.entries(expected) as [CalculatedField, CellValue][]).some(([field, value]) => {
      const shown = row.cells.get(field) ?? null;
      return shown !== null && (typeof value === "object" || !isSameCell(value, shown));
    });
  });
}
