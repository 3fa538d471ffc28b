import type { ErrorMessages } from "./errorMessages";
import type { LedgerMessages, StatusMessages } from "./ledgerMessages";
import type { PaneMessages } from "./paneMessages";
import type { PlanMessages } from "./planMessages";
import type { SyncMessages } from "./syncMessages";

/**
 * Every sentence a user reads, by area. A language is one object of this type, so the compiler reports a missing sentence;
 * a sentence with parameters is a function. Nothing but wording lives here.
 */
export interface Messages {
  readonly errors: ErrorMessages;
  readonly plan: PlanMessages;
  readonly ledger: LedgerMessages;
  readonly pane: PaneMessages;
  readonly status: StatusMessages;
  readonly sync: SyncMessages;
}

/** The languages of the program. It is written for zh-CN. */
export type Locale = "zh-CN" | "en";

/** The language for a tag from Office or a browser (“zh-TW”, “en-GB”): English for English tags, otherwise Chinese. */
export function toLocale(tag: string | undefined): Locale {
  return tag?.toLowerCase().startsWith("en") === true ? "en" : "zh-CN";
}
