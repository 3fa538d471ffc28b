/**
 * Widths: the API speaks points, the grid and people speak characters of the default font. One character of the
 * default font (11 points) is 7 pixels wide, a column has 5 pixels of padding, and a pixel is 3/4 of a point.
 */
export function widthFromPoints(points: number): number {
  return (points / 0.75 - 5) / 7;
}
