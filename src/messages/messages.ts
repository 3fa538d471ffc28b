import type { ErrorMessages } from "./errorMessages";
import type { LedgerMessages } from "./ledgerMessages";
import type { PaneMessages } from "./paneMessages";
import type { PlanMessages } from "./planMessages";
import type { StatusMessages } from "./statusMessages";
import type { SyncMessages } from "./syncMessages";

/**
 * Every sentence a user reads, by area. A language is one object of this type, so the compiler says what is missing;
 * a sentence with parameters is a function. No logic lives here beyond wording.
 */
export interface Messages {
  readonly errors: ErrorMessages;
  readonly plan: PlanMessages;
  readonly ledger: LedgerMessages;
  readonly pane: PaneMessages;
  readonly status: StatusMessages;
  readonly sync: SyncMessages;
}
