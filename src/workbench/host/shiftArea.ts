import { columnLetters } from "../../workbook/range";
import type { LinesMoved } from "../grid/gridMove";
import type { Area } from "./area";

/** Where a rectangle lies after rows or columns came or went; `null` when all of it went. Lines that come inside make it larger. */
export function shiftArea(area: Area, move: LinesMoved): Area | null {
  if (move.axis === "rows") {
    const { start, length } = shiftSpan(area.row, area.rows, move);
    return length === 0 ? null : { ...area, row: start, rows: length };
  }
  const { start, length } = shiftSpan(area.column, area.columns, move);
  return length === 0 ? null : { ...area, column: start, columns: length };
}

function shiftSpan(start: number, length: number, { kind, at, count }: LinesMoved): { start: number; length: number } {
  const end = start + length;
  if (kind === "inserted") {
    if (at <= start) return { start: start + count, length };
    return { start, length: at < end ? length + count : length };
  }
  const goneBefore = Math.max(0, Math.min(start, at + count) - at);
  const goneInside = Math.max(0, Math.min(end, at + count) - Math.max(start, at));
  return { start: start - goneBefore, length: length - goneInside };
}

/** What was kept by row or column number, under its new number. */
export function shiftKeys<T>(entries: Iterable<readonly [number, T]>, move: LinesMoved): [number, T][] {
  return [...entries].flatMap(([line, value]): [number, T][] => {
    const { start, length } = shiftSpan(line, 1, move);
    return length === 0 ? [] : [[start, value]];
  });
}

/**
 * A rule's formula after its area moved: relative references are counted from the area's first cell and go with it, absolute ones
 * go with their own row or column. Texts in quotation marks stay.
 */
export function shiftRuleFormula(formula: string, from: Area, to: Area, move: LinesMoved): string {
  return formula.replace(
    /"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.$])(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\p{L}\p{N}_.(])/gu,
    (whole: string, columnFixed?: string, letters?: string, rowFixed?: string, digits?: string) => {
      if (letters === undefined || digits === undefined) return whole;
      const column = columnFixed
        ? shiftLine(columnNumber(letters), move, "columns")
        : columnNumber(letters) + to.column - from.column;
      const row = rowFixed ? shiftLine(Number(digits) - 1, move, "rows") : Number(digits) - 1 + to.row - from.row;
      return `${columnFixed}${columnLetters(column)}${rowFixed}${row + 1}`;
    },
  );
}

function shiftLine(line: number, move: LinesMoved, axis: LinesMoved["axis"]): number {
  return move.axis === axis ? shiftSpan(line, 1, move).start : line;
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}
