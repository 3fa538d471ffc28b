import { ledgerColumns, type Field } from "../template/ledgerSpec";

/** A cell of the row, by column, as a formula calls it. */
export type RowCells = Readonly<Record<Field, string>>;

/** The cells of the row that a formula stands in, in the long form that files and Excel agree on. */
export function rowCells(table: string): RowCells {
  return Object.fromEntries(
    ledgerColumns.map(({ field, header }) => [field, `${table}[[#This Row],[${header}]]`]),
  ) as RowCells;
}
