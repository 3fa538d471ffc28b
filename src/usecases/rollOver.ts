import { yearEnd } from "../domain/calendar";
import { matchEditions } from "../domain/merge/matchEditions";
import type { Matching, MatchReason } from "../domain/merge/matching";
import { isBlank } from "../domain/progress/entry";
import type { Remark } from "../domain/progress/status";
import type { Basis, WorkPlan } from "../domain/workPlan";
import type { PlanRow } from "../ledger/lay/planRows";
import type { OfficeCells } from "../ledger/lay/renderLedger";
import { isSameCell } from "../ledger/read/ledgerIssues";
import { textOf } from "../ledger/read/readRow";
import { cellsOfTable, rowBefore, rowsAfter } from "../ledger/sync/readEditions";
import { readBasis } from "../ledger/template/words";
import type { CellInput, CellValue } from "../workbook/cellValue";
import type { Workbook } from "../workbook/workbook";
import { type CheckedRow, checkLedger, type LedgerCheck } from "./checkLedger";
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

/** Why a row of a new year took nothing, or no 年初基数, from the row that it matches. */
export type NotTaken =
  /** Verified as done, dropped by a later edition, or one of several rows with the key: nothing of it goes on. */
  | { readonly code: "closed" | "withdrawn" | "keyTwice" }
  /** The target counts a total now; last year's counted something else, or had no number (`null`). */
  | { readonly code: "basisUnlike"; readonly was: Basis | null }
  | { readonly code: "unitUnlike"; readonly was: string; readonly is: string }
  /** The ledger is not that of the year before. */
  | { readonly code: "notLastYear"; readonly year: number }
  /** The ledger stands at a date before the end of its year: its actuals are not final. */
  | { readonly code: "notFinal"; readonly asOf: string }
  /** No actual, or one in a row that waits for a person (待确认). */
  | { readonly code: "notReported" | "inDoubt" }
  | { readonly code: "entryInvalid"; readonly is: CellValue; readonly remarks: readonly Remark[] }
  /** The new document states another baseline, which stands. As in cells: % are fractions. */
  | { readonly code: "documentSays"; readonly stated: number; readonly actual: number };

/** The plan year and as-of date of the earlier ledger, and the year of the new plan. */
export interface Years {
  readonly ledger: number;
  /** ISO date. */
  readonly asOf: string;
  readonly plan: number;
}

/** What a row of a new ledger takes from the row of the earlier one that it matches. */
export function carryRow(
  from: CheckedRow,
  to: PlanRow,
  years: Years,
): { readonly cells: OfficeCells; readonly notTaken: readonly NotTaken[] } {
  const ended = endOf(from);
  if (ended !== null) return { cells: {}, notTaken: [{ code: ended }] };
  const unitsInCharge = {
    ...textCell("leadUnit", from.leadUnit),
    ...textCell("supportUnits", textOf(from.cells.get("supportUnits") ?? null)),
  };
  if (to.kind !== "quantified" || readBasis(to.cells.basis) !== "total") return { cells: unitsInCharge, notTaken: [] };

  const actual = finalActual(from, asText(to.cells.unit), years);
  const stated = typeof to.cells.baseline === "number" ? to.cells.baseline : null;
  if (stated !== null) {
    const differs = typeof actual === "number" && !isSameCell(stated, actual);
    return { cells: unitsInCharge, notTaken: differs ? [{ code: "documentSays", stated, actual }] : [] };
  }
  if (typeof actual !== "number") return { cells: unitsInCharge, notTaken: [actual] };
  return { cells: { ...unitsInCharge, baseline: actual }, notTaken: [] };
}

function endOf(row: CheckedRow): "closed" | "withdrawn" | "keyTwice" | null {
  if (row.isKeyAmbiguous) return "keyTwice";
  if (row.assessed.kind === "withdrawn") return "withdrawn";
  return isBlank(row.closed) ? null : "closed";
}

/** Last year's stock at the end of the year, as a cell has it; or why there is none. */
function finalActual({ assessed, cells, judgement }: CheckedRow, unit: string, years: Years): number | NotTaken {
  if (assessed.kind !== "quantified") return { code: "basisUnlike", was: null };
  if (assessed.basis !== "total") return { code: "basisUnlike", was: assessed.basis };
  if (assessed.unit !== unit) return { code: "unitUnlike", was: assessed.unit, is: unit };
  if (years.plan !== years.ledger + 1) return { code: "notLastYear", year: years.ledger };
  if (years.asOf < yearEnd(years.ledger)) return { code: "notFinal", asOf: years.asOf };
  const is = cells.get("actual") ?? null;
  if (judgement.status === "needsReview") return { code: "inDoubt" };
  // What the judgement took is a number that can be: 核定值 where there is one, else what was reported.
  if (judgement.actual !== null) return judgement.actual;
  return isBlank(is) ? { code: "notReported" } : { code: "entryInvalid", is, remarks: judgement.remarks };
}

function textCell(field: "leadUnit" | "supportUnits", text: string): OfficeCells {
  return isBlank(text) ? {} : { [field]: text };
}
