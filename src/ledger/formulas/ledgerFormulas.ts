import { completionFormula, shortfallFormula } from "./amounts";
import { rowTerms, type SharedNames } from "./cells";
import { lineFormula } from "./line";
import { paceFormula } from "./pace";
import { statusFormula } from "./status";

/** The calculated columns of the ledger. */
export type CalculatedField = "line" | "pace" | "status" | "completion" | "shortfall";

/**
 * One formula per calculated column, the same in every row, without leading `=`:
 *
 *     目标值, 要求, … ──▶ 达标线 ──▶ 序时目标 ──▶ 状态 ──▶ 完成率, 缺口
 *
 * They say in cells what `domain/progress/judge.ts` says in code, for people without the add-in. English function names,
 * long structured references, nothing newer than Excel 2010, so that WPS and LibreOffice calculate them too.
 * @param names workbook names of the as-of date and the settings above the table.
 */
export function ledgerFormulas(table: string, names: SharedNames): Readonly<Record<CalculatedField, string>> {
  const row = rowTerms(table, names);
  return {
    line: lineFormula(row),
    pace: paceFormula(row),
    status: statusFormula(row),
    completion: completionFormula(row),
    shortfall: shortfallFormula(row),
  };
}
