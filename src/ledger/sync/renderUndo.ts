import { dateOfSerial, serialOfDate } from "../../domain/calendar";
import { type CellInput, type CellValue, isEmptyCell } from "../../workbook/cellValue";
import type { Change } from "../../workbook/change";
import type { WorkbookReading } from "../../workbook/workbook";
import { toFormattedRow } from "../lay/rowFormat";
import { isSameCell, isSameValue, toCellValue } from "../read/ledgerIssues";
import type { LedgerReading } from "../read/readLedger";
import { textOf } from "../read/readRow";
import { type Field, headerOf, isCalculated, ledgerColumns } from "../template/ledgerSpec";
import { kindWords } from "../template/words";
import { restoreBase } from "./baseEdits";
import { undoneRows } from "./historyRows";
import { type HistoryPlace, missingRows, renderHistory } from "./historySheet";
import { type AddedLine, type JournalCell, renderCommit, type SyncJournal } from "./journal";
import { groupByKey } from "./keys";
import { type PlacedCell, renderCells, renderRowFormat, renderTopEdits } from "./renderCells";
import type { LedgerTable, SyncPlaces, TableRow } from "./syncPlaces";
import { syncSheets } from "./syncRecord";

/** What brings a sync back, and what stays. */
export type RenderedUndo = Pick<TakenBack, "changes" | "cells" | "rows" | "kept" | "keptRows">;

/**
 * Takes a sync back from a reading of now: table, title, base, and last the journal itself. What of it is done already is not
 * done again, so that an undoing that broke off goes on.
 */
export function renderTakeBack(places: SyncPlaces, journal: SyncJournal): RenderedUndo {
  const { reading, parts, table, base } = places;
  const taken = takeBack(table, journal, parts.ledger.settings.year);
  const { cells, rows, kept, keptRows } = taken;
  return {
    changes: [
      ...taken.changes,
      ...renderTopEdits(
        reading,
        journal.top.map(({ name, was, is }) => ({ name, expected: is, text: was })),
      ),
      ...restoreBase(base, journal.base, new Set(keptRows)),
    ],
    cells,
    rows,
    kept,
    keptRows,
  };
}

/** The same for a sync that was complete: 变更记录 is told, with what was kept. @param at as `SyncRecord.at` */
export function renderUndo(places: SyncPlaces, journal: SyncJournal, at: string): RenderedUndo {
  const taken = renderTakeBack(places, journal);
  const rows = undoneRows(journal.record, at, [
    ...taken.kept.map(({ key, header, is }) => ({ key, header, is: textOf(is) })),
    ...taken.keptRows.map((key) => ({ key, header: "", is: "" })),
  ]);
  return {
    ...taken,
    changes: [
      ...taken.changes,
      ...renderHistory(places.history, missingRows(places.history, rows)),
      { kind: "deleteSheet", sheet: syncSheets.unfinished },
    ],
  };
}

/** What is left to do of a sync whose base is complete. */
export function renderFinish(
  { reading, history }: { readonly reading: WorkbookReading; readonly history: HistoryPlace },
  journal: SyncJournal,
): readonly Change[] {
  return [...renderHistory(history, missingRows(history, journal.history)), ...renderCommit(reading)];
}

/** Whether all of a sync but its lines in 变更记录 was written: the base's header, which says so, is written after the rest. */
export function isWritten(parts: LedgerReading | null, journal: SyncJournal): boolean {
  return parts?.base.kind === "base" && parts.base.base.lastSync === journal.record.id;
}

/** A cell that a sync wrote and that was not brought back, as somebody changed it since. */
export interface KeptCell {
  readonly key: string;
  readonly field: Field;
  readonly header: string;
  readonly region: string;
  /** `changed`: it holds something else by now. The others: it could not be found any more. */
  readonly reason: "changed" | "rowGone" | "keyTwice" | "columnGone";
  /** What stood there before the sync. */
  readonly was: CellValue;
  /** What the sync wrote. */
  readonly wrote: CellValue;
  /** What stands there now; `null` too where the cell is gone. */
  readonly is: CellValue;
}

/** How the table is brought back. */
export interface TakenBack {
  readonly changes: readonly Change[];
  /** Cells that are written. */
  readonly cells: number;
  /** Rows that the sync laid and that go. */
  readonly rows: number;
  readonly kept: readonly KeptCell[];
  /** Keys of rows that the sync laid and that stay, as withdrawn ones, because somebody wrote into them or moved them. */
  readonly keptRows: readonly string[];
}

/**
 * Takes back what a sync wrote into the table, wherever it stands now, as far as it still holds what the sync wrote; also
 * after only a part of it was written. Rows that it laid go if nobody touched them and they are the last of the table.
 * @param year plan year
 */
export function takeBack(table: LedgerTable, journal: SyncJournal, year: number): TakenBack {
  const { area } = table;
  const judged = journal.cells.map((cell) => judgeCell(table, cell));
  const restored = judged.flatMap((each) => (each.kind === "restore" ? [each] : []));
  const restoredOf = groupByKey(restored.map(({ cell }) => cell));
  const added = judgeAdded(table, journal);
  const formats = [...groupByKey(journal.cells)].flatMap(([key, cells]) => {
    const [row, another] = table.byKey.get(key) ?? [];
    if (row === undefined || another !== undefined) return [];
    const back = new Map((restoredOf.get(key) ?? []).map(({ field, was }) => [field, was]));
    const after = new Map([...row.cells, ...back]);
    const before = new Map([...after, ...cells.map(({ field, is }) => [field, toCellValue(is)] as const)]);
    return renderRowFormat(area, row.sheetRow, toFormattedRow(before), toFormattedRow(after), year);
  });
  const values = restored.filter(({ cell }) => cell.formula === "");
  const formulas = restored.filter(({ cell }) => cell.formula !== "");
  const kindColumn = area.columnOf.get("kind");
  const withdrawn = added.kept.flatMap((row): PlacedCell[] =>
    kindColumn === undefined || row.cells.get("kind") === kindWords.withdrawn
      ? []
      : [{ row: row.sheetRow, column: kindColumn, input: kindWords.withdrawn }],
  );
  return {
    changes: [
      ...formats,
      ...renderCells(area.sheet, [
        ...values.map(({ row, column, cell }) => ({ row, column, input: toInput(cell.field, cell.was) })),
        ...withdrawn,
      ]),
      ...formulas.map(({ row, column, cell }): Change => ({
        kind: "setFormulas",
        range: { sheet: area.sheet, row, column, rows: 1, columns: 1 },
        formulas: [[cell.formula.slice(1)]],
        cached: [[cell.was]],
      })),
      ...(added.last === 0 ? [] : [{ kind: "removeLastRows", table: table.name, rows: added.last } as const]),
    ],
    cells: restored.length,
    rows: added.last,
    kept: judged.flatMap((each) => (each.kind === "kept" ? [each.kept] : [])),
    keptRows: [...new Set(added.kept.map(({ key }) => key))],
  };
}

type JudgedCell =
  | { readonly kind: "restore"; readonly cell: JournalCell; readonly row: number; readonly column: number }
  | { readonly kind: "back" }
  | { readonly kind: "kept"; readonly kept: KeptCell };

function judgeCell(table: LedgerTable, cell: JournalCell): JudgedCell {
  const { key, field, was, formula, is } = cell;
  const [row, another] = table.byKey.get(key) ?? [];
  const column = table.area.columnOf.get(field);
  const keep = (reason: KeptCell["reason"], now: CellValue): JudgedCell => {
    const region = row?.cells.get("region") ?? null;
    const header = headerOf(field);
    const wrote = toCellValue(is);
    const told = { key, field, header, region: typeof region === "string" ? region : "", reason, was, wrote, is: now };
    return { kind: "kept", kept: told };
  };
  if (row === undefined) return keep("rowGone", null);
  if (another !== undefined) return keep("keyTwice", null);
  if (column === undefined) return keep("columnGone", null);
  const now = row.cells.get(field) ?? null;
  const nowFormula = row.formulas.get(field) ?? "";
  if (nowFormula === "" && isSameCell(is, now)) return { kind: "restore", cell, row: row.sheetRow, column };
  const isBack = (nowFormula !== "") === (formula !== "") && isSameValue(was, now);
  return isBack ? { kind: "back" } : keep("changed", now);
}

/** The rows that were laid: how many can go from the end of the table, and which stay. */
function judgeAdded(
  table: LedgerTable,
  journal: SyncJournal,
): { readonly last: number; readonly kept: readonly TableRow[] } {
  const laid = new Map(journal.added.map((row) => [row.key, row]));
  let left = Math.max(0, Math.min(journal.added.length, table.rows.length - 1));
  let last = 0;
  for (const row of [...table.rows].reverse()) {
    const line = laid.get(row.key);
    const isOurs =
      line === undefined
        ? row.key === "" && isBlankRow(row) && table.rows.length - last > journal.rowsBefore
        : isUntouched(row, line);
    if (!isOurs || left === 0) break;
    last += 1;
    left -= 1;
  }
  const kept = table.rows.slice(0, table.rows.length - last).filter(({ key }) => laid.has(key));
  return { last, kept };
}

/** Whether a row holds what was laid and nothing else. A row of a sync that broke off may hold it only in part. */
function isUntouched(row: TableRow, { key, cells }: AddedLine): boolean {
  if (row.key !== key || row.hasOwn || row.formulas.size > 0) return false;
  return [...row.cells].every(([field, now]) => isCalculated(field) || isSameCell(cells[field] ?? null, now));
}

function isBlankRow(row: TableRow): boolean {
  const hasNothing = [...row.cells].every(([field, now]) => isCalculated(field) || isEmptyCell(now));
  return hasNothing && !row.hasOwn && row.formulas.size === 0;
}

const dateFields = new Set<Field>(ledgerColumns.filter(({ cell }) => cell === "date").map(({ field }) => field));

/** What is written so that the cell holds that value again. */
function toInput(field: Field, value: CellValue): CellInput {
  if (typeof value === "object" && value !== null) return value.error;
  const date = dateFields.has(field) && typeof value === "number" ? dateOfSerial(value) : null;
  return date !== null && serialOfDate(date) === value ? { date } : value;
}
