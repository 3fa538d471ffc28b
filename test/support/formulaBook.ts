import type { AssessmentSettings } from "../../src/domain/progress/assessedRow";
import { serialOfDate } from "../../src/domain/calendar";
import { ledgerFormulas, type CalculatedField } from "../../src/ledger/formulas/ledgerFormulas";
import { formulaHeaders, type SharedNames } from "../../src/ledger/formulas/cells";
import { countedWords } from "../../src/ledger/template/words";
import type { Grid } from "../../src/workbench/grid/grid";
import type { CellValue } from "../../src/workbook/cellValue";

/** A row to be calculated: its cells by header, and what stands in the named cells above the table. */
export interface FormulaRow {
  readonly cells: ReadonlyMap<string, CellValue>;
  readonly shared: Readonly<Record<keyof SharedNames, CellValue>>;
}

export type Calculated = Readonly<Record<CalculatedField, CellValue>>;

const calculated: Readonly<Record<CalculatedField, string>> = {
  line: formulaHeaders.line,
  pace: formulaHeaders.pace,
  status: formulaHeaders.status,
  completion: "完成率",
  shortfall: "缺口",
};
const calculatedFields = Object.keys(calculated) as CalculatedField[];
const inputHeaders = Object.values(formulaHeaders).filter((header) => !Object.values(calculated).includes(header));
const headers = [...inputHeaders, ...Object.values(calculated)];

/** What the named cells hold for the settings. */
export function sharedCells(settings: AssessmentSettings): FormulaRow["shared"] {
  return {
    asOf: serialOfDate(settings.asOf),
    year: settings.year,
    tolerance: settings.tolerance,
    paceBuffer: settings.paceBuffer,
    paceOn: settings.paceOn ? countedWords.yes : countedWords.no,
  };
}

/** Calculates the ledger's formulas for the rows, each table of them under its own settings, and gives the results in their order. */
export async function calculateRows(grid: Grid, rows: readonly FormulaRow[]): Promise<readonly Calculated[]> {
  const results = new Map<FormulaRow, Calculated>();
  const groups = [...groupBy(rows, (row) => JSON.stringify(row.shared)).values()];
  groups.forEach((group, index) => {
    writeShared(grid, group[0]!.shared, index);
  });
  groups.forEach((group, index) => {
    writeTable(grid, group, index);
  });
  await grid.settled();
  groups.forEach((group, index) => {
    const values = grid.values({
      sheet: sheetOf(index),
      row: 2,
      column: inputHeaders.length,
      rows: group.length,
      columns: 5,
    });
    group.forEach((row, line) => {
      const cells = calculatedFields.map((field, column) => [field, values[line]?.[column] ?? null]);
      results.set(row, Object.fromEntries(cells) as Calculated);
    });
  });
  return rows.map((row) => results.get(row)!);
}

function writeShared(grid: Grid, shared: FormulaRow["shared"], index: number): void {
  const sheet = sheetOf(index);
  grid.addSheet(sheet);
  (Object.entries(sharedNames(index)) as [keyof SharedNames, string][]).forEach(([field, name], column) => {
    const cell = { sheet, row: 0, column, rows: 1, columns: 1 };
    grid.write(cell, [[{ value: shared[field] }]]);
    grid.defineName(name, cell);
  });
}

function writeTable(grid: Grid, group: readonly FormulaRow[], index: number): void {
  const sheet = sheetOf(index);
  const table = `要点台账${index}`;
  grid.write({ sheet, row: 1, column: 0, rows: 1, columns: headers.length }, [headers.map((value) => ({ value }))]);
  grid.write(
    { sheet, row: 2, column: 0, rows: group.length, columns: inputHeaders.length },
    group.map((row) => inputHeaders.map((header) => ({ value: row.cells.get(header) ?? null }))),
  );
  grid.defineTable(table, { sheet, row: 1, column: 0, rows: group.length + 1, columns: headers.length }, headers);
  const formulas = ledgerFormulas(table, sharedNames(index));
  const line = calculatedFields.map((field) => ({ formula: `=${formulas[field]}` }));
  grid.write(
    { sheet, row: 2, column: inputHeaders.length, rows: group.length, columns: line.length },
    group.map(() => line),
  );
}

function sharedNames(index: number): SharedNames {
  return {
    asOf: `截至日期${index}`,
    year: `计划年度${index}`,
    tolerance: `左右容差${index}`,
    paceBuffer: `序时缓冲${index}`,
    paceOn: `序时比较${index}`,
  };
}

function sheetOf(index: number): string {
  return `案例${index}`;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
