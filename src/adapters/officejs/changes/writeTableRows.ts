import type { Change } from "../../../workbook/change";
import { WorkbookError } from "../../../workbook/workbook";
import { needsRoom, type TableEnd } from "../tableEnds";
import type { ChangeContext } from "./changeContext";
import { toExcel } from "./writeValues";

type AppendRows = Extract<Change, { kind: "appendRows" }>;
type RemoveLastRows = Extract<Change, { kind: "removeLastRows" }>;

/**
 * Rows at the end of a table, without `rows.add`, which makes co-authors lose entries: the rows below take the formats of the
 * last row, the table is laid over them, which brings its rules, validations and calculated columns, and then they are filled.
 * What stands below is moved down first, in the table's columns only. Every place is relative to the table as Excel finds it.
 *
 * The formats of the columns are not known here, so every text that might be taken for something else gets its apostrophe.
 * @param end as read; `null` where Excel cannot lay a table anew (before ExcelApi 1.13)
 */
export function appendRows(context: ChangeContext, { table: name, values }: AppendRows, end: TableEnd | null): void {
  if (values.length === 0) return;
  const table = context.excel.workbook.tables.getItem(name);
  // Office.js takes `null` for “leave it”, though its types do not say so.
  const inputs = values.map((row) => row.map((value) => (value === null ? null : toExcel(value, false))));
  if (end === null || end.hasTotals) {
    table.rows.add(undefined, inputs as (string | number | boolean)[][]);
    return;
  }
  const whole = table.getRange().untrack();
  const last = whole.getLastRow().untrack();
  const added = last.getRowsBelow(values.length).untrack();
  if (needsRoom(end, values.length)) added.insert("Down").untrack();
  added.copyFrom(last, "Formats");
  table.resize(whole.getBoundingRect(added).untrack());
  for (const [first, lastOne] of runs(end.calculated)) {
    columns(added, first, lastOne).copyFrom(columns(last, first, lastOne), "Formulas");
  }
  added.values = inputs as (string | number | boolean)[][];
  printTo(context, end, values.length);
}

/**
 * Takes the last rows of a table away: they are emptied, and the table no longer covers them. Deleting them would pull up what
 * stands below, and fails in a filtered table; that is done only before ExcelApi 1.13.
 * @throws WorkbookError `tableTooShort`
 */
export function removeLastRows(
  context: ChangeContext,
  { table: name, rows }: RemoveLastRows,
  end: TableEnd,
  canResize: boolean,
): void {
  if (rows >= end.bodyRows) throw new WorkbookError("tableTooShort", { table: name, rows: end.bodyRows });
  if (rows === 0) return;
  const table = context.excel.workbook.tables.getItem(name);
  if (!canResize || end.hasTotals) {
    for (let row = end.bodyRows - 1; row >= end.bodyRows - rows; row--) table.rows.getItemAt(row).delete();
    return;
  }
  const last = table.getDataBodyRange().untrack().getLastRow().untrack();
  const gone = rows === 1 ? last : last.getBoundingRect(last.getRowsAbove(rows - 1).untrack()).untrack();
  const kept = table.getHeaderRowRange().untrack().getBoundingRect(gone.getRowsAbove(1).untrack()).untrack();
  // Before the table is shorter: should that fail, and the rows be taken away once more, this is not left to do.
  printTo(context, end, -rows);
  gone.conditionalFormats.clearAll();
  gone.dataValidation.clear();
  gone.clear("All");
  table.resize(kept);
}

/** What is printed goes on ending with the table. */
function printTo(context: ChangeContext, { printArea }: TableEnd, rows: number): void {
  if (!printArea) return;
  const area = context.range({ ...printArea, rows: printArea.rows + rows });
  context.sheet(printArea.sheet).pageLayout.setPrintArea(area);
}

/** Neighbouring columns for which it is true: the first and the last of each run. */
function runs(flags: readonly boolean[]): readonly (readonly [number, number])[] {
  return flags.flatMap((flag, first): [number, number][] => {
    if (!flag || flags[first - 1] === true) return [];
    const after = flags.indexOf(false, first);
    return [[first, (after < 0 ? flags.length : after) - 1]];
  });
}

function columns(range: Excel.Range, first: number, last: number): Excel.Range {
  const column = range.getColumn(first).untrack();
  return first === last ? column : column.getBoundingRect(range.getColumn(last).untrack()).untrack();
}
