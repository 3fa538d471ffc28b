/** One row of an edition, as far as matching looks at it: a target, or a work point without one. */
export interface EditionRow {
  /** Of an earlier edition the minted key; of the new one the key as extracted, which only names the row until it is matched. */
  readonly key: string;
  /** Key of the work point that it belongs to; its own where it has no target. */
  readonly point: string;
  /** Code of the region, as in `regionNames.ts`. Regions with different codes never match each other. */
  readonly region: string;
  readonly kind: "quantified" | "qualitative" | "note";
  /** The sentence. */
  readonly text: string;
  /** Empty without a target. */
  readonly indicator: string;
  readonly subject: string;
  /** What is asked for, as one comparable text: comparator, value and unit. Never enough to match by, only to choose between equals. */
  readonly demand: string;
  /** An earlier edition dropped it: it is matched only by what nothing else matches. */
  readonly withdrawn: boolean;
}

/** Why two rows are taken for the same target. */
export type MatchReason =
  /** Sentence and target are the same, character by character but for white space, list number and the mark at the end. */
  | { readonly code: "sameWords" }
  /** Same action, indicator and subject in the same region, whatever the number is now. */
  | { readonly code: "sameTarget" }
  /** The sentences are alike beyond the threshold, and more alike than to any other. `likeness` from 0 to 1. */
  | { readonly code: "alike"; readonly likeness: number }
  /** The statistician said so. */
  | { readonly code: "chosen" };

export interface Match {
  /** Key in the earlier edition, carried to the new one. */
  readonly before: string;
  /** Key as extracted from the new edition. */
  readonly after: string;
  readonly reason: MatchReason;
}

/** Rows of which nobody can say which is which: a person picks. */
export interface Tie {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Each row of both editions stands in exactly one of `matches`, `added`, `removed` or `ties`. */
export interface Matching {
  readonly matches: readonly Match[];
  /** Keys of the new edition, in its order. */
  readonly added: readonly string[];
  /** Keys of the earlier edition. */
  readonly removed: readonly string[];
  readonly ties: readonly Tie[];
  /** Removed and added rows of different regions with the same or nearly the same words. Only reported, never matched. */
  readonly perhapsMoved: readonly { readonly before: string; readonly after: string; readonly likeness: number }[];
}

/** What a person said about ties, or against a match: key of the new edition → key of the earlier one, or `null` for “it is new”. */
export type Pairs = ReadonlyMap<string, string | null>;
