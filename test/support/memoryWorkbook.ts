import { toTableReferences } from "../../src/workbook/tableFormula";
import { serialOfDate } from "../../src/domain/calendar";
import type { CellValue } from "../../src/workbook/cellValue";
import type { Chart } from "../../src/workbook/chart";
import type { Change, SheetVisibility } from "../../src/workbook/change";
import type { CellFormat, Validation } from "../../src/workbook/presentation";
import { isDateFormat } from "../../src/workbook/dateFormat";
import type { CellRange } from "../../src/workbook/range";
import {
  WorkbookError,
  type ApplyReport,
  type CalculatingWorkbook,
  type RangeData,
  type ReadRequest,
  type TableData,
  type WorkbookReading,
} from "../../src/workbook/workbook";

interface Cell {
  value: CellValue;
  formula: string;
  format: CellFormat;
  validation: Validation | null;
}

interface Sheet {
  name: string;
  visibility: SheetVisibility;
  cells: Map<string, Cell>;
  readonly charts: Chart[];
}

/**
 * A workbook in plain arrays: changes are applied as their docstrings say, formulas are kept as text and never calculated.
 * Tests look into it, edit cells as a person would, and count the requests.
 */
export class MemoryWorkbook implements CalculatingWorkbook {
  readonly sheets: Sheet[] = [];
  readonly tables = new Map<string, CellRange>();
  readonly names = new Map<string, CellRange>();
  readonly applied: (readonly Change[])[] = [];
  readonly calculated: string[] = [];
  selected: CellRange | null = null;
  reads = 0;
  /** Called before each apply; throws to play a failing host. */
  beforeApply: (changes: readonly Change[], nth: number) => void = () => undefined;

  /** Called before each change; throws to play a host that fails midway. */
  beforeChange: (change: Change) => void = () => undefined;

  read(request: ReadRequest): Promise<WorkbookReading> {
    this.reads += 1;
    return Promise.resolve({
      sheets: this.sheets.map(({ name, visibility }) => ({ name, visibility })),
      tableNames: [...this.tables.keys()],
      tables: found(request.tables, (name) => this.tableData(name, request.dateColumns)),
      usedRanges: found(request.sheets, (name) => this.usedRange(name, request.sheetFormulas?.includes(name) === true)),
      names: found(this.namesAsked(request.names ?? []), (name) => {
        const range = this.names.get(name);
        return range === undefined ? undefined : { range, values: this.valuesOf(range) };
      }),
    });
  }

  private namesAsked(names: readonly string[]): readonly string[] {
    return names.flatMap((name) =>
      name.endsWith("*") ? [...this.names.keys()].filter((own) => own.startsWith(name.slice(0, -1))) : [name],
    );
  }

  apply(changes: readonly Change[]): Promise<ApplyReport> {
    return new Promise((resolve) => {
      this.beforeApply(changes, this.applied.length + 1);
      this.applied.push(changes);
      for (const change of changes) {
        this.beforeChange(change);
        this.applyOne(change);
      }
      resolve({ leftOut: [] });
    });
  }

  calculate(sheet: string): Promise<void> {
    this.calculated.push(sheet);
    return Promise.resolve();
  }

  onChanged(): Promise<() => Promise<void>> {
    return Promise.resolve(() => Promise.resolve());
  }

  /** The cell as it is; made when nothing was there. */
  cell(sheet: string, row: number, column: number): Cell {
    const { cells } = this.sheet(sheet);
    const at = `${row},${column}`;
    const cell = cells.get(at) ?? { value: null, formula: "", format: {}, validation: null };
    cells.set(at, cell);
    return cell;
  }

  /** Types into the cell of a table, by its key in 编号 and its header. */
  enter(table: string, key: string, header: string, value: CellValue): void {
    const { row, column } = this.place(table, key, header);
    Object.assign(this.cell(this.rangeOf(table).sheet, row, column), { value, formula: "" });
  }

  /** Where the cell of a key under a header stands. */
  place(table: string, key: string, header: string): { readonly row: number; readonly column: number } {
    const { range, headers, values } = this.tableData(table) ?? missing(table);
    const line = values.findIndex((cells) => cells[headers.indexOf("编号")] === key);
    const column = headers.indexOf(header);
    if (line < 0 || column < 0) throw new Error(`no cell ${key} ${header}`);
    return { row: range.row + 1 + line, column: range.column + column };
  }

  valueAt(table: string, key: string, header: string): CellValue {
    const { row, column } = this.place(table, key, header);
    return this.cell(this.rangeOf(table).sheet, row, column).value;
  }

  rangeOf(table: string): CellRange {
    return this.tables.get(table) ?? missing(table);
  }

  /** Puts the rows of a table's body into another order. */
  reorderRows(table: string, order: (count: number) => readonly number[]): void {
    const { range } = this.tableData(table) ?? missing(table);
    const cellsOf = (line: number): Cell[] =>
      columnsOf(range).map((column) => ({ ...this.cell(range.sheet, range.row + 1 + line, column) }));
    const lines = order(range.rows - 1).map(cellsOf);
    lines.forEach((cells, line) => {
      cells.forEach((cell, index) => {
        Object.assign(this.cell(range.sheet, range.row + 1 + line, range.column + index), cell);
      });
    });
    this.tables.set(table, { ...range, rows: lines.length + 1 });
  }

  /** Puts the columns of a table into another order; -1 stands for an own column of the user. */
  reorderColumns(table: string, order: readonly number[]): void {
    const range = this.rangeOf(table);
    for (let row = range.row; row < range.row + range.rows; row += 1) {
      const own = { value: row === range.row ? "我的列" : "自己写的", formula: "", format: {}, validation: null };
      const cells = order.map((from) => (from < 0 ? own : { ...this.cell(range.sheet, row, range.column + from) }));
      cells.forEach((cell, index) => Object.assign(this.cell(range.sheet, row, range.column + index), cell));
    }
    this.tables.set(table, { ...range, columns: order.length });
  }

  /** The cell that a name leads to. */
  named(name: string): Cell {
    const range = this.names.get(name);
    if (range === undefined) throw new Error(`no name ${name}`);
    return this.cell(range.sheet, range.row, range.column);
  }

  /** Deletes a sheet with its tables; names that pointed there point nowhere. */
  deleteSheet(sheet: string): void {
    this.sheets.splice(this.sheets.indexOf(this.sheet(sheet)), 1);
    for (const [name, range] of this.tables) if (range.sheet === sheet) this.tables.delete(name);
    for (const [name, range] of this.names) if (range.sheet === sheet) this.names.delete(name);
  }

  /** Gives a sheet another name; its tables and names go along. */
  renameSheet(sheet: string, name: string): void {
    if (this.sheets.some((other) => other.name === name)) throw new WorkbookError("sheetExists", { sheet: name });
    this.sheet(sheet).name = name;
    for (const places of [this.tables, this.names]) {
      for (const [key, range] of places) if (range.sheet === sheet) places.set(key, { ...range, sheet: name });
    }
  }

  private sheet(name: string): Sheet {
    const sheet = this.sheets.find((other) => other.name === name);
    if (sheet === undefined) throw new WorkbookError("sheetMissing", { sheet: name });
    return sheet;
  }

  private applyOne(change: Change): void {
    switch (change.kind) {
      case "addSheet":
        if (this.sheets.some(({ name }) => name === change.sheet)) {
          throw new WorkbookError("sheetExists", { sheet: change.sheet });
        }
        this.sheets.push({ name: change.sheet, visibility: change.visibility, cells: new Map(), charts: [] });
        return;
      case "setVisibility":
        this.sheet(change.sheet).visibility = change.visibility;
        return;
      case "setValues":
        expectShape(change.values, change.range);
        this.each(change.range, (cell, row, column) => {
          const input = change.values[row]?.[column] ?? null;
          cell.value =
            typeof input === "object" && input !== null ? serialOfDate(input.date) : input === "" ? null : input;
          cell.formula = "";
        });
        return;
      case "setFormat":
        this.each(change.range, (cell) => (cell.format = { ...cell.format, ...change.format }));
        return;
      case "addTable":
        if (this.tables.has(change.table)) throw new WorkbookError("tableExists", { table: change.table });
        this.tables.set(change.table, change.range);
        return;
      case "appendRows":
        this.appendRows(change);
        return;
      case "removeLastRows":
        this.removeLastRows(change);
        return;
      case "fillFormula":
        this.each(change.range, (cell) => {
          if (cell.format.numberFormat === "@") throw new Error("a formula in a text cell stays text");
          cell.formula = `=${change.formula}`;
        });
        return;
      case "setName":
        if (this.tables.has(change.name)) throw new WorkbookError("nameExists", { name: change.name });
        this.names.set(change.name, change.range);
        return;
      case "setValidation":
        this.each(change.range, (cell) => (cell.validation = change.validation));
        return;
      case "select":
        this.selected = change.range;
        return;
      case "setFormulas":
        expectShape(change.formulas, change.range);
        this.each(change.range, (cell, row, column) => {
          if (cell.format.numberFormat === "@") throw new Error("a formula in a text cell stays text");
          cell.formula = `=${change.formulas[row]?.[column] ?? ""}`;
          cell.value = change.cached?.[row]?.[column] ?? null;
        });
        return;
      case "addChart":
        this.sheet(change.chart.place.sheet).charts.push(change.chart);
        return;
      case "deleteSheet":
        this.deleteSheet(change.sheet);
        return;
      case "renameSheet":
        this.renameSheet(change.sheet, change.name);
        return;
      default:
        // How sheets look is looked at in the changes themselves.
        this.sheet("range" in change ? change.range.sheet : change.sheet);
    }
  }

  private appendRows({ table, values }: Extract<Change, { kind: "appendRows" }>): void {
    const range = this.tables.get(table);
    if (range === undefined) throw new WorkbookError("tableMissing", { table });
    const added = { ...range, row: range.row + range.rows, rows: values.length };
    expectShape(values, added);
    if (
      this.valuesOf(added)
        .flat()
        .some((value) => value !== null)
    )
      throw new WorkbookError("tableBlocked", { table });
    const above = columnsOf(range).map((column) => this.cell(range.sheet, added.row - 1, column));
    this.each(added, (cell, _, column) => Object.assign(cell, { ...above[column], value: null }));
    const formulas = above.map(({ formula }) => formula);
    this.applyOne({ kind: "setValues", range: added, values });
    this.each(added, (cell, _, column) => {
      if (cell.value === null) cell.formula = formulas[column] ?? "";
    });
    this.tables.set(table, { ...range, rows: range.rows + values.length });
  }

  private removeLastRows({ table, rows }: Extract<Change, { kind: "removeLastRows" }>): void {
    const range = this.tables.get(table);
    if (range === undefined) throw new WorkbookError("tableMissing", { table });
    const body = range.rows - 1;
    if (rows >= body) throw new WorkbookError("tableTooShort", { table, rows: body });
    const { cells } = this.sheet(range.sheet);
    for (let row = range.row + range.rows - rows; row < range.row + range.rows; row += 1) {
      for (const column of columnsOf(range)) cells.delete(`${row},${column}`);
    }
    this.tables.set(table, { ...range, rows: range.rows - rows });
  }

  private each(range: CellRange, act: (cell: Cell, row: number, column: number) => void): void {
    for (let row = 0; row < range.rows; row += 1) {
      for (let column = 0; column < range.columns; column += 1) {
        act(this.cell(range.sheet, range.row + row, range.column + column), row, column);
      }
    }
  }

  private valuesOf(range: CellRange): CellValue[][] {
    return rowsOf(range).map((row) => columnsOf(range).map((column) => this.cell(range.sheet, row, column).value));
  }

  private tableData(name: string, dateColumns?: readonly string[]): TableData | undefined {
    const range = this.tables.get(name);
    if (range === undefined) return undefined;
    const [headers = [], ...values] = this.valuesOf(range);
    const table = { name, sheet: range.sheet, column: range.column, columns: headers.map(String) };
    const formulas = rowsOf(range)
      .slice(1)
      .map((row) =>
        columnsOf(range).map((column) => toTableReferences(this.cell(range.sheet, row, column).formula, table, row)),
      );
    const dates = values.flatMap((line, index) =>
      line.flatMap((value, at) => {
        const [row, column] = [range.row + 1 + index, range.column + at];
        const format = this.cell(range.sheet, row, column).format.numberFormat ?? "General";
        const isAsked = dateColumns?.includes(table.columns[at] ?? "") === true;
        return isAsked && typeof value === "number" && isDateFormat(format) ? [{ row, column }] : [];
      }),
    );
    return { range, headers: table.columns, values, formulas, ...(dateColumns === undefined ? {} : { dates }) };
  }

  private usedRange(name: string, withFormulas: boolean): RangeData | undefined {
    const sheet = this.sheets.find((other) => other.name === name);
    if (sheet === undefined) return undefined;
    const places = [...sheet.cells].filter(([, cell]) => cell.value !== null || cell.formula !== "");
    if (places.length === 0) return undefined;
    const at = places.map(([place]) => place.split(",").map(Number));
    const [rows, columns] = [at.map(([row = 0]) => row), at.map(([, column = 0]) => column)];
    const [row, column] = [Math.min(...rows), Math.min(...columns)];
    const range = {
      sheet: name,
      row,
      column,
      rows: Math.max(...rows) - row + 1,
      columns: Math.max(...columns) - column + 1,
    };
    const formulas = rowsOf(range).map((row) => columnsOf(range).map((column) => this.cell(name, row, column).formula));
    return { range, values: this.valuesOf(range), ...(withFormulas ? { formulas } : {}) };
  }
}

function found<Data>(
  names: readonly string[] = [],
  find: (name: string) => Data | undefined,
): ReadonlyMap<string, Data> {
  return new Map(
    names.flatMap((name): [string, Data][] => {
      const data = find(name);
      return data === undefined ? [] : [[name, data]];
    }),
  );
}

function rowsOf({ row, rows }: CellRange): number[] {
  return Array.from({ length: rows }, (_, index) => row + index);
}

function columnsOf({ column, columns }: CellRange): number[] {
  return Array.from({ length: columns }, (_, index) => column + index);
}

function expectShape(values: readonly (readonly unknown[])[], range: CellRange): void {
  if (values.length !== range.rows || values.some((line) => line.length !== range.columns)) {
    throw new Error(`values do not fill their range of ${range.rows} × ${range.columns}`);
  }
}

function missing(table: string): never {
  throw new Error(`no table ${table}`);
}
