import { ledgerSpec } from "../ledger/template/ledgerSpec";
import { printRibbonFailure, ribbonFailureKey } from "../messages/errorMessages";
import { WorkbookError } from "../workbook/workbook";

/** What Office hands to a ribbon function. Until it is completed, the button stays busy and Excel shows that it waits. */
export interface RibbonEvent {
  completed(): void;
}

/**
 * Makes a ribbon function of a piece of work. The event is completed whatever happens; what goes wrong is reported and ends
 * there, because a ribbon button has no place of its own to show it and the pane may not be open.
 */
export function ribbonCommand(
  work: () => Promise<unknown>,
  report: (error: unknown) => void,
): (event: RibbonEvent) => Promise<void> {
  return async (event) => {
    try {
      await work();
    } catch (error) {
      report(error);
    } finally {
      event.completed();
    }
  };
}

/**
 * Without a ledger a ribbon button has nothing to do, and has to say so: nothing else on the screen would.
 * @throws WorkbookError `tableMissing`
 */
export function expectLedger({ kind }: { readonly kind: string }): void {
  if (kind === "noLedger") throw new WorkbookError("tableMissing", { table: ledgerSpec.table });
}

/**
 * Leaves the code of what a ribbon function could not do where an open pane finds it and says it in words, and tells the
 * developer tools. The workbook is left as it is: a message in a cell would be data that nobody asked for.
 */
export function reportFailure(error: unknown): void {
  const known = error instanceof WorkbookError ? error : new WorkbookError("unknown", {}, { cause: error });
  console.error("workpoints", known.code, known.details, error);
  window.localStorage.setItem(ribbonFailureKey, printRibbonFailure(known.code, Date.now()));
}
