import type { EditionName } from "./syncPlan";

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
