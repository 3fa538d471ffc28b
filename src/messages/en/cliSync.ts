import type { CliSyncMessages } from "../cliSyncMessages";

export const sync: CliSyncMessages = {
  heading: (title, place, from, to) => `${title === "" ? "Ledger" : title}\n${place}\n${from} → ${to}`,
  part: (name, count) => `${name} (${count})`,
  blocked: "Left alone",
  lapsed: "Decisions that lapsed",
  row: (number) => `row ${number}`,
  rowGone: "no row in the table any more",
  filled: "holds what people typed",
  conflict: (decision) => (decision === null ? "conflict, undecided" : `conflict, ${decision}`),
  side: (name, value) => `${name}: ${value}`,
  inLedger: "Ledger",
  inEdition: "New edition",
  howTo: {
    conflicts:
      "Conflicts: --take new takes the new edition’s, --take local keeps the ledger’s; one by one in the pane in Excel.",
    ties: "Rows to tell apart: --pairs NEWKEY=KEY, or --pairs NEWKEY=new for one that is new.",
    withdrawals: "If that is meant, say --allow-withdrawals.",
  },
  nothingWritten: "Nothing was written.",
  mendedUnwritten: "The file has not been written.",
  keptUnfound: {
    rowGone: (key, header, wrote) =>
      `${key}  ${header}: the sync wrote “${wrote}”; no row has this key any more (deleted, or its key cleared or edited), not put back`,
    keyTwice: (key, header, wrote) =>
      `${key}  ${header}: the sync wrote “${wrote}”; several rows have this key, not put back`,
    columnGone: (key, header, wrote) =>
      `${key}  ${header}: the sync wrote “${wrote}”; the column is gone, not put back`,
  },
  keptCell: (key, header, wrote, is) => `${key}  ${header}: the sync wrote “${wrote}”, now “${is}”`,
  undoing: (time, from, to) => `The sync of ${time} (${from} → ${to})`,
};
