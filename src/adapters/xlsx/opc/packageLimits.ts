/** Caps that are checked before and while something is inflated or parsed. Sizes in bytes. */
export interface PackageLimits {
  readonly entries: number;
  readonly entryBytes: number;
  readonly totalBytes: number;
  /** Inflated to packed size, looked at only for entries above `ratioFromBytes`. */
  readonly ratio: number;
  readonly ratioFromBytes: number;
  readonly sharedStrings: number;
  readonly cellFormats: number;
  /** Cells of one dense answer, and of one change. */
  readonly rangeCells: number;
}

/** A ledger of 100,000 rows passes easily; a bomb of 0.6 MB does not. Excel itself ends at 65,490 cell formats. */
export const defaultLimits: PackageLimits = {
  entries: 20_000,
  entryBytes: 192 * 2 ** 20,
  totalBytes: 512 * 2 ** 20,
  ratio: 100,
  ratioFromBytes: 16 * 2 ** 20,
  sharedStrings: 5_000_000,
  cellFormats: 65_490,
  rangeCells: 20_000_000,
};
