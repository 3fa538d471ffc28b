/**
 * `RangeFormat.columnWidth` is in points, the port's widths are in characters of the default font. Excel reckons in
 * pixels: 7 per character of the default 11-point font (Calibri and 等线 alike) and 5 of padding; a pixel is 3/4 point.
 * So 8.43 characters are 64 pixels, 48 points.
 */
export function columnWidthInPoints(characters: number): number {
  return Math.round(characters * 7 + 5) * 0.75;
}

export function pointsFromMillimetres(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}

/** Serial number of an ISO date in Excel's 1900 system. Dates before 1 March 1900, where that system errs, are refused. */
export function serialFromIsoDate(date: string): number {
  const [year = NaN, month = NaN, day = NaN] = date.split("-").map(Number);
  const serial = Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(date) || Number.isNaN(serial) || serial < 61) {
    throw new RangeError(`“${date}” is no date that a cell can hold`);
  }
  return serial;
}
