import type { Status } from "../../domain/progress/status";
import { statusWords } from "../template/words";
import type { RowTerms } from "./cells";
import { exact, firstOf, iff, isNumber, not, nothing, or, text } from "./expression";

/** Statuses that rest on a valid actual. */
const measured: readonly Status[] = ["met", "onTrack", "behind", "overdue"];

/** 完成率, rounded down to 0.1 %; empty for caps, for what has no valid actual, and for targets of 0. */
export function completionFormula(row: RowTerms): string {
  const stated = iff(row.isRelative, row.line, row.value);
  return firstOf(
    [
      [not(isNumber(row.line)), nothing],
      [not(isMeasured(row)), nothing],
      [row.isCap, nothing],
      [`${stated}<=0`, nothing],
    ],
    `ROUNDDOWN(${exact(`${exact(row.actual)}/${stated}*1000`)},0)/1000`,
  );
}

/** 缺口: what is missing to the line (for a cap, what is over it); never negative, empty without a valid actual. */
export function shortfallFormula(row: RowTerms): string {
  const amount = iff(row.isCap, `${row.actual}-${row.line}`, `${row.line}-${row.actual}`);
  return firstOf(
    [
      [not(isNumber(row.line)), nothing],
      [not(isMeasured(row)), nothing],
    ],
    `MAX(0,${exact(amount)})`,
  );
}

function isMeasured(row: RowTerms): string {
  const status = row.status;
  return iff(`ISERROR(${status})`, "FALSE", or(...measured.map((each) => `${status}=${text(statusWords[each])}`)));
}
