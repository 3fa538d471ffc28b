import type { Judgement } from "../../domain/progress/status";
import type { CellValue } from "../../workbook/cellValue";
import { statusWords } from "../template/words";
import type { ShownField } from "./ledgerFormulas";

/** What the formulas that people read give in a row, for files that are looked at before anyone calculates them. */
export type CalculatedCells = Readonly<Record<ShownField | "dueSoon", CellValue>>;

/** The judgement as the cells of the calculated columns show it; `""` where a formula has nothing to say. */
export function toCalculatedCells(judgement: Judgement): CalculatedCells {
  const { status, line, pace, completion, shortfall, remarks } = judgement;
  return {
    line: line ?? "",
    pace: pace ?? "",
    status: statusWords[status],
    completion: completion ?? "",
    shortfall: shortfall ?? "",
    dueSoon: remarks.includes("dueSoon"),
  };
}
