import type { Decision } from "../review/decision";
import type { Target, WorkPoint } from "../workPlan";
import { exactWords } from "./wording";

interface RowBefore {
  readonly key: string;
  readonly indicator?: string;
  readonly subject?: string;
}

/**
 * Which target of a sentence that stands as it stood is which: key in the ledger → key that `decide` knows it by.
 * The sentence has the same targets in the same order, so the running numbers agree, unless the ledger gave its numbers in
 * another order, as it does to a target that comes later. Then indicator and subject tell, and what they do not tell is not in.
 *
 * @param key of the point in the ledger
 * @param rows of the point in the ledger that state this sentence; none where only its points are known
 * @param about the decisions about the point and its targets, in the order in which they were taken
 * @param point of the new plan
 */
export function carriedTargets(
  key: string,
  rows: readonly RowBefore[],
  about: readonly Decision[],
  point: WorkPoint,
): ReadonlyMap<string, string> {
  const added = addedBefore(key, rows, about, point);
  const mentioned = about.map((decision) => decision.key).filter((each) => each !== key);
  const stated = [...new Set([...rows.map((row) => row.key), ...mentioned])].filter(
    (each) => each !== key && !added.has(each),
  );
  const before = stated.map((each) => ({ key: each, name: nameBefore(each, rows, about) }));
  const now = point.targets.map((target) => ({ key: target.key, name: nameOf(target.indicator, target.subject) }));
  return new Map([...statedNow(key, before, point, now, rows.length > 0), ...added]);
}

interface Named {
  readonly key: string;
  /** Indicator and subject; `null` when they are not as read. */
  readonly name: string | null;
}

function statedNow(
  key: string,
  before: readonly Named[],
  point: WorkPoint,
  now: readonly Named[],
  complete: boolean,
): readonly (readonly [string, string])[] {
  const byNumber = before.flatMap((each) => {
    const other = now.find((target) => target.key === point.key + each.key.slice(key.length));
    return other === undefined || (each.name !== null && each.name !== other.name)
      ? []
      : [[each.key, other.key] as const];
  });
  if (!complete || (byNumber.length === now.length && before.length === now.length)) return byNumber;
  const only = (list: readonly Named[], name: string | null) => {
    const found = list.filter((each) => each.name === name);
    return name !== null && found.length === 1 ? found[0] : undefined;
  };
  return before.flatMap((each) => {
    const other = only(now, each.name);
    return other === undefined || only(before, each.name) === undefined ? [] : [[each.key, other.key] as const];
  });
}

/** The targets that a person added: behind those of the document, in the order of the decisions, as `decide` numbers them. */
function addedBefore(
  key: string,
  rows: readonly RowBefore[],
  about: readonly Decision[],
  point: WorkPoint,
): ReadonlyMap<string, string> {
  const highest = Math.max(0, ...point.targets.map((target) => Number(target.key.slice(point.key.length + 1))));
  const found = new Map<string, string>();
  let number = highest;
  for (const decision of about) {
    if (decision.kind !== "added") continue;
    number += 1;
    const name = nameOf(decision.target.indicator, decision.target.subject);
    const row = [...rows]
      .reverse()
      .find((each) => !found.has(each.key) && nameOf(each.indicator, each.subject) === name);
    found.set(row?.key ?? `${key}-${number}`, `${point.key}-${number}`);
  }
  return found;
}

/** What the row was read as; unknown where a person gave it another name, or took the row out. */
function nameBefore(key: string, rows: readonly RowBefore[], about: readonly Decision[]): string | null {
  const row = rows.find((each) => each.key === key);
  const renamed = about.some(
    (each) =>
      each.key === key &&
      each.kind === "changed" &&
      (each.change.indicator !== undefined || each.change.subject !== undefined),
  );
  return row?.indicator === undefined || renamed ? null : nameOf(row.indicator, row.subject);
}

function nameOf(indicator: Target["indicator"] | undefined, subject: Target["subject"] | undefined): string {
  return `${exactWords(indicator ?? "")}\n${exactWords(subject ?? "")}`;
}
