import type { CellValue } from "../workbook/cellValue";
import type { RangeData, TableData, WorkbookReading } from "../workbook/workbook";
import { findColumns, isLedgerTable } from "./findLedger";

/**
 * Ledgers that stand in the sheets that were read as plain ranges (“转换为区域”, or pasted as values): a row with the template's headers,
 * and what is below it down to the last row that has a key or a kind. Blank rows in between, and anything farther down, are
 * nobody's. Formulas are not known of a plain range.
 */
export function findPlainLedgers(reading: WorkbookReading): readonly TableData[] {
  const tables = [...reading.tables.values()].map(({ range }) => range);
  return [...reading.usedRanges.values()]
    .flatMap((used) => plainLedger(used) ?? [])
    .filter(({ range }) => !tables.some((table) => table.sheet === range.sheet && table.row === range.row));
}

function plainLedger({ range, values, uncalculated }: RangeData): TableData | null {
  for (const [index, line] of values.entries()) {
    const headers = line.map((cell) => (typeof cell === "string" ? cell : ""));
    const header = { range: { ...range, row: range.row + index, rows: 1 }, headers, values: [], formulas: [] };
    if (!isLedgerTable(header)) continue;
    const body = rowsOfLedger(values.slice(index + 1), headers);
    return {
      ...header,
      range: { ...header.range, rows: body.length + 1 },
      values: body,
      ...(uncalculated === undefined ? {} : { uncalculated }),
      formulas: body.map((cells) => cells.map(() => "")),
    };
  }
  return null;
}

function rowsOfLedger(
  lines: readonly (readonly CellValue[])[],
  headers: readonly string[],
): readonly (readonly CellValue[])[] {
  const columns = findColumns(headers);
  const known = [columns.get("key"), columns.get("kind")].flatMap((column) => column ?? []);
  let rows = lines.length;
  while (rows > 0 && known.every((column) => isEmpty(lines[rows - 1]?.[column] ?? null))) rows -= 1;
  return lines.slice(0, rows);
}

function isEmpty(cell: CellValue): boolean {
  return cell === null || (typeof cell === "string" && cell.trim() === "");
}
