import { serialOfDate } from "../domain/calendar";
import type { AssessmentSettings } from "../domain/progress/assessedRow";
import { judge } from "../domain/progress/judge";
import type { Judgement } from "../domain/progress/status";
import type { CellInput, CellValue } from "../workbook/cellValue";
import type { CalculatedField } from "./formulas";
import { ledgerColumns } from "./ledgerSpec";
import type { PlanRow } from "./planRows";
import { readRow } from "./readRow";
import { statusWords } from "./words";

/** What the formulas of a row give, for files that are looked at before anyone calculates them. */
export type CalculatedCells = Readonly<Record<CalculatedField, CellValue>>;

/** The judgement as the cells of the calculated columns show it; `""` where a formula has nothing to say. */
export function toCalculatedCells(judgement: Judgement): CalculatedCells {
  const { status, line, pace, completion, shortfall } = judgement;
  return {
    line: line ?? "",
    pace: pace ?? "",
    status: statusWords[status],
    completion: completion ?? "",
    shortfall: shortfall ?? "",
  };
}

/** What the formulas of a row that is about to be written will give. */
export function calculatedCellsOf({ key, cells }: PlanRow, settings: AssessmentSettings): CalculatedCells {
  const asRead = new Map(ledgerColumns.map(({ field }) => [field, asCellValue(cells[field] ?? null)]));
  const { assessed, report } = readRow(key, 0, asRead);
  return toCalculatedCells(judge(assessed, report, settings));
}

function asCellValue(input: CellInput): CellValue {
  return typeof input === "object" && input !== null ? serialOfDate(input.date) : input;
}
