import { matchEditions } from "../../domain/merge/matchEditions";
import type { Matching } from "../../domain/merge/matching";
import { isBlank } from "../../domain/progress/entry";
import type { WorkPlan } from "../../domain/workPlan";
import type { BaseRow } from "../base/base";
import type { LedgerRow } from "../read/ledger";
import { guardedFields, isSameValue, toCellValue } from "../read/ledgerIssues";
import type { LedgerReading } from "../read/readLedger";
import { textOf } from "../read/readRow";
import { ledgerColumns } from "../template/ledgerSpec";
import { keyParts, mintKeys } from "./keys";
import { planMatch } from "./mergeRow";
import { planMoves } from "./planMoves";
import {
  cellsOfTable,
  type Editions,
  readEditions,
  regionName,
  type RowAfter,
  type RowBefore,
  withKey,
} from "./readEditions";
import type { AddedRow, BlockedRow, RemovedRow, SyncChoices, SyncPlan, SyncTie, TiedRow } from "./syncPlan";
import type { EditionName } from "./syncRecord";

/**
 * What bringing the ledger to a new edition would do; pure, and the same whenever it is asked again.
 *
 *     base ──▶ rows before ┐                  matched ──▶ three-way merge per field ──▶ changed, blocked, unchanged
 *     table ─────────────▶ ├─ matchEditions ─▶ added ───▶ minted keys
 *     plan ──▶ rows after ─┘                  removed ──▶ withdrawn;   ties ──▶ a person
 *
 * @param plan the new edition as extracted, before decisions; those of the ledger are carried over where their words still stand
 */
export function planSync(reading: LedgerReading, plan: WorkPlan, choices: SyncChoices): SyncPlan {
  const editions = readEditions(reading, plan);
  const before = new Map(editions.before.map((each) => [each.row.key, each]));
  const after = new Map(editions.after.map((each) => [each.row.key, each]));
  const matching = matchEditions(
    editions.before.map(({ row }) => row),
    editions.after.map(({ row }) => row),
    choices.pairs,
  );
  const matched = matching.matches.map((match) =>
    planMatch(match, rowOf(before, match.before), rowOf(after, match.after), editions, choices),
  );
  const keys = keysOf(reading, plan, editions, matching);
  const goneTo = new Map(matching.perhapsMoved.map((pair) => [pair.before, keys.get(pair.after) ?? null]));
  const cameFrom = new Map(matching.perhapsMoved.map((pair) => [pair.after, pair.before]));
  const gone = matching.removed.map((key) => planRemoval(rowOf(before, key), editions, goneTo.get(key) ?? null));
  const changed = matched.flatMap((each) => (each.kind === "changed" ? [each.row] : []));
  const returned = matched.flatMap((each) => (each.kind === "returns" ? [each.row] : []));
  const removed = gone.flatMap((each) => (each.kind === "removed" ? [each.row] : []));
  const standing = editions.before.filter(({ row }) => !row.withdrawn).length;
  const withdrawsMost = removed.length > standing / 2;
  const ties = matching.ties.map((tie): SyncTie => ({
    before: tie.before.map((key) => named(rowOf(before, key))),
    after: tie.after.map((key) => named(rowOf(after, key))),
  }));
  return {
    from: editionOf(reading),
    to: { edition: plan.edition, title: plan.title, documentNumber: plan.documentNumber, date: plan.date },
    basis: editions.basis,
    added: [
      ...matching.added.map((key) => planAddition(rowOf(after, key), keys, cameFrom.get(key) ?? null)),
      ...returned,
    ],
    changed,
    removed,
    moved: planMoves(editions, matching),
    ties,
    blocked: [...matched, ...gone].flatMap((each) => (each.kind === "blocked" ? [each.row] : [])),
    decisions: editions.decisions,
    lapsed: editions.lapsed,
    unchanged: matched.filter(({ kind }) => kind === "unchanged").length,
    undecided:
      changed.flatMap(({ fields }) => fields).filter(({ choice }) => choice === null).length +
      returned.filter(({ choice }) => choice === null).length +
      ties.length +
      (withdrawsMost && !choices.withdrawMost ? 1 : 0),
    withdrawsMost,
    keys,
  };
}

function planAddition({ row, planRow }: RowAfter, keys: SyncPlan["keys"], perhapsFrom: string | null): AddedRow {
  return {
    row: withKey(planRow, keys.get(row.key) ?? row.key),
    region: regionName(planRow),
    text: row.text,
    perhapsFrom,
    returns: false,
  };
}

/** The keys of the ledger for the rows of the new edition: carried, or minted with the code that their region has there. */
function keysOf(reading: LedgerReading, plan: WorkPlan, editions: Editions, matching: Matching): SyncPlan["keys"] {
  const { before, after, base } = editions;
  const carried = new Map(matching.matches.map((match) => [match.after, match.before]));
  const codes = new Map(before.map(({ row }) => [row.region, keyParts(row.key)?.region]));
  const minted = mintKeys(
    plan.edition,
    after.map(({ row }) => row),
    new Set(matching.added),
    carried,
    [
      ...before.map(({ row }) => row.key),
      ...(base?.decisions ?? []).map(({ key }) => key),
      ...editions.table.keys(),
      ...reading.ledger.issues.flatMap((issue) => (issue.code === "unknownKey" ? [issue.key] : [])),
    ],
    ({ key, region }) => codes.get(region) ?? keyParts(key)?.region ?? region,
  );
  return new Map([...carried, ...minted]);
}

function editionOf({ ledger, base }: LedgerReading): EditionName {
  const known = base.kind === "base" ? base.base : null;
  return {
    edition: ledger.edition,
    title: ledger.title,
    documentNumber: known?.documentNumber ?? null,
    date: known?.date ?? null,
  };
}

function named({ row: { key, text, indicator, demand } }: { readonly row: RowBefore["row"] }): TiedRow {
  return { key, text, indicator, demand };
}

function rowOf<Row>(rows: ReadonlyMap<string, Row>, key: string): Row {
  const row = rows.get(key);
  if (row === undefined) throw new Error(`matching named a row that neither edition has: ${key}`);
  return row;
}

type PlannedRemoval =
  | { readonly kind: "removed"; readonly row: RemovedRow }
  | { readonly kind: "blocked"; readonly row: BlockedRow }
  | { readonly kind: "withdrawn" };

/**
 * What becomes of a row that the new edition does not have: it stays, 已撤销. One that an earlier edition dropped stays as it is.
 * @param perhapsTo key of an added row of another region with nearly the same words
 */
function planRemoval(
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
