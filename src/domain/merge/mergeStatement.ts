import type { FieldMerge } from "./fieldMerge";
import { mergeField } from "./mergeField";

/** One statement in several fields, as 要求, 目标值 and 单位 state one target. */
export type Statement<Field extends string, Value> = Readonly<Record<Field, Value>>;

/**
 * Merges fields that state one thing together. The result is a statement that one of the sides made: where both sides
 * changed it, each its own way, all fields that differ are conflicts, also those that only one side touched. So a number
 * from here never meets a unit from there. A side whose changes the other made, too, has no opinion of its own.
 *
 * @param base what both sides started from; unknown for fields that it does not have, or altogether
 */
export function mergeStatement<Field extends string, Value>(
  fields: readonly Field[],
  base: Partial<Statement<Field, Value>> | undefined,
  local: Statement<Field, Value>,
  remote: Statement<Field, Value>,
  same: (one: Value, other: Value) => boolean,
): Statement<Field, FieldMerge<Value>> {
  const merged = fields.map((field) => [field, mergeField(base?.[field], local[field], remote[field], same)] as const);
  const kinds = new Set(merged.map(([, { kind }]) => kind));
  const contested = kinds.has("conflict") || (kinds.has("local") && kinds.has("remote"));
  const entries = merged.map(([field, merge]): readonly [Field, FieldMerge<Value>] =>
    contested && merge.kind !== "same"
      ? [field, { kind: "conflict", base: base?.[field], local: local[field], remote: remote[field] }]
      : [field, merge],
  );
  return Object.fromEntries(entries) as Statement<Field, FieldMerge<Value>>;
}
