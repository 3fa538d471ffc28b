import type { CellValue } from "../../workbook/cellValue";
import type { CellRange } from "../../workbook/range";
import type { Grid, GridCell } from "./grid";
import type { GridMove, LinesMoved } from "./gridMove";

interface MemoryCell {
  readonly value: CellValue;
  readonly formula: string;
}

const emptyCell: MemoryCell = { value: null, formula: "" };

/**
 * A grid in memory: synchronous, at once ready, without calculation. A formula is kept as it was written and its
 * value is `null`. It is the grid of wire, fault and mass tests; what a formula *yields* is tested on a grid that calculates.
 */
export class MemoryGrid implements Grid {
  private readonly sheets = new Map<string, (MemoryCell | undefined)[][]>();
  private readonly editCallbacks: ((range: CellRange) => void)[] = [];
  private readonly moveCallbacks: ((move: GridMove) => void)[] = [];

  addSheet(sheet: string): void {
    if (this.sheets.has(sheet)) throw new Error(`the grid already has a sheet ${sheet}`);
    this.sheets.set(sheet, []);
  }

  renameSheet(sheet: string, name: string): void {
    const rows = this.rowsOf(sheet);
    this.sheets.delete(sheet);
    this.sheets.set(name, rows);
  }

  removeSheet(sheet: string): void {
    this.rowsOf(sheet);
    this.sheets.delete(sheet);
  }

  values(range: CellRange): CellValue[][] {
    return this.read(range, (cell) => cell.value);
  }

  formulas(range: CellRange): string[][] {
    return this.read(range, (cell) => cell.formula);
  }

  write(range: CellRange, cells: readonly (readonly GridCell[])[]): void {
    const rows = this.rowsOf(range.sheet);
    cells.forEach((line, down) => {
      const row = (rows[range.row + down] ??= []);
      line.forEach((cell, across) => {
        row[range.column + across] =
          "formula" in cell ? { value: null, formula: cell.formula } : { value: cell.value, formula: "" };
      });
    });
  }

  usedRange(sheet: string): CellRange | null {
    let top = Infinity;
    let bottom = -1;
    let left = Infinity;
    let right = -1;
    this.rowsOf(sheet).forEach((row, rowIndex) => {
      row.forEach((cell, columnIndex) => {
        if (!cell || (cell.value === null && cell.formula === "")) return;
        top = Math.min(top, rowIndex);
        bottom = Math.max(bottom, rowIndex);
        left = Math.min(left, columnIndex);
        right = Math.max(right, columnIndex);
      });
    });
    if (bottom < 0) return null;
    return { sheet, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  insertRows(sheet: string, row: number, rows: number): void {
    const lines = this.rowsOf(sheet);
    if (row >= lines.length) return;
    lines.splice(row, 0, ...Array.from({ length: rows }, () => []));
  }

  deleteRows(sheet: string, row: number, rows: number): void {
    this.rowsOf(sheet).splice(row, rows);
  }

  defineName(): void {
    // Without calculation there is nothing that would look a name up.
  }

  removeName(): void {
    // No name was kept.
  }

  defineTable(): void {
    // As with names: formulas are kept, not understood.
  }

  renameTable(): void {
    // No table was kept.
  }

  settled(): Promise<void> {
    return Promise.resolve();
  }

  onEdited(callback: (range: CellRange) => void): void {
    this.editCallbacks.push(callback);
  }

  onMoved(callback: (move: GridMove) => void): void {
    this.moveCallbacks.push(callback);
  }

  /** Does what a person does: inserts or deletes whole rows and tells everybody who listens. */
  moveRows(move: LinesMoved): void {
    if (move.kind === "inserted") this.insertRows(move.sheet, move.at, move.count);
    else this.deleteRows(move.sheet, move.at, move.count);
    this.tellMove(move);
  }

  /** Does what a person does: gives a sheet another name at its tab. */
  retitleSheet(sheet: string, name: string): void {
    this.renameSheet(sheet, name);
    this.tellMove({ kind: "sheetRenamed", sheet, name });
  }

  private tellMove(move: GridMove): void {
    for (const callback of this.moveCallbacks) callback(move);
  }

  /** Does what a person does: writes one cell and tells everybody who listens. */
  type(sheet: string, row: number, column: number, value: CellValue): void {
    const range = { sheet, row, column, rows: 1, columns: 1 };
    this.write(range, [[{ value }]]);
    for (const callback of this.editCallbacks) callback(range);
  }

  dispose(): void {
    this.sheets.clear();
    this.editCallbacks.length = 0;
    this.moveCallbacks.length = 0;
  }

  private read<T>(range: CellRange, pick: (cell: MemoryCell) => T): T[][] {
    const rows = this.rowsOf(range.sheet);
    return Array.from({ length: range.rows }, (_, down) => {
      const row = rows[range.row + down];
      return Array.from({ length: range.columns }, (_, across) => pick(row?.[range.column + across] ?? emptyCell));
    });
  }

  private rowsOf(sheet: string): (MemoryCell | undefined)[][] {
    const rows = this.sheets.get(sheet);
    if (!rows) throw new Error(`the grid has no sheet ${sheet}`);
    return rows;
  }
}
