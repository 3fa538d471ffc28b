import { carryDecisions, type SentenceBefore } from "../../domain/merge/carryDecisions";
import type { EditionRow } from "../../domain/merge/matching";
import { findRegion } from "../../domain/regions/regionNames";
import { decide } from "../../domain/review/decide";
import type { Decision } from "../../domain/review/decision";
import type { WorkPlan } from "../../domain/workPlan";
import type { CellValue } from "../../workbook/cellValue";
import type { BaseRow, LedgerBase } from "../base/base";
import { type PlanRow, planRows } from "../lay/planRows";
import type { LedgerRow } from "../read/ledger";
import { toCellValue } from "../read/ledgerIssues";
import type { LedgerReading } from "../read/readLedger";
import { textOf } from "../read/readRow";
import { type Field, ledgerSpec } from "../template/ledgerSpec";
import { readKind } from "../template/words";
import { groupByKey, keyParts, pointOfKey } from "./keys";
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
  const table = groupByKey(reading.ledger.rows);
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
  const codes = new Map(plan.groups.map(({ name, code }) => [regionOf(name, ""), code]));
  return before.map(({ row }) => ({ ...row, region: codes.get(row.region) ?? row.region }));
}

/** The cells of a row by field, as a spreadsheet reads them. */
export type Cells = (field: Field) => CellValue;

/** A row of the edition that the ledger holds, as the base has it; without a base, as the table has it. */
export interface RowBefore {
  readonly row: EditionRow;
  readonly cells: Cells;
}

/** A row of the new edition, decisions taken. */
export interface RowAfter {
  readonly row: EditionRow;
  readonly planRow: PlanRow;
}

export function cellsOfBase(row: BaseRow): Cells {
  return (field) => toCellValue(row[field] ?? null);
}

export function cellsOfTable({ cells }: LedgerRow): Cells {
  return (field) => cells.get(field) ?? null;
}

export function rowBefore(key: string, cells: Cells): RowBefore {
  return { row: editionRow(key, pointOfKey(key), cells), cells };
}

/** The rows of a plan whose decisions are taken, in its order. */
export function rowsAfter(plan: WorkPlan): readonly RowAfter[] {
  const pointOf = new Map(
    plan.groups.flatMap(({ workPoints }) =>
      workPoints.flatMap((point) => [point, ...point.targets].map(({ key }) => [key, point.key] as const)),
    ),
  );
  return planRows(plan).map((planRow) => ({
    row: editionRow(planRow.key, pointOf.get(planRow.key) ?? planRow.key, cellsOfBase(planRow.cells)),
    planRow,
  }));
}

/** The row under another key. */
export function withKey(row: PlanRow, key: string): PlanRow {
  return { ...row, key, cells: { ...row.cells, key } };
}

export function regionName({ cells }: PlanRow): string {
  return textOf(toCellValue(cells.region ?? null));
}

/** A name for the region that its rows share in every edition: the code of a region that is known, else the name as written. */
export function regionOf(name: string, key: string): string {
  const written = name.replace(/\s/gu, "");
  return findRegion(written)?.code ?? (written === "" ? (keyParts(key)?.region ?? "") : written);
}

function editionRow(key: string, point: string, cells: Cells): EditionRow {
  const text = (field: Field): string => textOf(cells(field)).trim();
  const kind = readKind(cells("kind"));
  return {
    key,
    point,
    region: regionOf(text("region"), key),
    kind: kind === null || kind === "withdrawn" ? kindByCells(text) : kind,
    text: text("workPoint"),
    indicator: text("indicator"),
    subject: text("subject"),
    demand: (["requirement", "value", "upper", "unit"] as const).map(text).join(" "),
    withdrawn: kind === "withdrawn",
  };
}

/** What a row was before 类型 said 已撤销. */
function kindByCells(text: (field: Field) => string): EditionRow["kind"] {
  if (text("requirement") !== "" || text("indicator") !== "") return "quantified";
  return text("deadline") === "" && text("commitment") === "" ? "note" : "qualitative";
}
