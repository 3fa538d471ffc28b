import { dateOfSerial, isoDate, yearEnd } from "../../domain/calendar";
import type { AssessmentSettings } from "../../domain/progress/assessedRow";
import type { CellValue } from "../../workbook/cellValue";
import { rangeAddress, type CellRange } from "../../workbook/range";
import type { RangeData, WorkbookReading } from "../../workbook/workbook";
import type { LedgerIssue } from "./ledger";
import { parseFlagColors } from "../template/flagColors";
import { defaultLedgerSettings, type LedgerSettings } from "../template/settings";
import { ledgerSpec, type SettingField } from "../template/ledgerSpec";
import { readYesNo } from "../template/words";

const LAST_YEAR = 9998;

/** Where each setting stands; `named` is false when the workbook name is lost and only the label led there. */
export type SettingCells = ReadonlyMap<SettingField, { readonly range: CellRange; readonly named: boolean }>;

interface SettingsReading {
  readonly settings: LedgerSettings;
  readonly cells: SettingCells;
  readonly issues: readonly LedgerIssue[];
}

/**
 * The settings above the table: by workbook name, else (other suites lose names) right of their label, where the sheet's
 * used range was read too. A setting that cannot be read is taken from the base, else from the template, and is an issue.
 * @param editionYear the year in the keys of the rows, the plan year where nothing else says it
 */
export function readSettings(
  reading: WorkbookReading,
  table: CellRange,
  base: AssessmentSettings | undefined,
  editionYear: number | null,
): SettingsReading {
  const cells = new Map<SettingField, { readonly range: CellRange; readonly named: boolean }>();
  const values = new Map<SettingField, CellValue>();
  const uncalculated = new Set<SettingField>();
  for (const { field, name } of ledgerSpec.settings) {
    const named = reading.names.get(name);
    const found = named ?? findLabelled(reading.usedRanges.get(table.sheet), name, table.row);
    if (found === undefined) continue;
    cells.set(field, { range: found.range, named: named !== undefined });
    values.set(field, found.values[0]?.[0] ?? null);
    if (
      found.uncalculated?.some(({ row, column }) => row === found.range.row && column === found.range.column) === true
    ) {
      uncalculated.add(field);
    }
  }
  const issues: LedgerIssue[] = [];
  const read = <Value>(field: SettingField, parse: (cell: CellValue) => Value | null, fallback: Value): Value => {
    const cell = values.get(field) ?? null;
    const value = parse(cell);
    const range = cells.get(field)?.range;
    const at = range === undefined ? {} : { sheet: range.sheet, cell: rangeAddress(range) };
    const why = uncalculated.has(field) ? ({ notCalculated: true } as const) : {};
    if (value === null) issues.push({ code: "settingUnreadable", name: nameOf(field), is: cell, ...at, ...why });
    return value ?? fallback;
  };
  /** Where no cell has it, and where that is empty, nothing was set. */
  const readOptional = <Value>(field: SettingField, parse: (cell: CellValue) => Value | null, unset: Value): Value => {
    const cell = values.get(field) ?? null;
    const isUnset = !uncalculated.has(field) && (cell === null || (typeof cell === "string" && cell.trim() === ""));
    return isUnset ? unset : read(field, parse, unset);
  };
  const unset = defaultLedgerSettings;
  const year = read("year", yearOf, base?.year ?? editionYear ?? yearOfDate(dateOf(values.get("asOf") ?? null)));
  const settings: LedgerSettings = {
    year,
    asOf: read("asOf", dateOf, base?.asOf ?? yearEnd(year)),
    tolerance: read("tolerance", fractionOf, base?.tolerance ?? unset.tolerance),
    paceBuffer: read("paceBuffer", fractionOf, base?.paceBuffer ?? unset.paceBuffer),
    paceOn: read("paceOn", readYesNo, base?.paceOn ?? unset.paceOn),
    dueSoonDays: readOptional("dueSoonDays", daysOf, unset.dueSoonDays),
    circulateAspirational: readOptional("circulateAspirational", readYesNo, unset.circulateAspirational),
    flagColors: readOptional("flagColors", colorsOf, unset.flagColors),
  };
  const placeOf = (field: SettingField): { readonly sheet: string; readonly cell: string } | null => {
    const range = cells.get(field)?.range;
    return range === undefined ? null : { sheet: range.sheet, cell: rangeAddress(range) };
  };
  const edition = base?.year ?? editionYear;
  const yearPlace = placeOf("year");
  if (yearPlace !== null && edition !== null && year !== edition)
    issues.push({ code: "yearUnlikeEdition", ...yearPlace, year, edition });
  return {
    settings,
    cells,
    issues: [...issues, ...asOfIssues({ ...settings, year: edition ?? year }, placeOf("asOf"))],
  };
}

/** Whether the as-of date can be meant: from the plan year's first day to a year after its last. */
export function asOfIssues(
  { asOf, year }: Pick<AssessmentSettings, "asOf" | "year">,
  place: { readonly sheet: string; readonly cell: string } | null,
): readonly LedgerIssue[] {
  if (asOf >= isoDate(year, 1, 1) && asOf <= yearEnd(year + 1)) return [];
  return [{ code: "asOfOutsideYear", asOf, year, ...(place ?? {}) }];
}

function nameOf(field: SettingField): string {
  return ledgerSpec.settings.find((spec) => spec.field === field)?.name ?? field;
}

/** The cell right of a label that stands above the table. */
function findLabelled(used: RangeData | undefined, label: string, tableRow: number): RangeData | undefined {
  if (used === undefined) return undefined;
  for (const [index, line] of used.values.entries()) {
    const row = used.range.row + index;
    if (row >= tableRow) return undefined;
    const column = line.findIndex(
      (cell) => typeof cell === "string" && cell.replace(/[：:\s]+$/u, "").trim() === label,
    );
    if (column < 0) continue;
    const range = { ...used.range, row, column: used.range.column + column + 1, rows: 1, columns: 1 };
    const { uncalculated = [] } = used;
    return { range, values: [[line[column + 1] ?? null]], uncalculated };
  }
  return undefined;
}

/** Last resort for the plan year; without it, nothing is due in a time anyone cares about. */
function yearOfDate(date: string | null): number {
  return date === null ? LAST_YEAR : Number(date.slice(0, 4));
}

function yearOf(cell: CellValue): number | null {
  return typeof cell === "number" && Number.isInteger(cell) && cell >= 1901 && cell <= LAST_YEAR ? cell : null;
}

/** Only what the formulas can calculate with: a date that became text is unreadable for them too. */
function dateOf(cell: CellValue): string | null {
  return typeof cell === "number" ? dateOfSerial(cell) : null;
}

function fractionOf(cell: CellValue): number | null {
  return typeof cell === "number" && cell >= 0 && cell <= 1 ? cell : null;
}

function daysOf(cell: CellValue): number | null {
  return typeof cell === "number" && cell >= 0 ? cell : null;
}

function colorsOf(cell: CellValue): LedgerSettings["flagColors"] | null {
  return typeof cell === "string" ? parseFlagColors(cell) : null;
}
