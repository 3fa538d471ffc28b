import type { CellInput, CellValue } from "../../workbook/cellValue";
import { toCellValue } from "../read/ledgerIssues";
import { textOf } from "../read/readRow";

/** Between two remarks in 核对. */
const BETWEEN = "；";

/**
 * 核对 with the doubts that an edition brings and its predecessor did not have; `null` when there are none, or they stand there.
 * @param was the doubts of the earlier edition; `null` when there were none or nobody knows them
 * @param stands what the cell holds
 * @param doubts those of the new edition
 */
export function newDoubts(was: CellInput, stands: CellValue, doubts: CellInput): string | null {
  const known = [...remarksOf(toCellValue(was)), ...remarksOf(stands)];
  const fresh = remarksOf(toCellValue(doubts)).filter((doubt) => !known.includes(doubt));
  return fresh.length === 0 ? null : withRemarks(stands, fresh);
}

/** What stands in 核对 and the remarks behind it. */
export function withRemarks(stands: CellValue, remarks: readonly string[]): string {
  const text = textOf(stands).trimEnd();
  return [...(text.trim() === "" ? [] : [text]), ...remarks].join(BETWEEN);
}

function remarksOf(cell: CellValue): readonly string[] {
  return textOf(cell)
    .split(/[；;\n]/u)
    .map((remark) => remark.trim())
    .filter((remark) => remark !== "");
}
