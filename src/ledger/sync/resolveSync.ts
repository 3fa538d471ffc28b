import type { LedgerRow } from "../read/ledger";
import type { BaseRow } from "../base/base";
import { isSameValue, toCellValue } from "../read/ledgerIssues";
import type { PlanRow } from "../lay/planRows";
import type { LedgerReading } from "../read/readLedger";
import { kindWords } from "../template/words";
import { adjustedWords, adjustsTarget, withRemarks } from "./reviewRemarks";
import { nextBase } from "./nextBase";
import { additionLine, changeLines, removalLine } from "./historyRows";
import type { PreparedSync } from "./preparedSync";
import type { AddedRow, CellEdit, ChangedRow, ResolvedSync, SyncPlan } from "./syncPlan";

/**
 * What a decided sync does, cell by cell.
 *
 * @param prepared from the ledger as read for applying; `sync` is what it decided
 * @param on ISO date of the sync, told in 目标已调整
 * @throws Error when something is undecided: only decided plans can be carried out
 */
export function resolveSync(prepared: PreparedSync, sync: SyncPlan, on: string): ResolvedSync {
  if (sync.undecided > 0) throw new Error(`${sync.undecided} decisions are missing`);
  const { editions } = prepared;
  const rowOf = (key: string): LedgerRow | undefined => editions.table.get(key)?.[0];
  const edits = sync.changed.map((row) => ({
    row,
    cells: cellEdits(row, rowOf(row.key), editions.base?.rows.get(row.key), on),
  }));
  const withdrawn = sync.removed.map((row) => ({ row, cells: withdrawal(rowOf(row.key)) }));
  const added = sync.added.filter(({ returns, choice }) => !returns || choice === "new");
  return {
    from: sync.from,
    to: sync.to,
    cells: [...edits, ...withdrawn].flatMap(({ cells }) => cells),
    added: numbered(added, prepared.reading),
    base: nextBase(prepared, sync),
    history: [
      ...sync.added.map(additionLine),
      ...edits.flatMap(({ row, cells }) => changeLines(row, cells)),
      ...withdrawn.map(({ row, cells }) => removalLine(row, cells)),
    ],
  };
}

/** The cells of a changed row that are written: what the edition changed, or a person decided for it, and what 待确认事项 says of it. */
function cellEdits(
  { key, fields, adjusted }: ChangedRow,
  local: LedgerRow | undefined,
  base: BaseRow | undefined,
  on: string,
): readonly CellEdit[] {
  if (local === undefined) return [];
  const taken = fields.filter(
    ({ choice, local: was, remote }) => choice === "new" && !isSameValue(was, toCellValue(remote)),
  );
  const edits = taken.map(({ field, local: was, remote }): CellEdit => ({ key, field, was, is: remote }));
  const stands = local.cells.get("review");
  if (!adjusted || stands === undefined) return edits;
  const doubts = taken.find(({ field }) => field === "review")?.remote;
  const review = doubts === undefined ? stands : toCellValue(doubts);
  const changed = taken.filter(adjustsTarget).map(({ field }) => field);
  const is = withRemarks(review, [adjustedWords(local, changed, on, base)]);
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
