import type { MatchReason } from "../domain/merge/matching";
import type { Decision } from "../domain/review/decision";
import type { SyncTotals } from "../ledger/sync/countSync";
import type { BlockedRow, Choice, EditionName, SyncPlan } from "../ledger/sync/syncPlan";
import type { ErrorSentence } from "./errorMessages";
import type { SyncPaneMessages } from "./syncPaneMessages";

/** Where a value of a conflict comes from. */
export type Side = "base" | "local" | "new";

/** Why a sync is refused before anything is compared. */
export type SyncRefusal =
  | { readonly kind: "noLedger" | "emptyEdition" | "newerTemplate" | "unfinished" | "unfinishedWithoutTable" }
  | { readonly kind: "ownSheet"; readonly sheet: string }
  | { readonly kind: "otherYear"; readonly ledger: number; readonly edition: number };

/** Words of sync that the pane and the command line share. */
export interface SyncMessages {
  /** Why two rows are taken for the same: “同一目标：语句相同”. */
  readonly reason: (reason: MatchReason) => string;
  /** That there is no base to go by, and what follows from it. */
  readonly basis: Readonly<Record<Exclude<SyncPlan["basis"], "threeWay">, string>>;
  /** The kinds of what a sync does, as labels: 新增, 变更 …. */
  readonly kind: Readonly<Record<Exclude<keyof SyncTotals, "unchanged">, string>>;
  /** “新增 2 项，变更 3 项”; what there is none of is left out. */
  readonly counts: (counts: SyncTotals) => string;
  /** “2019 年度（国知战联办〔2019〕8号，2019年5月5日）”. */
  readonly edition: (name: EditionName) => string;
  readonly side: Readonly<Record<Side, string>>;
  /** Stands for a value that no base tells. */
  readonly noBase: string;
  readonly choice: Readonly<Record<Choice, string>>;
  /** The choices about a row that somebody deleted and the edition changed. */
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
  /** The same where some rows were left alone and told. */
  readonly nothingElse: string;
  readonly undecided: (count: number) => string;
  /** What an applied sync did. */
  readonly applied: (record: Pick<SyncTotals, "added" | "changed" | "removed">) => string;
  /** Cells put back, and added rows that are gone again. */
  readonly undone: (cells: number, rows: number) => string;
  /** Cells and rows that people changed since, and that undo left alone. */
  readonly keptCells: (count: number) => string;
  readonly keptRows: (count: number) => string;
  readonly nothingToUndo: string;
  /** Undoing without the table or its keys: what to do first. */
  readonly undoWithoutTable: string;
  /** The restore point, or the journal of an interrupted sync, cannot be read. */
  readonly damaged: Readonly<Record<"restore" | "unfinished", string>>;
  /** What became of a sync that had been interrupted; `running`: somebody else's, right now; `noLedger`: nothing yet. */
  readonly recovered: Readonly<Record<"finished" | "takenBack" | "running" | "noLedger", string>>;
  readonly changedMeanwhile: (cells: number) => string;
  /** `2019-10-08T09:30` in words. */
  readonly time: (at: string) => string;
  readonly pane: SyncPaneMessages;
}
