import { plainText } from "../../domain/plainText";
import { isBlank } from "../../domain/progress/entry";
import type { CellValue } from "../../workbook/cellValue";
import { rangeAddress, type CellRange } from "../../workbook/range";
import type { TableData, WorkbookReading } from "../../workbook/workbook";
import { hasBaseMarker, readBase, type BaseReading, type LedgerBase } from "../base/base";
import { findColumns, findLedgerTable, findPlainLedgers, findRepeatedColumns, isLedgerTable } from "./findLedger";
import { handChanges } from "./handChanges";
import type { Ledger, LedgerIssue, LedgerRow } from "./ledger";
import type { LedgerArea } from "../template/ledgerArea";
import {
  changedSourceIssues,
  entryIssues,
  formulaIssues,
  laidRows,
  tableIssues,
  type ReadNumber,
} from "./ledgerIssues";
import { headerOf, isCalculated, ledgerColumns, ledgerSpec, type Field } from "../template/ledgerSpec";
import { ledgerId, ledgerNames, type LedgerNames } from "../template/names";
import { NOT_CALCULATED } from "./notCalculated";
import { readRow, textOf } from "./readRow";
import { isTemplateOne, namesOfTemplateOne, toTemplateTwo } from "./templateOne";
import { idsInNames, namesOfLedgers, readSettings, type SettingCells } from "./readSettings";
import { rowFindings, undatedReports } from "./rowFindings";

/** A ledger as read, with what writing to it again needs. */
export interface LedgerReading {
  readonly ledger: Ledger;
  readonly area: LedgerArea;
  readonly base: BaseReading;
  /** The workbook names of this ledger. */
  readonly names: LedgerNames;
  readonly settingCells: SettingCells;
  /** The template that the ledger was laid by. Nothing writes into one of template 1. */
  readonly template: 1 | 2;
}

/** What a reading is told by besides the workbook. */
export interface ReadOptions {
  /** What a text in 累计完成 plainly says (“30家” → 30), to be offered; by default nothing is offered. */
  readonly readNumber?: ReadNumber;
  /** ISO date of today; without it, no 填报日期 is in the future. */
  readonly today?: string;
}

/** What to read of a workbook so that {@link readLedger} finds its ledger. */
export const ledgerRequest = {
  tables: [ledgerSpec.table],
  sheets: [ledgerSpec.baseSheet, ledgerSpec.settingsSheet],
  names: [...namesOfLedgers, ...Object.values(namesOfTemplateOne.settings)],
  tableFormulas: "samples",
  dateColumns: [headerOf("actual"), headerOf("verified")],
} as const;

/** The ledger of a workbook, the inverse of `renderLedger`; `null` when there is none. See {@link readLedgerParts}. */
export function readLedger(reading: WorkbookReading, options: ReadOptions = {}): Ledger | null {
  return readLedgerParts(reading, options)?.ledger ?? null;
}

/**
 * Reads the ledger wherever it stands by now: the table by its name, or by its headers when it was renamed or is a plain
 * range in a sheet that was read; columns by header, rows by key. What is wrong is an issue with its cell, and never stops the reading.
 */
export function readLedgerParts(reading: WorkbookReading, options: ReadOptions = {}): LedgerReading | null {
  const { readNumber = () => null, today } = options;
  const plain = findPlainLedgers(reading);
  const found = findLedgerTable(reading) ?? asUnnamed(plain[0]);
  if (found === null) return null;
  const { name } = found;
  const isFormer = isTemplateOne(found.table.headers);
  const table = asUncalculated(isFormer ? toTemplateTwo(found.table) : found.table);
  const base = findBase(reading);
  const known = base.kind === "base" ? base.base : null;
  const area = areaOf(table);
  const stated = readRows(table, area, known);
  // A row of another ledger is no row of this one.
  const rows = known === null ? stated : stated.filter(({ key }) => known.rows.has(key));
  const laid = laidRows(known, rows);
  const edition = known?.edition ?? editionOf(rows);
  const names = isFormer ? namesOfTemplateOne : ledgerNames(idOf(known, edition, reading, table.range.sheet));
  const {
    settings,
    cells: settingCells,
    issues: settingIssues,
  } = readSettings(reading, {
    table: table.range,
    names,
    base: known?.settings,
    editionYear: /^\d{4}$/.test(edition ?? "") ? Number(edition) : null,
  });
  const context = { area, settings, ...(today === undefined ? {} : { today }) };
  const ledger: Ledger = {
    range: table.range,
    table: name ?? "",
    columnOf: area.columnOf,
    settings,
    edition: edition ?? String(settings.year),
    title: known?.title ?? "",
    groupedBy: known?.groupedBy ?? "region",
    rows,
    laid,
    issues: [
      ...handChanges(rows, area, known),
      ...baseIssues(base),
      ...placeIssues(found, [...reading.tables.values(), ...plain]),
      ...(isFormer ? formerTemplate(table) : missingColumns(area, table)),
      ...repeatedColumns(table),
      ...unreadEntryColumns(table),
      ...(isFormer ? [] : settingIssues),
      ...tableIssues(stated, area, known, laid),
      ...alienRows(table, area, name !== null),
      ...uncalculatedCells(table, area),
      ...rows.flatMap((row) => [
        ...(isFormer ? [] : changedSourceIssues(row, area, known)),
        ...entryIssues(row, area, readNumber, settings),
        ...rowFindings(row, context),
      ]),
      ...undatedReports(rows, area),
      ...(name === null || isFormer ? [] : formulaIssues(table, area, name, rows, names)),
    ],
  };
  return { ledger, area, base, names, settingCells, template: isFormer ? 1 : 2 };
}

/** The id of the ledger: as the base has it; without a base, the one whose names stand on the ledger's sheet. */
function idOf(base: LedgerBase | null, edition: string | null, reading: WorkbookReading, sheet: string): string {
  if (base?.id !== undefined) return base.id;
  const named = [...idsInNames(reading)].find(([, place]) => place === sheet)?.[0];
  return named ?? ledgerId(edition ?? "", new Set());
}

interface FoundLedger {
  /** `null` for a plain range. */
  readonly name: string | null;
  readonly table: TableData;
}

function asUnnamed(table: TableData | undefined): FoundLedger | null {
  return table === undefined ? null : { name: null, table };
}

/** The table with an error in each cell whose formula nobody has calculated: it holds something, and nobody knows what. */
function asUncalculated(table: TableData): TableData {
  const { range, uncalculated = [] } = table;
  const waiting = new Set(uncalculated.map(({ row, column }) => `${row - range.row - 1} ${column - range.column}`));
  if (waiting.size === 0) return table;
  const calculated = new Set(
    [...findColumns(table.headers)].flatMap(([field, index]) => (isCalculated(field) ? [index] : [])),
  );
  return {
    ...table,
    values: table.values.map((line, row) =>
      line.map((value, column) =>
        waiting.has(`${row} ${column}`) && !calculated.has(column) ? NOT_CALCULATED : value,
      ),
    ),
  };
}

function uncalculatedCells(table: TableData, area: LedgerArea): readonly LedgerIssue[] {
  return table.values.flatMap((line, index) =>
    [...area.columnOf].flatMap(([field, column]): LedgerIssue[] => {
      if (line[column - table.range.column] !== NOT_CALCULATED) return [];
      const cell = rangeAddress({ row: area.firstRow + index, column, rows: 1, columns: 1 });
      return [{ code: "notCalculated", sheet: area.sheet, cell, header: headerOf(field) }];
    }),
  );
}

/** The base by its sheet's name, or by its marker on whichever sheet was read. */
function findBase(reading: WorkbookReading): BaseReading {
  const named = readBase(reading.usedRanges.get(ledgerSpec.baseSheet));
  if (named.kind !== "missing") return named;
  return readBase([...reading.usedRanges.values()].find(hasBaseMarker));
}

function areaOf(table: TableData): LedgerArea {
  const { sheet, row, column } = table.range;
  const columnOf = new Map([...findColumns(table.headers)].map(([field, index]) => [field, column + index]));
  return { sheet, firstRow: row + 1, rows: table.values.length, columnOf };
}

/** Rows of the plan. A row without key is none of ours: nobody can say what it stands for. */
function readRows(table: TableData, area: LedgerArea, base: LedgerBase | null): readonly LedgerRow[] {
  const known = new Map([...(base?.rows.keys() ?? [])].map((key) => [plainText(key), key]));
  const lines = table.values.map((values) => cellsOf(values, area, table));
  const keys = lines.map((cells) => keyOf(cells.get("key") ?? null, known));
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return lines.flatMap((cells, index) => {
    const key = keys[index] ?? "";
    if (key === "") return [];
    const dates = datesOf(table, area, index);
    return [readRow(key, area.firstRow + index, cells, { isKeyAmbiguous: (counts.get(key) ?? 0) > 1, dates })];
  });
}

/** Columns in which a row of the table shows a number as a date. */
function datesOf({ range, dates = [] }: TableData, { columnOf }: LedgerArea, index: number): ReadonlySet<Field> {
  const columns = new Set(dates.flatMap(({ row, column }) => (row === range.row + 1 + index ? [column] : [])));
  if (columns.size === 0) return noDates;
  return new Set([...columnOf].flatMap(([field, column]) => (columns.has(column) ? [field] : [])));
}

const noDates: ReadonlySet<Field> = new Set();

/**
 * Rows without key that somebody takes for judged: with 类型, or with a region and what is to be done or was. Sums and remarks
 * are none. In a table, a blank row is told too: it counts as one in every filter and sum.
 */
function alienRows(table: TableData, area: LedgerArea, isTable: boolean): readonly LedgerIssue[] {
  return table.values.flatMap((values, index): LedgerIssue[] => {
    const cells = cellsOf(values, area, table);
    if (keyOf(cells.get("key") ?? null) !== "") return [];
    const column = area.columnOf.get("key") ?? table.range.column;
    const cell = rangeAddress({ row: area.firstRow + index, column, rows: 1, columns: 1 });
    const at = { sheet: area.sheet, cell, key: "" };
    if (isTable && isBlankRow(values, area, table)) return [{ code: "blankRow", ...at }];
    const entry = cells.get("actual") ?? null;
    return looksLikeOurs(cells) ? [{ code: "missingKey", ...at, ...(isBlank(entry) ? {} : { entry }) }] : [];
  });
}

function isBlankRow(values: readonly CellValue[], area: LedgerArea, table: TableData): boolean {
  const calculated = ledgerColumns.flatMap(({ field }) => (isCalculated(field) ? [area.columnOf.get(field)] : []));
  return values.every((value, index) => isBlank(value) || calculated.includes(table.range.column + index));
}

function looksLikeOurs(cells: ReadonlyMap<Field, CellValue>): boolean {
  const filled = (field: Field): boolean => !isBlank(cells.get(field) ?? null);
  const says = (field: Field): boolean => typeof cells.get(field) === "string" && filled(field);
  if (filled("kind")) return true;
  const isSum = /[合总小]\s*计/u.test(textOf(cells.get("region") ?? null));
  return says("region") && !isSum && (says("indicator") || says("workPoint") || filled("actual"));
}

function cellsOf(values: readonly CellValue[], area: LedgerArea, table: TableData): ReadonlyMap<Field, CellValue> {
  const cells = new Map<Field, CellValue>();
  for (const [field, column] of area.columnOf) cells.set(field, values[column - table.range.column] ?? null);
  return cells;
}

/** The key that a cell says: one of the base where it is mistyped (full-width digits, a blank), else as it stands. */
function keyOf(cell: CellValue, known: ReadonlyMap<string, string> = noKeys): string {
  if (typeof cell !== "string" && typeof cell !== "number") return "";
  const text = String(cell).trim();
  return known.get(plainText(text)) ?? (plainText(text) === "" ? "" : text);
}

const noKeys: ReadonlyMap<string, string> = new Map();

/** Without a base: what stands before the first hyphen of the keys. */
function editionOf(rows: readonly LedgerRow[]): string | null {
  return rows.find(({ key }) => key.includes("-"))?.key.split("-")[0] ?? null;
}

function baseIssues(base: BaseReading): readonly LedgerIssue[] {
  if (base.kind === "base") return [];
  return [{ code: base.kind === "missing" ? "baseMissing" : "baseDamaged" }];
}

/** That it is no table any more, and where other ledgers stand. */
function placeIssues(found: FoundLedger, all: readonly TableData[]): readonly LedgerIssue[] {
  const at = ({ sheet, row, column }: CellRange) => ({
    sheet,
    cell: rangeAddress({ row, column, rows: 1, columns: 1 }),
  });
  const others = all.filter((table) => table !== found.table && isLedgerTable(table));
  return [
    ...(found.name === null ? [{ code: "tableLost", ...at(found.table.range) } as const] : []),
    ...others.map(({ range }): LedgerIssue => ({ code: "anotherLedger", ...at(range) })),
  ];
}

function formerTemplate({ range }: TableData): readonly LedgerIssue[] {
  const { sheet, row, column } = range;
  return [{ code: "formerTemplate", sheet, cell: rangeAddress({ row, column, rows: 1, columns: 1 }) }];
}

function missingColumns(area: LedgerArea, table: TableData): readonly LedgerIssue[] {
  return ledgerColumns.flatMap(({ field, header }, index): LedgerIssue[] => {
    if (area.columnOf.has(field)) return [];
    const perhaps = unknownBeside(index, area, table);
    return [{ code: "columnMissing", header, ...(perhaps === null ? {} : { perhaps }) }];
  });
}

function repeatedColumns({ range, headers }: TableData): readonly LedgerIssue[] {
  const cellAt = (index: number) => rangeAddress({ row: range.row, column: range.column + index, rows: 1, columns: 1 });
  return findRepeatedColumns(headers).map(({ field, first, again }) => ({
    code: "columnTwice",
    sheet: range.sheet,
    cell: cellAt(first),
    other: cellAt(again),
    header: headerOf(field),
  }));
}

/** Entry columns of somebody's own beside ours, such as 累计完成2: nobody reads them. */
function unreadEntryColumns({ range, headers }: TableData): readonly LedgerIssue[] {
  const entries = ledgerColumns.filter(({ owner }) => owner === "entry").map(({ header }) => header);
  const known = new Set(ledgerColumns.map(({ header }) => plainText(header)));
  return headers.flatMap((header, index): LedgerIssue[] => {
    const plain = plainText(header);
    const like = entries.find((entry) => new RegExp(`^${entry}[(\\[]?[\\d副本新旧]`, "u").test(plain));
    if (like === undefined || known.has(plain)) return [];
    const cell = rangeAddress({ row: range.row, column: range.column + index, rows: 1, columns: 1 });
    return [{ code: "entryColumnUnread", sheet: range.sheet, cell, header, like }];
  });
}

/** The unknown header right of the column before, or left of the column after: only to be shown, never read. */
function unknownBeside(
  index: number,
  area: LedgerArea,
  { range, headers }: TableData,
): { readonly sheet: string; readonly cell: string; readonly header: string } | null {
  const known = new Set(area.columnOf.values());
  const placeOf = (offset: number): number | undefined => {
    const column = ledgerColumns[index + offset];
    const place = column === undefined ? undefined : area.columnOf.get(column.field);
    return place === undefined ? undefined : place - offset;
  };
  for (const column of [placeOf(-1), placeOf(1)]) {
    if (column === undefined || known.has(column)) continue;
    const header = headers[column - range.column] ?? "";
    const cell = rangeAddress({ row: range.row, column, rows: 1, columns: 1 });
    if (header !== "") return { sheet: range.sheet, cell, header };
  }
  return null;
}
