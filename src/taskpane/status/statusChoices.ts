/** What a person chose for the status sheets; it holds while the pane is open, whichever tab is looked at. */
export interface StatusChoices {
  /** Whether 争取 targets are listed; `null`: as the ledger's setting has it. */
  readonly aspirational: boolean | null;
  /** Regions that get their part; `null`: all. */
  readonly regions: ReadonlySet<string> | null;
  readonly sheetEach: boolean;
}

export const noStatusChoices: StatusChoices = { aspirational: null, regions: null, sheetEach: false };
