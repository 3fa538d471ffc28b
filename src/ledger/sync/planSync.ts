import { matchEditions } from "../../domain/merge/matchEditions";
import type { Match, Matching } from "../../domain/merge/matching";
import { isBlank } from "../../domain/progress/entry";
import type { WorkPlan } from "../../domain/workPlan";
import type { LedgerRow } from "../ledger";
import { guardedFields, toCellValue } from "../ledgerIssues";
import { ledgerColumns } from "../ledgerSpec";
import type { LedgerReading } from "../readLedger";
import { textOf } from "../readRow";
import { adjustsTarget } from "./adjusted";
import { cellsOfTable, type RowAfter, type RowBefore } from "./editionRows";
import { keyParts } from "./keys";
import { isSame, isSameEdition, mergeRow } from "./mergeRow";
import { mintKeys } from "./mintKeys";
import { movedRows, type Place } from "./movedRows";
import { readEditions, type Editions } from "./readEditions";
import {
  conflictId,
  type AddedRow,
  type BlockedRow,
  type ChangedRow,
  type EditionName,
  type MovedRow,
  type RemovedRow,
  type SyncChoices,
  type SyncPlan,
  type SyncTie,
} from "./syncPlan";

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
  const gone = matching.removed.map((key) => planRemoval(rowOf(before, key), editions, matching, keys));
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
    added: [...matching.added.map((key) => planAddition(rowOf(after, key), matching, keys)), ...returned],
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

type Planned<Kind extends string, Row> = { readonly kind: Kind; readonly row: Row };

function planMatch(
  match: Match,
  { row: was, cells }: RowBefore,
  { row: is, planRow }: RowAfter,
  { base, basis, table }: Editions,
  choices: SyncChoices,
):
  | Planned<"changed", ChangedRow>
  | Planned<"returns", AddedRow>
  | Planned<"blocked", BlockedRow>
  | { readonly kind: "unchanged" } {
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
  const adjusts = fields.some(({ field, choice }) => adjustsTarget(field) && choice !== "local");
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

function planAddition({ row, planRow }: RowAfter, matching: Matching, keys: SyncPlan["keys"]): AddedRow {
  return {
    row: withKey(planRow, keys.get(row.key) ?? row.key),
    region: regionName(planRow),
    text: row.text,
    perhapsFrom: matching.elsewhere.find(({ after }) => after === row.key)?.before ?? null,
    returns: false,
  };
}

/** A row that the edition dropped. One that an earlier edition dropped, or somebody marked so, stays as it is. */
function planRemoval(
  { row: { key, text, indicator, withdrawn }, cells }: RowBefore,
  { base, table }: Editions,
  matching: Matching,
  keys: SyncPlan["keys"],
): Planned<"removed", RemovedRow> | Planned<"blocked", BlockedRow> | { readonly kind: "withdrawn" } {
  if (withdrawn) return { kind: "withdrawn" };
  const region = textOf(cells("region"));
  const [local, ...others] = table.get(key) ?? [];
  if (others.length > 0) return { kind: "blocked", row: { key, region, text, reason: "keyTwice" } };
  const elsewhere = matching.elsewhere.find(({ before }) => before === key);
  const perhapsTo = elsewhere === undefined ? null : (keys.get(elsewhere.after) ?? null);
  const filled = local !== undefined && isFilled(local, base?.rows.get(key));
  return {
    kind: "removed",
    row: { key, sheetRow: local?.sheetRow ?? null, region, text, indicator, filled, perhapsTo },
  };
}

/** Rows whose place in their region is another one; without a base nobody knows where they stood in the earlier edition. */
function planMoves({ base, before, after, table }: Editions, matching: Matching): readonly MovedRow[] {
  if (base === null) return [];
  const from = numberInRegion(before.filter(({ row }) => !row.withdrawn));
  const to = numberInRegion(after);
  const beforeOf = new Map(matching.matches.map((match) => [match.after, match.before]));
  const regions = new Map<string, Place[]>();
  for (const { row } of after) {
    const key = beforeOf.get(row.key) ?? "";
    const number = from.get(key);
    if (number === undefined) continue;
    const places = regions.get(row.region) ?? [];
    places.push({ key, from: number, to: to.get(row.key) ?? 0 });
    regions.set(row.region, places);
  }
  return [...regions.values()].flatMap(movedRows).flatMap(({ key, ...numbers }): MovedRow[] => {
    const [local, ...others] = table.get(key) ?? [];
    if (local === undefined || others.length > 0) return [];
    return [{ key, sheetRow: local.sheetRow, region: local.region, text: local.workPoint, ...numbers }];
  });
}

function numberInRegion(rows: readonly { readonly row: { readonly key: string; readonly region: string } }[]) {
  const counts = new Map<string, number>();
  return new Map(
    rows.map(({ row: { key, region } }) => {
      const number = (counts.get(region) ?? 0) + 1;
      counts.set(region, number);
      return [key, number];
    }),
  );
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

function withKey(row: RowAfter["planRow"], key: string): RowAfter["planRow"] {
  return { ...row, key, cells: { ...row.cells, key } };
}

/** Whether the row carries an actual or a stage. */
function isReported({ report: { actual, stage } }: LedgerRow): boolean {
  return !isBlank(actual) || !isBlank(stage);
}

/** Whether somebody typed into the row: anything in a column that is neither the document's nor calculated, and not laid there by us. */
function isFilled(row: LedgerRow, base: Readonly<Record<string, unknown>> | undefined): boolean {
  const here = cellsOfTable(row);
  return ledgerColumns.some(({ field, owner }) => {
    if (owner === "calculated" || guardedFields.includes(field) || field === "key" || field === "sequence")
      return false;
    const cell = here(field);
    return !isBlank(cell) && !isSame(cell, toCellValue((base?.[field] ?? null) as never));
  });
}

function named({ row: { key, text, indicator } }: { readonly row: RowBefore["row"] }) {
  return { key, text, indicator };
}

function regionName({ cells }: RowAfter["planRow"]): string {
  return textOf(toCellValue(cells.region ?? null));
}

function rowOf<Row>(rows: ReadonlyMap<string, Row>, key: string): Row {
  const row = rows.get(key);
  if (row === undefined) throw new Error(`matching named a row that neither edition has: ${key}`);
  return row;
}
