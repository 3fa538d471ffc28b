import type { LedgerNames } from "../template/names";
import { comparisonWords, yesNoWords } from "../template/words";
import { iff, nothing, text } from "./expression";
import type { RowCells } from "./rowTerms";
import { scaleOfRow } from "./target";

/** 已到期: whether the deadline is reached; its last day counts as over. */
export function isDueFormula(row: RowCells, names: LedgerNames): string {
  return iff(`COUNT(${row.dueDate})`, `${row.dueDate}<=${names.judgedOn}`, "FALSE");
}

/** 应考月数: months from 起算月 of the plan year to the deadline, at least 1. */
export function monthsFormula(row: RowCells, names: LedgerNames): string {
  const through = `(YEAR(${row.dueDate})-${names.settings.year})*12+MONTH(${row.dueDate})`;
  return iff(`COUNT(${row.dueDate})`, `MAX(1,${through}-${names.used.startMonth}+1)`, nothing);
}

/** 在用节点: the 节点目标 of the last quarter that is over and has one, as it stands; 未到 before the first; empty where none is set. */
export function milestoneFormula(row: RowCells, names: LedgerNames): string {
  const { firstQuarter, firstHalf, threeQuarters } = row;
  const passed = [threeQuarters, firstHalf, firstQuarter].reduceRight(
    (earlier, cell, index) => iff(`(${names.quartersDone}>${2 - index})*COUNT(${cell})`, cell, earlier),
    iff(`COUNT(${firstQuarter},${firstHalf},${threeQuarters})`, text("未到"), nothing),
  );
  return passed;
}

/** 起点: from where the pace runs. 年初基数 for 期末总数, but never from above the line; 0 for all else. */
export function startFormula(row: RowCells): string {
  const isStock = `${row.method}=${text(comparisonWords.stock)}`;
  return iff(`(${isStock})*COUNT(${row.baseline},${row.line})=2`, `MIN(${row.baseline},${row.line})`, "0");
}

/** 序时目标, as `domain/progress/pace.ts` has it. */
export function paceFormula(row: RowCells, names: LedgerNames): string {
  const done = `MAX(0,MIN(${row.months},${names.monthsDone}))`;
  const straight = `${row.start}+(${row.line}-${row.start})*${done}/${row.months}`;
  const paced = `ROUNDDOWN(ROUND(${straight},9),${iff(scaleOfRow(row).isWhole, "0", "9")})`;
  const hasNone = `(${row.side}<0)+(${row.method}=${text(comparisonWords.dueOnly)})`;
  const byTime = iff(hasNone, nothing, iff(`${row.method}=${text(comparisonWords.rate)}`, row.line, paced));
  const byMilestone = iff(`COUNT(${row.milestone})`, `ROUND(${row.milestone},9)`, nothing);
  const isOff = `(COUNT(${row.line},${row.months})<2)+(${names.used.paceOn}=${text(yesNoWords.no)})`;
  return iff(isOff, nothing, iff(`${row.milestone}=""`, byTime, byMilestone));
}

/**
 * 偏离: by what share of its way a row lags its pace, as `lagOf` has it; of percentages and percentage points compared as rates the
 * difference itself.
 */
export function lagFormula(row: RowCells): string {
  const scale = scaleOfRow(row);
  const isPercentRate = `(${row.method}=${text(comparisonWords.rate)})*(${scale.isPercent})`;
  const way = iff(`${row.line}>${row.start}`, `${row.line}-${row.start}`, `MAX(ABS(${row.line}),1)`);
  const divisor = iff(scale.isPoints, "100", iff(`(${scale.isGrowth})+${isPercentRate}`, "1", way));
  const lag = `ROUND((${row.pace}-${row.judged})/${divisor},9)`;
  return iff(`${row.pace}=""`, nothing, iff(`COUNT(${row.judged})`, lag, nothing));
}
