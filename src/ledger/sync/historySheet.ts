import type { CellInput, CellValue } from "../../workbook/cellValue";
import type { Change } from "../../workbook/change";
import type { CellFormat } from "../../workbook/presentation";
import type { CellRange } from "../../workbook/range";
import type { WorkbookReading } from "../../workbook/workbook";
import { ledgerSpec } from "../template/ledgerSpec";
import { wrappedLines } from "../template/textWidth";
import { syncSheets } from "./syncRecord";

/** The columns of 变更记录: header, and width in characters. */
const columns = [
  { header: "时间", width: 17 },
  { header: "版本（原→新）", width: 26 },
  { header: "编号", width: 20 },
  { header: "地区", width: 12 },
  { header: "事项", width: 30 },
  { header: "变更", width: 10 },
  { header: "栏目", width: 12 },
  { header: "原值", width: 32 },
  { header: "新值", width: 32 },
  { header: "依据", width: 14 },
] as const;

/** A line of 变更记录 as its cells say it, in the order of its columns: texts only. */
export type HistoryRow = readonly string[];

/** Where 变更记录 stands. */
export interface HistoryPlace {
  readonly sheet: string;
  /** Whether there is a sheet of that name. */
  readonly exists: boolean;
  /** `null`: it is still to be made, or an empty sheet of that name is to be filled. */
  readonly found: {
    /** Row below everything on the sheet. */
    readonly nextRow: number;
    /** Zero-based column of the sheet, for each column of ours. */
    readonly columns: readonly number[];
    readonly rows: readonly HistoryRow[];
  } | null;
}

/** Sheets to read so that 变更记录 is found: somebody may have a sheet of that name, then it is ours that has a number. */
export const historySheetNames: readonly string[] = [syncSheets.history, numbered(2)];

function numbered(number: number): string {
  return number === 1 ? syncSheets.history : `${syncSheets.history} (${number})`;
}

/**
 * Finds 变更记录 among the sheets that were read, by its headers, wherever they stand by now; else a free name for it.
 * A sheet of that name that is somebody's own is left alone.
 */
export function findHistory(reading: WorkbookReading): HistoryPlace {
  const exists = (name: string): boolean => reading.sheets.some((sheet) => isSameName(sheet.name, name));
  for (const name of historySheetNames) {
    const found = readHistory(reading, name);
    if (found !== null) return { sheet: name, exists: true, found };
  }
  const empty = historySheetNames.find((name) => exists(name) && !reading.usedRanges.has(name));
  if (empty !== undefined) return { sheet: empty, exists: true, found: null };
  let number = 1;
  while (exists(numbered(number))) number += 1;
  return { sheet: numbered(number), exists: false, found: null };
}

function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function readHistory(reading: WorkbookReading, sheet: string): HistoryPlace["found"] {
  const used = reading.usedRanges.get(sheet);
  if (used === undefined) return null;
  for (const [index, line] of used.values.entries()) {
    const places = columns.map(({ header }) => line.findIndex((cell) => cell === header));
    if (places.includes(-1)) continue;
    return {
      nextRow: used.range.row + used.range.rows,
      columns: places.map((place) => used.range.column + place),
      rows: used.values.slice(index + 1).map((cells) => places.map((place) => shown(cells[place] ?? null))),
    };
  }
  return null;
}

function shown(cell: CellValue): string {
  if (cell === null) return "";
  return typeof cell === "object" ? cell.error : String(cell);
}

/** The lines that 变更记录 does not hold yet: as often as they are in `rows` and not in the sheet. */
export function missingRows(place: HistoryPlace, rows: readonly HistoryRow[]): readonly HistoryRow[] {
  const there = new Map<string, number>();
  for (const row of place.found?.rows ?? []) {
    const name = JSON.stringify(row);
    there.set(name, (there.get(name) ?? 0) + 1);
  }
  return rows.filter((row) => {
    const name = JSON.stringify(row);
    const count = there.get(name) ?? 0;
    there.set(name, count - 1);
    return count <= 0;
  });
}

/** Appends lines below everything that stands on the sheet; makes the sheet where there is none. Nothing is ever written over. */
export function renderHistory({ sheet, exists, found }: HistoryPlace, rows: readonly HistoryRow[]): readonly Change[] {
  if (rows.length === 0) return [];
  const at = found ?? { nextRow: 1, columns: columns.map((_, index) => index) };
  const format: CellFormat = { numberFormat: "@", wrap: true, vertical: "top", borders: ledgerSpec.lineColor };
  const body = blocksOf(at.columns).flatMap(({ first, columns: length, column }): Change[] => {
    const range: CellRange = { sheet, row: at.nextRow, column, rows: rows.length, columns: length };
    const values = rows.map((row) => row.slice(first, first + length).map(textOrNothing));
    return [
      { kind: "setFormat", range, format },
      { kind: "setValues", range, values },
    ];
  });
  return [
    ...(found === null ? makeSheet(sheet, exists) : []),
    { kind: "setRowHeights", sheet, row: at.nextRow, heights: rows.map(heightOf) },
    ...body,
  ];
}

/** In points, so that wrapped text is seen whole, also in programs that do not fit rows by themselves. */
function heightOf(row: HistoryRow): number {
  const lines = columns.map(({ width }, index) => wrappedLines(row[index] ?? "", width));
  return Math.min(409, Math.max(...lines) * ledgerSpec.lineHeight + 4);
}

function textOrNothing(text: string): CellInput {
  return text === "" ? null : text;
}

/** Columns of ours that stand side by side in their order. */
function blocksOf(places: readonly number[]): { first: number; columns: number; column: number }[] {
  const blocks: { first: number; columns: number; column: number }[] = [];
  places.forEach((column, index) => {
    const last = blocks.at(-1);
    if (last !== undefined && last.column + last.columns === column) last.columns += 1;
    else blocks.push({ first: index, columns: 1, column });
  });
  return blocks;
}

/** The headers come last: a sheet that has them is whole. */
function makeSheet(sheet: string, exists: boolean): readonly Change[] {
  const header: CellRange = { sheet, row: 0, column: 0, rows: 1, columns: columns.length };
  return [
    ...(exists
      ? []
      : [{ kind: "addSheet", sheet, visibility: "visible", tabColor: ledgerSpec.headerFill.machine } as const]),
    ...columns.map(({ width }, column): Change => ({ kind: "setColumnWidth", sheet, column, columns: 1, width })),
    {
      kind: "setFormat",
      range: header,
      format: {
        numberFormat: "@",
        bold: true,
        color: "#FFFFFF",
        fill: ledgerSpec.headerFill.source,
        horizontal: "center",
        vertical: "center",
        borders: ledgerSpec.lineColor,
      },
    },
    { kind: "setRowHeights", sheet, row: 0, heights: [24] },
    { kind: "freezePanes", sheet, rows: 1, columns: 0 },
    {
      kind: "setPageLayout",
      sheet,
      layout: { ...ledgerSpec.page, titleRows: { row: 0, rows: 1 } },
    },
    { kind: "setValues", range: header, values: [columns.map((column) => column.header)] },
  ];
}
