import { createContext, useContext } from "react";
import type { ChangedRow, Choice, RemovedRow, SyncChoices } from "../../ledger/sync/syncPlan";

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
}

export const SyncEditContext = createContext<SyncEdit | null>(null);

export function useSyncEdit(): SyncEdit {
  const edit = useContext(SyncEditContext);
  if (edit === null) throw new Error("useSyncEdit outside of <SyncPreview>");
  return edit;
}
