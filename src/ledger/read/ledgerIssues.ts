import { dateOfSerial, serialOfDate } from "../../domain/calendar";
import { hiddenCharacters, invisibleDifference, isSameText, visibleText } from "../../domain/plainText";
import { entersPercent } from "../../domain/progress/comparison";
import { isBlank, objectionTo, readActual } from "../../domain/progress/entry";
import { lineOf } from "../../domain/progress/line";
import { judge } from "../../domain/progress/judge";
import type { CellInput, CellValue } from "../../workbook/cellValue";
import { rangeAddress } from "../../workbook/range";
import type { TableData } from "../../workbook/workbook";
import type { LedgerBase } from "../base/base";
import { toCalculatedCells } from "../formulas/calculatedCells";
import { type CalculatedField, ledgerFormulas } from "../formulas/ledgerFormulas";
import type { LedgerArea } from "../template/ledgerArea";
import { type Field, headerOf, ledgerColumns } from "../template/ledgerSpec";
import type { LedgerNames } from "../template/names";
import type { LedgerSettings } from "../template/settings";
import { readAspirational, readKind } from "../template/words";
import { canonicalFormula } from "./canonicalFormula";
import type { LaidRow, Ledger, LedgerIssue, LedgerRow } from "./ledger";
import { NOT_CALCULATED } from "./notCalculated";
import { textOf } from "./readRow";

/** What a text plainly says in a row with this unit (“30家” → 30; in a % row “85%” → 0.85); `null` when it does not. */
export type ReadNumber = (text: string, unit: string) => number | null;

/** Columns whose cells belong to the document: only sync changes them, and a bureau that does changes its own goal. */
export const guardedFields: readonly Field[] = ledgerColumns
  .filter(({ owner }) => owner === "source" || owner === "machine")
  .map(({ field }) => field)
  .filter((field) => !["sequence", "key", "previous", "previousNote"].includes(field));

/** Columns that are the document's where it states something: only then sync merges them, and nobody calls a change of them tampering. */
export const sharedFields: readonly Field[] = ledgerColumns
  .filter(({ owner }) => owner === "shared")
  .map(({ field }) => field);

/** Columns whose words formulas compare as they stand, and by which rows are grouped: there, a blank more is a change. */
const wordFields: ReadonlySet<Field> = new Set<Field>([
  ...(["region", "requirement", "unit", "kind", "commitment", "measure", "basis", "counted"] as const),
]);

/** Rows that are there twice, each of them, unknown, or gone. @param rows every row with a key */
export function tableIssues(
  rows: readonly LedgerRow[],
  area: LedgerArea,
  base: LedgerBase | null,
  laid: readonly LaidRow[],
): readonly LedgerIssue[] {
  const issues = rows.flatMap((row): LedgerIssue[] => {
    const at = { sheet: area.sheet, cell: cellOf(area, row, "key"), key: row.key };
    if (row.isKeyAmbiguous) return [{ code: "duplicateKey", ...at }];
    if (base !== null && !base.rows.has(row.key)) return [{ code: "unknownKey", ...at }];
    const typed = row.cells.get("key") ?? null;
    return typeof typed === "string" && typed.trim() !== row.key ? [{ code: "keyMistyped", ...at }] : [];
  });
  const gone = laid
    .filter(({ isThere }) => !isThere)
    .map(({ key, region, indicator, workPoint, kind, aspirational }): LedgerIssue => ({
      code: "rowMissing",
      key,
      region,
      indicator: indicator === "" ? workPoint : indicator,
      kind,
      aspirational,
    }));
  return [...issues, ...gone];
}

/** What was laid, in the order of the base, each with whether it still stands in the table. */
export function laidRows(base: LedgerBase | null, rows: readonly LedgerRow[]): readonly LaidRow[] {
  if (base === null) return [];
  const there = new Set(rows.map(({ key }) => key));
  const keys = [...new Set([...(base.order ?? []), ...base.rows.keys()])];
  return keys.flatMap((key): LaidRow[] => {
    const cells = base.rows.get(key);
    if (cells === undefined) return [];
    return [
      {
        key,
        region: inputText(cells.region),
        indicator: inputText(cells.indicator),
        workPoint: inputText(cells.workPoint),
        kind: readKind(cells.kind) ?? "quantified",
        aspirational: readAspirational(cells.commitment) ?? false,
        deadline: isoOf(cells.deadline ?? null),
        isThere: there.has(key),
      },
    ];
  });
}

function isoOf(cell: CellInput): string | null {
  const value = toCellValue(cell);
  return typeof value === "number" ? dateOfSerial(value) : null;
}

/** Source cells that differ from the base. */
export function changedSourceIssues(row: LedgerRow, area: LedgerArea, base: LedgerBase | null): readonly LedgerIssue[] {
  return changedSourceCells(row, area, base).map(({ field, was, is }): LedgerIssue => {
    const written = toCellValue(was);
    const bothSay = typeof written === "string" && typeof is === "string" && isSameText(written, is);
    return {
      code: "sourceChanged",
      sheet: area.sheet,
      cell: cellOf(area, row, field),
      key: row.key,
      header: headerOf(field),
      was: asShown(field, written),
      is: asShown(field, is),
      ...(bothSay ? { invisible: invisibleDifference(written, is) } : {}),
    };
  });
}

/**
 * An entry that cannot be one, of a row that is judged by a number: the same that the judgement finds, whatever else the row waits
 * for, with the number that it plainly says, if that one would do.
 */
export function entryIssues(
  row: LedgerRow,
  area: LedgerArea,
  readNumber: ReadNumber,
  settings: LedgerSettings,
): readonly LedgerIssue[] {
  const { assessed, report, region, indicator } = row;
  const { actual } = report;
  if (assessed.kind !== "quantified" || isBlank(actual) || row.cells.get("actual") === NOT_CALCULATED) return [];
  const line = lineOf({ ...assessed }, settings);
  const read = readActual(actual, assessed, line ?? 0, settings);
  if (read.kind !== "invalid") return [];
  // Without a line nothing is known of how large a number may be.
  if (line === null && typeof actual === "number") return [];
  const isDate = typeof actual === "object" && actual !== null && "date" in actual;
  const hidden = typeof actual === "string" ? hiddenCharacters(actual) : [];
  return [
    {
      code: "entryInvalid",
      sheet: area.sheet,
      cell: cellOf(area, row, "actual"),
      key: row.key,
      region,
      indicator,
      is: typeof actual === "object" && actual !== null && "date" in actual ? actual.date : actual,
      remark: read.remark,
      number: offeredNumber(row, readNumber, line, settings),
      unit: entersPercent(assessed) ? "%" : assessed.unit,
      ...(isDate ? ({ isDate } as const) : {}),
      ...(hidden.length === 0 ? {} : { invisible: hidden }),
    },
  ];
}

/** What the entry plainly says, in the scale of its cell; `null` where that would be no entry either. */
function offeredNumber(
  { assessed, report: { actual } }: LedgerRow,
  readNumber: ReadNumber,
  line: number | null,
  settings: LedgerSettings,
): number | null {
  const unit = entersPercent(assessed) ? "%" : assessed.unit;
  const said =
    typeof actual === "string"
      ? readNumber(actual, unit)
      : typeof actual === "number" && unit === "%" && actual > 1
        ? Number((actual / 100).toPrecision(12))
        : null;
  if (said === null) return null;
  if (line === null) return assessed.counted && !Number.isInteger(said) ? null : said;
  return objectionTo(said, assessed, line, settings) === null ? said : null;
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
    return column === undefined || isUnchanged(field, was, is) ? [] : [{ field, row: row.sheetRow, column, was, is }];
  });
}

/** Words that formulas compare must stand as they were written; texts that people read must say the same. */
function isUnchanged(field: Field, was: CellInput, is: CellValue): boolean {
  const written = toCellValue(was);
  if (wordFields.has(field) && typeof written === "string" && typeof is === "string") return written === is;
  return isSameCell(was, is);
}

/** Calculated cells of our rows that hold a value or another formula. */
export function formulaIssues(
  table: TableData,
  area: LedgerArea,
  name: string,
  rows: readonly LedgerRow[],
  names: LedgerNames,
): readonly LedgerIssue[] {
  const ours = new Set(rows.map(({ sheetRow }) => sheetRow - area.firstRow));
  return Object.entries(ledgerFormulas(name, names)).flatMap(([field, formula]): LedgerIssue[] => {
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

/** Whether a cell still says what was written: what cannot be seen and full-width forms aside, and to the precision of a cell. */
export function isSameCell(written: CellInput, read: CellValue): boolean {
  const was = toCellValue(written);
  if (typeof was === "number" && typeof read === "number")
    return Math.abs(was - read) <= 1e-9 * Math.max(1, Math.abs(was));
  if (isBlankCell(was) && isBlankCell(read)) return true;
  if (typeof was === "string" && typeof read === "string") return isSameText(was, read);
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
export function cellOf(area: LedgerArea, row: LedgerRow, field: Field): string {
  const column = area.columnOf.get(field) ?? Math.min(...area.columnOf.values());
  return rangeAddress({ row: row.sheetRow, column, rows: 1, columns: 1 });
}

function isBlankCell(cell: CellValue): boolean {
  return cell === null || (typeof cell === "string" && visibleText(cell) === "");
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
