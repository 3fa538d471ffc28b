import type { CellValue } from "../../workbook/cellValue";
import type { LedgerRow } from "../ledger";
import { toCellValue } from "../ledgerIssues";
import type { Field } from "../ledgerSpec";
import { measureOfRow } from "../measure";
import type { PlanRow } from "../planRows";
import { readRow } from "../readRow";
import type { CellEdit } from "./syncEffect";

/** A row of the table as it is once the edits are made: what formats, prompts and its height follow from. */
export function rowAfterwards(row: LedgerRow, edits: readonly CellEdit[]): PlanRow {
  const cells = new Map(row.cells as ReadonlyMap<Field, CellValue>);
  for (const { field, is } of edits) cells.set(field, toCellValue(is));
  const { assessed } = readRow(row.key, row.sheetRow, cells);
  return {
    key: row.key,
    kind: assessed.kind === "withdrawn" ? "note" : assessed.kind,
    measure: measureOfRow(assessed),
    cells: Object.fromEntries(
      [...cells].map(([field, cell]) => [field, typeof cell === "object" && cell !== null ? null : cell]),
    ),
  };
}
