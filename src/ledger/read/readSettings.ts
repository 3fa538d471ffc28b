import { dateOfSerial, isoDate, yearEnd } from "../../domain/calendar";
import { plainText } from "../../domain/plainText";
import type { AssessmentSettings } from "../../domain/progress/assessedRow";
import { isBlank } from "../../domain/progress/entry";
import type { CellInput, CellValue } from "../../workbook/cellValue";
import { rangeAddress, type CellRange } from "../../workbook/range";
import type { RangeData, WorkbookReading } from "../../workbook/workbook";
import { planYears } from "../formulas/sharedFormulas";
import { parseFlagColors } from "../template/flagColors";
import { ledgerSpec, type SettingField } from "../template/ledgerSpec";
import { ledgerNames, usedSettings, type LedgerNames } from "../template/names";
import {
  defaultLedgerSettings,
  settingLabel,
  settingSpecs,
  toSettingCell,
  type LedgerSettings,
} from "../template/settings";
import { readYesNo } from "../template/words";
import type { LedgerIssue } from "./ledger";

/** Where each setting stands; `named` is false when the workbook name is lost and only the label led there. */
export type SettingCells = ReadonlyMap<SettingField, { readonly range: CellRange; readonly named: boolean }>;

interface SettingsReading {
  readonly settings: LedgerSettings;
  readonly cells: SettingCells;
  readonly issues: readonly LedgerIssue[];
}

/** What else is known of the ledger whose settings are read. */
export interface KnownLedger {
  readonly table: CellRange;
  readonly names: LedgerNames;
  /** As last written; `undefined` without a base. */
  readonly base: LedgerSettings | undefined;
  /** The year in the keys of the rows, the plan year where nothing else says it. */
  readonly editionYear: number | null;
}

/**
 * The settings: by workbook name, else (other suites lose names) right of their label, above the table or on the sheet 设置, where
 * those were read. What stands in a cell and cannot be used is an issue, and the default holds, as the formulas have it; what has
 * no cell any more is taken from the base.
 */
export function readSettings(
  reading: WorkbookReading,
  { table, names, base, editionYear }: KnownLedger,
): SettingsReading {
  const cells = new Map<SettingField, { readonly range: CellRange; readonly named: boolean }>();
  const values = new Map<SettingField, CellValue>();
  const uncalculated = new Set<SettingField>();
  for (const { field, name } of settingSpecs) {
    const named = reading.names.get(names.settings[field]);
    const found = named ?? findSetting(reading, name, table, names);
    if (found === undefined) continue;
    cells.set(field, { range: found.range, named: named !== undefined });
    values.set(field, found.values[0]?.[0] ?? null);
    if (
      found.uncalculated?.some(({ row, column }) => row === found.range.row && column === found.range.column) === true
    ) {
      uncalculated.add(field);
    }
  }
  const placeOf = (field: SettingField): { readonly sheet: string; readonly cell: string } | null => {
    const range = cells.get(field)?.range;
    return range === undefined ? null : { sheet: range.sheet, cell: rangeAddress(range) };
  };
  const issues: LedgerIssue[] = [];
  const refuse = (field: SettingField, used?: CellInput): void => {
    issues.push({
      code: "settingUnreadable",
      name: settingLabel(field),
      is: values.get(field) ?? null,
      ...(placeOf(field) ?? {}),
      ...(uncalculated.has(field) ? ({ notCalculated: true } as const) : {}),
      ...(used === undefined ? {} : { used }),
    });
  };
  const read = <Setting extends Exclude<SettingField, "asOf" | "year">>(
    field: Setting,
    parse: (cell: CellValue) => LedgerSettings[Setting] | null,
  ): LedgerSettings[Setting] => {
    const unset = unsetSettings[field];
    if (!cells.has(field)) return base?.[field] ?? unset;
    const cell = values.get(field) ?? null;
    if (isBlank(cell) && !uncalculated.has(field) && mayBeEmpty.has(field)) return unset;
    const value = parse(cell);
    if (value !== null) return value;
    refuse(field, toSettingCell(unsetSettings, field));
    return unset;
  };
  const required = <Value>(
    field: "asOf" | "year",
    parse: (cell: CellValue) => Value | null,
    fallback: () => Value,
  ): Value => {
    const value = parse(values.get(field) ?? null);
    if (value === null) refuse(field);
    return value ?? fallback();
  };
  const year = required(
    "year",
    yearOf,
    () => base?.year ?? editionYear ?? yearOfDate(dateOf(values.get("asOf") ?? null)),
  );
  const settings: LedgerSettings = {
    year,
    asOf: required("asOf", dateOf, () => base?.asOf ?? yearEnd(year)),
    tolerance: read("tolerance", fractionOf),
    paceOn: read("paceOn", readYesNo),
    startMonth: read("startMonth", monthOf),
    paceBuffer: read("paceBuffer", fractionOf),
    severeLag: read("severeLag", (cell) => (cell === 0 ? null : fractionOf(cell))),
    dueSoonDays: read("dueSoonDays", daysOf),
    rankOn: read("rankOn", readYesNo),
    rankMinItems: read("rankMinItems", countOf),
    countAspirational: read("countAspirational", readYesNo),
    circulateAspirational: read("circulateAspirational", readYesNo),
    reportBy: read("reportBy", dateOf),
    flagColors: read("flagColors", colorsOf),
  };
  const edition = base?.year ?? editionYear;
  const yearPlace = placeOf("year");
  if (yearPlace !== null && edition !== null && year !== edition)
    issues.push({ code: "yearUnlikeEdition", ...yearPlace, year, edition });
  return {
    settings,
    cells,
    issues: [
      ...lostSettings(reading, names, cells),
      ...issues,
      ...asOfIssues({ ...settings, year: edition ?? year }, placeOf("asOf")),
    ],
  };
}

const LAST_YEAR = planYears.last;
/** What holds where nothing can be used; its date and year are never asked for. */
const unsetSettings: LedgerSettings = { ...defaultLedgerSettings, year: LAST_YEAR, asOf: yearEnd(LAST_YEAR) };
const mayBeEmpty = new Set(settingSpecs.filter((spec) => spec.mayBeEmpty === true).map(({ field }) => field));

/** What formulas call by names that lead nowhere: the sheet 设置, or some of its cells, are gone. */
function lostSettings(reading: WorkbookReading, names: LedgerNames, cells: SettingCells): readonly LedgerIssue[] {
  const needed = [...Object.values(names.used), names.judgedOn, names.monthsDone, names.quartersDone, names.blanks];
  const gone = needed.filter((name) => !reading.names.has(name));
  const unset = settingSpecs.filter(({ field }) => !cells.has(field)).map(({ field }) => names.settings[field]);
  const lost = [...unset, ...gone];
  return lost.length === 0 ? [] : [{ code: "settingsLost", names: lost }];
}

/** Whether names that the formulas of a ledger call are gone: then its sheet 设置 is laid again. */
export function hasLostNames(reading: WorkbookReading, names: LedgerNames): boolean {
  const { settings, used, judgedOn, monthsDone, quartersDone, blanks } = names;
  return [...Object.values(settings), ...Object.values(used), judgedOn, monthsDone, quartersDone, blanks].some(
    (name) => !reading.names.has(name),
  );
}

/** Every name of a ledger, whatever its id: what to ask a workbook for. */
export const namesOfLedgers: readonly string[] = (() => {
  const { settings, used, judgedOn, monthsDone, quartersDone, blanks, title, source } = ledgerNames("*");
  return [
    ...[...Object.values(settings), ...usedSettings.map((field) => used[field])],
    ...[judgedOn, monthsDone, quartersDone, blanks, title, source],
  ];
})();

/** Ids of ledgers whose names are in the workbook, with the sheet of their as-of date. */
export function idsInNames(reading: WorkbookReading): ReadonlyMap<string, string> {
  const start = ledgerNames("").settings.asOf;
  return new Map(
    [...reading.names].flatMap(([name, { range }]) =>
      name.startsWith(start) ? [[name.slice(start.length), range.sheet] as const] : [],
    ),
  );
}

/** Whether the as-of date can be meant: from the plan year's first day to a year after its last. */
export function asOfIssues(
  { asOf, year }: Pick<AssessmentSettings, "asOf" | "year">,
  place: { readonly sheet: string; readonly cell: string } | null,
): readonly LedgerIssue[] {
  if (asOf >= isoDate(year, 1, 1) && asOf <= yearEnd(year + 1)) return [];
  return [{ code: "asOfOutsideYear", asOf, year, ...(place ?? {}) }];
}

/** The cell right of a label: above the table, else on the sheet 设置, where that is not another ledger's. */
function findSetting(
  reading: WorkbookReading,
  label: string,
  table: CellRange,
  names: LedgerNames,
): RangeData | undefined {
  const above = findLabelled(reading.usedRanges.get(table.sheet), label, table.row);
  if (above !== undefined) return above;
  const { settingsSheet } = ledgerSpec;
  const year = ledgerNames("").settings.year;
  const isAnothers = [...reading.names].some(
    ([name, { range }]) => name.startsWith(year) && name !== names.settings.year && range.sheet === settingsSheet,
  );
  return isAnothers ? undefined : findLabelled(reading.usedRanges.get(settingsSheet), label, Infinity);
}

function findLabelled(used: RangeData | undefined, label: string, endRow: number): RangeData | undefined {
  if (used === undefined) return undefined;
  for (const [index, line] of used.values.entries()) {
    const row = used.range.row + index;
    if (row >= endRow) return undefined;
    const column = line.findIndex((cell) => typeof cell === "string" && plainText(cell).replace(/:+$/u, "") === label);
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
  return isWhole(cell) && cell >= planYears.first && cell <= planYears.last ? cell : null;
}

/** Only what the formulas can calculate with: a date that became text is unreadable for them too. */
function dateOf(cell: CellValue): string | null {
  return typeof cell === "number" ? dateOfSerial(cell) : null;
}

function fractionOf(cell: CellValue): number | null {
  return typeof cell === "number" && cell >= 0 && cell <= 1 ? cell : null;
}

function monthOf(cell: CellValue): number | null {
  return isWhole(cell) && cell >= 1 && cell <= 12 ? cell : null;
}

function daysOf(cell: CellValue): number | null {
  return typeof cell === "number" && cell >= 0 ? cell : null;
}

function countOf(cell: CellValue): number | null {
  return isWhole(cell) && cell >= 1 ? cell : null;
}

function colorsOf(cell: CellValue): LedgerSettings["flagColors"] | null {
  return typeof cell === "string" ? parseFlagColors(cell) : null;
}

function isWhole(cell: CellValue): cell is number {
  return typeof cell === "number" && Number.isInteger(cell);
}
