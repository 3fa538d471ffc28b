import type { CellValue } from "../../workbook/cellValue";
import type { Change, SheetVisibility } from "../../workbook/change";
import type { RangeData } from "../../workbook/workbook";
import { renderBase, toBaseLines, type LedgerBase } from "../base/base";
import { fillLines, formatLines, isRecord, readJsonLine, toJsonLine, widthOf, type JsonLine } from "../base/jsonLines";
import { runsOf } from "../template/runs";
import { kindWords } from "../template/words";

/** The sheet of the base as it was read. */
export interface BaseSheet {
  readonly name: string;
  /** `null`: there is none. */
  readonly visibility: SheetVisibility | null;
  readonly data: RangeData | undefined;
}

/** What the base was before a sync wrote to it, as far as that changed it. */
export type BaseBefore =
  /** There was none: the sheet goes again. */
  | { readonly kind: "none" }
  /** The header, and the lines of some keys; `null` where the key was not there. */
  | {
      readonly kind: "lines";
      readonly header: JsonLine;
      readonly lines: readonly (readonly [key: string, line: JsonLine | null])[];
    }
  /** All lines, of one that could not be read or is laid anew as a whole. */
  | { readonly kind: "whole"; readonly lines: readonly JsonLine[] };

/** Changes to the base, the header's last: a base with the new header is complete. */
export interface BaseEdit {
  readonly before: BaseBefore;
  readonly changes: readonly Change[];
}

/** Marker and header. */
const TOP = 2;

/** Brings the sheet of a base to another one: only lines that differ are written. A sheet that became visible is hidden again. */
export function editBase(sheet: BaseSheet, next: LedgerBase): BaseEdit {
  const { name, visibility, data } = sheet;
  const { marker, header, rows } = toBaseLines(next);
  if (visibility === null) {
    const { rows: body, seal } = renderBase(next, name, rows.length);
    return {
      before: { kind: "none" },
      changes: [{ kind: "addSheet", sheet: name, visibility: "veryHidden" }, ...body, ...seal],
    };
  }
  const old = linesOf(data);
  return {
    before: beforeOf(old, rows),
    changes: [
      ...(visibility === "veryHidden"
        ? []
        : [{ kind: "setVisibility", sheet: name, visibility: "veryHidden" } as const]),
      ...rewriteLines(name, old, [marker, header, ...rows]),
    ],
  };
}

/**
 * Brings the sheet of a base back to what it was.
 * @param kept rows that came with the sync and stay in the table as withdrawn ones: the base goes on knowing them
 */
export function restoreBase(sheet: BaseSheet, before: BaseBefore, kept: ReadonlySet<string>): readonly Change[] {
  if (sheet.visibility === null) return [];
  if (before.kind === "none") return [{ kind: "deleteSheet", sheet: sheet.name }];
  const old = linesOf(sheet.data);
  if (before.kind === "whole") return rewriteLines(sheet.name, old, before.lines);
  const marker = old[0];
  if (marker === undefined) return [];
  const lines = new Map(old.slice(TOP).map((line) => [line[0] ?? "", line]));
  for (const [key, line] of before.lines) {
    if (line !== null) lines.set(key, line);
    else if (!kept.has(key)) lines.delete(key);
  }
  const rows = [...lines].map(([key, line]) => (kept.has(key) ? withdrawnLine(before.header, line) : line));
  return rewriteLines(sheet.name, old, [marker, withCount(before.header, rows.length), ...rows]);
}

function withdrawnLine(header: JsonLine, line: JsonLine): JsonLine {
  const [of, cells] = [readJsonLine(header), readJsonLine(line)];
  if (!isRecord(of) || !Array.isArray(of.fields) || !Array.isArray(cells)) return line;
  const kind = of.fields.indexOf("kind");
  return toJsonLine(
    line[0] ?? "",
    cells.map((cell: unknown, index) => (index === kind ? kindWords.withdrawn : cell)),
  );
}

/** The header with another count of rows; the very same where that is its count. */
function withCount(header: JsonLine, rows: number): JsonLine {
  const of = readJsonLine(header);
  return !isRecord(of) || of.rows === rows ? header : toJsonLine("", { ...of, rows });
}

/** By key where rows were only changed or came at the end; else as a whole. */
function beforeOf(old: readonly JsonLine[], next: readonly JsonLine[]): BaseBefore {
  const header = old[1];
  const oldRows = old.slice(TOP);
  const isGrown = oldRows.every((line, index) => line[0] === next[index]?.[0]);
  if (header === undefined || !isGrown) return { kind: "whole", lines: old };
  const lines = next.flatMap((line, index): (readonly [string, JsonLine | null])[] => {
    const was = oldRows[index] ?? null;
    return was !== null && isSameLine(was, line) ? [] : [[line[0] ?? "", was]];
  });
  return { kind: "lines", header, lines };
}

/** Writes the lines that differ, runs of neighbours at once, the top ones last. */
function rewriteLines(sheet: string, old: readonly JsonLine[], next: readonly JsonLine[]): readonly Change[] {
  const count = Math.max(old.length, next.length);
  const differing = Array.from({ length: count }, (_, row) => row).filter(
    (row) => !isSameLine(old[row] ?? [], next[row] ?? []),
  );
  const formatted = widthOf(old);
  const write = (rows: readonly number[]): readonly Change[] =>
    runsOf(
      rows.map((row, index) => ({ row, block: row - index })),
      ({ block }) => block,
    ).flatMap(({ item, length }) => {
      const lines = Array.from({ length }, (_, index) => next[item.row + index] ?? []);
      const columns = Math.max(widthOf(lines), widthOf(old.slice(item.row, item.row + length)));
      const isFormatted = item.row + length <= old.length && columns <= formatted;
      return [
        ...(isFormatted ? [] : [formatLines(sheet, item.row, length, columns)]),
        ...fillLines(sheet, item.row, lines, columns),
      ];
    });
  return [...write(differing.filter((row) => row >= TOP)), ...write(differing.filter((row) => row < TOP))];
}

/** The lines of a sheet from its first row on, without the empty cells at their ends. */
function linesOf(data: RangeData | undefined): readonly JsonLine[] {
  if (data === undefined) return [];
  const { row, column } = data.range;
  const left = Array.from({ length: column }, () => "");
  return [
    ...Array.from({ length: row }, (): JsonLine => []),
    ...data.values.map((cells) => withoutEnd([...left, ...cells.map(textOf)])),
  ];
}

function withoutEnd(cells: readonly string[]): JsonLine {
  let length = cells.length;
  while (length > 0 && cells[length - 1] === "") length -= 1;
  return cells.slice(0, length);
}

function textOf(cell: CellValue): string {
  return cell === null || typeof cell === "object" ? "" : String(cell);
}

function isSameLine(one: JsonLine, other: JsonLine): boolean {
  return one.length === other.length && one.every((cell, index) => cell === other[index]);
}
