import { circularOf, type Circular } from "../domain/progress/circular";
import { toStatusSource } from "../ledger/status/statusSource";
import type { Workbook } from "../workbook/workbook";
import { openLedger } from "./openLedger";

export type ReadCircularOutcome =
  { readonly kind: "noLedger" } | { readonly kind: "circular"; readonly circular: Circular };

/** The numbers of a circular (通报) from the ledger as it stands, without writing anything. `messages.status.circular` words them. */
export async function readCircular(
  workbook: Workbook,
  options: { readonly includeAspirational?: boolean } = {},
): Promise<ReadCircularOutcome> {
  const { parts } = await openLedger(workbook);
  if (parts === null) return { kind: "noLedger" };
  const { rows, title, asOf, ledger } = toStatusSource(parts);
  const told = rows.map((row) => ({ ...row, indicator: row.row.indicator }));
  const about = { title, asOf, year: ledger.settings.year };
  return { kind: "circular", circular: circularOf(told, about, options.includeAspirational ?? true) };
}
