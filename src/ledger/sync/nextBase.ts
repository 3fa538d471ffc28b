import type { CellInput, CellValue } from "../../workbook/cellValue";
import { toBaseRow, type BaseRow, type LedgerBase } from "../base/base";
import type { LedgerRow } from "../read/ledger";
import { guardedFields, isSameValue, sharedFields, toCellValue } from "../read/ledgerIssues";
import { ledgerColumns, ledgerSpec, type Field } from "../template/ledgerSpec";
import type { PlanRow } from "../lay/planRows";
import { kindWords } from "../template/words";
import type { PreparedSync } from "./preparedSync";
import { isStated } from "./mergeRow";
import { cellsOfTable } from "./readEditions";
import type { SyncPlan } from "./syncPlan";

/**
 * The base after the sync: the new edition's values under the keys of the ledger, also where a person decided against them, so
 * that the same edition has nothing more to say. Of a column that the table lacks nothing was written, so what the base has of
 * it stays. What stands in office and entry columns stays as it was last written.
 */
export function nextBase({ reading, edition, editions }: PreparedSync, sync: SyncPlan): LedgerBase {
  const { base: old, after, before, table } = editions;
  const untouched = new Set(sync.blocked.flatMap(({ key, reason }) => (reason === "keyTwice" ? [key] : [])));
  const remote = new Map(after.map(({ row, planRow }) => [sync.keys.get(row.key) ?? row.key, planRow]));
  const removed = new Set(sync.removed.map(({ key }) => key));
  const isThere = (field: Field): boolean => reading.ledger.columnOf.has(field);
  const rows = new Map<string, BaseRow>();
  for (const key of old === null ? before.map(({ row }) => row.key) : old.rows.keys()) {
    const was = old?.rows.get(key) ?? rowOfTable(table.get(key)?.[0]);
    const is = remote.get(key);
    if (untouched.has(key)) rows.set(key, was);
    else if (is !== undefined) rows.set(key, withEdition(was, is, isThere));
    else rows.set(key, removed.has(key) ? { ...was, kind: kindWords.withdrawn } : was);
  }
  for (const { row, returns } of sync.added) if (!returns) rows.set(row.key, asLaid(row, isThere));
  const order = after.flatMap(({ row }) => sync.keys.get(row.key) ?? []);
  return {
    templateVersion: ledgerSpec.templateVersion,
    id: reading.names.id,
    groupedBy: edition.groupedBy,
    edition: edition.edition,
    title: edition.title,
    documentNumber: edition.documentNumber,
    date: edition.date,
    settings: old?.settings ?? reading.ledger.settings,
    decisions: sync.decisions,
    rows,
    ...(isInOrder(order, rows) ? {} : { order }),
  };
}

/** The row of the base with what the new edition says; the very same object when that is what it says already. */
function withEdition(was: BaseRow, row: PlanRow, isThere: (field: Field) => boolean): BaseRow {
  const { cells } = row;
  const fields: readonly Field[] = [...guardedFields, ...sharedFields, "review" as const].filter(
    (field) => isThere(field) && isStated(field, row),
  );
  const changed = fields.filter(
    (field) => !isSameValue(toCellValue(was[field] ?? null), toCellValue(cells[field] ?? null)),
  );
  if (changed.length === 0) return was;
  return { ...was, ...Object.fromEntries(changed.map((field) => [field, cells[field] ?? null])) };
}

/** A new row as the table holds it. */
function asLaid({ cells }: PlanRow, isThere: (field: Field) => boolean): BaseRow {
  return Object.fromEntries(
    Object.entries(toBaseRow(cells)).map(([field, is]) => [field, isThere(field as Field) ? is : null]),
  );
}

/** Where no base tells, what stands in the table is the best that is known. */
function rowOfTable(row: LedgerRow | undefined): BaseRow {
  if (row === undefined) return toBaseRow({});
  const cells = cellsOfTable(row);
  return toBaseRow(Object.fromEntries(ledgerColumns.map(({ field }) => [field, inputOf(cells(field))])));
}

function inputOf(cell: CellValue): CellInput {
  return typeof cell === "object" && cell !== null ? null : cell;
}

function isInOrder(order: readonly string[], rows: ReadonlyMap<string, BaseRow>): boolean {
  const named = new Set(order);
  const laid = [...rows.keys()].filter((key) => named.has(key));
  return laid.every((key, index) => key === order[index]);
}
