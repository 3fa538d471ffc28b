import type { SyncPaneMessages } from "../syncPaneMessages";

const grouped = new Intl.NumberFormat("en");
const n = (number: number): string => grouped.format(number);

/** “1 row”, “2 rows”. */
function count(number: number, one: string, many = `${one}s`): string {
  return `${n(number)} ${number === 1 ? one : many}`;
}

export const syncPane: SyncPaneMessages = {
  heading: "Sync with a new edition",
  intro:
    "It is compared and previewed first; nothing is written before you say so. What people typed is never touched.",
  comparing: "Comparing…",
  fromTo: (from, to) => (from === to ? to : `${from} → ${to}`),
  filter: "Show",
  all: "All",
  countOf: (kind, number) => `${kind} ${n(number)}`,
  nothingWritten: "nothing written yet",
  unchanged: (rows) => `${n(rows)} unchanged`,
  conflictsOnly: "Only conflicts",
  conflictsOpen: (open, all) =>
    open === 0 ? `${count(all, "conflict")}, all decided` : `${count(all, "conflict")}, ${n(open)} open`,
  takeAll: { local: "Keep all of this ledger's", new: "Take all of the new edition's" },
  takeRow: { local: "Keep this row's", new: "Take the new row's" },
  open: "open",
  chosen: "decided",
  before: "Was",
  after: "Is",
  wordsGone: "removed",
  wordsNew: "added",
  choiceOf: (region, what, header) => `${region} “${what}”: ${header}`,
  changesIn: (changes) => count(changes, "change"),
  changedMark: "Changed",
  addedMark: "Added",
  removedMark: "Withdrawn",
  movedMark: "Order",
  tieMark: "To match",
  newerMark: "changed since the preview",
  removedStays: "What was typed stays; the row is marked as withdrawn and no longer assessed.",
  removedEmpty:
    "Nobody filled it in; it is marked as withdrawn and no longer assessed. Delete it if you do not need it.",
  removedGone: "The ledger has this row no more; there is nothing to do.",
  tiesHeading: (ties) => `Say which is which (${n(ties)})`,
  tiesHint: "These rows are too much alike to tell which of the ledger's the new ones are.",
  tieQuestion: (what) => `“${what}” of the new edition is`,
  tieNew: "None of these: it is new",
  tieDemand: (demand) => (demand === "" ? "" : `asks for: ${demand}`),
  pairWith: "Is it a withdrawn row of the ledger?",
  pairWithNone: "No, it is new",
  unpair: "Not the same target: make it new",
  blockedHeading: (rows) => `Rows that cannot be written (${n(rows)})`,
  lapsedHeading: (decisions) => `To be decided again (${n(decisions)})`,
  confirmWithdrawMost: "This is the right document; withdraw these rows",
  jumpTo: (region, what) => `Go to the cell: ${region}, ${what}`,
  more: (rest) => `Show ${n(rest)} more`,
  moreRegions: (rest) => `More regions (${n(rest)})`,
  andMore: (rest) => `${n(rest)} more are not listed.`,
  nextOpen: "Next open decision",
  waits: (open, withdrawMost) =>
    [
      ...(open === 0 ? [] : [`${count(open, "decision")} still open`]),
      ...(withdrawMost ? ["agree to withdraw most rows first"] : []),
    ].join("; ") + ".",
  ready: ({ added, changed, removed }) => {
    const does = [
      ...(added === 0 ? [] : [`add ${n(added)}`]),
      ...(changed === 0 ? [] : [`change ${n(changed)}`]),
      ...(removed === 0 ? [] : [`withdraw ${n(removed)}`]),
    ];
    return `Will ${does.length === 0 ? "only set the edition's name" : does.join(", ")}; this can be undone.`;
  },
  cancel: "Cancel",
  apply: "Apply",
  applying: "Syncing…",
  cancelled: "Cancelled; the workbook is as it was.",
  undo: "Undo this sync",
  undoing: "Undoing the sync…",
  lastSync: "Last sync",
  lastSyncOf: (time, edition, did) => `${time}, to ${edition}: ${did}.`,
  showHistory: "Show the change log",
  historyGone: "The sheet of changes is gone; perhaps it was deleted or renamed.",
  another: "Sync another document",
  close: "OK",
  rollOver: "Roll over",
  rollOverHint: (ledger, edition) =>
    `Makes a new ledger for ${edition}: lead and supporting units are taken over, and for targets of a total, what ${ledger} came to becomes the baseline. This ledger stays as it is.`,
  rollOverFile: (year) => `workpoints-${year}.xlsx`,
  rolledOver: (rows, carried, shown) =>
    `The new year's ledger is made: ${count(rows, "row")}, ${n(carried)} of them with something from last year. ${shown === "opened" ? "It opened in a window of its own; save it." : "It was saved among your downloads."}`,
  adjustedHeading: (rows) => `Adjusted targets to confirm (${n(rows)})`,
  confirmAdjusted: "Confirm the adjustment",
  confirmAllAdjusted: (rows) => `Confirm all (${n(rows)})`,
  confirmedAdjusted: (rows) => `The adjusted targets of ${count(rows, "row")} are confirmed.`,
};
