import type { AssessmentSettings } from "../../src/domain/progress/assessedRow";
import { serialOfDate } from "../../src/domain/calendar";
import { blankCharacters } from "../../src/ledger/formulas/blank";
import { ledgerFormulas, type CalculatedField } from "../../src/ledger/formulas/ledgerFormulas";
import { sharedDateFormulas, usedSettingFormulas } from "../../src/ledger/formulas/sharedFormulas";
import { isCalculated, ledgerColumns } from "../../src/ledger/template/ledgerSpec";
import { ledgerNames, usedSettings, type UsedSetting } from "../../src/ledger/template/names";
import { yesNoWords } from "../../src/ledger/template/words";
import type { Grid, GridCell } from "../../src/workbench/grid/grid";
import type { CellValue } from "../../src/workbook/cellValue";

/** The settings that decide a judgement. */
type SharedField = UsedSetting | "asOf" | "year";

/** A row to be calculated: its cells by header, and what stands in the cells of the settings. */
export interface FormulaRow {
  readonly cells: ReadonlyMap<string, CellValue>;
  readonly shared: Readonly<Record<SharedField, CellValue>>;
}

export type Calculated = Readonly<Record<CalculatedField, CellValue>>;

const calculatedFields = ledgerColumns.flatMap(({ field }) => (isCalculated(field) ? [field as CalculatedField] : []));
const inputs = ledgerColumns.filter(({ field }) => !isCalculated(field)).map(({ header }) => header);
const headers = [...inputs, ...ledgerColumns.filter(({ field }) => isCalculated(field)).map(({ header }) => header)];

/** What the cells of the settings hold. */
export function sharedCells(settings: AssessmentSettings): FormulaRow["shared"] {
  return {
    asOf: serialOfDate(settings.asOf),
    year: settings.year,
    tolerance: settings.tolerance,
    paceBuffer: settings.paceBuffer,
    paceOn: settings.paceOn ? yesNoWords.yes : yesNoWords.no,
    startMonth: settings.startMonth,
    severeLag: settings.severeLag,
    dueSoonDays: settings.dueSoonDays,
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
      row: 4,
      column: inputs.length,
      rows: group.length,
      columns: calculatedFields.length,
    });
    group.forEach((row, line) => {
      const cells = calculatedFields.map((field, column) => [field, values[line]?.[column] ?? null]);
      results.set(row, Object.fromEntries(cells) as Calculated);
    });
  });
  return rows.map((row) => results.get(row)!);
}

/** Row 1: the settings; row 2: what is used of them; row 3: the date, and the characters that show nothing. */
function writeShared(grid: Grid, shared: FormulaRow["shared"], index: number): void {
  const sheet = sheetOf(index);
  const names = ledgerNames(String(index));
  grid.addSheet(sheet);
  const put = (row: number, column: number, name: string, cell: GridCell): void => {
    const range = { sheet, row, column, rows: 1, columns: 1 };
    grid.defineName(name, range);
    grid.write(range, [[cell]]);
  };
  (Object.entries(shared) as [SharedField, CellValue][]).forEach(([field, value], column) => {
    put(0, column, names.settings[field], { value });
  });
  const used = usedSettingFormulas(names);
  usedSettings.forEach((field, column) => {
    put(1, column, names.used[field], { formula: `=${used[field]}` });
  });
  (Object.entries(sharedDateFormulas(names)) as ["judgedOn" | "monthsDone" | "quartersDone", string][]).forEach(
    ([name, formula], column) => {
      put(2, column, names[name], { formula: `=${formula}` });
    },
  );
  const blanks = { sheet, row: 2, column: 5, rows: 1, columns: blankCharacters.length };
  grid.write(blanks, [blankCharacters.map((value) => ({ value }))]);
  grid.defineName(names.blanks, blanks);
}

function writeTable(grid: Grid, group: readonly FormulaRow[], index: number): void {
  const sheet = sheetOf(index);
  const table = `要点台账${index}`;
  grid.write({ sheet, row: 3, column: 0, rows: 1, columns: headers.length }, [headers.map((value) => ({ value }))]);
  grid.write(
    { sheet, row: 4, column: 0, rows: group.length, columns: inputs.length },
    group.map((row) => inputs.map((header) => ({ value: row.cells.get(header) ?? null }))),
  );
  grid.defineTable(table, { sheet, row: 3, column: 0, rows: group.length + 1, columns: headers.length }, headers);
  const formulas = ledgerFormulas(table, ledgerNames(String(index)));
  const line = calculatedFields.map((field) => ({ formula: `=${formulas[field]}` }));
  grid.write(
    { sheet, row: 4, column: inputs.length, rows: group.length, columns: line.length },
    group.map(() => line),
  );
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
