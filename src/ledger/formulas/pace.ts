import type { RowTerms } from "./cells";
import { exact, firstOf, iff, isNumber, not, nothing } from "./expression";
import { completedMonths, totalMonths } from "./time";

/** 序时目标, as `domain/progress/pace.ts` has it. A number in 达标线 says that the row's target is readable. */
export function paceFormula(row: RowTerms): string {
  const total = totalMonths(row.year, row.deadline);
  const done = `MAX(0,MIN(${total},${completedMonths(row.asOf, row.year)}))`;
  const pace = exact(`${row.start}+(${row.line}-${row.start})*${done}/${total}`);
  return firstOf(
    [
      [not(isNumber(row.line)), nothing],
      [row.isCap, nothing],
      [row.paceIsOff, nothing],
      [not(isNumber(row.start)), nothing],
      [not(row.datesReadable), nothing],
    ],
    iff(row.isCounted, `ROUNDDOWN(${pace},0)`, pace),
  );
}
