/** Where the add-in's ribbon functions leave what they could not do (`messages/ribbonFailure.ts`); an open pane says it in words. */
export const ribbonFailureKey = "workpoints.ribbonFailure";

/** What was left there last; `null` for nothing. Two failures never leave the same words. */
export function readRibbonFailure(): string | null {
  try {
    return localStorage.getItem(ribbonFailureKey);
  } catch {
    // The browser refuses storage: then the function could not leave anything there, either.
    return null;
  }
}
