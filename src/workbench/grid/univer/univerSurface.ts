import type { GridSurface } from "../grid";
import type { UniverBook } from "./univerBook";
import { conditionalFormatting } from "./univerConditionalFormats";
import { formatting } from "./univerFormats";
import { toUniverRange } from "./univerRange";
import { scrollFor } from "./univerView";
import { validating } from "./univerValidation";

/** Shows the host's records in Univer. `own` marks what happens inside as the host's doing, not a person's. */
export function createUniverSurface(book: UniverBook, own: (change: () => void) => void): GridSurface {
  return {
    ...formatting(book, own),
    ...conditionalFormatting(book, own),
    ...validating(book, own),

    // The mutation alone: Univer's command would also measure every row anew, and their heights are the host's.
    columnWidth: (sheet, column, columns, width) =>
      own(() => {
        const range = { sheet, row: 0, column, rows: 1, columns };
        const subUnitId = book.ensureSize(range).getSheetId();
        const ranges = [{ ...toUniverRange(range), endRow: book.sheet(sheet).getMaxRows() - 1 }];
        const colWidth = pixelsOfCharacters(width);
        book.execute("sheet.mutation.set-worksheet-col-width", { subUnitId, ranges, colWidth });
      }),
    rowHeight: (sheet, row, height) =>
      own(() => {
        book.ensureSize({ sheet, row, column: 0, rows: 1, columns: 1 });
        book.sheet(sheet).setRowHeightsForced(row, 1, pixelsOfPoints(height));
      }),
    hideColumns: (sheet, column, columns, hidden) =>
      own(() => {
        const target = book.ensureSize({ sheet, row: 0, column, rows: 1, columns });
        if (hidden) target.hideColumns(column, columns);
        else target.showColumns(column, columns);
      }),
    hideSheet: (sheet, hidden) =>
      own(() => {
        const target = book.sheet(sheet);
        if (hidden && !target.isSheetHidden()) target.hideSheet();
        if (hidden || !target.isSheetHidden()) return;
        // Univer goes to a sheet that is shown again; Excel stays where one is.
        const active = book.workbook.getActiveSheet();
        target.showSheet();
        book.workbook.setActiveSheet(active);
      }),
    freeze: (sheet, rows, columns) =>
      own(
        () => void book.sheet(sheet).setFreeze({ startRow: rows, startColumn: columns, xSplit: columns, ySplit: rows }),
      ),
    gridlines: (sheet, shown) => own(() => void book.sheet(sheet).setHiddenGridlines(!shown)),
    merge: (range) =>
      own(() => {
        const { row, column, rows, columns } = range;
        book.ensureSize(range).getRange(row, column, rows, columns).merge({ isForceMerge: true });
      }),
    select: (range) =>
      own(() => {
        const sheet = book.ensureSize(range);
        book.workbook.setActiveSheet(sheet);
        const target = sheet.getRange(range.row, range.column, range.rows, range.columns);
        book.workbook.setActiveRange(target);
        const { across, down } = scrollFor(sheet, range);
        const start = { sheetViewStartRow: 0, sheetViewStartColumn: 0 };
        book.execute("sheet.command.scroll-view", { ...start, offsetX: across, offsetY: down });
      }),
  };
}

/** Excel's column width counts characters of the default font: 7 pixels each, and 5 for the padding. */
function pixelsOfCharacters(characters: number): number {
  return Math.round(characters * 7 + 5);
}

function pixelsOfPoints(points: number): number {
  return Math.round((points * 96) / 72);
}
