import type { WorkPlan } from "../../src/domain/workPlan";
import type { LedgerReading } from "../../src/ledger/read/readLedger";
import { PreparedSync } from "../../src/ledger/sync/preparedSync";
import type { SyncChoices, SyncPlan } from "../../src/ledger/sync/syncPlan";

/** What a sync would do by these choices, prepared for this one question. */
export function planSync(reading: LedgerReading, edition: WorkPlan, choices: SyncChoices): SyncPlan {
  return new PreparedSync(reading, edition).decide(choices);
}
