import { WorkbookError } from "../workbook/workbook";
import { headerOf, type Field } from "./ledgerSpec";
import type { PlanRow } from "./planRows";

/** Characters that a cell of a spreadsheet takes. */
const LONGEST = 32_767;

/** Rows whose texts no cell would take are told before anything is written. @throws WorkbookError `textTooLong` */
export function refuseLongTexts(rows: readonly PlanRow[]): void {
  for (const { cells } of rows) {
    for (const [field, cell] of Object.entries(cells)) {
      if (typeof cell !== "string" || cell.length <= LONGEST) continue;
      const region = typeof cells.region === "string" ? cells.region.slice(0, 20) : "";
      const column = headerOf(field as Field);
      throw new WorkbookError("textTooLong", { region, text: cell.slice(0, 20), column, length: cell.length });
    }
  }
}
