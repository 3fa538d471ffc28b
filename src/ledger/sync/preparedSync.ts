import { EditionMatcher } from "../../domain/merge/matchEditions";
import type { Match, Matching } from "../../domain/merge/matching";
import { isBlank } from "../../domain/progress/entry";
import type { WorkPlan } from "../../domain/workPlan";
import type { BaseRow } from "../base/base";
import type { LedgerRow } from "../read/ledger";
import { guardedFields, isSameValue, toCellValue } from "../read/ledgerIssues";
import type { LedgerReading } from "../read/readLedger";
import { textOf } from "../read/readRow";
import { ledgerColumns } from "../template/ledgerSpec";
import { keyParts, mintKeys } from "./keys";
import { type MatchPlan, planMatch } from "./mergeRow";
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
import type {
  AddedRow,
  BlockedRow,
  ChangedRow,
  MovedRow,
  RemovedRow,
  SyncChoices,
  SyncPlan,
  SyncTie,
  TiedRow,
} from "./syncPlan";
import type { EditionName } from "./syncRecord";

/**
 * A sync of a ledger with a new edition: both are read and indexed once, and what it would do is asked as often as a person
 * decides something. The same choices always have the same answer.
 *
 *     base ──▶ rows before ┐                  matched ──▶ three-way merge per field ──▶ changed, blocked, unchanged
 *     table ─────────────▶ ├─ matchEditions ─▶ added ───▶ minted keys
 *     plan ──▶ rows after ─┘                  removed ──▶ withdrawn;   ties ──▶ a person
 *
 * A choice about a field replaces the entry of its row; one about a tie matches its region anew.
 */
export class PreparedSync {
  readonly editions: Editions;
  readonly #matcher: EditionMatcher;
  readonly #before: ReadonlyMap<string, RowBefore>;
  readonly #after: ReadonlyMap<string, RowAfter>;
  /** What becomes of the rows of each match that was ever found. */
  readonly #planOf = new WeakMap<Match, MatchPlan | null>();
  /** Rows of the earlier edition that were not withdrawn before. */
  readonly #standing: number;
  #matched: MatchedSync | null = null;

  /** @param edition the new one as extracted, before decisions; those of the ledger are carried over where their words still stand */
  constructor(
    readonly reading: LedgerReading,
    readonly edition: WorkPlan,
  ) {
    this.editions = readEditions(reading, edition);
    const { before, after } = this.editions;
    this.#before = new Map(before.map((each) => [each.row.key, each]));
    this.#after = new Map(after.map((each) => [each.row.key, each]));
    this.#standing = before.filter(({ row }) => !row.withdrawn).length;
    this.#matcher = new EditionMatcher(
      before.map(({ row }) => row),
      after.map(({ row }) => row),
    );
  }

  /** What the sync would do by these choices; entries that they change nothing about are the very same objects as before. */
  decide(choices: SyncChoices): SyncPlan {
    const { editions, edition } = this;
    const { plans, unchanged, keys, added, removed, gone, moved, ties } = this.#match(choices.pairs);
    const changed: ChangedRow[] = [];
    const returned: AddedRow[] = [];
    const blocked: BlockedRow[] = [];
    for (const plan of plans) {
      const planned = plan(choices);
      if (planned.kind === "changed") changed.push(planned.row);
      else if (planned.kind === "returns") returned.push(planned.row);
      else blocked.push(planned.row);
    }
    const undecided = [...changed.flatMap(({ fields }) => fields), ...returned].filter(({ choice }) => choice === null);
    const withdrawsMost = removed.length > this.#standing / 2;
    return {
      from: editionOf(this.reading),
      to: {
        edition: edition.edition,
        title: edition.title,
        documentNumber: edition.documentNumber,
        date: edition.date,
      },
      basis: editions.basis,
      added: [...added, ...returned],
      changed,
      removed,
      moved,
      ties,
      blocked: [...blocked, ...gone],
      decisions: editions.decisions,
      lapsed: editions.lapsed,
      unchanged,
      undecided: undecided.length + ties.length + (withdrawsMost && !choices.withdrawMost ? 1 : 0),
      withdrawsMost,
      keys,
    };
  }

  #match(pairs: SyncChoices["pairs"]): MatchedSync {
    const matching = this.#matcher.match(pairs);
    if (this.#matched?.matching === matching) return this.#matched;
    const keys = keysOf(this.reading, this.edition, this.editions, matching);
    const goneTo = new Map(matching.perhapsMoved.map((pair) => [pair.before, keys.get(pair.after) ?? null]));
    const cameFrom = new Map(matching.perhapsMoved.map((pair) => [pair.after, pair.before]));
    const plans = matching.matches.flatMap((match) => this.#planMatch(match) ?? []);
    const removals = matching.removed.map((key) =>
      planRemoval(rowOf(this.#before, key), this.editions, goneTo.get(key) ?? null),
    );
    const matched = {
      matching,
      plans,
      unchanged: matching.matches.length - plans.length,
      keys,
      added: matching.added.map((key) => planAddition(rowOf(this.#after, key), keys, cameFrom.get(key) ?? null)),
      removed: removals.flatMap((each) => (each.kind === "removed" ? [each.row] : [])),
      gone: removals.flatMap((each) => (each.kind === "blocked" ? [each.row] : [])),
      moved: planMoves(this.editions, matching),
      ties: matching.ties.map((tie): SyncTie => ({
        before: tie.before.map((key) => named(rowOf(this.#before, key))),
        after: tie.after.map((key) => named(rowOf(this.#after, key))),
      })),
    };
    this.#matched = matched;
    return matched;
  }

  #planMatch(match: Match): MatchPlan | null {
    const known = this.#planOf.get(match);
    if (known !== undefined) return known;
    const plan = planMatch(match, rowOf(this.#before, match.before), rowOf(this.#after, match.after), this.editions);
    this.#planOf.set(match, plan);
    return plan;
  }
}

/** What follows from which row is which, whatever is decided about their fields. */
interface MatchedSync {
  readonly matching: Matching;
  /** Of the rows that are not {@link unchanged}. */
  readonly plans: readonly MatchPlan[];
  readonly unchanged: number;
  readonly keys: SyncPlan["keys"];
  readonly added: readonly AddedRow[];
  readonly removed: readonly RemovedRow[];
  /** Rows that the edition dropped and that stand in the table more than once. */
  readonly gone: readonly BlockedRow[];
  readonly moved: readonly MovedRow[];
  readonly ties: readonly SyncTie[];
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
