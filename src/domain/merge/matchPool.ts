import type { ComparableRow } from "./comparableRow";
import type { Match, MatchReason, Pairs, Tie } from "./matching";

/** The rows of a region that are left to match, and what was found for the others. Each row is given away once. */
export class MatchPool {
  readonly #before: readonly ComparableRow[];
  readonly #after: readonly ComparableRow[];
  readonly #gone = new Set<ComparableRow>();
  readonly #new = new Set<ComparableRow>();
  readonly #matches: { readonly match: Match; readonly order: number }[] = [];
  readonly #ties: { readonly tie: Tie; readonly order: number }[] = [];

  constructor(before: readonly ComparableRow[], after: readonly ComparableRow[]) {
    this.#before = before;
    this.#after = after;
  }

  /** Takes what a person said, as far as it can hold. */
  choose(pairs: Pairs): void {
    if (pairs.size === 0) return;
    const earlier = new Map(this.#before.map((row) => [row.row.key, row]));
    for (const after of this.#after) {
      const chosen = pairs.get(after.row.key);
      if (chosen === undefined) continue;
      const before = chosen === null ? undefined : earlier.get(chosen);
      if (chosen === null) {
        this.#gone.add(after);
        this.#new.add(after);
      } else if (before?.row.region === after.row.region && !this.#gone.has(before)) {
        this.match(before, after, { code: "chosen" });
      }
    }
  }

  open(rows: readonly ComparableRow[]): readonly ComparableRow[] {
    return rows.filter((row) => !this.#gone.has(row));
  }

  match(before: ComparableRow, after: ComparableRow, reason: MatchReason): void {
    this.#gone.add(before).add(after);
    this.#matches.push({ match: { before: before.row.key, after: after.row.key, reason }, order: after.order });
  }

  matchInOrder(before: readonly ComparableRow[], after: readonly ComparableRow[], reason: MatchReason): void {
    before.forEach((one, index) => {
      const other = after[index];
      if (other !== undefined) this.match(one, other, reason);
    });
  }

  /** Leaves these rows to a person, unless one side has none. A row may be named twice. */
  tie(before: readonly ComparableRow[], after: readonly ComparableRow[]): void {
    const first = inOrder(after)[0];
    if (before.length === 0 || first === undefined) return;
    for (const row of [...before, ...after]) this.#gone.add(row);
    const keys = (rows: readonly ComparableRow[]) => inOrder(rows).map(({ row }) => row.key);
    this.#ties.push({ tie: { before: keys(before), after: keys(after) }, order: first.order });
  }

  /** In no order; each with the place of its row, or the first of its rows, in the new edition. */
  get matches(): readonly { readonly match: Match; readonly order: number }[] {
    return this.#matches;
  }

  get ties(): readonly { readonly tie: Tie; readonly order: number }[] {
    return this.#ties;
  }

  added(): readonly ComparableRow[] {
    return this.#after.filter((row) => this.#new.has(row) || !this.#gone.has(row));
  }

  removed(): readonly ComparableRow[] {
    return this.open(this.#before);
  }
}

function inOrder(rows: readonly ComparableRow[]): readonly ComparableRow[] {
  return [...new Set(rows)].sort((one, other) => one.order - other.order);
}
