import type { SyncTotals } from "../ledger/sync/countSync";

/** Labels and sentences of the pane's 同步 tab. */
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
  /** Names a choice for those who do not see where it stands: “河北省 认证企业：目标值”. */
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
  /** What a row asks for, in the words of its cells; nothing for one without a number. */
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
  /** Rows laid, and how many took something over; whether the new workbook was opened or saved as a file. */
  readonly rolledOver: (rows: number, carried: number, shown: "opened" | "saved") => string;
  readonly adjustedHeading: (rows: number) => string;
  readonly confirmAdjusted: string;
  readonly confirmAllAdjusted: (rows: number) => string;
  readonly confirmedAdjusted: (rows: number) => string;
}
