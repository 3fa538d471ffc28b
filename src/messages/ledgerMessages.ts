import type { Circular } from "../domain/progress/circular";
import type { Entered, Stage } from "../domain/progress/report";
import type { Remark, Status } from "../domain/progress/status";
import type { LedgerIssue } from "../ledger/read/ledger";
import type { IssueSentences } from "./issueSentence";

/** Words for the content of a ledger. */
export interface LedgerMessages {
  readonly status: Readonly<Record<Status, string>>;
  /** What the status means, in a sentence. */
  readonly statusMeaning: Readonly<Record<Status, string>>;
  readonly remark: Readonly<Record<Remark, string>>;
  readonly stage: Readonly<Record<Stage, string>>;
  readonly issue: IssueSentences<LedgerIssue>;
  /** Said of a row that the table has no more. */
  readonly rowGone: string;
  /** A cell's content as a person would write it: “（空）”, “30家”, “#N/A”. */
  readonly value: (value: Entered) => string;
}

/** Words for the status sheets. */
export interface StatusMessages {
  /** The text that is circulated (通报), in paragraphs. */
  readonly circular: (circular: Circular) => string;
}
