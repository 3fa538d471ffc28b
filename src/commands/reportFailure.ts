import { printRibbonFailure, ribbonFailureKey } from "../messages/ribbonFailure";
import { WorkbookError } from "../workbook/workbook";

/**
 * Leaves the code of what a ribbon function could not do where an open pane finds it and says it in words, and tells the
 * developer tools. The workbook is left as it is: a message in a cell would be data that nobody asked for.
 */
export function reportFailure(error: unknown): void {
  const known = error instanceof WorkbookError ? error : new WorkbookError("unknown", {}, { cause: error });
  console.error("workpoints", known.code, known.details, error);
  window.localStorage.setItem(ribbonFailureKey, printRibbonFailure(known.code, Date.now()));
}
