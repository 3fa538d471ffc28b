import type { RangeData, TableData, WorkbookReading } from "../workbook/workbook";
import { ledgerColumns, ledgerSpec, type Field } from "./ledgerSpec";

/** Without white space, line breaks and full-width forms: people break headers over lines. */
function plainHeader(header: string): string {
  return header.normalize("NFKC").replace(/\s+/g, "");
}

const fieldByHeader = new Map(ledgerColumns.map(({ field, header }) => [plainHeader(header), field]));

/** Columns of the template among the headers, counted from the table's first column; the first of two equal headers counts. */
export function findColumns(headers: readonly string[]): ReadonlyMap<Field, number> {
  const columns = new Map<Field, number>();
  headers.forEach((header, index) => {
    const field = fieldByHeader.get(plainHeader(header));
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
    const field = fieldByHeader.get(plainHeader(header));
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
  return (columns.has("key") || columns.has("actual")) && columns.size * 2 >= ledgerColumns.length;
}

/** The ledger among the tables that were read: by name, else by headers. */
export function findLedgerTable(reading: WorkbookReading): { readonly name: string; readonly table: TableData } | null {
  const named = reading.tables.get(ledgerSpec.table);
  if (named !== undefined && isLedgerTable(named)) return { name: ledgerSpec.table, table: named };
  for (const [name, table] of reading.tables) if (isLedgerTable(table)) return { name, table };
  return null;
}
