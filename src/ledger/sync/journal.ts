import type { CellInput, CellValue } from "../../workbook/cellValue";
import type { Change } from "../../workbook/change";
import type { RangeData, WorkbookReading } from "../../workbook/workbook";
import { fillLines, formatLines, isRecord, readJsonLine, toJsonLine, widthOf, type JsonLine } from "../base/jsonLines";
import { ledgerColumns, type Field } from "../template/ledgerSpec";
import type { BaseBefore } from "./baseEdits";
import type { HistoryRow } from "./historySheet";
import { syncSheets, type SyncRecord } from "./syncRecord";

/**
 * Everything that finishing a sync or taking it back needs, written before anything else is. Cells are named by key and
 * field, never by where they stand, as people sort and insert between.
 */
export interface SyncJournal {
  readonly record: SyncRecord;
  readonly cells: readonly JournalCell[];
  /** Rows laid at the end of the table, as they were laid. */
  readonly added: readonly AddedLine[];
  /** Rows of the table before. */
  readonly rowsBefore: number;
  /** Cells above the table, by workbook name. */
  readonly top: readonly TopEdit[];
  readonly baseSheet: string;
  readonly base: BaseBefore;
  /** What 变更记录 is told. */
  readonly history: readonly HistoryRow[];
}

export interface JournalCell {
  readonly key: string;
  readonly field: Field;
  readonly was: CellValue;
  /** Somebody's formula, with leading `=`, that stood there; `""` for none. */
  readonly formula: string;
  readonly is: CellInput;
}

export interface AddedLine {
  readonly key: string;
  readonly cells: Readonly<Partial<Record<Field, CellInput>>>;
}

export interface TopEdit {
  readonly name: string;
  readonly was: string;
  readonly is: string;
}

/** `applying`: a sync is being written, or was. `undoing`: it is being taken back. */
export type JournalState =
  { readonly kind: "applying" } | { readonly kind: "undoing"; /** As `SyncRecord.at`. */ readonly at: string };

export type JournalReading =
  | { readonly kind: "journal"; readonly state: JournalState; readonly journal: SyncJournal }
  /** Not written to its end, so that nothing else was written either. */
  | { readonly kind: "unsealed" }
  /** Sealed once, so that more was written, and it cannot be read any more. */
  | { readonly kind: "damaged" }
  /** A sheet of that name that is somebody's own. */
  | { readonly kind: "foreign" };

const MARKER = "workpoints-sync-journal";
const VERSION = "1";
const BLOCK = 400;
/** Stands for the state until the last line is written. */
const WRITING = "writing";

/** The changes that make the sheet of a journal; the last seals it. */
export function renderJournal(journal: SyncJournal, sheet: string): readonly Change[] {
  const lines = toLines(journal);
  const columns = Math.max(4, widthOf(lines));
  return [
    { kind: "addSheet", sheet, visibility: "veryHidden" },
    formatLines(sheet, 0, 1 + lines.length, columns),
    ...fillLines(sheet, 0, [[MARKER, VERSION, WRITING]], 4),
    ...fillLines(sheet, 1, lines, columns, BLOCK),
    ...renderState({ kind: "applying" }, sheet),
  ];
}

/** Says in a journal what is being done by it. */
export function renderState(state: JournalState, sheet: string): readonly Change[] {
  return fillLines(sheet, 0, [[MARKER, VERSION, state.kind, state.kind === "undoing" ? state.at : ""]], 4);
}

/** Makes the journal of what was just done the restore point, in the place of an earlier one. */
export function renderCommit(reading: WorkbookReading): readonly Change[] {
  const hasEarlier = reading.sheets.some(({ name }) => name === syncSheets.restore);
  return [
    ...(hasEarlier ? [{ kind: "deleteSheet", sheet: syncSheets.restore } as const] : []),
    { kind: "renameSheet", sheet: syncSheets.unfinished, name: syncSheets.restore },
  ];
}

/** Makes the restore point a journal of what is in work again. @param at as `SyncRecord.at` */
export function renderUndoStart(at: string): readonly Change[] {
  return [
    { kind: "renameSheet", sheet: syncSheets.restore, name: syncSheets.unfinished },
    ...renderState({ kind: "undoing", at }, syncSheets.unfinished),
  ];
}

function toLines(journal: SyncJournal): readonly JsonLine[] {
  const { record, cells, added, rowsBefore, top, baseSheet, base, history } = journal;
  const before = base.kind === "none" ? [] : base.lines;
  const body = [
    ...cells.map(({ key, field, was, formula, is }) => toJsonLine("cell", [key, field, was, formula, is])),
    ...added.map((row) => toJsonLine("row", row)),
    ...top.map((edit) => toJsonLine("top", edit)),
    ...before.map((line) => toJsonLine("base", line)),
    ...history.map((row) => toJsonLine("history", row)),
  ];
  const header = {
    record,
    rowsBefore,
    baseSheet,
    base: base.kind,
    ...(base.kind === "lines" ? { baseHeader: base.header } : {}),
    lines: body.length,
  };
  return [toJsonLine("header", header), ...body];
}

/** Reads what {@link renderJournal} wrote. @param data `undefined` for a sheet with nothing on it */
export function readJournal(data: RangeData | undefined): JournalReading {
  if (data === undefined) return { kind: "unsealed" };
  const [first = [], second, ...rest] = data.values;
  if (data.range.row !== 0 || data.range.column !== 0 || first[0] !== MARKER) return { kind: "foreign" };
  const state = stateOf(first);
  const header = readJsonLine(second);
  if (first[1] === VERSION && first[2] === WRITING) return { kind: "unsealed" };
  if (state === null || !isHeader(header)) return { kind: "damaged" };
  const lines = rest.slice(0, header.lines).map((line) => ({ head: line[0], value: readJsonLine(line) }));
  const of = <Value>(head: string, is: (value: unknown) => value is Value): readonly Value[] =>
    lines.filter((line) => line.head === head).flatMap(({ value }) => (is(value) ? [value] : []));
  const cells = of("cell", isCell).map(([key, field, was, formula, is]) => ({ key, field, was, formula, is }));
  const [added, top, history] = [of("row", isAdded), of("top", isTop), of("history", isTexts)];
  const base = baseOf(header, of("base", isBaseLine), of("base", isTexts));
  const baseLines = base?.kind === "none" ? 0 : base?.lines.length;
  const known = cells.length + added.length + top.length + history.length + (baseLines ?? 0);
  if (base === null || lines.length !== header.lines || known !== header.lines) return { kind: "damaged" };
  const { record, rowsBefore, baseSheet } = header;
  return { kind: "journal", state, journal: { record, cells, added, rowsBefore, top, baseSheet, base, history } };
}

interface JournalHeader {
  readonly record: SyncRecord;
  readonly rowsBefore: number;
  readonly baseSheet: string;
  readonly base: BaseBefore["kind"];
  readonly baseHeader?: JsonLine;
  readonly lines: number;
}

type BaseLine = readonly [key: string, line: JsonLine | null];

function baseOf(
  { base, baseHeader }: JournalHeader,
  lines: readonly BaseLine[],
  whole: readonly JsonLine[],
): BaseBefore | null {
  if (base === "none") return { kind: base };
  if (base === "whole") return { kind: base, lines: whole };
  return baseHeader === undefined ? null : { kind: base, header: baseHeader, lines };
}

function stateOf([, version, kind, at]: readonly CellValue[]): JournalState | null {
  if (version !== VERSION) return null;
  if (kind === "applying") return { kind };
  return kind === "undoing" && typeof at === "string" ? { kind, at } : null;
}

function isHeader(value: unknown): value is JournalHeader {
  return (
    isRecord(value) &&
    isSyncRecord(value.record) &&
    typeof value.rowsBefore === "number" &&
    typeof value.baseSheet === "string" &&
    typeof value.lines === "number" &&
    (value.base === "none" || value.base === "lines" || value.base === "whole") &&
    (value.baseHeader === undefined || isTexts(value.baseHeader))
  );
}

function isSyncRecord(value: unknown): value is SyncRecord {
  return (
    isRecord(value) &&
    typeof value.id === "string" &&
    typeof value.at === "string" &&
    [value.from, value.to].every((name) => isRecord(name) && typeof name.edition === "string") &&
    [value.added, value.changed, value.removed].every((count) => typeof count === "number")
  );
}

const fields = new Set<unknown>(ledgerColumns.map(({ field }) => field));

function isCell(value: unknown): value is readonly [string, Field, CellValue, string, CellInput] {
  return (
    Array.isArray(value) &&
    value.length === 5 &&
    typeof value[0] === "string" &&
    fields.has(value[1]) &&
    typeof value[3] === "string"
  );
}

function isAdded(value: unknown): value is AddedLine {
  return isRecord(value) && typeof value.key === "string" && isRecord(value.cells);
}

function isTop(value: unknown): value is TopEdit {
  return isRecord(value) && [value.name, value.was, value.is].every((text) => typeof text === "string");
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((text) => typeof text === "string");
}

function isBaseLine(value: unknown): value is BaseLine {
  return (
    Array.isArray(value) &&
    value.length === 2 &&
    typeof value[0] === "string" &&
    (value[1] === null || isTexts(value[1]))
  );
}
