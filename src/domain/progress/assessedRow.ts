import type { Basis, Bound, Comparison, Measure } from "../workPlan";

/**
 * What the judgement needs to know of a ledger row: the cells of the ledger, in domain words.
 * `null` in a number, a date or a word means: the cell is empty or cannot be read.
 */
export interface AssessedRow {
  /** 类型; `withdrawn` once a newer edition dropped the point. */
  readonly kind: "quantified" | "qualitative" | "note" | "withdrawn";
  /** 待确认事项: why the row is in doubt; empty = sure. */
  readonly review: string;
  /** 要求. */
  readonly bound: Bound | null;
  /** 度量. */
  readonly measure: Measure | null;
  /** 目标值: level, lower bound, growth as a fraction (0.08), points as stated, or factor. Levels in % are fractions. */
  readonly value: number | null;
  /** 目标上限 of a range: no ceiling, only what 超额 is measured by. */
  readonly upper: number | null;
  readonly unit: string;
  /** 计数: only whole numbers make sense (家, 期 …), so pace is rounded down. */
  readonly counted: boolean;
  readonly basis: Basis;
  /** 考核方式 as the cell has it; where it does not fit the target, another one holds: see `comparisonOf`. */
  readonly comparison: Comparison | null;
  /** 年初基数. */
  readonly baseline: number | null;
  /** 节点目标 of 一季度, 上半年 and 前三季度; `null` where none is set or where words stand there. */
  readonly milestones: readonly [number | null, number | null, number | null];
  /** ISO date; rows without a deadline of their own carry the end of the plan year. With 延期至, that date. */
  readonly deadline: string | null;
}

/** Inputs that all rows of a ledger share: 截至日期 above the table, the others on the sheet 设置. */
export interface AssessmentSettings {
  /** Plan year. */
  readonly year: number;
  /** ISO date at whose end the ledger is judged; stored, never today. */
  readonly asOf: string;
  /** 左右容差: tolerance of 左右 as a fraction; default 0.1. */
  readonly tolerance: number;
  /** 序时比较: compare before the deadline at all; default true. */
  readonly paceOn: boolean;
  /** 起算月: the month from whose first day on the pace runs, 1 to 12; default 1. */
  readonly startMonth: number;
  /** 序时缓冲: percentage points, as a fraction, that a row may lag before it is 滞后; default 0. */
  readonly paceBuffer: number;
  /** 严重滞后: percentage points, as a fraction, beyond which what lags is 严重滞后; `null`, the default, for never. */
  readonly severeLag: number | null;
  /** Days before its deadline from which on a row that is not met is 临期; 0 for never. */
  readonly dueSoonDays: number;
}
