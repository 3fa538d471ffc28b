import { text } from "../formulas/expression";
import { asOfText, countedText, disorderText, rankText, ratesText, rulesFormula, rulesText, signsText } from "./legend";
import type { LaidRows } from "./laidRows";
import type { CellTerms } from "./overviewColumns";
import { wideLine, type LiveCell, type PaperColumn, type PaperLine } from "./paper";
import type { LedgerReferences, StatusSource } from "./statusSource";

const NO_CHART = "注：台账没有必成的量化目标，未附图。";

interface NoteTerms {
  readonly references: LedgerReferences | null;
  readonly detail: LaidRows | null;
  readonly previous: { readonly asOf: string } | null;
}

/** 说明: how the overview counts, by what rules it was judged, what its signs mean, and whether the table still has its rows. */
export function noteLines(
  source: StatusSource,
  { references, detail, previous }: NoteTerms,
  columns: readonly PaperColumn[],
  total: CellTerms,
): readonly PaperLine[] {
  const { settings } = source.ledger;
  const rules = rulesText(settings);
  const disorder = disorderText(source);
  const numbered: readonly (string | LiveCell<string>)[] = [
    rates(source, detail, total),
    countedText(settings),
    references === null ? rules : { formula: rulesFormula(references), cached: rules },
    signsText(settings),
    check(source, detail, total),
    ...(settings.rankOn ? [rankText(source)] : []),
    ...(previous === null ? [] : [`“较上期”为达序时率与${asOfText(previous.asOf).slice(2)}定稿相比增减的百分点。`]),
  ];
  const lines = numbered.map((note, index) => prefixed(`${index === 0 ? "说明：" : ""}${index + 1}.`, note));
  const more = [disorder, ...(source.summary.total.targets.total > 0 ? [] : [NO_CHART])].filter((note) => note !== "");
  return [...lines, ...more].map((note) => wideLine("note", note, columns));
}

/** What the rates are, with how many 待确认 are among what is assessed: in the denominator, and in no numerator. */
function rates({ summary }: StatusSource, detail: LaidRows | null, total: CellTerms): string | LiveCell<string> {
  const cached = ratesText(summary.total.targets.counts.needsReview);
  return detail === null ? cached : { formula: live(ratesText, total.cell("targets.needsReview")), cached };
}

/** Whether the table still has every row that was laid, and no other. */
function check({ summary, rows }: StatusSource, detail: LaidRows | null, total: CellTerms): string | LiveCell<string> {
  const { all, notes, withdrawn } = summary.total;
  const missing = rows.filter(({ isMissing }) => isMissing).length;
  const apart = `另有说明性文字${notes}条、已撤销要点${withdrawn}条，不纳入考核。`;
  const [laid, gone, strange] = [
    (count: number | string) => `核对：本表统计${count}项`,
    (count: number | string) => `，台账现缺其中${count}行，已按未报送计；`,
    (count: number | string) => `注意：台账另有${count}行未计入本表，请重新生成本表。`,
  ] as const;
  const agrees = "，与台账一致；";
  const cached = laid(all.total) + (missing === 0 ? agrees : gone(missing)) + apart;
  if (detail === null) return cached;
  const sum = total.cell("all.total");
  const missed = `IF(${detail.missing}=0,${text(agrees)},${live(gone, detail.missing)})`;
  const added = `IF(${detail.strange}<=0,"",${live(strange, detail.strange)})`;
  return { formula: `${live(laid, sum)}&${missed}&${text(apart)}&${added}`, cached };
}

const MARK = "\u0000";

/** A sentence as a formula, with the count where another formula gives it. */
function live(words: (count: string) => string, count: string): string {
  const [before = "", after = ""] = words(MARK).split(MARK);
  return `${text(before)}&${count}&${text(after)}`;
}

function prefixed(number: string, note: string | LiveCell<string>): string | LiveCell<string> {
  if (typeof note === "string") return number + note;
  return { formula: `${text(number)}&${note.formula}`, cached: number + note.cached };
}
