import { entersGrowth, entersPercent, isRelative } from "../../domain/progress/comparison";
import { isCap } from "../../domain/progress/line";
import { statedRequirement } from "../../ledger/template/requirementPhrase";
import type { Messages } from "../../messages/messages";
import type { CheckedRow } from "../../usecases/checkLedger";
import type { CellInput } from "../../workbook/cellValue";

/** “60 家”, “85%”, “2 个百分点”: an amount of what 累计完成 counts. */
function amount({ assessed }: CheckedRow, value: number): string {
  const isPercent = entersPercent(assessed);
  const scaled = Number((isPercent ? value * 100 : value).toFixed(6));
  const number = scaled.toLocaleString("en", { maximumFractionDigits: 6 });
  if (isPercent) return `${number}%`;
  return `${number} ${entersGrowth(assessed) ? "个百分点" : assessed.unit}`.trimEnd();
}

/** What a row is called in a list: its indicator, or as much of its sentence as two lines hold. */
export function rowName(indicator: CellInput | undefined, text: string): string {
  if (typeof indicator === "string" && indicator !== "") return indicator;
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

/** What a person wants to know of a row that needs attention, in order: required, actual, gap, due, remarks. */
export function rowFacts(row: CheckedRow, { plan, ledger, pane }: Messages): readonly string[] {
  const { assessed, judgement, isMissing } = row;
  const requirement = row.kind === "quantified" ? statedRequirement(assessed) : null;
  const isAbout = assessed.bound === "about" || assessed.bound === "aboutAtMost";
  const line = judgement.line !== null && (isAbout || isRelative(assessed)) ? judgement.line : null;
  const { actual, shortfall } = judgement;
  const missed = isCap(assessed) ? pane.check.exceeds : pane.check.missing;
  return [
    ...(isMissing ? [ledger.rowGone] : []),
    ...(requirement === null ? [] : [plan.requirement(requirement, assessed.unit, line)]),
    ...(actual === null ? [] : [pane.check.actual(amount(row, actual))]),
    ...(shortfall === null || shortfall <= 0 ? [] : [missed(amount(row, shortfall))]),
    ...(assessed.deadline === null ? [] : [pane.check.due(plan.date(assessed.deadline))]),
    ...judgement.remarks.map((remark) => ledger.remark[remark]),
  ];
}
