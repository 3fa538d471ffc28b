/** Every status of a ledger row, best first; what stands on one step of {@link statusSteps} is equally good. */
export const statuses = [
  "met",
  "onTrack",
  "notStarted",
  "needsReview",
  "behind",
  "farBehind",
  "overdue",
  "dueUnreported",
  "invalid",
  "notReported",
  "notAssessed",
  "withdrawn",
] as const;

export type Status = (typeof statuses)[number];

/** The statuses that are counted, from what is done to what is not known. Notes and what was withdrawn are none of them. */
export const countedStatuses = statuses.filter(
  (status): status is Exclude<Status, "notAssessed" | "withdrawn"> =>
    status !== "notAssessed" && status !== "withdrawn",
);

/**
 * The order that honest reporting rests on, best first: nothing that is emptied, spoiled or moved away from its line may rise.
 * 未启动 counts as 正常推进 while it is not late.
 */
export const statusSteps: readonly (readonly Status[])[] = [
  ["met"],
  ["onTrack", "notStarted"],
  ["needsReview"],
  ["behind"],
  ["farBehind"],
  ["overdue", "dueUnreported"],
  ["invalid", "notReported"],
];

/** Every status, in the order in which lists show them: what asks for something first. */
export const worstFirst: readonly Status[] = [
  "invalid",
  "overdue",
  "dueUnreported",
  "farBehind",
  "behind",
  "notReported",
  "needsReview",
  "notStarted",
  "onTrack",
  "met",
  "notAssessed",
  "withdrawn",
];

/** What a list of what needs attention holds, in its order. 待确认 stands in a list of its own: there the office itself is asked. */
export const attentionStatuses: readonly Status[] = [
  "invalid",
  "overdue",
  "dueUnreported",
  "farBehind",
  "behind",
  "notReported",
];

/** The rows that need attention, worst first; equally bad ones in the order given (the document's). */
export function attentionOrder<Row extends { readonly judgement: Pick<Judgement, "status"> }>(
  rows: readonly Row[],
): readonly Row[] {
  return attentionStatuses.flatMap((status) => rows.filter((row) => row.judgement.status === status));
}

/** Something a reader should know beside the status. */
export type Remark =
  | "exceeded"
  | "missingBaseline"
  /** 年初基数 is zero or negative, so that no growth can be counted from it. */
  | "baselineUnusable"
  | "basisUnspecified"
  /** 考核方式 does not fit the target; the proposed one holds. */
  | "comparisonUnfit"
  | "aspirational"
  | "actualIsText"
  | "actualIsNegative"
  | "actualIsError"
  | "actualNotWhole"
  | "actualImplausible"
  | "actualLooksLikeDate"
  | "stageUnknown"
  /** 持续推进 without 进展情况. */
  | "missingNote"
  /** Judged by 核定值. */
  | "verified"
  /** 临期: not met, and its deadline is near. */
  | "dueSoon"
  | "targetUnreadable";

/** The judgement of one row. Numbers are `null` where they make no sense for the row. */
export interface Judgement {
  readonly status: Status;
  readonly remarks: readonly Remark[];
  /** The number that was judged: 核定值 where there is one, else what was reported; `null` without a usable one. */
  readonly actual: number | null;
  /** 达标线: what the actual is held against. */
  readonly line: number | null;
  /** 序时目标: what would be due at the as-of date. */
  readonly pace: number | null;
  /** 完成率 as a fraction, rounded half up to 0.001; above 1 is shown. */
  readonly completion: number | null;
  /** 缺口: the missing amount (the excess for a cap), never negative. */
  readonly shortfall: number | null;
}
