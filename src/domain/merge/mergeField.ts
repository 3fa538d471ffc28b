import type { FieldMerge } from "./fieldMerge";

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
