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

/**
 * A share for print, rounded half up to 0.001, with two exceptions that keep it honest: what is short never reads 100.0 %, and
 * what is begun never 0.0 %.
 * @param isShort whether the whole is not reached
 */
export function printedShare(share: number, isShort: boolean): number {
  const rounded = Math.floor(nineDecimals(share * 1000) + 0.5) / 1000;
  if (isShort && rounded >= 1) return 0.999;
  return share > 0 && rounded === 0 ? 0.001 : rounded;
}
