/** Every status of a ledger row, in the order of design: first match wins in `judge.ts`. */
export const statuses = [
  "notAssessed",
  "withdrawn",
  "needsReview",
  "notReported",
  "invalid",
  "met",
  "onTrack",
  "behind",
  "overdue",
  "notStarted",
] as const;

export type Status = (typeof statuses)[number];

/** Every status, in the order in which people want to see them: what asks for something first. */
export const worstFirst: readonly Status[] = [
  "overdue",
  "behind",
  "notReported",
  "invalid",
  "needsReview",
  "notStarted",
  "onTrack",
  "met",
  "notAssessed",
  "withdrawn",
];

/** The statuses that a summary counts, from what is done to what is not known. */
export const doneFirst: readonly Status[] = [
  "met",
  "onTrack",
  "behind",
  "overdue",
  "notReported",
  "notStarted",
  "invalid",
  "needsReview",
];

/** Something a reader should know beside the status. */
export type Remark =
  | "exceeded"
  | "missingBaseline"
  | "basisUnspecified"
  | "aspirational"
  | "actualIsText"
  | "actualIsNegative"
  | "actualIsError"
  | "actualNotWhole"
  | "actualImplausible"
  | "actualLooksLikeDate"
  | "stageUnknown"
  /** 临期: not met, and its deadline is near. */
  | "dueSoon"
  | "targetUnreadable";

/** The judgement of one row. Numbers are `null` where they make no sense for the row. */
export interface Judgement {
  readonly status: Status;
  readonly remarks: readonly Remark[];
  /** 达标线: what the actual is held against. */
  readonly line: number | null;
  /** 序时目标: what would be due at the as-of date. */
  readonly pace: number | null;
  /** 完成率 as a fraction, rounded down to 0.001; above 1 is shown. */
  readonly completion: number | null;
  /** 缺口: the missing amount (the excess for a cap), never negative. */
  readonly shortfall: number | null;
}
