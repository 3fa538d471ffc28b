/**
 * Binary fractions are off by a hair (0.1 × 3 > 0.3). Nothing is compared or rounded to a whole before it went
 * through here; the ledger's formulas do the same with ROUND(…, 9).
 */
export function nineDecimals(value: number): number {
  return Number(value.toFixed(9));
}

/** Towards zero, as ROUNDDOWN(…, 0). */
export function wholeBelow(value: number): number {
  return Math.trunc(nineDecimals(value));
}

/** Away from zero, as ROUNDUP(…, 0). */
export function wholeAbove(value: number): number {
  const exact = nineDecimals(value);
  return Math.sign(exact) * Math.ceil(Math.abs(exact));
}

/** A share, rounded down to 0.001, so that 9,996 of 10,000 never shows as 100 %. */
export function downToThousandth(share: number): number {
  return Math.trunc(nineDecimals(share * 1000)) / 1000;
}
