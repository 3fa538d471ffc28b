import type { CellValue } from "../../../workbook/cellValue";
import { rangeAddress } from "../../../workbook/range";
import type { FormulaTable } from "../../../workbook/tableFormula";
import { WorkbookError, type RangeData } from "../../../workbook/workbook";
import type { PackageLimits } from "../opc/packageLimits";
import type { Area } from "./cellReference";
import { readSheetCells } from "./readSheetCells";
import type { SheetContext } from "./readSheetCells";
import { formulaAt, TableFormulas } from "./storedFormula";
import type { StoredFormula } from "./storedFormula";

/** The cells of one sheet that were asked for; absent ones are empty. */
export class SheetGrid {
  private readonly values = new Map<number, CellValue[]>();
  private readonly formulas = new Map<number, StoredFormula[]>();
  private readonly dates: { readonly row: number; readonly column: number }[] = [];
  private readonly uncalculated: { readonly row: number; readonly column: number }[] = [];
  private top = Infinity;
  private bottom = -1;
  private left = Infinity;
  private right = -1;

  private constructor(
    readonly sheet: string,
    private readonly limits: PackageLimits,
  ) {}

  /** `areas` limits what is kept; `null` keeps everything. */
  static read(
    source: { readonly sheet: string; readonly xml: string; readonly part: string },
    areas: readonly Area[] | null,
    context: SheetContext,
    limits: PackageLimits,
  ): SheetGrid {
    const grid = new SheetGrid(source.sheet, limits);
    readSheetCells(source.xml, source.part, context, (row, column, value, formula, isDate) => {
      if (areas !== null && !areas.some((area) => holds(area, row, column))) return;
      grid.put(row, column, value, formula);
      if (isDate) grid.dates.push({ row, column });
    });
    return grid;
  }

  /** The smallest rectangle around everything that is kept, or `null` for an empty sheet. */
  get usedArea(): Area | null {
    if (this.bottom < 0) return null;
    return { row: this.top, column: this.left, rows: this.bottom - this.top + 1, columns: this.right - this.left + 1 };
  }

  /** The first cell of the area that holds something. */
  firstOf(area: Area): Area | null {
    for (let row = area.row; row < area.row + area.rows; row++) {
      const column = [this.values.get(row), this.formulas.get(row)].flatMap((cells) => {
        const at = cells?.findIndex((_, n) => n >= area.column && n < area.column + area.columns && n in cells) ?? -1;
        return at < 0 ? [] : [at];
      });
      if (column.length > 0) return { row, column: Math.min(...column), rows: 1, columns: 1 };
    }
    return null;
  }

  valuesOf(area: Area): readonly (readonly CellValue[])[] {
    return this.rowsOf<CellValue, CellValue>(area, this.values, null, (value) => value);
  }

  formulasOf(area: Area): readonly (readonly string[])[] {
    return this.rowsOf<StoredFormula, string>(area, this.formulas, "", formulaAt);
  }

  /** The same of the rows of a table, whose cells name its columns. */
  tableFormulasOf(area: Area, table: FormulaTable): readonly (readonly string[])[] {
    const formulas = new TableFormulas(table);
    return this.rowsOf<StoredFormula, string>(area, this.formulas, "", (stored, row, column) =>
      formulas.formulaAt(stored, row, column),
    );
  }

  /** Cells of some columns of an area whose number shows as a date; only where the context says which formats do. */
  datesOf(area: Area, columns: readonly number[]): readonly { readonly row: number; readonly column: number }[] {
    return this.dates.filter(({ row, column }) => holds(area, row, column) && columns.includes(column));
  }

  /** The values of an area, and which of them are still to be calculated. */
  dataOf(area: Area): Pick<RangeData, "values" | "uncalculated"> {
    const uncalculated = this.uncalculated.filter(({ row, column }) => holds(area, row, column));
    const values = this.valuesOf(area);
    return uncalculated.length === 0 ? { values } : { values, uncalculated };
  }

  private put(row: number, column: number, value: CellValue, formula: StoredFormula): void {
    this.top = Math.min(this.top, row);
    this.bottom = Math.max(this.bottom, row);
    this.left = Math.min(this.left, column);
    this.right = Math.max(this.right, column);
    rowOf(this.values, row)[column] = value;
    if (formula === "") return;
    rowOf(this.formulas, row)[column] = formula;
    if (value === null) this.uncalculated.push({ row, column });
  }

  /** Rows that hold nothing are one and the same array. */
  private rowsOf<T, U>(
    area: Area,
    rows: ReadonlyMap<number, readonly T[]>,
    empty: U,
    read: (cell: T, row: number, column: number) => U,
  ): readonly (readonly U[])[] {
    const cells = area.rows * area.columns;
    if (cells > this.limits.rangeCells) {
      throw new WorkbookError("tooLarge", {
        sheet: this.sheet,
        range: rangeAddress(area),
        cells,
        limit: this.limits.rangeCells,
      });
    }
    const emptyRow = new Array<U>(area.columns).fill(empty);
    return Array.from({ length: area.rows }, (_, n) => {
      const row = rows.get(area.row + n);
      if (row === undefined) return emptyRow;
      return Array.from({ length: area.columns }, (__, k) => {
        const cell = row[area.column + k];
        return cell === undefined ? empty : read(cell, area.row + n, area.column + k);
      });
    });
  }
}

function holds(area: Area, row: number, column: number): boolean {
  return row >= area.row && column >= area.column && row < area.row + area.rows && column < area.column + area.columns;
}

function rowOf<T>(rows: Map<number, T[]>, row: number): T[] {
  const known = rows.get(row);
  if (known) return known;
  const fresh: T[] = [];
  rows.set(row, fresh);
  return fresh;
}
