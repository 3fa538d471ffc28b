import { isBlank } from "../../domain/progress/entry";
import type { BaseRow } from "../base/base";
import type { LedgerRow } from "../read/ledger";
import { isSameValue, guardedFields, toCellValue } from "../read/ledgerIssues";
import { ledgerColumns } from "../template/ledgerSpec";
import { textOf } from "../read/readRow";
import { cellsOfTable, type RowBefore } from "./editionRows";
import type { Editions } from "./readEditions";
import type { BlockedRow, RemovedRow } from "./syncPlan";

export type PlannedRemoval =
  | { readonly kind: "removed"; readonly row: RemovedRow }
  | { readonly kind: "blocked"; readonly row: BlockedRow }
  | { readonly kind: "withdrawn" };

/**
 * What becomes of a row that the new edition does not have: it stays, 已撤销. One that an earlier edition dropped stays as it is.
 * @param perhapsTo key of an added row of another region with nearly the same words
 */
export function planRemoval(
  { row: { key, text, indicator, withdrawn }, cells }: RowBefore,
  { base, table }: Editions,
  perhapsTo: string | null,
): PlannedRemoval {
  if (withdrawn) return { kind: "withdrawn" };
  const region = textOf(cells("region"));
  const [local, ...others] = table.get(key) ?? [];
  if (others.length > 0) return { kind: "blocked", row: { key, region, text, reason: "keyTwice" } };
  const filled = local !== undefined && isFilled(local, base?.rows.get(key));
  return {
    kind: "removed",
    row: { key, sheetRow: local?.sheetRow ?? null, region, text, indicator, filled, perhapsTo },
  };
}

/** Whether somebody typed into the row: anything in a column that is neither the document's nor calculated, and not laid there by us. */
function isFilled(row: LedgerRow, base: BaseRow | undefined): boolean {
  const here = cellsOfTable(row);
  return ledgerColumns.some(({ field, owner }) => {
    if (owner === "calculated" || guardedFields.includes(field) || field === "key" || field === "sequence")
      return false;
    const cell = here(field);
    return !isBlank(cell) && !isSameValue(cell, toCellValue(base?.[field] ?? null));
  });
}
