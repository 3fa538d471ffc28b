import type { Rank, Tally } from "../domain/progress/summary";
import type { ColorName } from "../ledger/template/flagColors";
import type { LeftOut } from "../workbook/workbook";

/** Labels and sentences of the task pane. Numbers in, sentences out. */
export interface PaneMessages {
  readonly productName: string;
  readonly tabs: {
    readonly label: string;
    readonly load: string;
    readonly check: string;
    readonly sync: string;
    readonly status: string;
  };
  readonly retry: string;
  readonly stop: string;
  /** Beside a notice: puts it away. */
  readonly closeNotice: string;
  readonly source: {
    readonly heading: string;
    readonly intro: string;
    readonly builtIn: string;
    readonly builtInTitle: string;
    readonly builtInNote: string;
    readonly file: string;
    readonly fileNote: string;
    readonly chooseFile: string;
    readonly noFile: string;
    readonly read: string;
    readonly reading: string;
    readonly change: string;
    readonly year: string;
    readonly yearHint: string;
    readonly yearInvalid: string;
  };
  readonly preview: {
    /** “31 个地区 · 70 条要点 · 27 项量化目标 · 3 项待确认”. */
    readonly summary: (counts: PlanCounts) => string;
    readonly nothingWrittenYet: string;
    readonly issues: (count: number) => string;
    /** Opens the rest of the notes of one kind. */
    readonly moreIssues: (rest: number) => string;
    readonly issuesLeftOut: (rest: number) => string;
    readonly filter: string;
    readonly all: string;
    readonly withTargets: string;
    /** Every target in a line. */
    readonly overview: string;
    readonly doubtful: string;
    readonly search: string;
    readonly clearSearch: string;
    readonly nothingFound: string;
    readonly pointsIn: (points: number) => string;
    readonly targetsIn: (targets: number) => string;
    readonly doubtsIn: (doubts: number) => string;
    readonly moreRegions: (rest: number) => string;
    readonly morePoints: (rest: number) => string;
    readonly deliverable: string;
    readonly saidElsewhere: string;
    readonly markedTarget: (number: number) => string;
  };
  readonly target: {
    readonly label: (number: number, indicator: string) => string;
    readonly indicator: string;
    readonly subject: string;
    readonly requirement: string;
    readonly value: string;
    readonly lower: string;
    readonly upper: string;
    /** 度量. */
    readonly measure: string;
    readonly percent: string;
    readonly points: string;
    readonly factor: string;
    readonly unit: string;
    readonly basis: string;
    readonly baseline: string;
    readonly baselineHint: string;
    readonly baselineInvalid: string;
    readonly deadline: string;
    readonly aspirational: string;
    readonly aspirationalHint: string;
    readonly why: string;
    readonly doubtful: string;
    readonly edit: string;
    readonly notATarget: string;
    readonly undo: string;
    /** A possible reading with its result. */
    readonly quoted: (reading: string, words: string) => string;
    /** Opens the fields for settling a doubt by hand. */
    readonly fillIn: string;
    /** Removes a target that the user added. */
    readonly delete: string;
    /** Names a button by what it does, for which region and which target. */
    readonly actionOn: (action: string, region: string, what: string) => string;
    readonly confirmed: string;
    readonly changed: string;
    readonly added: string;
    readonly removed: string;
    readonly add: string;
    readonly addHint: string;
    readonly words: string;
    readonly wordsHint: string;
    readonly wordsNotFound: string;
    readonly save: string;
    readonly cancel: string;
    readonly numberInvalid: string;
    readonly numberNegative: string;
    readonly numberTooLong: string;
    readonly rangeInvalid: string;
    readonly indicatorMissing: string;
    readonly dateInvalid: string;
  };
  readonly review: {
    readonly reviewer: string;
    readonly reviewerHint: string;
    readonly reviewerMissing: string;
    readonly sign: string;
    /** Who decides, and how many decisions there are so far. */
    readonly decidedBy: (name: string, decisions: number) => string;
    readonly change: string;
  };
  readonly load: {
    readonly asOf: string;
    readonly asOfPeriod: (month: number) => string;
    readonly load: string;
    readonly doubtsRemain: (count: number) => string;
    readonly writing: string;
    readonly progress: (done: number, total: number) => string;
    readonly done: (rows: number) => string;
    readonly doneHint: string;
    readonly goFillIn: string;
    readonly goCheck: string;
    readonly exists: (edition: string, rows: number) => string;
    readonly existsHint: string;
    readonly stopped: (sheet: string | null) => string;
  };
  readonly check: {
    readonly refresh: string;
    readonly reading: string;
    readonly empty: string;
    readonly emptyHint: string;
    readonly goLoad: string;
    readonly counts: string;
    readonly countOf: (status: string, count: number) => string;
    readonly rows: (rows: number) => string;
    readonly attention: (count: number) => string;
    readonly attentionNone: string;
    /** All that was not reported, and that of one group. */
    readonly unreported: (count: number) => string;
    readonly unreportedOf: (group: string, count: number) => string;
    readonly doubtful: (count: number) => string;
    /** How many numeric targets need attention, by status: “未达标 3 行” …; an empty list means none. */
    readonly quantifiedShort: (counts: readonly string[]) => string;
    readonly kindFilter: string;
    readonly kinds: Readonly<Record<"all" | "quantified" | "qualitative", string>>;
    readonly kindOf: (kind: string, count: number) => string;
    readonly rowsWith: (status: string, count: number) => string;
    readonly showAttention: string;
    readonly actual: (value: string) => string;
    readonly missing: (value: string) => string;
    readonly exceeds: (value: string) => string;
    readonly due: (date: string) => string;
    readonly jump: string;
    readonly jumpShort: string;
    readonly jumpTo: (cell: string) => string;
    readonly rowGone: string;
    readonly more: (rest: number) => string;
    readonly issues: (count: number) => string;
    readonly moreIssues: (rest: number) => string;
    readonly restore: string;
    readonly restoreAll: (count: number) => string;
    readonly restored: (count: number) => string;
    readonly acceptNumber: (number: string) => string;
    readonly acceptAll: (count: number) => string;
    readonly accepted: (count: number) => string;
    readonly refreshFlags: string;
    readonly refreshed: (formulas: number) => string;
    readonly updated: (rows: number) => string;
    readonly settings: string;
    readonly asOf: string;
    readonly tolerance: string;
    readonly toleranceHint: string;
    readonly buffer: string;
    readonly bufferHint: string;
    readonly paceOn: string;
    readonly paceOnHint: string;
    readonly dueSoonMeaning: string;
    readonly dueSoonDays: string;
    readonly dueSoonDaysHint: string;
    readonly daysInvalid: string;
    readonly circulateAspirational: string;
    readonly circulateAspirationalHint: string;
    readonly flagColors: string;
    readonly flagColorsHint: string;
    readonly colorOf: (status: string) => string;
    readonly colors: Readonly<Record<ColorName, string>>;
    readonly defaultColors: string;
    readonly save: string;
    readonly saved: string;
    readonly percentInvalid: string;
    readonly dateInvalid: (year: number) => string;
  };
  readonly status: {
    readonly bars: string;
    readonly region: string;
    readonly noRegion: string;
    readonly targets: string;
    readonly targetCount: (targets: number) => string;
    /** Instead of a bar and a rate. */
    readonly noTargets: string;
    /** 位次, where they are on; `pending` groups still owe a report while they may. */
    readonly rank: (rank: Rank) => string;
    readonly ranksProvisional: (pending: number) => string;
    readonly count: (status: string, count: number) => string;
    readonly comma: string;
    readonly onPaceRate: string;
    /** 达序时率 with numerator and denominator, and what of it is 待确认; “—” where nothing was laid. */
    readonly rateOf: (tally: Pick<Tally, "onPace" | "total" | "onPaceRate" | "counts">) => string;
    /** What the rates of the whole are, and how many of 应考核项 are 待确认. */
    readonly ratesOf: (tally: Tally) => string;
    /** What the rates are. */
    readonly ratesNote: string;
    readonly total: string;
    /** Heading of the rows shown: of a region, of a status, or of both. */
    readonly shown: (region: string | null, status: string | null, count: number) => string;
    readonly make: string;
    readonly made: (made: MadeSheets) => string;
    readonly finalize: string;
    readonly finalizeHint: string;
    /** What a 定稿 asks first: its heading, one line for each thing, each cell that was changed, and the two answers. */
    readonly finalAsks: string;
    readonly finalQuestions: (questions: FinalCounts) => readonly string[];
    readonly handChange: (change: HandChangeWords) => string;
    readonly finalizeAnyway: string;
    readonly cancel: string;
    readonly finalized: (period: string, sheets: number, hidden: number) => string;
    readonly noDate: string;
    readonly copy: string;
    readonly copied: string;
    readonly copyByHand: string;
    readonly circular: string;
    readonly preparedBy: string;
    readonly regionChoice: string;
    /** How many of the regions get a region sheet. */
    readonly regionsChosen: (chosen: number, all: number) => string;
    readonly allRegions: string;
    readonly noRegions: string;
    readonly includeAspirational: string;
    readonly sheetEach: string;
    readonly paperA3: string;
  };
}

/** What a 定稿 asks about, in numbers. */
export interface FinalCounts {
  readonly invalid: number;
  readonly notReported: number;
  readonly needsReview: number;
  readonly changedByHand: number;
}

/** A cell that was changed outside our commands. */
export interface HandChangeWords {
  readonly cell: string;
  readonly region: string;
  readonly indicator: string;
  readonly header: string;
  readonly was: string;
  readonly is: string;
}

/** The result of making status sheets. */
export interface MadeSheets {
  readonly sheets: readonly string[];
  readonly kept: readonly { readonly sheet: string; readonly as: string }[];
  readonly isLive: boolean;
  readonly leftOut: readonly LeftOut[];
}

export interface PlanCounts {
  readonly regions: number;
  readonly points: number;
  readonly targets: number;
  readonly doubts: number;
}
