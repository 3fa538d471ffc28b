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
