import { ledgerSpec } from "../template/ledgerSpec";

/** Which edition a ledger holds, or a document is. */
export interface EditionName {
  readonly edition: string;
  readonly title: string;
  readonly documentNumber: string | null;
  /** ISO date. */
  readonly date: string | null;
}

/** What a sync did, in short: kept with its journal, and told wherever it is taken back. */
export interface SyncRecord {
  /** No other sync of the ledger has it. */
  readonly id: string;
  /** ISO local date and time of day, to the minute: `2019-11-22T09:30`. */
  readonly at: string;
  readonly from: EditionName;
  readonly to: EditionName;
  /** Rows laid, changed and withdrawn. */
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** Names of the sheets that sync keeps. */
export const syncSheets = {
  /** Very hidden, while a sync is being written or taken back: the journal. */
  unfinished: `${ledgerSpec.table}同步未完成`,
  /** Very hidden: the journal of the last sync, by which it can be taken back. */
  restore: `${ledgerSpec.table}还原点`,
  /** Visible: what every sync changed. */
  history: "变更记录",
} as const;
