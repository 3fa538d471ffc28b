import type { ErrorMessages } from "./errorMessages";
import type { LedgerMessages, StatusMessages } from "./ledgerMessages";
import type { PaneMessages } from "./paneMessages";
import type { PlanMessages } from "./planMessages";
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

/** Languages the program speaks. zh-CN is the one it is written for. */
export type Locale = "zh-CN" | "en";

/** The language for a tag as Office or a browser states it (“zh-TW”, “en-GB”): Chinese unless it is plainly English. */
export function toLocale(tag: string | undefined): Locale {
  return tag?.toLowerCase().startsWith("en") === true ? "en" : "zh-CN";
}
