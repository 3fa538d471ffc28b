import { createContext, useContext } from "react";
import {
  type ChangedRow,
  type Choice,
  conflictId,
  type RemovedRow,
  type SyncChoices,
} from "../../ledger/sync/syncPlan";

/** What the entries of the preview need of the sync: what was chosen, how to choose, and where to go. */
export interface SyncEdit {
  readonly choices: SyncChoices;
  /** Conflicts and plain changes, by `conflictId`, whose cells people changed since the preview. */
  readonly newer: ReadonlySet<string>;
  readonly choose: (id: string, choice: Choice) => void;
  readonly chooseRow: (row: ChangedRow, choice: Choice) => void;
  readonly pair: (after: string, before: string | null) => void;
  /** Key in the new document of a row that has this key in the ledger. */
  readonly afterOf: (key: string) => string | null;
  /** The rows of a region that the new edition dropped. */
  readonly removedIn: (region: string) => readonly RemovedRow[];
  /** Goes to the cell of a row. */
  readonly jump: (key: string) => void;
  /** It is being applied: nothing can be changed. */
  readonly isLocked: boolean;
}

export const SyncEditContext = createContext<SyncEdit | null>(null);

export function useSyncEdit(): SyncEdit {
  const edit = useContext(SyncEditContext);
  if (edit === null) throw new Error("useSyncEdit outside of <SyncPreview>");
  return edit;
}

/** Decides one conflict. @param id from `conflictId` */
export function withChoice(choices: SyncChoices, id: string, choice: Choice): SyncChoices {
  return { ...choices, fields: new Map(choices.fields).set(id, choice) };
}

/** Decides every conflict of a row. */
export function withRowChoice(choices: SyncChoices, row: ChangedRow, choice: Choice): SyncChoices {
  return row.fields
    .filter(({ kind }) => kind === "conflict")
    .reduce((decided, { field }) => withChoice(decided, conflictId(row.key, field), choice), choices);
}

/** Decides every conflict there is, also those decided one by one before. */
export function withAllChosen(choices: SyncChoices, choice: Choice): SyncChoices {
  return { ...choices, fields: new Map(), others: choice };
}

/** Says which row of the ledger a row of the new edition is; `null`: it is new. A row of the ledger is only one of them. */
export function withPair(choices: SyncChoices, after: string, before: string | null): SyncChoices {
  const others = [...choices.pairs].filter(([, taken]) => before === null || taken !== before);
  return { ...choices, pairs: new Map(others).set(after, before) };
}

export function withWithdrawals(choices: SyncChoices, withdrawMost: boolean): SyncChoices {
  return { ...choices, withdrawMost };
}
