import type { Field } from "../template/ledgerSpec";
import type { LedgerNames } from "../template/names";
import { completionFormula, shortfallFormula } from "./amounts";
import {
  isClearFormula,
  isReachedFormula,
  judgedFormula,
  lettersFormula,
  plausibleFormula,
  stageCodeFormula,
  usedFormula,
} from "./entry";
import { isDueFormula, lagFormula, milestoneFormula, monthsFormula, paceFormula, startFormula } from "./pace";
import { rowCells } from "./rowTerms";
import { dueSoonFormula, stageStatusFormula, statusFormula, targetStatusFormula } from "./status";
import {
  askedFormula,
  dueDateFormula,
  lineFormula,
  methodFormula,
  requiredFormula,
  scaleFormula,
  sideFormula,
} from "./target";

/** The calculated columns that people read. */
export const shownFields = ["line", "pace", "status", "completion", "shortfall"] as const satisfies readonly Field[];

/** The helper columns, which take over what several formulas need; in the order in which they follow from one another. */
export const helperFields = [
  ...(["dueDate", "isDue", "months", "method", "scale", "side", "asked", "required"] as const),
  ...(["milestone", "start", "plausible", "isClear", "used", "letters", "stageCode"] as const),
  ...(["judged", "isReached", "lag", "stageStatus", "targetStatus", "dueSoon"] as const),
] satisfies readonly Field[];

export type ShownField = (typeof shownFields)[number];

/** The calculated columns of the ledger. */
export type CalculatedField = ShownField | (typeof helperFields)[number];

/**
 * One formula per calculated column, the same in every row, without leading `=`:
 *
 *     完成时限, 延期至 ──▶ 判定时限 ──▶ 已到期, 应考月数 ─────────────────────────────┐
 *     要求, 度量, 目标值, 考核方式 ──▶ 目标数 ──▶ 应达数 ──▶ 达标线 ──▶ 序时目标 ──┤
 *     核定值, 累计完成, 进展 ──▶ 采用值 ──▶ 判定值 ──▶ 已达到, 偏离 ───────────────┴──▶ 状态 ──▶ 完成率, 缺口, 临期
 *
 * They say in cells what `domain/progress/judge.ts` says in code, for people without the add-in. English function names,
 * long structured references, nothing newer than Excel 2010, so that WPS and LibreOffice calculate them too.
 */
export function ledgerFormulas(table: string, names: LedgerNames): Readonly<Record<CalculatedField, string>> {
  const row = rowCells(table);
  return {
    line: lineFormula(row),
    pace: paceFormula(row, names),
    status: statusFormula(row),
    completion: completionFormula(row),
    shortfall: shortfallFormula(row),
    dueDate: dueDateFormula(row, names),
    isDue: isDueFormula(row, names),
    months: monthsFormula(row, names),
    method: methodFormula(row),
    scale: scaleFormula(row),
    side: sideFormula(row),
    asked: askedFormula(row, names),
    required: requiredFormula(row),
    milestone: milestoneFormula(row, names),
    start: startFormula(row),
    plausible: plausibleFormula(row),
    isClear: isClearFormula(row, names),
    used: usedFormula(row, names),
    letters: lettersFormula(row, names),
    stageCode: stageCodeFormula(row),
    judged: judgedFormula(row, names),
    isReached: isReachedFormula(row),
    lag: lagFormula(row),
    stageStatus: stageStatusFormula(row, names),
    targetStatus: targetStatusFormula(row, names),
    dueSoon: dueSoonFormula(row, names),
  };
}
