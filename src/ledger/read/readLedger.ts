import { isBlank } from "../../domain/progress/entry";
import type { CellValue } from "../../workbook/cellValue";
import { rangeAddress, type CellRange } from "../../workbook/range";
import type { TableData, WorkbookReading } from "../../workbook/workbook";
import { hasBaseMarker, readBase, type BaseReading } from "../base/base";
import { findColumns, findLedgerTable, findPlainLedgers, findRepeatedColumns, isLedgerTable } from "./findLedger";
import type { Ledger, LedgerIssue, LedgerRow } from "./ledger";
import type { LedgerArea } from "../template/ledgerArea";
import { formulaIssues, rowIssues, tableIssues, type ReadNumber } from "./ledgerIssues";
import { headerOf, isCalculated, ledgerColumns, ledgerSpec, type Field } from "../template/ledgerSpec";
import { topNames } from "../template/settings";
import { NOT_CALCULATED } from "./notCalculated";
import { readRow, textOf } from "./readRow";
import { readSettings, type SettingCells } from "./readSettings";

/** A ledger as read, with what writing to it again needs. */
export interface LedgerReading {
  readonly ledger: Ledger;
  readonly area: LedgerArea;
  readonly base: BaseReading;
  readonly settingCells: SettingCells;
}

/** What to read of a workbook so that {@link readLedger} finds its ledger. */
export const ledgerRequest = {
  tables: [ledgerSpec.table],
  sheets: [ledgerSpec.baseSheet],
  names: [...ledgerSpec.settings.map(({ name }) => name), ...Object.values(topNames)],
  tableFormulas: "samples",
} as const;

/** The ledger of a workbook, the inverse of `renderLedger`; `null` when there is none. See {@link readLedgerParts}. */
export function readLedger(reading: WorkbookReading, readNumber?: ReadNumber): Ledger | null {
  return readLedgerParts(reading, readNumber)?.ledger ?? null;
}

/**
 * Reads the ledger wherever it stands by now: the table by its name, or by its headers when it was renamed or is a plain
 * range in a sheet that was read; columns by header, rows by key. What is wrong is an issue with its cell, and never stops the reading.
 * @param readNumber what a text in 累计完成 plainly says (“30家” → 30), to be offered; by default nothing is offered.
 */
export function readLedgerParts(reading: WorkbookReading, readNumber: ReadNumber = () => null): LedgerReading | null {
  const plain = findPlainLedgers(reading);
  const found = findLedgerTable(reading) ?? asUnnamed(plain[0]);
  if (found === null) return null;
  const { name } = found;
  const table = asUncalculated(found.table);
  const base = findBase(reading);
  const known = base.kind === "base" ? base.base : null;
  const area = areaOf(table);
  const stated = readRows(table, area);
  // A row of another ledger is no row of this one.
  const rows = known === null ? stated : stated.filter(({ key }) => known.rows.has(key));
  const edition = known?.edition ?? editionOf(rows);
  const {
    settings,
    cells: settingCells,
    issues: settingIssues,
  } = readSettings(reading, table.range, known?.settings, /^\d{4}$/.test(edition ?? "") ? Number(edition) : null);
  const ledger: Ledger = {
    range: table.range,
    table: name ?? "",
    columnOf: area.columnOf,
    settings,
    edition: edition ?? String(settings.year),
    title: known?.title ?? "",
    rows,
    issues: [
      ...baseIssues(base),
      ...placeIssues(found, [...reading.tables.values(), ...plain]),
      ...missingColumns(area, table),
      ...repeatedColumns(table),
      ...settingIssues,
      ...tableIssues(stated, area, known),
      ...alienRows(table, area, name !== null),
      ...uncalculatedCells(table, area),
      ...rows.flatMap((row) => rowIssues(row, area, known, readNumber)),
      ...(name === null ? [] : formulaIssues(table, area, name, rows)),
    ],
  };
  return { ledger, area, base, settingCells };
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
function readRows(table: TableData, area: LedgerArea): readonly LedgerRow[] {
  const lines = table.values.map((values) => cellsOf(values, area, table));
  const keys = lines.map((cells) => keyOf(cells.get("key") ?? null));
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return lines.flatMap((cells, index) => {
    const key = keys[index] ?? "";
    return key === "" ? [] : [readRow(key, area.firstRow + index, cells, (counts.get(key) ?? 0) > 1)];
  });
}

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

function keyOf(cell: CellValue): string {
  return typeof cell === "string" || typeof cell === "number" ? String(cell).trim() : "";
}

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
