import type { KeptCell } from "../ledger/sync/takeBack";
import type { NotCarried } from "../usecases/rollOver";
import type { IssueSentences } from "./issueSentence";

/** What the command line says of a sync, beside the words that it shares with the pane. */
export interface CliSyncMessages {
  /** `from` and `to` name editions. */
  readonly heading: (title: string, place: string, from: string, to: string) => string;
  /** “变更（3）” above a part of the list. */
  readonly part: (name: string, count: number) => string;
  readonly blocked: string;
  readonly lapsed: string;
  /** Where a row stands, counting from 1. */
  readonly row: (number: number) => string;
  /** The table has the row no more. */
  readonly rowGone: string;
  readonly filled: string;
  /** Marks a conflict: what was decided, `null` while nothing is. */
  readonly conflict: (decision: string | null) => string;
  /** One side of a conflict or one row of a tie. */
  readonly side: (name: string, value: string) => string;
  readonly inLedger: string;
  readonly inEdition: string;
  /** How to decide what is undecided. */
  readonly howTo: Readonly<Record<"conflicts" | "ties" | "withdrawals", string>>;
  readonly nothingWritten: string;
  /** An interrupted sync was mended in the workbook as it is open; this says that the file has not been written. */
  readonly mendedUnwritten: string;
  readonly keptCell: (key: string, header: string, wrote: string, is: string) => string;
  /** Of a cell that could not be found any more. */
  readonly keptUnfound: Readonly<
    Record<Exclude<KeptCell["reason"], "changed">, (key: string, header: string, wrote: string) => string>
  >;
  /** What `--undo` took back: the sync of that time, from and to. */
  readonly undoing: (time: string, from: string, to: string) => string;
}

/** What the command line says of a roll-over. */
export interface RollOverMessages {
  readonly from: (path: string, year: number, asOf: string) => string;
  /** Rows that took something, and how many of each. */
  readonly carried: (counts: {
    readonly rows: number;
    readonly leadUnits: number;
    readonly supportUnits: number;
    readonly baselines: number;
  }) => string;
  readonly baseline: (subject: string, value: string) => string;
  /** Why so many rows did not take something. */
  readonly notCarried: Readonly<Record<NotCarried["code"], (count: number) => string>>;
  /** What a row adds to its reason; `""` when nothing. Values are as people read them. */
  readonly detail: IssueSentences<NotCarriedDetail>;
}

/** Details in words: values as texts. */
export type NotCarriedDetail =
  | { readonly code: "unitUnlike"; readonly was: string; readonly is: string }
  | { readonly code: "entryInvalid"; readonly is: string; readonly reasons: readonly string[] }
  | { readonly code: "documentSays"; readonly stated: string; readonly actual: string };
