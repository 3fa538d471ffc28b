import type { Basis, RequirementKind } from "../workPlan";

/**
 * What the judgement needs to know of a ledger row: the cells of the ledger, in domain words.
 * `null` in a number or date means: the cell is empty or cannot be read.
 */
export interface AssessedRow {
  /** 类型; `withdrawn` once a newer edition dropped the point. */
  readonly kind: "quantified" | "qualitative" | "note" | "withdrawn";
  /** 核对: why the row is in doubt; empty = sure. */
  readonly review: string;
  readonly requirement: RequirementKind | null;
  /** 目标值: value, lower bound, growth as a fraction (0.08), or factor. `%` rows hold fractions. */
  readonly value: number | null;
  /** 目标上限 of a range: no ceiling, only what 超额 is measured by. */
  readonly upper?: number | null;
  readonly unit: string;
  /** 计数: only whole numbers make sense (家, 期 …), so pace is rounded down. */
  readonly counted: boolean;
  readonly basis: Basis;
  /** 年初基数. */
  readonly baseline: number | null;
  /** ISO date; rows without a deadline of their own carry the end of the plan year. */
  readonly deadline: string | null;
}

/** Inputs that all rows of a ledger share: the named cells above the table. */
export interface AssessmentSettings {
  /** Plan year. */
  readonly year: number;
  /** ISO date at whose end the ledger is judged; stored, never today. */
  readonly asOf: string;
  /** Tolerance of 左右 as a fraction; default 0.1. */
  readonly tolerance: number;
  /** Compare with 序时进度; default true. */
  readonly paceOn: boolean;
  /** Percentage points, as a fraction, that a row may lag its pace before it is behind; default 0. */
  readonly paceBuffer: number;
  /** Days before its deadline from which on a row that is not met is 临期; 0, the default, for never. */
  readonly dueSoonDays?: number;
}
