import { isRelative } from "../../domain/progress/comparison";
import { isCap } from "../../domain/progress/line";
import { scaleOf, statedRequirement } from "../../ledger/template/requirementPhrase";
import type { Messages } from "../../messages/messages";
import type { CheckedRow } from "../../usecases/checkLedger";
import type { CellInput } from "../../workbook/cellValue";

/** “60 家”, “85%”: an amount of the row's unit. */
function amount(value: number, unit: string): string {
  const scaled = Number((value * scaleOf(unit)).toFixed(6));
  const number = scaled.toLocaleString("en", { maximumFractionDigits: 6 });
  return unit === "%" ? `${number}%` : `${number} ${unit}`.trimEnd();
}

/** What a row is called in a list: its indicator, or as much of its sentence as two lines hold. */
export function rowName(indicator: CellInput | undefined, text: string): string {
  if (typeof indicator === "string" && indicator !== "") return indicator;
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

/** What a person wants to know of a row that falls short, in order: required, actual, gap, due, remarks. */
export function rowFacts(row: CheckedRow, { plan, ledger, pane }: Messages): readonly string[] {
  const { assessed, judgement, report } = row;
  const requirement = statedRequirement(row.assessed);
  const isAbout = assessed.bound === "about" || assessed.bound === "aboutAtMost";
  const line = judgement.line !== null && (isAbout || isRelative(assessed)) ? judgement.line : null;
  const gap = judgement.shortfall;
  return [
    ...(requirement === null ? [] : [plan.requirement(requirement, assessed.unit, line)]),
    ...(typeof report.actual === "number" ? [pane.check.actual(amount(report.actual, assessed.unit))] : []),
    ...(gap === null || gap <= 0
      ? []
      : [
          isCap(assessed)
            ? pane.check.exceeds(amount(gap, assessed.unit))
            : pane.check.missing(amount(gap, assessed.unit)),
        ]),
    ...(assessed.deadline === null ? [] : [pane.check.due(plan.date(assessed.deadline))]),
    ...judgement.remarks.map((remark) => ledger.remark[remark]),
  ];
}
