import type { WorkPlan } from "../../domain/workPlan";
import type { CellInput, CellValue } from "../../workbook/cellValue";
import { toBaseRow, type BaseRow, type LedgerBase } from "../base";
import type { LedgerRow } from "../ledger";
import { guardedFields, toCellValue } from "../ledgerIssues";
import { headerOf, ledgerColumns, ledgerSpec, type Field } from "../ledgerSpec";
import type { PlanRow } from "../planRows";
import type { LedgerReading } from "../readLedger";
import { textOf } from "../readRow";
import { kindWords } from "../words";
import { adjustedWords, adjustsTarget } from "./adjusted";
import { cellsOfTable } from "./editionRows";
import { isSame } from "./mergeRow";
import { withRemarks } from "./newDoubts";
import { readEditions, type Editions } from "./readEditions";
import { rowAfterwards } from "./rowAfterwards";
import type { CellEdit, HistoryLine, SyncEffect } from "./syncEffect";
import type { AddedRow, ChangedRow, FieldChange, RemovedRow, SyncPlan } from "./syncPlan";

/**
 * What a decided sync does.
 *
 * @param reading the ledger as read for applying; `sync` was planned from it
 * @param on ISO date of the sync, told in 目标已调整
 * @throws Error when something is undecided: only decided plans have an effect
 */
export function toEffect(reading: LedgerReading, plan: WorkPlan, sync: SyncPlan, on: string): SyncEffect {
  if (sync.undecided > 0) throw new Error(`${sync.undecided} decisions are missing`);
  const editions = readEditions(reading, plan);
  const rowOf = (key: string): LedgerRow | undefined => editions.table.get(key)?.[0];
  const edits = sync.changed.map((row) => ({ row, cells: cellEdits(row, rowOf(row.key), on) }));
  const withdrawn = sync.removed.map((row) => ({ row, cells: withdrawal(rowOf(row.key)) }));
  const added = sync.added.filter(({ returns, choice }) => !returns || choice === "new");
  return {
    from: sync.from,
    to: sync.to,
    cells: [...edits, ...withdrawn].flatMap(({ cells }) => cells),
    added: numbered(added, reading),
    looks: edits.flatMap(({ row, cells }) => {
      const local = rowOf(row.key);
      return cells.length === 0 || local === undefined ? [] : [rowAfterwards(local, cells)];
    }),
    base: baseAfterwards(reading, plan, sync, editions),
    history: [
      ...sync.added.map(additionLine),
      ...edits.flatMap(({ row, cells }) => changeLines(row, cells)),
      ...withdrawn.map(({ row, cells }) => removalLine(row, cells)),
    ],
  };
}

/** The cells of a changed row that are written: what the edition changed, or a person decided for it, and what 核对 says of it. */
function cellEdits(
  { key, fields, adjusted }: ChangedRow,
  local: LedgerRow | undefined,
  on: string,
): readonly CellEdit[] {
  if (local === undefined) return [];
  const taken = fields.filter(
    ({ choice, local: was, remote }) => choice === "new" && !isSame(was, toCellValue(remote)),
  );
  const edits = taken.map(({ field, local: was, remote }): CellEdit => ({ key, field, was, is: remote }));
  const stands = local.cells.get("review");
  if (!adjusted || stands === undefined) return edits;
  const review = taken.find(({ field }) => field === "review")?.remote ?? stands;
  const changed = taken.map(({ field }) => field).filter(adjustsTarget);
  const is = withRemarks(toCellValue(review as CellInput), [adjustedWords(local, changed, on)]);
  return [...edits.filter(({ field }) => field !== "review"), { key, field: "review", was: stands, is }];
}

/** A row that the edition dropped stays, with everything in it, and is no longer assessed. */
function withdrawal(local: LedgerRow | undefined): readonly CellEdit[] {
  const was = local?.cells.get("kind");
  if (local === undefined || was === undefined || was === kindWords.withdrawn) return [];
  return [{ key: local.key, field: "kind", was, is: kindWords.withdrawn }];
}

/** New rows go on with the numbers of 序号. */
function numbered(added: readonly AddedRow[], { ledger }: LedgerReading): readonly PlanRow[] {
  const numbers = ledger.rows.flatMap(({ cells }) => {
    const number = cells.get("sequence");
    return typeof number === "number" && Number.isFinite(number) ? [number] : [];
  });
  const last = numbers.reduce((highest, number) => Math.max(highest, Math.floor(number)), 0);
  return added.map(({ row }, index) => ({ ...row, cells: { ...row.cells, sequence: last + 1 + index } }));
}

/**
 * The base after the sync: the new edition's values under the keys of the ledger, also where a person decided against them, so
 * that the same edition has nothing more to say. What stands in office and entry columns stays as it was last written.
 */
function baseAfterwards(reading: LedgerReading, plan: WorkPlan, sync: SyncPlan, editions: Editions): LedgerBase {
  const { base: old, after, before, table } = editions;
  const untouched = new Set(sync.blocked.flatMap(({ key, reason }) => (reason === "keyTwice" ? [key] : [])));
  const remote = new Map(after.map(({ row, planRow }) => [sync.keys.get(row.key) ?? row.key, planRow]));
  const removed = new Set(sync.removed.map(({ key }) => key));
  const rows = new Map<string, BaseRow>();
  for (const key of old === null ? before.map(({ row }) => row.key) : old.rows.keys()) {
    const was = old?.rows.get(key) ?? rowOfTable(table.get(key)?.[0]);
    const is = remote.get(key);
    if (untouched.has(key)) rows.set(key, was);
    else if (is !== undefined) rows.set(key, withEdition(was, is));
    else rows.set(key, removed.has(key) ? { ...was, kind: kindWords.withdrawn } : was);
  }
  for (const { row, returns } of sync.added) if (!returns) rows.set(row.key, toBaseRow(row.cells));
  const order = after.flatMap(({ row }) => sync.keys.get(row.key) ?? []);
  return {
    templateVersion: ledgerSpec.templateVersion,
    edition: plan.edition,
    title: plan.title,
    documentNumber: plan.documentNumber,
    date: plan.date,
    settings: old?.settings ?? reading.ledger.settings,
    decisions: sync.decisions,
    rows,
    ...(isInOrder(order, rows) ? {} : { order }),
  };
}

/** The row of the base with what the new edition says; the very same object when that is what it says already. */
function withEdition(was: BaseRow, { cells }: PlanRow): BaseRow {
  const fields: readonly Field[] = [...guardedFields, "review"];
  const changed = fields.filter((field) => !isSame(toCellValue(was[field] ?? null), toCellValue(cells[field] ?? null)));
  if (changed.length === 0) return was;
  return { ...was, ...Object.fromEntries(changed.map((field) => [field, cells[field] ?? null])) };
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

function additionLine({ row, region, text, returns, choice }: AddedRow): HistoryLine {
  const subject = textOf(toCellValue(row.cells.indicator ?? null)) || text;
  const whole = { key: row.key, region, subject, header: "", was: null, is: null };
  if (!returns) return { ...whole, event: "added", decision: "document" };
  return choice === "new"
    ? { ...whole, event: "added", decision: "new" }
    : { ...whole, event: "kept", decision: "local" };
}

function changeLines(row: ChangedRow, cells: readonly CellEdit[]): readonly HistoryLine[] {
  const subject = textOf(toCellValue(row.row.cells.indicator ?? null)) || row.after;
  const about = { key: row.key, region: row.region, subject };
  const written = cells.map(({ field, was, is }): HistoryLine => {
    const asked = row.fields.find((change) => change.field === field)?.kind === "conflict";
    return {
      ...about,
      event: "changed",
      header: headerOf(field),
      was,
      is: toCellValue(is),
      decision: asked ? "new" : "document",
    };
  });
  const kept = row.fields
    .filter(({ choice }) => choice === "local")
    .map(({ header, local, remote }: FieldChange): HistoryLine => ({
      ...about,
      event: "kept",
      header,
      was: local,
      is: toCellValue(remote),
      decision: "local",
    }));
  return [...written, ...kept];
}

function removalLine({ key, region, indicator, text }: RemovedRow, cells: readonly CellEdit[]): HistoryLine {
  const kind = cells[0];
  return {
    key,
    region,
    subject: indicator || text,
    event: "removed",
    header: headerOf("kind"),
    was: kind?.was ?? null,
    is: kindWords.withdrawn,
    decision: "document",
  };
}
