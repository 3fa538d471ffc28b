import { judge } from "../../domain/progress/judge";
import type { CellValue } from "../../workbook/cellValue";
import type { CalculatedField } from "../formulas/ledgerFormulas";
import type { Ledger } from "./ledger";
import { toCalculatedCells } from "../formulas/calculatedCells";
import { isSameCell } from "./ledgerIssues";

/**
 * Whether some calculated cell shows other than its formula gives: the formula may be another one there, which a sample of the
 * column does not tell. Cells that show nothing are passed over: nobody may have calculated them yet.
 */
export function showsOtherwise({ rows, settings }: Ledger): boolean {
  return rows.some((row) => {
    const expected = toCalculatedCells(judge(row.assessed, row.report, settings));
    return (Object.entries(expected) as [CalculatedField, CellValue][]).some(([field, value]) => {
      const shown = row.cells.get(field) ?? null;
      return shown !== null && (typeof value === "object" || !isSameCell(value, shown));
    });
  });
}
