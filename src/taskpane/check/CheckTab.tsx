import type { LedgerCheckState } from "./useLedgerCheck";
export function CheckTab({ ledger }: { readonly ledger: LedgerCheckState; readonly onLoad: () => void }) {
  return <p>{ledger.check?.kind}</p>;
}
