import { ledgerSpec } from "../ledger/template/ledgerSpec";
import { WorkbookError } from "../workbook/workbook";

/**
 * Without a ledger a ribbon button has nothing to do, and has to say so: nothing else on the screen would.
 * @throws WorkbookError `tableMissing`
 */
export function expectLedger({ kind }: { readonly kind: string }): void {
  if (kind === "noLedger") throw new WorkbookError("tableMissing", { table: ledgerSpec.table });
}
