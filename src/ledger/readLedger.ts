import type { AssessmentSettings } from "../domain/progress/assessedRow";
import type { CellValue } from "../workbook/cellValue";
import type { TableData, WorkbookReading } from "../workbook/workbook";
import { readBase, type BaseReading } from "./base";
import { findColumns, findLedgerTable } from "./findLedger";
import type { Ledger, LedgerIssue, LedgerRow } from "./ledger";
import type { LedgerArea } from "./ledgerArea";
import { formulaIssues, rowIssues, tableIssues, type ReadNumber } from "./ledgerIssues";
import { ledgerColumns, ledgerSpec, type Field } from "./ledgerSpec";
import { readRow } from "./readRow";
import { readSettings, type SettingCells } from "./readSettings";

/** A ledger as read, with what writing to it again needs. */
export interface LedgerReading {
  readonly ledger: Ledger;
  readonly area: LedgerArea;
  readonly base: BaseReading;
  readonly settingCells: SettingCells;
}

/** What to read of a workbook so that {@link readLedger} finds its ledger. */
export const ledgerRequest = {
  tables: [ledgerSpec.table],
  sheets: [ledgerSpec.baseSheet],
  names: ledgerSpec.settings.map(({ name }) => name),
} as const;

/** The ledger of a workbook, the inverse of `renderLedger`; `null` when there is none. See {@link readLedgerParts}. */
export function readLedger(reading: WorkbookReading, readNumber?: ReadNumber): Ledger | null {
  return readLedgerParts(reading, readNumber)?.ledger ?? null;
}

/**
 * Reads the ledger wherever it stands by now: the table by its name, or by its headers when it was renamed; columns by
 * header, rows by key. What is wrong is an issue with its cell, and never stops the reading.
 * @param readNumber what a text in 累计完成 plainly says (“30家” → 30), to be offered; by default nothing is offered.
 */
export function readLedgerParts(reading: WorkbookReading, readNumber: ReadNumber = () => null): LedgerReading | null {
  const found = findLedgerTable(reading);
  if (found === null) return null;
  const { name, table } = found;
  const base = readBase(reading.usedRanges.get(ledgerSpec.baseSheet));
  const known = base.kind === "base" ? base.base : null;
  const area = areaOf(table);
  const { settings, cells: settingCells, issues: settingIssues } = readSettings(reading, table.range, known?.settings);
  const rows = readRows(table, area, base);
  const ledger: Ledger = {
    range: table.range,
    table: name,
    settings,
    edition: known?.edition ?? editionOf(rows, settings),
    title: known?.title ?? "",
    rows,
    issues: [
      ...baseIssues(base),
      ...missingColumns(area),
      ...settingIssues,
      ...tableIssues(rows, area, known),
      ...rows.flatMap((row) => rowIssues(row, area, known, readNumber)),
      ...formulaIssues(table, area, name),
    ],
  };
  return { ledger, area, base, settingCells };
}

function areaOf(table: TableData): LedgerArea {
  const { sheet, row, column } = table.range;
  const columnOf = new Map([...findColumns(table.headers)].map(([field, index]) => [field, column + index]));
  return { sheet, firstRow: row + 1, rows: table.values.length, columnOf };
}

/** Rows of the plan; a row without key and 类型 is somebody's own (a sum, a remark) and none of ours. */
function readRows(table: TableData, area: LedgerArea, base: BaseReading): readonly LedgerRow[] {
  return table.values.flatMap((values, index) => {
    const cells = new Map<Field, CellValue>();
    for (const [field, column] of area.columnOf) cells.set(field, values[column - table.range.column] ?? null);
    const key = keyOf(cells.get("key") ?? null);
    if (key === "" && isEmpty(cells.get("kind") ?? null)) return [];
    const baseRow = base.kind === "base" ? base.base.rows.get(key) : undefined;
    return [readRow(key, area.firstRow + index, cells, baseRow)];
  });
}

function keyOf(cell: CellValue): string {
  return typeof cell === "string" || typeof cell === "number" ? String(cell).trim() : "";
}

function isEmpty(cell: CellValue): boolean {
  return cell === null || (typeof cell === "string" && cell.trim() === "");
}

/** Without a base: what stands before the first hyphen of the keys, else the plan year. */
function editionOf(rows: readonly LedgerRow[], settings: AssessmentSettings): string {
  return rows.find(({ key }) => key.includes("-"))?.key.split("-")[0] ?? String(settings.year);
}

function baseIssues(base: BaseReading): readonly LedgerIssue[] {
  if (base.kind === "base") return [];
  return [{ code: base.kind === "missing" ? "baseMissing" : "baseDamaged" }];
}

function missingColumns(area: LedgerArea): readonly LedgerIssue[] {
  return ledgerColumns
    .filter(({ field }) => !area.columnOf.has(field))
    .map(({ header }): LedgerIssue => ({ code: "columnMissing", header }));
}
