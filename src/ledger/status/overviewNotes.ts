import { text } from "../formulas/expression";
import {
  asOfText,
  disorderText,
  progressText,
  remainder,
  remainderText,
  rulesFormula,
  rulesText,
  signsText,
} from "./legend";
import type { CellTerms } from "./overviewColumns";
import { wideLine, type LiveCell, type PaperColumn, type PaperLine } from "./paper";
import type { LedgerReferences, StatusSource } from "./statusSource";

const NO_CHART = "注：台账没有必成的量化目标，未附图。";

/** 说明: how the overview counts, by what rules it was judged, what its signs mean and what it leaves out. */
export function noteLines(
  source: StatusSource,
  {
    references,
    previous,
  }: { readonly references: LedgerReferences | null; readonly previous: { readonly asOf: string } | null },
  columns: readonly PaperColumn[],
  total: CellTerms,
): readonly PaperLine[] {
  const { settings } = source.ledger;
  const live = (formula: string, cached: string): LiveCell<string> => ({ formula, cached });
  const counted = (["targets", "aspirational", "points"] as const)
    .map((group) => total.cell(`${group}.total`))
    .join("+");
  const rules = rulesText(settings);
  const disorder = disorderText(source.ledger);
  return [
    wideLine("note", `说明：1.${progressText}`, columns),
    wideLine(
      "note",
      references === null ? `2.${rules}` : live(`"2."&${rulesFormula(references)}`, `2.${rules}`),
      columns,
    ),
    wideLine("note", `3.${signsText}`, columns),
    wideLine("note", references === null ? `4.${remainderText(source.summary.total)}` : numbered("4.", remainder(references, counted, source.summary.total)), columns), // prettier-ignore
    ...(disorder === "" ? [] : [wideLine("note", disorder, columns)]),
    ...(source.summary.total.targets.total > 0 ? [] : [wideLine("note", NO_CHART, columns)]),
    ...(previous === null
      ? []
      : [wideLine("note", `5.“较上期”为与${asOfText(previous.asOf).slice(2)}定稿相比增减的百分点。`, columns)]),
  ];
}

function numbered(number: string, { formula, cached }: LiveCell<string>): LiveCell<string> {
  return { formula: `${text(number)}&${formula}`, cached: number + cached };
}
