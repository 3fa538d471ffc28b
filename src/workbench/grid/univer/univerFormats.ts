import type { ICellData, IStyleData } from "@univerjs/core";
import type { CellRange } from "../../../workbook/range";
import type { CellFormat } from "../../../workbook/presentation";
import type { GridSurface } from "../grid";
import type { UniverBook } from "./univerBook";
import { flag, horizontal, vertical, wrapping } from "./univerEnums";

/** `BorderStyleTypes.THIN`. */
const thin = 1;

/** Says that the cells keep their contents; without it Univer forgets the formulas of cells whose style changes. */
const onlyStyles = "sheet.command.set-style";

/** Shows formats of cells, each at once: gathered and handed over later they were seen to take formulas away. */
export function formatting(
  book: UniverBook,
  own: (change: () => void) => void,
): Pick<GridSurface, "format" | "copyLook" | "clearLook"> {
  const lay = (range: CellRange, styleOf: (column: number) => ICellData["s"]): void => {
    const subUnitId = book.ensureSize(range).getSheetId();
    const line = () =>
      Object.fromEntries(
        Array.from({ length: range.columns }, (_, across) => [
          range.column + across,
          { s: styleOf(range.column + across) },
        ]),
      );
    const cellValue = Object.fromEntries(Array.from({ length: range.rows }, (_, down) => [range.row + down, line()]));
    book.execute("sheet.mutation.set-range-values", { subUnitId, cellValue, trigger: onlyStyles });
  };
  return {
    format: (range, format) =>
      own(() => {
        lay(range, () => toStyle(format));
      }),
    clearLook: (range) =>
      own(() => {
        lay(range, () => null);
      }),
    copyLook: (from, to) =>
      own(() => {
        const cells = book.cells(from.sheet);
        lay(to, () => null);
        lay(to, (column) => cells.getCellRaw(from.row, column)?.s);
      }),
  };
}

/** What the format does not name stays as it is, in Univer as in Excel. */
function toStyle(format: CellFormat): IStyleData {
  const style: IStyleData = {};
  if (format.numberFormat !== undefined) style.n = { pattern: format.numberFormat };
  if (format.bold !== undefined) style.bl = format.bold ? flag.yes : flag.no;
  if (format.italic !== undefined) style.it = format.italic ? flag.yes : flag.no;
  if (format.fontSize !== undefined) style.fs = format.fontSize;
  if (format.fontName !== undefined) style.ff = format.fontName;
  if (format.color !== undefined) style.cl = { rgb: format.color };
  if (format.fill !== undefined) style.bg = { rgb: format.fill };
  if (format.horizontal !== undefined) style.ht = horizontal[format.horizontal];
  if (format.vertical !== undefined) style.vt = vertical[format.vertical];
  if (format.wrap !== undefined) style.tb = format.wrap ? wrapping.wrap : wrapping.overflow;
  if (format.borders !== undefined) {
    const side = { s: thin, cl: { rgb: format.borders } };
    style.bd = { t: side, r: side, b: side, l: side };
  }
  return style;
}
