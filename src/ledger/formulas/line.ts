import { kindWords } from "../template/words";
import type { RowTerms } from "./cells";
import { anyError, exact, firstOf, iff, isNumber, not, nothing, or, text } from "./expression";

/** 达标线, as `domain/progress/line.ts` has it. Empty for rows without a number and for targets that cannot be read. */
export function lineFormula(row: RowTerms): string {
  const is = row.is;
  const tolerated = exact(`${row.value}*(1-${row.tolerance})`);
  const factor = iff(is("growth"), `1+${row.value}`, row.value);
  const required = exact(`${row.baseline}*${factor}`);
  return firstOf(
    [
      [anyError(row.kind, row.requirement, row.counted, row.basis, row.unit), nothing],
      [`${row.kind}<>${text(kindWords.quantified)}`, nothing],
      [not(isNumber(row.value)), nothing],
      [or(is("atLeast"), is("atMost"), is("between")), exact(row.value)],
      [is("about"), iff(row.isCounted, `ROUNDUP(${tolerated},0)`, tolerated)],
      [is("moreThan"), iff(row.isCounted, `ROUNDDOWN(${exact(row.value)},0)+1`, exact(row.value))],
      [is("lessThan"), iff(row.isCounted, `ROUNDUP(${exact(row.value)},0)-1`, exact(row.value))],
      [row.isRelative, iff(isNumber(row.baseline), iff(row.isCounted, `ROUNDUP(${required},0)`, required), nothing)],
    ],
    nothing,
  );
}
