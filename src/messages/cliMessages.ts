import type { Rank, Tally } from "../domain/progress/summary";
import type { DiskErrorCode } from "../adapters/disk/diskError";
import type { XlsxErrorCode } from "../adapters/xlsx/xlsxError";
import type { KeptCell } from "../ledger/sync/renderUndo";
import type { NotCarried } from "../usecases/rollOver";
import type { ErrorDetails, ErrorSentence } from "./errorMessages";
import type { IssueSentences } from "./issueSentence";

export type CommandName = "extract" | "build" | "status" | "check" | "sync" | "rollover";

/** Why a command line cannot be understood. Options are named as they are typed: `--out`. */
export type UsageProblem =
  | { readonly code: "noCommand" }
  /** `near`: the command that was probably meant. */
  | { readonly code: "unknownCommand"; readonly name: string; readonly near: string | null }
  | { readonly code: "unknownOption"; readonly option: string; readonly near: string | null }
  | { readonly code: "valueMissing"; readonly option: string }
  | { readonly code: "valueNotTaken"; readonly option: string }
  | { readonly code: "optionTwice"; readonly option: string }
  | { readonly code: "fileMissing"; readonly command: CommandName }
  | { readonly code: "tooManyFiles"; readonly extra: string }
  | { readonly code: "badDate"; readonly option: string; readonly value: string }
  | { readonly code: "badYear"; readonly value: string }
  | { readonly code: "badLanguage"; readonly value: string }
  | { readonly code: "outMissing" }
  /** `--restore` without a place to write to. */
  | { readonly code: "targetMissing" }
  | { readonly code: "targetTwice" }
  | { readonly code: "restoreMissing"; readonly option: string }
  | { readonly code: "sheetsMissing" | "finalMissing"; readonly option: string }
  /** `sync` and `rollover` without the new edition. */
  | { readonly code: "withMissing" }
  /** `sync` without `--preview` and without a place to write to; `sync --undo` likewise. */
  | { readonly code: "syncTargetMissing" | "undoTargetMissing" }
  | { readonly code: "notWithPreview" | "notWithUndo"; readonly option: string }
  | { readonly code: "badTake" | "badPair"; readonly value: string };

/** Why the command line refuses a request, besides the errors of files and documents. */
export type Refusal =
  /** `hasInPlace`: whether the command could write to the input itself, if asked. */
  | { readonly code: "sameAsInput"; readonly path: string; readonly hasInPlace: boolean }
  | { readonly code: "outputExists" | "outputBrokenLink"; readonly path: string }
  | { readonly code: "wrongExtension"; readonly path: string; readonly extension: string }
  /** The output is a ledger with entries. `rows` counts the rows that have any. */
  | { readonly code: "filledLedger"; readonly path: string; readonly rows: number }
  | { readonly code: "noLedger"; readonly path: string; readonly sheets: readonly string[] }
  /** Columns are missing without which any judgement would be a guess; `headers` as in the template. */
  | {
      readonly code: "columnsMissing";
      readonly path: string;
      readonly sheet: string;
      readonly headers: readonly string[];
      readonly unknown: readonly { readonly cell: string; readonly header: string }[];
    }
  /** Two columns have the same header; `cell` and `other` are the addresses of their headers. */
  | {
      readonly code: "columnTwice";
      readonly path: string;
      readonly sheet: string;
      readonly cell: string;
      readonly other: string;
      readonly header: string;
    }
  /** The as-of date cannot be read and none was given. `cell` is its address with the sheet. */
  | { readonly code: "asOfUnknown"; readonly path: string; readonly cell: string | null }
  | { readonly code: "nothingToRestoreFrom"; readonly path: string }
  /** What a 定稿 asks about first. */
  | {
      readonly code: "finalAsks";
      readonly path: string;
      readonly invalid: number;
      readonly notReported: number;
      readonly needsReview: number;
      readonly changedByHand: readonly { readonly cell: string; readonly header: string }[];
    }
  /** The document of a roll-over is not for a later year; both are plan years. */
  | { readonly code: "notLater"; readonly path: string; readonly ledger: number; readonly edition: number }
  | {
      readonly code:
        "emptyEdition" | "newerTemplate" | "nothingToUndo" | "restoreDamaged" | "unfinishedDamaged" | "unfinishedSync";
      readonly path: string;
    }
  /** The ledger is no longer a table but a plain range; `range` is its address. */
  | { readonly code: "tableLost"; readonly path: string; readonly sheet: string; readonly range: string }
  /** A sheet of the user's own has a name that the sync needs. */
  | { readonly code: "ownSheet"; readonly path: string; readonly sheet: string }
  /** The new edition is for another year than the ledger; both are plan years. */
  | { readonly code: "otherYear"; readonly path: string; readonly ledger: number; readonly edition: number }
  /** A pair names a row that does not exist or is in another region; passed over, it would go unnoticed. */
  | { readonly code: "pairUnknown"; readonly pair: string }
  | { readonly code: "notJson"; readonly path: string; readonly line: number | null; readonly column: number | null }
  | { readonly code: "invalidPlan"; readonly path: string; readonly problems: readonly PlanProblem[] };

/** What is wrong with a plan file. `path` leads to the value: `regions[0].workPoints[2].key`. */
export type PlanProblem = { readonly path: string } & (
  | { readonly code: "missing" | "unknown" | "notADate" | "keyTwice" | "targetsUnlikeKind" }
  | { readonly code: "notOfType"; readonly type: PlanValueType }
  | { readonly code: "notOneOf"; readonly options: readonly string[] }
  | { readonly code: "keyElsewhere"; readonly under: string }
);

export type PlanValueType =
  "object" | "array" | "filledArray" | "text" | "filledText" | "number" | "integer" | "year" | "boolean" | "key";

export type Step = "reading" | "opening" | "judging" | "laying" | "comparing" | "syncing" | "writing";

/** Every sentence of the command line. */
export interface CliMessages {
  /** The text of `--help`, for the program and for each command. */
  readonly help: Readonly<Record<CommandName | "program", string>>;
  /** Follows the sentence about a command line that cannot be understood. */
  readonly seeHelp: (command: CommandName | null) => string;
  readonly usage: IssueSentences<UsageProblem>;
  readonly refusal: IssueSentences<Refusal>;
  readonly planProblem: IssueSentences<PlanProblem>;
  readonly disk: Readonly<Record<DiskErrorCode, (details: ErrorDetails) => ErrorSentence>>;
  readonly xlsx: Readonly<Record<XlsxErrorCode, (details: ErrorDetails) => ErrorSentence>>;
  /** What happened and what to do, as one line. */
  readonly sentences: (sentence: ErrorSentence) => string;
  /** A sentence about the content of a file. */
  readonly ofFile: (path: string, sentence: string) => string;
  /** The program's own output could not be written; `reason` is the system's code. */
  readonly outputLost: (reason: string) => string;
  readonly step: Readonly<Record<Step, string>>;
  readonly extracted: (counts: {
    readonly regions: number;
    readonly points: number;
    readonly targets: number;
  }) => string;
  readonly doubts: (count: number) => string;
  readonly written: (path: string) => string;
  readonly built: (path: string, rows: number, asOf: string) => string;
  readonly status: {
    readonly heading: (title: string, place: string, asOf: string) => string;
    readonly columns: Readonly<
      Record<
        "status" | "region" | "indicator" | "requirement" | "actual" | "line" | "shortfall" | "completion" | "key",
        string
      >
    >;
    readonly counts: (rows: number, parts: readonly string[]) => string;
    readonly count: (status: string, count: number) => string;
    /** Both rates of what must be met; 含待确认 n 项. */
    readonly rates: (targets: Tally) => string;
    readonly rank: (group: string, rank: Rank, targets: Tally) => string;
    readonly attention: (count: number) => string;
    /** One line a group. */
    readonly unreportedOf: (group: string, count: number) => string;
    readonly none: string;
    /** How many issues `check` would list. */
    readonly issues: (count: number) => string;
    readonly sheets: (path: string, sheets: readonly string[]) => string;
    /** A sheet that somebody changed by hand was kept under another name. */
    readonly kept: (sheet: string, as: string) => string;
    readonly unknownRegions: (regions: readonly string[]) => string;
    /** The ledger lost a column, so the numbers of the overview do not follow it. */
    readonly notLive: string;
  };
  readonly check: {
    readonly heading: (title: string, place: string) => string;
    readonly clean: (rows: number) => string;
    readonly found: (count: number) => string;
    /** An entry that cannot be true; `reasons` are remarks of the judgement, possibly none. */
    readonly rejected: (cell: string, header: string, is: string, reasons: readonly string[]) => string;
    /** How many cells were put back; if none, nothing was written. */
    readonly restored: (count: number) => string;
    readonly restoredCell: (place: string, header: string, was: string, is: string) => string;
    readonly restorable: (count: number) => string;
    readonly unfinishedSync: string;
  };
  readonly sync: CliSyncMessages;
  readonly rollOver: RollOverMessages;
}

/** What the command line says about a sync, besides the words that it shares with the pane. */
export interface CliSyncMessages {
  /** `from` and `to` name editions. */
  readonly heading: (title: string, place: string, from: string, to: string) => string;
  /** “变更（3）” above a part of the list. */
  readonly part: (name: string, count: number) => string;
  readonly blocked: string;
  readonly lapsed: string;
  /** Where a row stands, counting from 1. */
  readonly row: (number: number) => string;
  /** The row is gone from the table. */
  readonly rowGone: string;
  readonly filled: string;
  /** Marks a conflict with its decision; `null` while it is open. */
  readonly conflict: (decision: string | null) => string;
  /** One side of a conflict or one row of a tie. */
  readonly side: (name: string, value: string) => string;
  readonly inLedger: string;
  readonly inEdition: string;
  /** Which option decides what is still open. */
  readonly howTo: Readonly<Record<"conflicts" | "ties" | "withdrawals", string>>;
  readonly nothingWritten: string;
  /** An interrupted sync was recovered in memory; this says that the file has not been written. */
  readonly mendedUnwritten: string;
  readonly keptCell: (key: string, header: string, wrote: string, is: string) => string;
  /** About a cell that can no longer be found. */
  readonly keptUnfound: Readonly<
    Record<Exclude<KeptCell["reason"], "changed">, (key: string, header: string, wrote: string) => string>
  >;
  /** Names the sync that `--undo` took back: its time and both editions. */
  readonly undoing: (time: string, from: string, to: string) => string;
}

/** What the command line says about a roll-over. */
export interface RollOverMessages {
  readonly from: (path: string, year: number, asOf: string) => string;
  /** How many rows took something over, and how many of each kind. */
  readonly carried: (counts: {
    readonly rows: number;
    readonly leadUnits: number;
    readonly supportUnits: number;
    readonly baselines: number;
  }) => string;
  readonly baseline: (subject: string, value: string) => string;
  /** Heads the rows that took nothing over, or no baseline, for one reason. */
  readonly notCarried: Readonly<Record<NotCarried["code"], (count: number) => string>>;
  /** What one row adds to the reason. */
  readonly detail: IssueSentences<NotCarriedDetail>;
}

/** Details of a reason, with values as people read them. */
export type NotCarriedDetail =
  | { readonly code: "unitUnlike"; readonly was: string; readonly is: string }
  | { readonly code: "entryInvalid"; readonly is: string; readonly reasons: readonly string[] }
  | { readonly code: "documentSays"; readonly stated: string; readonly actual: string };
