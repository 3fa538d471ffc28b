/** What becomes of one field, from its value in the base, here (local) and in the new edition or returned file (remote). */
export type FieldMerge<Value> =
  /** Nobody changed it, or both sides to the same value. */
  | { readonly kind: "same"; readonly value: Value }
  /** Only the other side changed it. */
  | { readonly kind: "remote"; readonly value: Value }
  /** Only this side changed it. */
  | { readonly kind: "local"; readonly value: Value }
  /** Both changed it, differently, or nobody knows who did (`base` is unknown): a person decides. */
  | { readonly kind: "conflict"; readonly base: Value | undefined; readonly local: Value; readonly remote: Value };

/**
 * Merges one field against the value that both sides started from; `undefined` when nobody knows it: then every difference
 * is a conflict, as nobody knows who made it.
 */
export function mergeField<Value>(
  base: Value | undefined,
  local: Value,
  remote: Value,
  same: (one: Value, other: Value) => boolean,
): FieldMerge<Value> {
  if (same(local, remote)) return { kind: "same", value: local };
  if (base !== undefined && same(base, local)) return { kind: "remote", value: remote };
  if (base !== undefined && same(base, remote)) return { kind: "local", value: local };
  return { kind: "conflict", base, local, remote };
}

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
