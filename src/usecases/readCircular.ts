import { circularOf, type Circular } from "../domain/progress/circular";
import { toStatusSource } from "../ledger/status/statusSource";
import type { Workbook } from "../workbook/workbook";
import { datedAt } from "./judgedAt";
import { openLedger } from "./openLedger";
import type { StatusSheetsOptions } from "./statusSheets";

export type ReadCircularOutcome =
  { readonly kind: "noLedger" } | { readonly kind: "circular"; readonly circular: Circular };

/**
 * The numbers of a circular (通报) from the ledger as it stands, without writing anything. `messages.status.circular` words them.
 * @param options whether 争取 targets are told; by default as the ledger has it set
 */
export async function readCircular(
  workbook: Workbook,
  options: Pick<StatusSheetsOptions, "includeAspirational" | "everySheet" | "asOf"> = {},
): Promise<ReadCircularOutcome> {
  const { parts } = await openLedger(workbook, { everySheet: options.everySheet ?? false });
  if (parts === null) return { kind: "noLedger" };
  const { rows, title, asOf, ledger } = toStatusSource(datedAt(parts, options.asOf));
  const told = rows.map((row) => ({ ...row, indicator: row.row.indicator }));
  const { year, circulateAspirational } = ledger.settings;
  const includeAspirational = options.includeAspirational ?? circulateAspirational;
  return { kind: "circular", circular: circularOf(told, { title, asOf, year }, includeAspirational) };
}
