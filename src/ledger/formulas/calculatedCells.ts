import type { Judgement } from "../../domain/progress/status";
import type { CellValue } from "../../workbook/cellValue";
import { statusWords } from "../template/words";
import type { CalculatedField } from "./ledgerFormulas";

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
