import { plainText } from "../../domain/plainText";
import { isBlank } from "../../domain/progress/entry";
import type { CellValue } from "../../workbook/cellValue";
import type { RangeData, TableData, WorkbookReading } from "../../workbook/workbook";
import { type Field, ledgerColumns, ledgerSpec } from "../template/ledgerSpec";

const fieldByHeader = new Map(ledgerColumns.map(({ field, header }) => [plainText(header), field]));

/** Fewer known headers than this are no ledger: those of template 1 has 33 of them. */
const FEWEST_HEADERS = 16;

/** Columns of the template among the headers, counted from the table's first column; the first of two equal headers counts. */
export function findColumns(headers: readonly string[]): ReadonlyMap<Field, number> {
  const columns = new Map<Field, number>();
  headers.forEach((header, index) => {
    const field = fieldByHeader.get(plainText(header));
    if (field !== undefined && !columns.has(field)) columns.set(field, index);
  });
  return columns;
}

/** Headers that stand there a second time, spelled alike or nearly so: the first of the two was taken. */
export function findRepeatedColumns(
  headers: readonly string[],
): readonly { readonly field: Field; readonly first: number; readonly again: number }[] {
  const columns = findColumns(headers);
  return headers.flatMap((header, again) => {
    const field = fieldByHeader.get(plainText(header));
    const first = field === undefined ? undefined : columns.get(field);
    return field === undefined || first === undefined || first === again ? [] : [{ field, first, again }];
  });
}

/** A table with most of the template's headers, the key or the actual among them, is a ledger, whatever it is called. */
export function isLedgerTable(table: TableData): boolean {
  return areLedgerHeaders(table.headers);
}

/** Whether a sheet holds the header row of a ledger, as a table or not: one whose laying failed has no table yet. */
export function hasLedgerHeaders({ values }: RangeData): boolean {
  return values.some((line) => areLedgerHeaders(line.map((cell) => (typeof cell === "string" ? cell : ""))));
}

function areLedgerHeaders(headers: readonly string[]): boolean {
  const columns = findColumns(headers);
  return (columns.has("key") || columns.has("actual")) && columns.size >= FEWEST_HEADERS;
}

/** The ledger among the tables that were read: by name, else by headers. */
export function findLedgerTable(reading: WorkbookReading): { readonly name: string; readonly table: TableData } | null {
  const named = reading.tables.get(ledgerSpec.table);
  if (named !== undefined && isLedgerTable(named)) return { name: ledgerSpec.table, table: named };
  for (const [name, table] of reading.tables) if (isLedgerTable(table)) return { name, table };
  return null;
}

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
  while (rows > 0 && known.every((column) => isBlank(lines[rows - 1]?.[column] ?? null))) rows -= 1;
  return lines.slice(0, rows);
}
