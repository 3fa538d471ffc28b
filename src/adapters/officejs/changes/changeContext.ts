import { columnLetters, type CellRange } from "../../../workbook/range";
import type { NumberFormats } from "../numberFormats";

/** How a formula gets into a whole range. `oneString` is the short way; `copyDown` the one for hosts that refuse it. */
export type FormulaFill = "oneString" | "copyDown";

/**
 * One request in the making: hands out sheets and ranges. Ranges are untracked at once, since they are never used after
 * their request; tracked ones would cost a second request for their release.
 */
export class ChangeContext {
  private readonly sheets = new Map<string, Excel.Worksheet>();

  constructor(
    readonly excel: Excel.RequestContext,
    readonly numberFormats: NumberFormats,
    readonly formulaFill: FormulaFill,
  ) {}

  sheet(name: string): Excel.Worksheet {
    let sheet = this.sheets.get(name);
    if (!sheet) {
      sheet = this.excel.workbook.worksheets.getItem(name);
      this.sheets.set(name, sheet);
    }
    return sheet;
  }

  /** Remembers a sheet that this request adds. */
  added(name: string, sheet: Excel.Worksheet): void {
    this.sheets.set(name, sheet);
  }

  /** Forgets a sheet that this request deletes or gives another name. */
  removed(name: string): void {
    this.sheets.delete(name);
  }

  range({ sheet, row, column, rows, columns }: CellRange): Excel.Range {
    return this.sheet(sheet).getRangeByIndexes(row, column, rows, columns).untrack();
  }

  entireColumns(sheet: string, column: number, columns: number): Excel.Range {
    const address = `${columnLetters(column)}:${columnLetters(column + columns - 1)}`;
    return this.sheet(sheet).getRange(address).untrack();
  }
}
