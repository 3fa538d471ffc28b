import type { EditionRow } from "../../domain/merge/matching";

/** A key of ours: `<edition>-<region code>-<running number>`, of a target also `-<running number in the point>`. */
export interface KeyParts {
  readonly edition: string;
  /** Six digits, or `X00001` … of a region that the list does not know. */
  readonly region: string;
  readonly point: number;
  /** `null`: the key is that of a point. */
  readonly target: number | null;
}

/** The parts of a key; `null` for what was never minted: a name that somebody gave to a row of their own. */
export function keyParts(key: string): KeyParts | null {
  const match = /^(.+)-(\d{6}|X\d{5})-(\d+)(?:-(\d+))?$/.exec(key);
  if (match === null) return null;
  const [, edition = "", region = "", point, target] = match;
  return { edition, region, point: Number(point), target: target === undefined ? null : Number(target) };
}

/** Key of the point that a key belongs to: its own, if it is that of a point. */
export function pointOfKey(key: string): string {
  const target = keyParts(key)?.target ?? null;
  return target === null ? key : key.slice(0, key.lastIndexOf("-"));
}

/**
 * Keys for the rows that the new edition adds, in its order: a target of a point that the ledger has goes under the key of that
 * point, everything else gets the next running number of its region. No key is given that was ever taken, also by a row that
 * is gone or withdrawn: what somebody sent back under that key must not meet another target.
 *
 * @param rows all rows of the new edition, in its order
 * @param carried the key of the ledger by key of the new edition, for rows that have one
 * @param taken every key that the ledger knows, from its base, its table or its decisions
 * @param codeOf code of a region to mint with
 */
export function mintKeys(
  edition: string,
  rows: readonly EditionRow[],
  added: ReadonlySet<string>,
  carried: ReadonlyMap<string, string>,
  taken: Iterable<string>,
  codeOf: (row: EditionRow) => string,
): ReadonlyMap<string, string> {
  const numbers = new RunningNumbers(taken);
  const points = new Map<string, string>();
  for (const { key, point } of rows) {
    const old = carried.get(key);
    if (old !== undefined && !points.has(point)) points.set(point, pointOfKey(old));
  }
  const minted = new Map<string, string>();
  for (const row of rows) {
    if (!added.has(row.key)) continue;
    const point = points.get(row.point) ?? numbers.nextPoint(edition, codeOf(row));
    points.set(row.point, point);
    minted.set(row.key, row.key === row.point ? point : numbers.nextTarget(point));
  }
  return minted;
}

/** The highest running number of each region and of each point. */
class RunningNumbers {
  private readonly highest = new Map<string, number>();

  constructor(taken: Iterable<string>) {
    for (const key of taken) {
      const parts = keyParts(key);
      if (parts === null) continue;
      this.note(`${parts.edition}-${parts.region}`, parts.point);
      if (parts.target !== null) this.note(pointOfKey(key), parts.target);
    }
  }

  nextPoint(edition: string, region: string): string {
    const prefix = `${edition}-${region}`;
    return `${prefix}-${String(this.next(prefix)).padStart(2, "0")}`;
  }

  nextTarget(point: string): string {
    return `${point}-${this.next(point)}`;
  }

  private next(name: string): number {
    const number = (this.highest.get(name) ?? 0) + 1;
    this.highest.set(name, number);
    return number;
  }

  private note(name: string, number: number): void {
    this.highest.set(name, Math.max(this.highest.get(name) ?? 0, number));
  }
}

/** Puts what has the same key together, in the order of the first of each. */
export function groupByKey<Item extends { readonly key: string }>(
  items: readonly Item[],
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(item.key);
    if (group === undefined) groups.set(item.key, [item]);
    else group.push(item);
  }
  return groups;
}
