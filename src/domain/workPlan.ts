/** The work points of one edition of the official document, in the document's order. Public format `workpoints/1`. */
export interface WorkPlan {
  readonly format: "workpoints/1";
  /** Short id of the edition, in front of every key minted from it: “2019”. */
  readonly edition: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  /** ISO date on which the document was issued. */
  readonly date: string | null;
  /** The year the work points are for. */
  readonly year: number;
  readonly regions: readonly Region[];
}

export interface Region {
  /** Full official name, as in `regionNames.ts`; the words of the document when the region is unknown. */
  readonly name: string;
  /** Six-digit code of GB/T 2260 (兵团: 660000); `X00001` … for regions that the list does not know. */
  readonly code: string;
  readonly workPoints: readonly WorkPoint[];
}

export type WorkPointKind = "quantified" | "qualitative" | "note";

/** Half-open range of UTF-16 offsets into the document as read. Same shape as the document's span; the domain imports nothing. */
export interface SourceSpan {
  readonly start: number;
  readonly end: number;
}

/** One requirement of one region: a sentence, a numbered item, or a `；` item that stands on its own. */
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
}

export interface Deliverable {
  readonly text: string;
  readonly span: SourceSpan;
}

export type Requirement =
  | { readonly kind: "atLeast" | "moreThan" | "atMost" | "lessThan" | "about"; readonly value: number }
  | { readonly kind: "between"; readonly lower: number; readonly upper: number }
  /** `percent`: 8 stands for 增长 8 %. */
  | { readonly kind: "growth"; readonly percent: number }
  /** `factor`: 2 stands for 翻一番. */
  | { readonly kind: "multiple"; readonly factor: number };

export type RequirementKind = Requirement["kind"];

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
  readonly baseline: Baseline | null;
  readonly deadline: Deadline;
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
  | "growthByWord"
  | "multipleByWord"
  | "totalByWord"
  | "totalByRegionWideReach"
  | "incrementByWord"
  | "basisNotStated"
  | "governedByVerb"
  | "governedByTrailingHedge"
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
  | "regionUnknown"
  | "missingBaseline";

/** One possible reading: the fields that would differ from the target (or point) as it stands. */
export type Reading =
  | { readonly kind: "asRead" }
  | { readonly kind: "notATarget" }
  | {
      readonly kind: "target";
      readonly change: Partial<Pick<Target, "indicator" | "subject" | "requirement" | "unit" | "basis" | "deadline">>;
    }
  | { readonly kind: "deliverable"; readonly deliverable: Deliverable };
