import { ledgerSpec } from "../template/ledgerSpec";

/** Names of the sheets that sync keeps. */
export const syncSheets = {
  /** Very hidden, while a sync is being written or taken back: the journal. */
  unfinished: `${ledgerSpec.table}同步未完成`,
  /** Very hidden: the journal of the last sync, by which it can be taken back. */
  restore: `${ledgerSpec.table}还原点`,
  /** Visible: what every sync changed. */
  history: "变更记录",
} as const;
