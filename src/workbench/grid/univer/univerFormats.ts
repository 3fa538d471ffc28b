import type { IStyleData } from "@univerjs/core";
import type { CellFormat } from "../../../workbook/presentation";
import type { GridSurface } from "../grid";
import type { UniverBook } from "./univerBook";

/** Enumerations of @univerjs/core, which this file may not load. */
const horizontal = { left: 1, center: 2, right: 3 } as const;
const vertical = { top: 1, center: 2, bottom: 3 } as const;
const wrapped = 3;
const overflowing = 1;
const thin = 1;

/** Shows formats of cells. */
export function formatting(book: UniverBook, own: (change: () => void) => void): Pick<GridSurface, "format"> {
  return {
    format: (range, format) =>
      own(() => {
        const sheet = book.ensureSize(range);
        const style = toStyle(format);
        const line = Object.fromEntries(
          Array.from({ length: range.columns }, (_, column) => [range.column + column, { s: style }]),
        );
        const cellValue = Object.fromEntries(Array.from({ length: range.rows }, (_, row) => [range.row + row, line]));
        book.execute("sheet.mutation.set-range-values", { subUnitId: sheet.getSheetId(), cellValue });
      }),
  };
}

/** What the format does not name stays as it is, in Univer as in Excel. */
function toStyle(format: CellFormat): IStyleData {
  const style: IStyleData = {};
  if (format.numberFormat !== undefined) style.n = { pattern: format.numberFormat };
  if (format.bold !== undefined) style.bl = format.bold ? 1 : 0;
  if (format.italic !== undefined) style.it = format.italic ? 1 : 0;
  if (format.fontSize !== undefined) style.fs = format.fontSize;
  if (format.fontName !== undefined) style.ff = format.fontName;
  if (format.color !== undefined) style.cl = { rgb: format.color };
  if (format.fill !== undefined) style.bg = { rgb: format.fill };
  if (format.horizontal !== undefined) style.ht = horizontal[format.horizontal];
  if (format.vertical !== undefined) style.vt = vertical[format.vertical];
  if (format.wrap !== undefined) style.tb = format.wrap ? wrapped : overflowing;
  if (format.borders !== undefined) {
    const side = { s: thin, cl: { rgb: format.borders } };
    style.bd = { t: side, r: side, b: side, l: side };
  }
  return style;
}
