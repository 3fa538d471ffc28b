import type { FWorksheet } from "@univerjs/sheets/facade";
import type { CellRange } from "../../../workbook/range";

/** What the scroll bars cover of the cells, in pixels. */
const scrollBar = 16;
/** Rows that stay in sight below the wanted one. */
const rowsBelow = 2;

/**
 * How far the sheet must be scrolled so that the range's first cell is wholly in view, in pixels: by whole rows and columns, and not
 * at all if it is in view at the sheet's beginning. A jump never leaves half a column cut off.
 */
export function scrollFor(sheet: FWorksheet, range: CellRange): { readonly across: number; readonly down: number } {
  const skeleton = sheet.getSkeleton();
  const canvas = largest(document.querySelectorAll<HTMLElement>("[data-u-comp=render-canvas]"));
  if (!skeleton || !canvas) return { across: 0, down: 0 };
  const { startRow, startColumn } = sheet.getFreeze();
  const width = canvas.clientWidth - skeleton.rowHeaderWidth - scrollBar;
  const height = canvas.clientHeight - skeleton.columnHeaderHeight - scrollBar;
  const { columnWidthAccumulation: columns, rowHeightAccumulation: rows } = skeleton;
  return {
    across: scrolled(columns, Math.max(startColumn, 0), range.column, range.column, width),
    down: scrolled(rows, Math.max(startRow, 0), range.row, range.row + rowsBelow, height),
  };
}

/** Univer also draws its editors on canvases; the sheet has the largest. */
function largest(canvases: Iterable<HTMLElement>): HTMLElement | undefined {
  const areaOf = ({ clientWidth, clientHeight }: HTMLElement): number => clientWidth * clientHeight;
  return [...canvases].sort((one, other) => areaOf(other) - areaOf(one))[0];
}

/** @param ends where each line ends, counted from the sheet's beginning, in pixels */
function scrolled(ends: readonly number[], frozen: number, wanted: number, last: number, room: number): number {
  const startOf = (line: number): number => (line === 0 ? 0 : (ends[line - 1] ?? ends.at(-1) ?? 0));
  const free = room - startOf(frozen);
  let first = frozen;
  while (first < wanted && startOf(last + 1) - startOf(first) > free) first += 1;
  return startOf(first) - startOf(frozen);
}
