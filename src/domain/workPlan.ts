/** The work points of one edition of the official document, in the document's order. Public format `workpoints/2`. */
export interface WorkPlan {
  readonly format: "workpoints/2";
  /** Short id of the edition, in front of every key minted from it: “2019”. */
  readonly edition: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  /** ISO date on which the document was issued. */
  readonly date: string | null;
  /** The year the work points are for. */
  readonly year: number;
  /** 责任主体: what a group is. */
  readonly groupedBy: GroupedBy;
  readonly groups: readonly Group[];
}

export type GroupedBy = "region" | "unit" | "none";

/** The work points of one region or unit. A plan that is grouped by nothing has one group without a name. */
export interface Group {
  /** Of a region: its full official name, as in `regionNames.ts`. Of others: the words of the document. */
  readonly name: string;
  /** Of a region: the six-digit code of GB/T 2260 (兵团: 660000). `X00001` … for what no list knows. */
  readonly code: string;
  readonly workPoints: readonly WorkPoint[];
}

export type WorkPointKind = "quantified" | "qualitative" | "note";

/** Half-open range of UTF-16 offsets into the document as read. Same shape as the document's span; the domain imports nothing. */
export interface SourceSpan {
  readonly start: number;
  readonly end: number;
}

/** One requirement of one group: a sentence, a numbered item, or a `；` item that stands on its own. */
export interface WorkPoint {
  /** `<edition>-<region code>-<running number in the region>`, two digits at least: `2019-310000-01`. */
  readonly key: string;
  readonly kind: WorkPointKind;
  /** The words of the document, without list number, mark-up and doubled white space. */
  readonly text: string;
  readonly span: SourceSpan;
  /** 成果形式, when one is stated. Its targets are among `targets`. */
  readonly deliverable: Deliverable | null;
  readonly aspirational: boolean;
  readonly targets: readonly Target[];
  /** Doubt about the point itself (its targets carry their own). */
  readonly needsReview: Review | null;
  /** The headings above it, outermost first. */
  readonly heading?: readonly string[];
  readonly owners?: Owners;
  /** Deadline of the point, where the document states one; its targets carry their own. */
  readonly deadline?: Deadline;
  /** Key of the task that this measure belongs to (任务 ▸ 措施). */
  readonly parent?: string;
}

/** Who answers for a work point, as the document states it. Group words (各县（市、区）) stay as they are. */
export interface Owners {
  /** 牵头单位; the first one counts. */
  readonly lead: readonly string[];
  /** 配合单位. */
  readonly support: readonly string[];
  /** 责任人. */
  readonly persons: readonly string[];
  readonly stated: string;
  readonly span: SourceSpan;
}

export interface Deliverable {
  readonly text: string;
  readonly span: SourceSpan;
}

/** 要求: which side of the number is wanted. `aboutAtMost` is 控制在…左右, `about` is 左右. */
export type Bound = "atLeast" | "moreThan" | "atMost" | "lessThan" | "about" | "aboutAtMost" | "between";

/**
 * 度量: what the number is. `level`: the value itself, in the target's unit (85 for 85 %). `growth`: 8 for 增长 8 %; a fall is
 * negative and its bound turned round (下降3%以上: at most −3). `points`: percentage points, as stated. `multiple`: 2 for 翻一番.
 */
export type Measure = "level" | "growth" | "points" | "multiple";

/** What is asked for: a bound on a measure. */
export type Requirement =
  | { readonly bound: Exclude<Bound, "between">; readonly measure: Measure; readonly value: number }
  | { readonly bound: "between"; readonly measure: Measure; readonly lower: number; readonly upper: number };

/** 考核方式: what is entered, and what it is held against before the deadline. See `progress/comparison.ts`. */
export type Comparison = "cumulative" | "stock" | "rate" | "dueOnly";

/** 口径: what the reported number counts. `unspecified` is judged like `increment` and shown as 口径未明. */
export type Basis = "total" | "increment" | "unspecified";

export interface Baseline {
  readonly value: number;
  /** ISO date of the baseline, where the document states one. */
  readonly date: string | null;
  readonly stated: string;
}

export interface Deadline {
  /** ISO date, the last day on which the target can be met. */
  readonly date: string;
  /** The words of the document; null when inherited from the plan year. */
  readonly stated: string | null;
}

/** Intermediate targets to be reached by the ends of March, June and September of the plan year. */
export interface Milestones {
  readonly firstQuarter?: number;
  readonly firstHalf?: number;
  readonly threeQuarters?: number;
}

export interface Target {
  /** `<work point key>-<running number in the point>`: `2019-310000-01-1`. */
  readonly key: string;
  /** What is counted, with its action: “培育优势企业”. */
  readonly indicator: string;
  /** Whose: 企业, 高校, 科研组织, 专利代理机构 …; empty when the document names none. */
  readonly subject: string;
  /** For unit `%` values are per cent as stated: 85 for 85 %. */
  readonly requirement: Requirement;
  readonly unit: string;
  readonly basis: Basis;
  /** As the grammar proposes it; the office may choose another one in the ledger. */
  readonly comparison: Comparison;
  readonly baseline: Baseline | null;
  readonly deadline: Deadline;
  /** 节点目标 of the plan year, in the target's unit, where the document states them. */
  readonly milestones?: Milestones;
  /** How often within the plan year the target is to be met anew: 每季度召开1次. */
  readonly recurring?: "year" | "halfYear" | "quarter" | "month";
  /** The words for whom each the number holds: “每个县”. */
  readonly perUnit?: string;
  readonly aspirational: boolean;
  /** The words that state the target, as in the document: “达到100家”. */
  readonly stated: string;
  /** Words that soften or bound the number, as stated: “左右”, “以上”, “力争”. */
  readonly hedges: readonly string[];
  /** Where the number and its unit stand; two spans when the document says the target twice. */
  readonly spans: readonly SourceSpan[];
  /** Why the parser read it so: codes for sentences in `messages/`, in the order they applied. */
  readonly why: readonly ReasonCode[];
  readonly needsReview: Review | null;
}

/** Rules that the reading of a target rests on. */
export type ReasonCode =
  | "bareNumberIsAtLeast"
  | "reachIsAtLeast"
  | "completeIsAtLeast"
  | "orMoreIsAtLeast"
  | "aboutByHedge"
  | "rangeIsBetween"
  | "moreThanByWord"
  | "atMostByWord"
  | "lessThanByWord"
  | "aboutAtMostByHedge"
  | "growthByWord"
  | "fallByWord"
  | "pointsByUnit"
  | "multipleByWord"
  | "totalByWord"
  | "totalByRegionWideReach"
  | "incrementByWord"
  | "basisNotStated"
  | "governedByVerb"
  | "governedByTrailingHedge"
  | "comparisonCumulative"
  | "comparisonStock"
  | "comparisonRate"
  | "baselineStated"
  | "deadlineStated"
  | "deadlineInherited"
  | "aspirationalByWord"
  | "saidTwice"
  | "insideDeliverable";

/** A doubt, and the readings to pick from. `readings` is empty when only a person can tell. */
export interface Review {
  readonly reason: ReviewReason;
  readonly readings: readonly Reading[];
}

export type ReviewReason =
  | "subjectUnclear"
  | "indicatorUnclear"
  | "inexactNumber"
  | "requirementUnclear"
  | "unitUnclear"
  | "basisUnclear"
  | "deadlineUnclear"
  | "maybeNotATarget"
  | "deliverableEndUnclear"
  | "groupUnknown"
  | "missingBaseline";

/** One possible reading: the fields that would differ from the target (or point) as it stands. */
export type Reading =
  | { readonly kind: "asRead" }
  | { readonly kind: "notATarget" }
  | {
      readonly kind: "target";
      readonly change: Partial<
        Pick<Target, "indicator" | "subject" | "requirement" | "unit" | "basis" | "comparison" | "deadline">
      >;
    }
  | { readonly kind: "deliverable"; readonly deliverable: Deliverable };
