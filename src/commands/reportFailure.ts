import { WorkbookError } from "../workbook/workbook";

/**
 * Tells the developer tools what a ribbon function could not do, by the error's code. The workbook is left as it is: a message
 * in a cell would be data that nobody asked for. The pane says the same in words when it is asked to check.
 */
export function reportFailure(error: unknown): void {
  if (error instanceof WorkbookError) console.error("workpoints", error.code, error.details);
  else console.error("workpoints", error);
}
