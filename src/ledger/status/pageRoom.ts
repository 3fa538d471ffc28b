import type { PageLayout } from "../../workbook/presentation";

const POINTS_PER_MILLIMETRE = 72 / 25.4;
/** In millimetres. */
const papers = { A4: { long: 297, short: 210 }, A3: { long: 420, short: 297 } } as const;
/**
 * Pixels of a character at 96 dpi, and around a cell. A column is as wide as its characters are in the workbook's default font: 7
 * pixels in Calibri 11, 8 in 等线 11, more elsewhere. The narrower the sheet, the larger it is printed, and the less fits below.
 */
const CHARACTER = 7;
const AROUND = 5;
/** Printers and programs round differently. */
const RESERVE = 0.97;

/** How many points of rows a page surely holds where the columns are fitted to its width. */
export function pageRoom(
  columns: readonly { readonly width: number }[],
  page: Pick<PageLayout, "orientation" | "margins" | "paper">,
): number {
  const { orientation, margins, paper } = page;
  const down = orientation === "landscape" ? papers[paper].short : papers[paper].long;
  const pixels = columns.reduce((sum, { width }) => sum + Math.trunc(width * CHARACTER + AROUND), 0);
  const wide = pageWidth(page);
  const high = (down - margins.top - margins.bottom) * POINTS_PER_MILLIMETRE;
  return (RESERVE * high) / Math.min(1, wide / (pixels * 0.75));
}

/** How wide a page is between its margins, in points. */
export function pageWidth({
  orientation,
  margins,
  paper,
}: Pick<PageLayout, "orientation" | "margins" | "paper">): number {
  const across = orientation === "landscape" ? papers[paper].long : papers[paper].short;
  return (across - margins.left - margins.right) * POINTS_PER_MILLIMETRE;
}
