import type { CellInput, CellValue } from "../../workbook/cellValue";
import type { Change } from "../../workbook/change";
import { blocksOf } from "../template/runs";

/** One row of a record sheet: a word or key in its first cell, then JSON text, cut so that each piece fits into a cell. */
export type JsonLine = readonly string[];

/** A cell takes 32,767 characters; longer texts go on in the next cell of the row. */
const CHUNK = 32_000;

/** A line that says `value` under a head. */
export function toJsonLine(head: string, value: unknown): JsonLine {
  const text = JSON.stringify(value);
  const chunks = Array.from({ length: Math.ceil(text.length / CHUNK) }, (_, index) =>
    text.slice(index * CHUNK, (index + 1) * CHUNK),
  );
  return [head, ...chunks];
}

/** What a line says, the inverse of {@link toJsonLine}; `undefined` when it is no JSON: damage is an answer, not a failure. */
export function readJsonLine(line: readonly CellValue[] | undefined): unknown {
  const text = (line ?? [])
    .slice(1)
    .map((cell) => (typeof cell === "string" ? cell : ""))
    .join("");
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The widest of some lines, in cells. */
export function widthOf(lines: readonly JsonLine[]): number {
  return Math.max(0, ...lines.map((line) => line.length));
}

/**
 * Writes lines from `row` on, as texts.
 * @param columns cells per line: what stands right of a shorter line is emptied
 * @param rowsPerBlock lines per change
 */
export function fillLines(
  sheet: string,
  row: number,
  lines: readonly JsonLine[],
  columns: number,
  rowsPerBlock: number = lines.length,
): readonly Change[] {
  return blocksOf(lines, Math.max(1, rowsPerBlock)).map(({ start, items }) => ({
    kind: "setValues",
    range: { sheet, row: row + start, column: 0, rows: items.length, columns },
    values: items.map((line) => Array.from({ length: columns }, (_, index): CellInput => line[index] ?? null)),
  }));
}

/** The cells of lines, which hold nothing but texts. */
export function formatLines(sheet: string, row: number, rows: number, columns: number): Change {
  return { kind: "setFormat", range: { sheet, row, column: 0, rows, columns }, format: { numberFormat: "@" } };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
