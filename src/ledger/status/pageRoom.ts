import type { PageLayout } from "../../workbook/presentation";

const POINTS_PER_MILLIMETRE = 72 / 25.4;
/** A4, in millimetres. */
const LONG = 297;
const SHORT = 210;
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
  { orientation, margins }: Pick<PageLayout, "orientation" | "margins">,
): number {
  const [across, down] = orientation === "landscape" ? [LONG, SHORT] : [SHORT, LONG];
  const pixels = columns.reduce((sum, { width }) => sum + Math.trunc(width * CHARACTER + AROUND), 0);
  const wide = (across - margins.left - margins.right) * POINTS_PER_MILLIMETRE;
  const high = (down - margins.top - margins.bottom) * POINTS_PER_MILLIMETRE;
  return (RESERVE * high) / Math.min(1, wide / (pixels * 0.75));
}
