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

type Area = Omit<CellRange, "sheet">;

/** The areas in `Sheet1!A1:B4, '甲,乙'!D1`. */
export function areasOf(address: string): readonly Area[] {
  const parts = address.match(/(?:'(?:[^']|'')*'|[^,'])+/gu) ?? [];
  return parts.map((part) => {
    const corners = part.slice(part.lastIndexOf("!") + 1).trim();
    const match = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/u.exec(corners.replaceAll("$", ""));
    const [, left = "", top = "", right = left, bottom = top] = match ?? [];
    const [row, column] = [Number(top) - 1, columnNumber(left)];
    return { row, column, rows: Number(bottom) - row, columns: columnNumber(right) - column + 1 };
  });
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}
