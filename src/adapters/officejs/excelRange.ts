import type { CellRange } from "../../workbook/range";

/** What has to be loaded of a range to know where it is. */
export const rangePlace = "address,rowIndex,columnIndex,rowCount,columnCount";

/** Where a range is, once {@link rangePlace} is loaded. */
export function rangeOf(range: Excel.Range): CellRange {
  return {
    sheet: sheetInAddress(range.address),
    row: range.rowIndex,
    column: range.columnIndex,
    rows: range.rowCount,
    columns: range.columnCount,
  };
}

/** The sheet in `Sheet1!A1` or `'2019 年''s'!A1:B2`. */
function sheetInAddress(address: string): string {
  const sheet = address.slice(0, address.lastIndexOf("!"));
  return sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
}
