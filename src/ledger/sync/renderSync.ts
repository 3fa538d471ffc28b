import type { CellInput, CellValue } from "../../workbook/cellValue";
import type { Change } from "../../workbook/change";
import type { LedgerBase } from "../base/base";
import { renderAddedFormats } from "../lay/bodyFormats";
import { renderEntryRules } from "../lay/entryValidation";
import { toCellValue } from "../read/ledgerIssues";
import type { LedgerArea } from "../template/ledgerArea";
import { isCalculated, type Field } from "../template/ledgerSpec";
import type { PlanRow } from "../lay/planRows";
import type { LedgerReading } from "../read/readLedger";
import { calculatedCellsOf, renderFormulas } from "../lay/renderFormulas";
import { toFormattedRow, rowHeight } from "../lay/rowFormat";
import { groupByKey } from "./keys";
import { editBase, type BaseSheet } from "./baseEdits";
import { renderCells, renderRowFormat, renderTopEdits, topEdits } from "./renderCells";
import { renderHistory } from "./historySheet";
import { toHistoryRows } from "./historyRows";
import { renderCommit, renderJournal, type SyncJournal } from "./journal";
import type { LedgerTable, SyncPlaces, TableRow } from "./syncPlaces";
import type { CellEdit, ResolvedSync } from "./syncPlan";
import { type SyncRecord, syncSheets } from "./syncRecord";

/**
 * A decided sync as one list of changes, `null` when there is nothing to write:
 *
 *     journal, sealed ──▶ new rows ──▶ cells and their formats ──▶ title ──▶ base, its header last ──▶ 变更记录 ──▶ the journal is the restore point
 *
 * What is there tells how far it came: without a sealed journal nothing else was written, and with the base's new header
 * only 变更记录 may still be missing.
 */
export function renderSync(places: SyncPlaces, resolved: ResolvedSync, record: SyncRecord): readonly Change[] | null {
  const { reading, parts, table, base, history } = places;
  const current = parts.base.kind === "base" ? parts.base.base : null;
  const known = current?.lastSync === undefined ? {} : { lastSync: current.lastSync };
  const isSameBase = current !== null && isUnchanged(base, { ...resolved.base, ...known });
  if (resolved.cells.length === 0 && resolved.added.length === 0 && resolved.history.length === 0 && isSameBase)
    return null;

  const baseEdit = editBase(base, { ...resolved.base, lastSync: record.id });
  const journal: SyncJournal = {
    record,
    cells: resolved.cells.map(({ key, field, was, is }) => {
      return { key, field, was, formula: rowOf(table, key).formulas.get(field) ?? "", is };
    }),
    added: resolved.added.map(({ key, cells }) => ({ key, cells })),
    rowsBefore: table.rows.length,
    top: topEdits(reading, parts.names, resolved.from, resolved.to),
    baseSheet: base.name,
    base: baseEdit.before,
    history: toHistoryRows(record, resolved.history, cellsOf(table, resolved)),
  };
  return [
    ...renderJournal(journal, syncSheets.unfinished),
    ...renderAdded(parts, table, resolved.added),
    ...renderEdits(parts, table, resolved.cells),
    ...renderTopEdits(
      reading,
      journal.top.map(({ name, was, is }) => ({ name, expected: was, text: is })),
    ),
    ...baseEdit.changes,
    ...renderHistory(history, journal.history),
    ...renderCommit(reading),
  ];
}

/** Whether the base says that already; that somebody's program shows its sheet is no reason to write. */
function isUnchanged(sheet: BaseSheet, next: LedgerBase): boolean {
  return editBase(sheet, next).changes.every(({ kind }) => kind === "setVisibility");
}

/** New rows at the end of the table, each of our columns under its header; columns of somebody's own stay empty. */
function renderAdded({ ledger, names }: LedgerReading, table: LedgerTable, rows: readonly PlanRow[]): readonly Change[] {
  if (rows.length === 0) return [];
  const { range, area } = table;
  const fieldAt = new Map([...area.columnOf].map(([field, column]) => [column - range.column, field]));
  const values = rows.map(({ cells }) =>
    Array.from({ length: range.columns }, (_, column): CellInput => {
      const field = fieldAt.get(column);
      return field === undefined || isCalculated(field) ? null : (cells[field] ?? null);
    }),
  );
  const added: LedgerArea = { ...area, firstRow: range.row + range.rows, rows: rows.length };
  return [
    { kind: "appendRows", table: table.name, values },
    ...renderAddedFormats(added, rows),
    ...renderEntryRules(added, rows, ledger.settings.year),
    ...renderFormulas(
      added,
      table.name,
      names,
      rows.map((row) => calculatedCellsOf(row, ledger.settings)),
    ),
    { kind: "setRowHeights", sheet: area.sheet, row: added.firstRow, heights: rows.map(rowHeight) },
  ];
}

/** Cells of rows that are there, and the formats that change with them; formats first, so that text stays text. */
function renderEdits({ ledger }: LedgerReading, table: LedgerTable, edits: readonly CellEdit[]): readonly Change[] {
  const { area } = table;
  const formats = [...groupByKey(edits)].flatMap(([key, own]) => {
    const row = rowOf(table, key);
    const after = cellsAfter(row, own);
    return renderRowFormat(area, row.sheetRow, toFormattedRow(row.cells), toFormattedRow(after), ledger.settings.year);
  });
  const cells = edits.map(({ key, field, is }) => ({
    row: rowOf(table, key).sheetRow,
    column: columnOf(area, field),
    input: is,
  }));
  return [...formats, ...renderCells(area.sheet, cells)];
}

function cellsOf(table: LedgerTable, { cells, added }: ResolvedSync) {
  const editsOf = groupByKey(cells);
  const addedCells = new Map(added.map((row) => [row.key, new Map(Object.entries(row.cells) as [Field, CellInput][])]));
  return (key: string) => {
    const row = table.byKey.get(key)?.[0];
    const before = row?.cells ?? new Map<Field, CellValue>();
    return { before, after: addedCells.get(key) ?? (row ? cellsAfter(row, editsOf.get(key) ?? []) : before) };
  };
}

function cellsAfter(row: TableRow, edits: readonly CellEdit[]) {
  return new Map([...row.cells, ...edits.map(({ field, is }) => [field, toCellValue(is)] as const)]);
}

/** A resolved sync names only rows that the reading had once, and columns that were there. */
function rowOf(table: LedgerTable, key: string): TableRow {
  const [row, another] = table.byKey.get(key) ?? [];
  if (row === undefined || another !== undefined) throw new Error(`no single row has the key ${key}`);
  return row;
}

function columnOf(area: LedgerArea, field: Field): number {
  const column = area.columnOf.get(field);
  if (column === undefined) throw new Error(`the table has no column ${field}`);
  return column;
}
