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
