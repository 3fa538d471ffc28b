import { type FieldMerge, mergeField, mergeStatement, type Statement } from "../../domain/merge/mergeField";
import type { CellValue } from "../../workbook/cellValue";
import type { BaseRow } from "../base/base";
import type { LedgerRow } from "../read/ledger";
import { guardedFields, isSameValue, toCellValue } from "../read/ledgerIssues";
import { headerOf, type Field } from "../template/ledgerSpec";
import type { PlanRow } from "../lay/planRows";
import { cellsOfBase, cellsOfTable } from "./editionRows";
import { newDoubts } from "./newDoubts";
import { conflictId, type FieldChange, type SyncChoices } from "./syncPlan";

/** Fields that state one target together: a number from here never meets a unit from there. */
export const statementFields = ["requirement", "value", "upper", "unit", "basis", "counted", "kind"] as const;

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
