import type { MatchReason } from "../domain/merge/matching";
import type { Decision } from "../domain/review/decision";
import type { BlockedRow, Choice, SyncPlan, SyncTotals } from "../ledger/sync/syncPlan";
import type { EditionName } from "../ledger/sync/syncRecord";
import type { ErrorSentence } from "./errorMessages";

/** Where one value of a conflict comes from. */
export type Side = "base" | "local" | "new";

/** Why a sync is refused before anything is compared. */
export type SyncRefusal =
  | { readonly kind: "noLedger" | "emptyEdition" | "newerTemplate" | "unfinished" | "unfinishedWithoutTable" }
  | { readonly kind: "ownSheet"; readonly sheet: string }
  | { readonly kind: "otherYear"; readonly ledger: number; readonly edition: number };

/** Words of sync that the pane and the command line share. */
export interface SyncMessages {
  /** Why two rows are matched: “同一目标：语句相同”. */
  readonly reason: (reason: MatchReason) => string;
  /** That there is no base to compare with, and what follows. */
  readonly basis: Readonly<Record<Exclude<SyncPlan["basis"], "threeWay">, string>>;
  /** What a sync does, as labels: 新增, 变更 …. */
  readonly kind: Readonly<Record<Exclude<keyof SyncTotals, "unchanged">, string>>;
  /** “新增 2 项，变更 3 项”; zeros are left out. */
  readonly counts: (counts: SyncTotals) => string;
  /** “2019 年度（国知战联办〔2019〕8号，2019年5月5日）”. */
  readonly edition: (name: EditionName) => string;
  readonly side: Readonly<Record<Side, string>>;
  /** Stands for a base value that is unknown. */
  readonly noBase: string;
  readonly choice: Readonly<Record<Choice, string>>;
  /** The choices for a row that somebody deleted and the edition changed. */
  readonly returnChoice: Readonly<Record<Choice, string>>;
  readonly returns: string;
  /** “目标值：100 → 120”. */
  readonly fieldChange: (header: string, was: string, is: string) => string;
  readonly adjusted: string;
  readonly reported: string;
  readonly perhapsFrom: (region: string) => string;
  readonly perhapsTo: (region: string) => string;
  readonly moved: (from: number, to: number) => string;
  readonly blocked: Readonly<Record<BlockedRow["reason"], string>>;
  readonly lapsed: (decision: Decision) => string;
  readonly withdrawsMost: (removed: number) => string;
  readonly refusal: (refusal: SyncRefusal) => ErrorSentence;
  readonly nothing: string;
  /** The same when some rows were left alone and listed. */
  readonly nothingElse: string;
  readonly undecided: (count: number) => string;
  /** What an applied sync did. */
  readonly applied: (record: Pick<SyncTotals, "added" | "changed" | "removed">) => string;
  /** Counts the cells put back and the added rows removed again. */
  readonly undone: (cells: number, rows: number) => string;
  /** Cells and rows that undo left alone because people have changed them since. */
  readonly keptCells: (count: number) => string;
  readonly keptRows: (count: number) => string;
  readonly nothingToUndo: string;
  /** Undoing without the table or its keys: what to do first. */
  readonly undoWithoutTable: string;
  /** The restore point, or the journal of an interrupted sync, cannot be read. */
  readonly damaged: Readonly<Record<"restore" | "unfinished", string>>;
  /** How an interrupted sync was recovered. `running`: somebody else is syncing right now; `noLedger`: not recovered yet. */
  readonly recovered: Readonly<Record<"finished" | "takenBack" | "running" | "noLedger", string>>;
  readonly changedMeanwhile: (cells: number) => string;
  /** `2019-10-08T09:30` in words. */
  readonly time: (at: string) => string;
  readonly pane: SyncPaneMessages;
}

/** Labels and sentences of the pane's sync tab (同步). */
export interface SyncPaneMessages {
  readonly heading: string;
  readonly intro: string;
  readonly comparing: string;
  readonly fromTo: (from: string, to: string) => string;
  readonly filter: string;
  readonly all: string;
  /** “新增 2”. */
  readonly countOf: (kind: string, count: number) => string;
  readonly nothingWritten: string;
  readonly unchanged: (count: number) => string;
  readonly conflictsOnly: string;
  readonly conflictsOpen: (open: number, all: number) => string;
  readonly takeAll: Readonly<Record<"local" | "new", string>>;
  readonly takeRow: Readonly<Record<"local" | "new", string>>;
  readonly open: string;
  readonly chosen: string;
  readonly before: string;
  readonly after: string;
  readonly wordsGone: string;
  readonly wordsNew: string;
  /** Names a choice for screen readers, which do not show its place: “河北省 认证企业：目标值”. */
  readonly choiceOf: (region: string, what: string, header: string) => string;
  readonly changesIn: (count: number) => string;
  readonly changedMark: string;
  readonly addedMark: string;
  readonly removedMark: string;
  readonly movedMark: string;
  readonly tieMark: string;
  readonly newerMark: string;
  readonly removedStays: string;
  readonly removedEmpty: string;
  readonly removedGone: string;
  readonly tiesHeading: (count: number) => string;
  readonly tiesHint: string;
  readonly tieQuestion: (what: string) => string;
  readonly tieNew: string;
  /** What a row asks for, in the words of its cells; empty for a row without a number. */
  readonly tieDemand: (demand: string) => string;
  readonly pairWith: string;
  readonly pairWithNone: string;
  readonly unpair: string;
  readonly blockedHeading: (count: number) => string;
  readonly lapsedHeading: (count: number) => string;
  readonly confirmWithdrawMost: string;
  readonly jumpTo: (region: string, what: string) => string;
  readonly more: (rest: number) => string;
  readonly moreRegions: (rest: number) => string;
  readonly andMore: (rest: number) => string;
  readonly nextOpen: string;
  readonly waits: (open: number, withdrawMost: boolean) => string;
  readonly ready: (counts: Pick<SyncTotals, "added" | "changed" | "removed">) => string;
  readonly cancel: string;
  readonly apply: string;
  readonly applying: string;
  readonly cancelled: string;
  readonly undo: string;
  readonly undoing: string;
  readonly lastSync: string;
  readonly lastSyncOf: (time: string, edition: string, did: string) => string;
  readonly showHistory: string;
  readonly historyGone: string;
  readonly another: string;
  readonly close: string;
  readonly rollOver: string;
  readonly rollOverHint: (ledger: number, edition: number) => string;
  readonly rollOverFile: (year: number) => string;
  /** How many rows the new ledger has, how many took something over, and whether it was opened or saved as a file. */
  readonly rolledOver: (rows: number, carried: number, shown: "opened" | "saved") => string;
  readonly adjustedHeading: (rows: number) => string;
  readonly confirmAdjusted: string;
  readonly confirmAllAdjusted: (rows: number) => string;
  readonly confirmedAdjusted: (rows: number) => string;
}
