import { matchEditions } from "../domain/merge/matchEditions";
import type { Matching, MatchReason } from "../domain/merge/matching";
import type { WorkPlan } from "../domain/workPlan";
import type { PlanRow } from "../ledger/lay/planRows";
import type { OfficeCells } from "../ledger/lay/renderLedger";
import { cellsOfTable, rowBefore, rowsAfter } from "../ledger/sync/editionRows";
import type { CellInput } from "../workbook/cellValue";
import type { Workbook } from "../workbook/workbook";
import { carryRow, type NotTaken } from "./carryRow";
import { checkLedger, type CheckedRow, type LedgerCheck } from "./checkLedger";
import { loadLedger, type LoadOptions, type LoadOutcome } from "./loadLedger";
import type { OpenOptions } from "./openLedger";

export type RollOverOutcome =
  | (Extract<LoadOutcome, { kind: "loaded" }> & RolledOver)
  | Exclude<LoadOutcome, { kind: "loaded" }>
  /** There is no ledger in the old workbook. */
  | { readonly kind: "noLedger" }
  /** The new document holds no work point. */
  | { readonly kind: "emptyEdition" }
  /** The new document is not of a later year: an edition of the same year is synced. Years of the ledger and of the document. */
  | { readonly kind: "notLater"; readonly ledger: number; readonly edition: number };

interface RowNames {
  readonly region: string;
  /** 指标, or the sentence of a row without one. */
  readonly subject: string;
  readonly unit: string;
}

/** A row of the new ledger that took something from one of the old. */
export interface CarriedRow extends RowNames {
  readonly key: string;
  /** Key in the old ledger. */
  readonly from: string;
  readonly reason: MatchReason;
  /** As in cells: a baseline in % is a fraction. */
  readonly cells: OfficeCells;
}

/**
 * What was not taken over. `added`: nothing in the old ledger matches. `tied`: several rows might, and nobody can say which.
 * `dropped`: a row of the old ledger that nothing in the new one matches; its `key` is `null`.
 */
export type NotCarried = RowNames & { readonly key: string | null; readonly from: string | null } & (
    NotTaken | { readonly code: "added" | "tied" | "dropped" }
  );

/** What became of last year's rows. */
export interface RolledOver {
  /** Plan year and as-of date (ISO) of the old ledger. */
  readonly year: number;
  readonly asOf: string;
  /** In the order of the new ledger; only rows that took something. */
  readonly carried: readonly CarriedRow[];
  /** What was not taken over, each with its reason: first by the rows of the new ledger, then what has no successor there. */
  readonly notCarried: readonly NotCarried[];
}

export type RollOverOptions = Omit<LoadOptions, "office"> & OpenOptions;

/**
 * 结转下年: lays the ledger of a later year into another workbook, with what the office knew of the same targets last year.
 *
 *     old ledger ──check──▶ rows ─┐
 *     new document ───────▶ rows ─┴─match─▶ units and baselines ──▶ a new ledger, in the target
 *
 * 牵头单位 and 配合单位 go along with whatever matches. Only a target that counts a total (累计总数, in both years) takes last
 * year's final actual as its 年初基数, and what the document itself states as baseline stands. Keys are minted anew: a new
 * year is a new ledger. The old workbook is only read.
 * @param plan of the later year, its doubts decided
 * @param target a workbook without a ledger
 * @throws WorkbookError
 */
export async function rollOver(
  old: Workbook,
  plan: WorkPlan,
  target: Workbook,
  options: RollOverOptions = {},
): Promise<RollOverOutcome> {
  const { everySheet = false, ...load } = options;
  const check = await checkLedger(old, { everySheet });
  if (check.kind === "noLedger") return check;
  const { year, asOf } = check.ledger.settings;
  if (plan.year <= year) return { kind: "notLater", ledger: year, edition: plan.year };
  if (rowsAfter(plan).length === 0) return { kind: "emptyEdition" };

  const taken = takeOver(check, plan);
  const outcome = await loadLedger(target, plan, { ...load, office: taken.office });
  if (outcome.kind !== "loaded") return outcome;
  const { carried, notCarried } = taken;
  return { ...outcome, year, asOf, carried, notCarried };
}

/** What each row of the plan takes from the ledger of an earlier year, by the key of the plan. */
function takeOver(
  { ledger, rows }: Extract<LedgerCheck, { kind: "ledger" }>,
  plan: WorkPlan,
): Pick<RolledOver, "carried" | "notCarried"> & { readonly office: ReadonlyMap<string, OfficeCells> } {
  const before = new Map(rows.map((row) => [row.key, row]));
  const after = rowsAfter(plan);
  const matching = matchEditions(
    [...before].map(([key, row]) => rowBefore(key, cellsOfTable(row)).row),
    after.map(({ row }) => row),
  );
  const matchOf = new Map(matching.matches.map((match) => [match.after, match]));
  const tied = new Set(matching.ties.flatMap((tie) => tie.after));
  const years = { ledger: ledger.settings.year, asOf: ledger.settings.asOf, plan: plan.year };

  const office = new Map<string, OfficeCells>();
  const carried: CarriedRow[] = [];
  const notCarried: NotCarried[] = [];
  for (const { planRow: row } of after) {
    const { region, unit } = row.cells;
    const names = { key: row.key, region: asText(region), subject: subjectOf(row.cells), unit: asText(unit) };
    const match = matchOf.get(row.key);
    const from = match === undefined ? undefined : before.get(match.before);
    if (match === undefined || from === undefined) {
      notCarried.push({ code: tied.has(row.key) ? "tied" : "added", from: null, ...names });
      continue;
    }
    const { cells, notTaken } = carryRow(from, row, years);
    notCarried.push(...notTaken.map((why) => ({ ...why, from: from.key, ...names })));
    if (Object.keys(cells).length === 0) continue;
    office.set(row.key, cells);
    carried.push({ ...names, from: from.key, reason: match.reason, cells });
  }
  return { office, carried, notCarried: [...notCarried, ...withoutSuccessor(matching, before)] };
}

/** Rows of the earlier ledger that go no further. Those that a later edition dropped ended before. */
function withoutSuccessor(matching: Matching, before: ReadonlyMap<string, CheckedRow>): readonly NotCarried[] {
  return matching.removed.flatMap((key): readonly NotCarried[] => {
    const row = before.get(key);
    if (row === undefined || row.assessed.kind === "withdrawn") return [];
    const { region, indicator, workPoint, assessed } = row;
    const subject = indicator === "" ? workPoint : indicator;
    return [{ code: "dropped", key: null, from: key, region, subject, unit: assessed.unit }];
  });
}

/** 指标, or the sentence of a row without one. */
function subjectOf(cells: PlanRow["cells"]): string {
  return asText(cells.indicator) || asText(cells.workPoint);
}

function asText(cell: CellInput | undefined): string {
  return typeof cell === "string" ? cell : "";
}
