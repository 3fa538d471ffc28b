import type { Match } from "../../domain/merge/matching";
import { type FieldMerge, mergeField, mergeStatement, type Statement } from "../../domain/merge/mergeField";
import { isBlank } from "../../domain/progress/entry";
import type { CellValue } from "../../workbook/cellValue";
import type { BaseRow } from "../base/base";
import type { PlanRow } from "../lay/planRows";
import type { LedgerRow } from "../read/ledger";
import { guardedFields, isSameValue, toCellValue } from "../read/ledgerIssues";
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
  type ChangedRow,
  conflictId,
  type FieldChange,
  type SyncChoices,
} from "./syncPlan";

const plainFields = guardedFields.filter((field) => !statementFields.some((stated) => stated === field));

/**
 * What becomes of the cells of one row: every field in which the new edition differs from this ledger and is not plainly
 * the older opinion. Columns that the table has no more are passed over.
 *
 * @param base as last written; `undefined` when nobody knows
 */
export function mergeRow(
  base: BaseRow | undefined,
  local: LedgerRow,
  remote: PlanRow,
  choices: SyncChoices,
): readonly FieldChange[] {
  if (base !== undefined && isSameEdition(base, remote)) return [];
  const here = cellsOfTable(local);
  const there = cellsOfBase(remote.cells);
  const was = base === undefined ? () => undefined : cellsOfBase(base);
  const isThere = (field: Field): boolean => local.cells.has(field);
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
  const changes = guardedFields.flatMap((field): FieldChange[] => {
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
    const choice = choices.fields.get(conflictId(local.key, field)) ?? choices.others;
    return [{ ...change, kind: "conflict", choice }];
  });
  return [...changes, ...reviewChange(base, local, remote, changes)];
}

/** Whether the new edition says of a row what the earlier one said. */
export function isSameEdition(base: BaseRow, remote: PlanRow): boolean {
  return guardedFields.every((field) =>
    isSameValue(toCellValue(base[field] ?? null), toCellValue(remote.cells[field] ?? null)),
  );
}

/** 核对 gets the doubts that the new words bring, behind what stands there. Known doubts were settled or still stand there. */
function reviewChange(
  base: BaseRow | undefined,
  local: LedgerRow,
  remote: PlanRow,
  changes: readonly FieldChange[],
): readonly FieldChange[] {
  const stands = local.cells.get("review");
  if (stands === undefined || !changes.some(({ choice }) => choice !== "local")) return [];
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
  | { readonly kind: "blocked"; readonly row: BlockedRow }
  | { readonly kind: "unchanged" };

/**
 * What becomes of a row that both editions have. A row that stands in the table more than once is left alone, as nobody knows
 * which of them is meant; one that somebody deleted stays deleted while the edition leaves it as it was, and else is asked about.
 */
export function planMatch(
  match: Match,
  { row: was, cells }: RowBefore,
  { row: is, planRow }: RowAfter,
  { base, basis, table }: Editions,
  choices: SyncChoices,
): PlannedMatch {
  const key = match.before;
  const known = basis === "threeWay" ? base?.rows.get(key) : undefined;
  const [local, ...others] = table.get(key) ?? [];
  const row = withKey(planRow, key);
  const at = { key, region: textOf(cells("region")), text: was.text };
  if (others.length > 0) return { kind: "blocked", row: { ...at, reason: "keyTwice" } };
  if (local === undefined) {
    if (known !== undefined && isSameEdition(known, planRow))
      return { kind: "blocked", row: { ...at, reason: "rowGone" } };
    const choice = choices.fields.get(conflictId(key, null)) ?? choices.others;
    return {
      kind: "returns",
      row: { row, region: regionName(planRow), text: is.text, perhapsFrom: null, returns: true, choice },
    };
  }
  const fields = mergeRow(known, local, row, choices);
  if (fields.length === 0) return { kind: "unchanged" };
  const reported = isReported(local);
  const adjusts = fields.some((change) => adjustsTarget(change) && change.choice !== "local");
  return {
    kind: "changed",
    row: {
      key,
      sheetRow: local.sheetRow,
      region: local.region,
      reason: match.reason,
      before: was.text,
      after: is.text,
      fields,
      reported,
      adjusted: reported && adjusts,
      row,
    },
  };
}

/** Whether the row carries an actual or a stage. */
function isReported({ report: { actual, stage } }: LedgerRow): boolean {
  return !isBlank(actual) || !isBlank(stage);
}
