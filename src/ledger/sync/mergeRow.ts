import type { Match } from "../../domain/merge/matching";
import { type FieldMerge, mergeField, mergeStatement, type Statement } from "../../domain/merge/mergeField";
import { isBlank } from "../../domain/progress/entry";
import type { CellValue } from "../../workbook/cellValue";
import type { BaseRow } from "../base/base";
import type { PlanRow } from "../lay/planRows";
import type { LedgerRow } from "../read/ledger";
import { guardedFields, isSameValue, sharedFields, toCellValue } from "../read/ledgerIssues";
import { textOf } from "../read/readRow";
import { type Field, headerOf } from "../template/ledgerSpec";
import {
  cellsOfBase,
  cellsOfTable,
  type Editions,
  regionName,
  type RowAfter,
  type RowBefore,
  withKey,
} from "./readEditions";
import { adjustsTarget, newDoubts, statementFields } from "./reviewRemarks";
import {
  type AddedRow,
  type BlockedRow,
  type Choice,
  type ChangedRow,
  conflictId,
  type FieldChange,
  type SyncChoices,
} from "./syncPlan";

const plainFields = [
  ...guardedFields.filter((field) => !statementFields.some((stated) => stated === field)),
  ...sharedFields,
];
const mergedFields = [...guardedFields, ...sharedFields];

/** The cells of a row, merged, and nothing decided yet. */
export interface RowMerge {
  readonly key: string;
  readonly changes: readonly FieldChange[];
  /** What 待确认事项 gets as long as not every change is declined. */
  readonly review: readonly FieldChange[];
}

/**
 * What becomes of the cells of one row: every field in which the new edition differs from this ledger and is not plainly
 * the older opinion. Columns that the table has no more are passed over, and shared ones where the document states nothing.
 *
 * @param base as last written; `undefined` when nobody knows
 */
export function mergeRow(base: BaseRow | undefined, local: LedgerRow, remote: PlanRow): RowMerge {
  const { key } = local;
  if (base !== undefined && isSameEdition(base, remote)) return { key, changes: [], review: [] };
  const here = cellsOfTable(local);
  const there = cellsOfBase(remote.cells);
  const was = base === undefined ? () => undefined : cellsOfBase(base);
  const isThere = (field: Field): boolean => local.cells.has(field) && isStated(field, remote);
  const stated = statementFields.filter(isThere);
  const side = (cells: (field: Field) => CellValue) =>
    Object.fromEntries(stated.map((field) => [field, cells(field)])) as Statement<(typeof stated)[number], CellValue>;
  const statement = mergeStatement(
    stated,
    base === undefined ? undefined : side(cellsOfBase(base)),
    side(here),
    side(there),
    isSameValue,
  );
  const merges = new Map<Field, FieldMerge<CellValue>>([
    ...plainFields
      .filter(isThere)
      .map((field) => [field, mergeField(was(field), here(field), there(field), isSameValue)] as const),
    ...stated.map((field) => [field, statement[field]] as const),
  ]);
  const changes = mergedFields.flatMap((field): FieldChange[] => {
    const merge = merges.get(field);
    if (merge === undefined || merge.kind === "same" || merge.kind === "local") return [];
    const change = {
      field,
      header: headerOf(field),
      base: base === undefined ? undefined : (base[field] ?? null),
      local: here(field),
      remote: remote.cells[field] ?? null,
    };
    if (merge.kind === "remote") return [{ ...change, kind: "change", choice: "new" }];
    return [{ ...change, kind: "conflict", choice: null }];
  });
  return { key, changes, review: changes.length === 0 ? [] : reviewChange(base, local, remote) };
}

/** The same with what was decided: only conflicts are, and whatever is the same as before stays the same object. */
export function decideRow({ key, changes, review }: RowMerge, choices: SyncChoices): readonly FieldChange[] {
  const decided = changes.map((change) => {
    const choice = change.kind === "conflict" ? choiceOf(choices, key, change.field) : change.choice;
    return choice === change.choice ? change : { ...change, choice };
  });
  return decided.some(({ choice }) => choice !== "local") ? [...decided, ...review] : decided;
}

function choiceOf(choices: SyncChoices, key: string, field: Field | null): Choice | null {
  return choices.fields.get(conflictId(key, field)) ?? choices.others;
}

/** Whether the new edition says of a row what the earlier one said. */
export function isSameEdition(base: BaseRow, remote: PlanRow): boolean {
  return mergedFields.every(
    (field) =>
      !isStated(field, remote) ||
      isSameValue(toCellValue(base[field] ?? null), toCellValue(remote.cells[field] ?? null)),
  );
}

/** Of a shared column a document that states nothing has no opinion: what the office filled in stays. */
export function isStated(field: Field, { cells }: Pick<PlanRow, "cells">): boolean {
  return !sharedFields.includes(field) || (cells[field] ?? null) !== null;
}

/** 待确认事项 gets the doubts that the new words bring, behind what stands there. Known doubts were settled or still stand there. */
function reviewChange(base: BaseRow | undefined, local: LedgerRow, remote: PlanRow): readonly FieldChange[] {
  const stands = local.cells.get("review");
  if (stands === undefined) return [];
  const review = newDoubts(base?.review ?? null, stands, remote.cells.review ?? null);
  if (review === null) return [];
  return [
    {
      field: "review",
      header: headerOf("review"),
      base: base === undefined ? undefined : (base.review ?? null),
      local: stands,
      remote: review,
      kind: "change",
      choice: "new",
    },
  ];
}

export type PlannedMatch =
  | { readonly kind: "changed"; readonly row: ChangedRow }
  | { readonly kind: "returns"; readonly row: AddedRow }
  | { readonly kind: "blocked"; readonly row: BlockedRow };

/** What becomes of a row, by what is decided about it; the very same object as long as that is the same. */
export type MatchPlan = (choices: SyncChoices) => PlannedMatch;

/**
 * What becomes of a row that both editions have. A row that stands in the table more than once is left alone, as nobody knows
 * which of them is meant; one that somebody deleted stays deleted while the edition leaves it as it was, and else is asked about.
 * The cells are merged here, once; a decision only picks among what was merged.
 * @returns `null` where the row is as it is, whatever is decided
 */
export function planMatch(
  match: Match,
  { row: was, cells }: RowBefore,
  { row: is, planRow }: RowAfter,
  { base, basis, table }: Editions,
): MatchPlan | null {
  const key = match.before;
  const known = basis === "threeWay" ? base?.rows.get(key) : undefined;
  const [local, ...others] = table.get(key) ?? [];
  const row = withKey(planRow, key);
  const at = { key, region: textOf(cells("region")), text: was.text };
  if (others.length > 0) return always({ kind: "blocked", row: { ...at, reason: "keyTwice" } });
  if (local === undefined) {
    if (known !== undefined && isSameEdition(known, planRow))
      return always({ kind: "blocked", row: { ...at, reason: "rowGone" } });
    const returned = { row, region: regionName(planRow), text: is.text, perhapsFrom: null, returns: true };
    return byChoice(key, [null], ([choice = null]) => ({ kind: "returns", row: { ...returned, choice } }));
  }
  const merge = mergeRow(known, local, row);
  if (merge.changes.length === 0) return null;
  const reported = isReported(local);
  const { sheetRow, region } = local;
  const about = { key, sheetRow, region, reason: match.reason, before: was.text, after: is.text, reported, row };
  const conflicts = merge.changes.flatMap(({ kind, field }) => (kind === "conflict" ? [field] : []));
  return byChoice(key, conflicts, (_, choices) => {
    const fields = decideRow(merge, choices);
    const adjusts = fields.some((change) => adjustsTarget(change) && change.choice !== "local");
    return { kind: "changed", row: { ...about, fields, adjusted: reported && adjusts } };
  });
}

function always(planned: PlannedMatch): MatchPlan {
  return () => planned;
}

/** Plans a row anew only when what was decided about one of its fields, or about the row (`null`), is not what it was. */
function byChoice(
  key: string,
  fields: readonly (Field | null)[],
  plan: (made: readonly (Choice | null)[], choices: SyncChoices) => PlannedMatch,
): MatchPlan {
  let last: { readonly made: readonly (Choice | null)[]; readonly planned: PlannedMatch } | null = null;
  return (choices) => {
    const made = fields.map((field) => choiceOf(choices, key, field));
    if (last === null || made.some((choice, index) => choice !== last?.made[index]))
      last = { made, planned: plan(made, choices) };
    return last.planned;
  };
}

/** Whether the row carries an actual or a stage. */
function isReported({ report: { actual, stage } }: LedgerRow): boolean {
  return !isBlank(actual) || !isBlank(stage);
}
