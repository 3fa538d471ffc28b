import { iff, ifError, nothing } from "./expression";
import type { RowCells } from "./rowTerms";
import { scaleOfRow } from "./target";

/**
 * 完成率: of the number as stated, of relative targets of the line; rounded half up to 0.1 %, but what is short never reads
 * 100.0 %, and what is begun never 0.0 %. Empty for caps and where there is no number to divide by.
 */
export function completionFormula(row: RowCells): string {
  const stated = iff(scaleOfRow(row).isRelative, row.line, iff(`${row.value}>0`, row.value, nothing));
  const rounded = `INT(ROUND(${row.judged}/${stated}*1000,9)+0.5)/1000`;
  const share = `MIN(${iff(row.isReached, "9E+99", "0.999")},MAX(${iff(`${row.judged}>0`, "0.001", "0")},${rounded}))`;
  const hasNone = `(COUNT(${row.judged})=0)+(${row.side}<0)`;
  return ifError(iff(hasNone, nothing, iff(`${row.judged}<0`, nothing, share)), nothing);
}

/** 缺口: what is missing to the line (for a cap, what is over it); never negative, empty without a valid entry. */
export function shortfallFormula(row: RowCells): string {
  const missing = `(${row.line}-${row.judged})*SIGN(${row.side})`;
  return iff(`COUNT(${row.judged})`, `MAX(0,ROUND(${missing},9))`, nothing);
}
