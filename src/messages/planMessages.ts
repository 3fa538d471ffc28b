import type { ExtractionIssue, HeaderPart } from "../extraction/extractionIssue";
import type {
  Basis,
  Bound,
  Comparison,
  Deadline,
  Measure,
  Reading,
  ReasonCode,
  Requirement,
  ReviewReason,
  WorkPointKind,
} from "../domain/workPlan";
import type { IssueSentences } from "./issueSentence";

/** Words for the content of a document: requirements, readings, doubts. */
export interface PlanMessages {
  /** “至少 100 家”, “约 150 家（达标线 135）”; `line` is shown if it differs from the number stated. */
  readonly requirement: (requirement: Requirement, unit: string, line?: number | null) => string;
  readonly bound: Readonly<Record<Bound, string>>;
  readonly measure: Readonly<Record<Measure, string>>;
  /** 考核方式. */
  readonly comparison: Readonly<Record<Comparison, string>>;
  readonly workPointKind: Readonly<Record<WorkPointKind, string>>;
  readonly basis: Readonly<Record<Basis, string>>;
  /** “2019年底前（未写明）”. */
  readonly deadline: (deadline: Deadline) => string;
  /** An ISO date in words. */
  readonly date: (iso: string) => string;
  /** Why the parser read it so. */
  readonly reason: Readonly<Record<ReasonCode, string>>;
  /** What is in doubt. */
  readonly review: Readonly<Record<ReviewReason, string>>;
  /** The label of one possible reading, `unit` being the target's own. */
  readonly reading: (reading: Reading, unit: string) => string;
  readonly issue: IssueSentences<ExtractionIssue>;
  readonly headerPart: Readonly<Record<HeaderPart, string>>;
}
