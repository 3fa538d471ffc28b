import type { ChangedRow, Choice, SyncChoices } from "../../ledger/sync/syncPlan";
import { conflictId } from "../../ledger/sync/syncPlan";

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
