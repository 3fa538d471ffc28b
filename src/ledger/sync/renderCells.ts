import type { CellInput } from "../../workbook/cellValue";
import type { Change } from "../../workbook/change";
import type { CellRange } from "../../workbook/range";
import type { WorkbookReading } from "../../workbook/workbook";
import { actualValidation } from "../lay/entryValidation";
import { dateInWords, titleOf } from "../lay/ledgerTop";
import { type FormattedRow, numberFormatOf, rowHeight } from "../lay/rowFormat";
import type { LedgerArea } from "../template/ledgerArea";
import { ledgerColumns } from "../template/ledgerSpec";
import { measureKey } from "../template/measure";
import type { LedgerNames } from "../template/names";
import type { TopEdit } from "./journal";
import type { EditionName } from "./syncRecord";

/** A cell of a sheet, and what is written there. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly input: CellInput;
}

interface Block {
  readonly row: number;
  readonly column: number;
  readonly values: (readonly CellInput[])[];
}

/** Writes cells in as few rectangles as neighbours make, and nothing between them. */
export function renderCells(sheet: string, cells: readonly PlacedCell[]): readonly Change[] {
  const sorted = [...cells].sort((one, other) => one.row - other.row || one.column - other.column);
  const blocks = stack(linesOf(sorted));
  return blocks.map(({ row, column, values }) => ({
    kind: "setValues",
    range: { sheet, row, column, rows: values.length, columns: values[0]?.length ?? 0 },
    values,
  }));
}

/** Neighbours within a row. */
function linesOf(cells: readonly PlacedCell[]): readonly Block[] {
  const lines: { row: number; column: number; values: [CellInput[]] }[] = [];
  for (const { row, column, input } of cells) {
    const last = lines.at(-1);
    if (last?.row === row && last.column + last.values[0].length === column) last.values[0].push(input);
    else lines.push({ row, column, values: [[input]] });
  }
  return lines;
}

/** Puts lines of the same columns, one below the other, together. */
function stack(lines: readonly Block[]): readonly Block[] {
  const open = new Map<string, Block>();
  const blocks: Block[] = [];
  for (const line of lines) {
    const place = `${line.column} ${line.values[0]?.length ?? 0}`;
    const above = open.get(place);
    if (above !== undefined && above.row + above.values.length === line.row) above.values.push(...line.values);
    else {
      const block = { ...line, values: [...line.values] };
      open.set(place, block);
      blocks.push(block);
    }
  }
  return blocks;
}

/**
 * Number formats, prompt and height of one row, where its new cells need others than its old ones did. What people
 * formatted themselves stays.
 * @param year plan year
 */
export function renderRowFormat(
  area: LedgerArea,
  sheetRow: number,
  before: FormattedRow,
  after: FormattedRow,
  year: number,
): readonly Change[] {
  const { sheet } = area;
  const cell = (column: number) => ({ sheet, row: sheetRow, column, rows: 1, columns: 1 });
  const formats = ledgerColumns.flatMap((spec): Change[] => {
    const column = area.columnOf.get(spec.field);
    const numberFormat = numberFormatOf(spec, after);
    if (column === undefined || numberFormat === numberFormatOf(spec, before)) return [];
    return [{ kind: "setFormat", range: cell(column), format: { numberFormat } }];
  });
  const actual = area.columnOf.get("actual");
  const prompts: readonly Change[] =
    actual === undefined || promptKey(before) === promptKey(after)
      ? []
      : [{ kind: "setValidation", range: cell(actual), validation: actualValidation(after, year) }];
  const height = rowHeight(after);
  return [
    ...formats,
    ...prompts,
    ...(height === rowHeight(before)
      ? []
      : [{ kind: "setRowHeights", sheet, row: sheetRow, heights: [height] } as const]),
  ];
}

/** Rows with the same prompt of 累计完成 have the same. */
function promptKey({ kind, measure }: FormattedRow): string {
  return kind === "quantified" ? measureKey(measure) : "";
}

/**
 * What the title and the line below it say of the new edition: only where they still read as they were written, and where
 * their names say where they stand. In the line below the title, number and date are replaced where they are found.
 */
export function topEdits(
  reading: WorkbookReading,
  names: LedgerNames,
  from: EditionName,
  to: EditionName,
): readonly TopEdit[] {
  const edit = (name: string, rewrite: (text: string) => string): readonly TopEdit[] => {
    const was = textAt(reading, name);
    if (was === null) return [];
    const is = rewrite(was);
    return is === was ? [] : [{ name, was, is }];
  };
  const parts = [
    [from.documentNumber, to.documentNumber],
    [wordsOf(from.date), wordsOf(to.date)],
  ] as const;
  return [
    ...edit(names.title, (text) => (text === titleOf(from.title) ? titleOf(to.title) : text)),
    ...edit(names.source, (text) =>
      parts.reduce((line, [was, is]) => (was === null || is === null ? line : line.replace(was, () => is)), text),
    ),
  ];
}

/** Writes the cells that still say what is expected there. */
export function renderTopEdits(
  reading: WorkbookReading,
  edits: readonly { readonly name: string; readonly expected: string; readonly text: string }[],
): readonly Change[] {
  return edits.flatMap(({ name, expected, text }): Change[] => {
    const range: CellRange | undefined = reading.names.get(name)?.range;
    if (range === undefined || textAt(reading, name) !== expected) return [];
    return [{ kind: "setValues", range: { ...range, rows: 1, columns: 1 }, values: [[text]] }];
  });
}

function textAt(reading: WorkbookReading, name: string): string | null {
  const cell = reading.names.get(name)?.values[0]?.[0];
  return typeof cell === "string" ? cell : null;
}

function wordsOf(date: string | null): string | null {
  return date === null ? null : dateInWords(date);
}
