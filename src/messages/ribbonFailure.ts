import type { WorkbookErrorCode } from "../workbook/workbook";

/**
 * Where a ribbon function leaves the code of what it could not do: it has no place of its own to show it, and an open pane
 * hears of a change in the browser's storage. `<code> <time>`, so that the same failure twice is heard twice.
 */
export const ribbonFailureKey = "workpoints.ribbonFailure";

export function printRibbonFailure(code: WorkbookErrorCode, at: number): string {
  return `${code} ${at}`;
}

/** The code that was left; `null` for anything else. */
export function parseRibbonFailure(words: string | null, codes: readonly string[]): WorkbookErrorCode | null {
  const code = words?.split(" ")[0] ?? "";
  return codes.includes(code) ? (code as WorkbookErrorCode) : null;
}
