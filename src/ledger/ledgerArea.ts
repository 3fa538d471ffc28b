import type { Field } from "./ledgerSpec";

/** Where the body of a ledger stands: rows without the header, and the columns that could be found. */
export interface LedgerArea {
  readonly sheet: string;
  /** Zero-based row of the sheet. */
  readonly firstRow: number;
  readonly rows: number;
  /** Zero-based columns of the sheet; users may have moved columns and put their own between them. */
  readonly columnOf: ReadonlyMap<Field, number>;
}
