import type { CellInput } from "../../workbook/cellValue";
import type { Change } from "../../workbook/change";

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
