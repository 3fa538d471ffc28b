import { carryDecisions, type SentenceBefore } from "../../domain/merge/carryDecisions";
import { decide } from "../../domain/review/decide";
import type { Decision } from "../../domain/review/decision";
import type { WorkPlan } from "../../domain/workPlan";
import type { LedgerBase } from "../base/base";
import type { LedgerRow } from "../read/ledger";
import { ledgerSpec } from "../template/ledgerSpec";
import type { LedgerReading } from "../read/readLedger";
import { byKey } from "./byKey";
import {
  cellsOfBase,
  cellsOfTable,
  regionOf,
  rowBefore,
  rowsAfter,
  type RowAfter,
  type RowBefore,
} from "./editionRows";
import { keyParts } from "./keys";
import type { SyncPlan } from "./syncPlan";

/** Both editions as rows, and the table as it stands between them. */
export interface Editions {
  readonly basis: SyncPlan["basis"];
  /** What the ledger held when it was written; `null` when nothing readable is there. Only by `threeWay` it is merged with. */
  readonly base: LedgerBase | null;
  /** The edition that the ledger holds, withdrawn rows among it, in the order of the document as far as it is known. */
  readonly before: readonly RowBefore[];
  /** The new one, with the decisions that still hold. */
  readonly after: readonly RowAfter[];
  /** The rows of the table by key; several where somebody doubled a key. */
  readonly table: ReadonlyMap<string, readonly LedgerRow[]>;
  /** With the keys of the ledger. */
  readonly decisions: readonly Decision[];
  readonly lapsed: readonly Decision[];
}

/** Lays the edition that a ledger holds beside a new one. */
export function readEditions(reading: LedgerReading, plan: WorkPlan): Editions {
  const base = reading.base.kind === "base" ? reading.base.base : null;
  const table = byKey(reading.ledger.rows);
  const before = base === null ? rowsOfTable(table) : rowsOfBase(base);
  const { carried, kept, lapsed } = carryDecisions(base?.decisions ?? [], sentencesOf(before, plan), plan);
  return {
    basis: basisOf(reading),
    base,
    before,
    after: rowsAfter(decide(plan, carried)),
    table,
    decisions: kept,
    lapsed,
  };
}

function basisOf({ base }: LedgerReading): SyncPlan["basis"] {
  if (base.kind !== "base") return base.kind === "missing" ? "baseMissing" : "baseDamaged";
  return base.base.templateVersion === ledgerSpec.templateVersion ? "threeWay" : "otherTemplate";
}

function rowsOfBase({ rows, order = [] }: LedgerBase): readonly RowBefore[] {
  const keys = [...new Set([...order, ...rows.keys()])];
  return keys.flatMap((key) => {
    const row = rows.get(key);
    return row === undefined ? [] : [rowBefore(key, cellsOfBase(row))];
  });
}

/** Without a base: what the table has under keys of ours. Rows that somebody gave a name of their own stay out of it. */
function rowsOfTable(table: ReadonlyMap<string, readonly LedgerRow[]>): readonly RowBefore[] {
  return [...table].flatMap(([key, [row]]) =>
    row === undefined || keyParts(key) === null ? [] : [rowBefore(key, cellsOfTable(row))],
  );
}

/** The sentences of the earlier edition, regions by the codes of the plan where it has them. */
function sentencesOf(before: readonly RowBefore[], plan: WorkPlan): readonly SentenceBefore[] {
  const codes = new Map(plan.regions.map(({ name, code }) => [regionOf(name, ""), code]));
  return before.map(({ row }) => ({ ...row, region: codes.get(row.region) ?? row.region }));
}
