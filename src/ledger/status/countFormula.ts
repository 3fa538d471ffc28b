import type { Status } from "../../domain/progress/status";
import { text } from "../formulas/expression";
import { commitmentWords, kindWords, statusWords } from "../template/words";
import type { Group } from "./overviewColumns";
import type { LedgerReferences } from "./statusSource";

/** A column and what its cell must say. */
type Criterion = readonly [range: string, criterion: string];

/**
 * Counts rows of the ledger as the summary counts their judgements: rows without 编号 and those of another ledger are none, one
 * whose 编号 others have too is 待确认, and one that lost its 类型 is a target in doubt.
 * @param region the criterion, a cell or a text; `null` for all regions
 */
export function countFormula(
  references: LedgerReferences,
  region: string | null,
  group: Group,
  status: Status | null,
): string {
  const { column, ambiguousKeys } = references;
  const regional: readonly Criterion[] = region === null ? [] : [[column("region"), region]];
  const own = withKeys(references, regional, group, status);
  if (status === null || ambiguousKeys.length === 0) return own;
  // Its cell shows the status that each row would have for itself.
  const shown = ofAmbiguous(references, regional, group, status);
  const all = status === "needsReview" ? `+${ofAmbiguous(references, regional, group, null)}` : "";
  return `${own}-${shown}${all}`;
}

/** Counts the rows of this ledger that are notes, or withdrawn. */
export function countOfKind(references: LedgerReferences, kind: "note" | "withdrawn"): string {
  const { column, alienKeys } = references;
  const criteria = [column("kind"), text(kindWords[kind]), column("key")].join(",");
  const keyed = `COUNTIFS(${criteria},${text("?*")})`;
  return alienKeys.length === 0 ? keyed : `${keyed}-SUMPRODUCT(COUNTIFS(${criteria},${list(alienKeys)}))`;
}

/** Rows with a key of this ledger. */
function withKeys(
  references: LedgerReferences,
  regional: readonly Criterion[],
  group: Group,
  status: Status | null,
): string {
  const { column, alienKeys } = references;
  const count = (criteria: readonly Criterion[]): string => `COUNTIFS(${criteria.flat().join(",")})`;
  const keyed = combine(references, [...regional, [column("key"), text("?*")]], group, status, count);
  if (alienKeys.length === 0) return keyed;
  const alien = (criteria: readonly Criterion[]): string =>
    `SUMPRODUCT(COUNTIFS(${[...criteria.flat(), column("key"), list(alienKeys)].join(",")}))`;
  return `${keyed}-(${combine(references, regional, group, status, alien)})`;
}

/** Rows with one of the keys that several rows had, as long as they have it. */
function ofAmbiguous(
  references: LedgerReferences,
  regional: readonly Criterion[],
  group: Group,
  status: Status | null,
): string {
  const { column, ambiguousKeys } = references;
  const keys = list(ambiguousKeys);
  const count = (criteria: readonly Criterion[]): string =>
    `SUMPRODUCT(COUNTIFS(${[...criteria.flat(), column("key"), keys].join(",")})*(COUNTIF(${column("key")},${keys})>1))`;
  return `(${combine(references, regional, group, status, count)})`;
}

/**
 * The rows of a group, put together from counts. Rows in doubt, and all of them, are counted as what is no point, no note and
 * not withdrawn, so that none is missed whose 类型 nobody can read; others are counted by their 类型.
 */
function combine(
  { column }: LedgerReferences,
  criteria: readonly Criterion[],
  group: Group,
  status: Status | null,
  count: (criteria: readonly Criterion[]) => string,
): string {
  const stated: readonly Criterion[] = status === null ? [] : [[column("status"), text(statusWords[status])]];
  const base = [...criteria, ...stated];
  const kind = (word: string): Criterion => [column("kind"), text(word)];
  if (group === "points") return count([...base, kind(kindWords.qualitative)]);
  const quantified = (own: readonly Criterion[]): string => {
    if (status !== null && status !== "needsReview") return count([...own, kind(kindWords.quantified)]);
    const others = status === null ? (["qualitative", "note", "withdrawn"] as const) : (["qualitative"] as const);
    return [count(own), ...others.map((other) => count([...own, kind(kindWords[other])]))].join("-");
  };
  const aspirational = quantified([...base, [column("commitment"), text(commitmentWords.aspirational)]]);
  return group === "aspirational" ? aspirational : `${quantified(base)}-(${aspirational})`;
}

/** Texts as an array constant, without what would stand for other texts. */
function list(keys: readonly string[]): string {
  return `{${keys.map((key) => text(key.replace(/[~?*]/g, "~$&"))).join(",")}}`;
}
