import type { DocumentReader } from "../../document/documentReader";
import type { Locale } from "../../messages/messages";
import type { CalculatingWorkbook, Workbook } from "../../workbook/workbook";
import type { PaneMemory } from "./browser";

/** What the pane needs of the world; the entry chooses, tests inject. */
export interface PaneServices {
  readonly workbook: CalculatingWorkbook;
  readonly reader: DocumentReader;
  /** Bytes of the built-in 2019 document. */
  readonly fetchBuiltIn: () => Promise<Uint8Array>;
  readonly locale: Locale;
  /** Today as an ISO date: for the default as-of date and for the date of decisions. */
  readonly today: () => string;
  /** Date and time on this machine, to the minute: `2019-11-22T09:30`. Under it a sync is recorded. */
  readonly now: () => string;
  /** Names this window, for the mark that says who is writing. */
  readonly paneId: string;
  /** Whether the host shows dark chrome now; asked again when the pane gets the focus. */
  readonly isDark: () => boolean;
  /** Puts a text on the clipboard; answers whether the host let us. */
  readonly copyText: (text: string) => Promise<boolean>;
  /** What the pane remembers on this machine: who decides. */
  readonly memory: PaneMemory;
  /** The tab that a ribbon button asked for; `""` where none did. */
  readonly opensOn: string;
  /** A new, empty workbook, which nobody sees before it is shown. */
  readonly newWorkbook: () => Promise<NewWorkbook>;
}

/** A workbook being made beside the one that is open. */
export interface NewWorkbook {
  readonly workbook: Workbook;
  /** Opens it in a window of its own; where the host cannot, hands it over as a file of that name. */
  readonly show: (fileName: string) => Promise<"opened" | "saved">;
}

/** Name under which the reader sees the built-in document. */
export const builtInFileName = "2019-work-points.txt";

/** The built-in document did not come with the pane's files. */
export class BuiltInMissing extends Error {
  override readonly name = "BuiltInMissing";
}
