import type { SyncTotals } from "../../ledger/sync/syncPlan";
import type { EditionName } from "../../ledger/sync/syncRecord";
import type { ErrorSentence } from "../errorMessages";
import type { SyncMessages, SyncPaneMessages, SyncRefusal } from "../syncMessages";
import { formatsOf } from "../formats";
import { plan } from "./plan";

const { n, list, all: joined, count } = formatsOf("en-GB");

export const syncPane: SyncPaneMessages = {
  heading: "Sync with a new edition",
  intro:
    "The new edition is compared and previewed first; nothing is written until you say so. What people typed is never touched.",
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
  before: "Before",
  after: "After",
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
  removedStays: "What was typed stays; the row is marked as withdrawn and is no longer assessed.",
  removedEmpty:
    "It has no entries; it is marked as withdrawn and is no longer assessed. Delete it if you do not need it.",
  removedGone: "The row is already gone from the ledger; there is nothing to do.",
  tiesHeading: (ties) => `Match these rows (${n(ties)})`,
  tiesHint: "These rows are too similar to match automatically. Choose which row of the ledger each new one is.",
  tieQuestion: (what) => `“${what}” of the new edition is`,
  tieNew: "None of these: it is new",
  tieDemand: (demand) => (demand === "" ? "" : `asks for: ${demand}`),
  pairWith: "Is it one of the ledger's withdrawn rows?",
  pairWithNone: "No, it is new",
  unpair: "Not the same target: treat it as new",
  blockedHeading: (rows) => `Rows that cannot be written (${n(rows)})`,
  lapsedHeading: (decisions) => `To decide again (${n(decisions)})`,
  confirmWithdrawMost: "This is the right document; withdraw these rows",
  jumpTo: (region, what) => `Go to the cell: ${region}, ${what}`,
  more: (rest) => `Show ${n(rest)} more`,
  moreRegions: (rest) => `More regions (${n(rest)})`,
  andMore: (rest) => `${n(rest)} more are not listed.`,
  nextOpen: "Next open decision",
  waits: (open, withdrawMost) =>
    [
      ...(open === 0 ? [] : [`${count(open, "decision")} still open`]),
      ...(withdrawMost ? ["confirm first that most rows are to be withdrawn"] : []),
    ].join("; ") + ".",
  ready: ({ added, changed, removed }) => {
    const does = [
      ...(added === 0 ? [] : [`add ${n(added)}`]),
      ...(changed === 0 ? [] : [`change ${n(changed)}`]),
      ...(removed === 0 ? [] : [`withdraw ${n(removed)}`]),
    ];
    return `Will ${does.length === 0 ? "only update the edition's name" : joined(does)}; this can be undone.`;
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
  historyGone: "The change log is gone; it may have been deleted or renamed.",
  another: "Sync another document",
  close: "OK",
  rollOver: "Roll over",
  rollOverHint: (ledger, edition) =>
    `Makes a new ledger for ${edition}: lead and supporting units are carried over, and for running totals the final figure of ${ledger} becomes the baseline. This ledger stays as it is.`,
  rollOverFile: (year) => `workpoints-${year}.xlsx`,
  rolledOver: (rows, carried, shown) =>
    `The new year's ledger is ready: ${count(rows, "row")}, ${n(carried)} of them with data from last year. ${shown === "opened" ? "It opened in its own window; save it there." : "It was saved to your downloads."}`,
  adjustedHeading: (rows) => `Adjusted targets to confirm (${n(rows)})`,
  confirmAdjusted: "Confirm the adjustment",
  confirmAllAdjusted: (rows) => `Confirm all (${n(rows)})`,
  confirmedAdjusted: (rows) => `The adjusted targets of ${count(rows, "row")} are confirmed.`,
};

function counts(all: SyncTotals): string {
  const parts = [
    ...(all.added === 0 ? [] : [`${n(all.added)} added`]),
    ...(all.changed === 0 ? [] : [`${n(all.changed)} changed`]),
    ...(all.removed === 0 ? [] : [`${n(all.removed)} withdrawn`]),
    ...(all.moved === 0 ? [] : [`${n(all.moved)} reordered`]),
    ...(all.conflicts === 0 ? [] : [count(all.conflicts, "conflict")]),
    ...(all.ties === 0 ? [] : [`${n(all.ties)} to match by hand`]),
    ...(all.unchanged === 0 ? [] : [`${n(all.unchanged)} unchanged`]),
  ];
  return parts.length === 0 ? "no changes" : list(parts);
}

function edition({ edition: id, documentNumber, date }: EditionName): string {
  const parts = [documentNumber, date === null ? null : plan.date(date)].filter((part) => part !== null);
  return `edition ${id}${parts.length === 0 ? "" : ` (${list(parts)})`}`;
}

const tableBack =
  "Select the ledger with its header row and make it a table again (Insert, Table); restore the header “编号” if it was changed or deleted; then try again.";

function refusal(refused: SyncRefusal): ErrorSentence {
  switch (refused.kind) {
    case "noLedger":
      return { what: "The workbook has no ledger to bring up to date.", todo: "Load the work points first." };
    case "emptyEdition":
      return {
        what: "The new document contains no work points; nothing was done.",
        todo: "Check that it is complete.",
      };
    case "otherYear":
      return {
        what: `The document is for ${refused.edition}, this ledger for ${refused.ledger}: they cannot be synced.`,
        todo:
          refused.edition > refused.ledger
            ? "Use “Roll over” instead: it makes a new ledger and leaves this one as it is."
            : "Choose a document of this ledger's year.",
      };
    case "newerTemplate":
      return {
        what: "The ledger was made by a newer version of this program.",
        todo: "Update this program, then sync.",
      };
    case "unfinished":
      return {
        what: "An earlier sync was not finished.",
        todo: "Try again in a moment; it is finished or taken back first.",
      };
    case "unfinishedWithoutTable":
      return {
        what: "An earlier sync was not finished, and the ledger is no longer a table or lacks its key column.",
        todo: tableBack,
      };
    case "ownSheet":
      return {
        what: `A sheet of the workbook is named “${refused.sheet}”, a name that the sync needs.`,
        todo: "Rename that sheet, then sync again.",
      };
  }
}

const everyDifference =
  "nobody can tell who made which change, so every difference between ledger and document is a conflict for you to decide, one by one or all at once. The sync makes a new record.";

export const sync: SyncMessages = {
  reason: (reason) => {
    switch (reason.code) {
      case "sameWords":
        return "Same target: the same words";
      case "sameTarget":
        return "Same target: same region, indicator and subject";
      case "alike":
        return `Same target: the sentences are ${Math.floor(reason.likeness * 100)}% alike`;
      case "chosen":
        return "Same target: chosen by hand";
    }
  },
  basis: {
    baseMissing: `The ledger's record of what was last written is gone: ${everyDifference}`,
    baseDamaged: `The ledger's record of what was last written is damaged: ${everyDifference}`,
    otherTemplate: `The ledger was made from an older template: ${everyDifference}`,
  },
  kind: {
    added: "Added",
    changed: "Changed",
    removed: "Withdrawn",
    moved: "Order",
    conflicts: "Conflicts",
    ties: "To match",
  },
  counts,
  edition,
  side: { base: "Base", local: "This ledger", new: "New edition" },
  noBase: "(no record)",
  choice: { local: "Keep this ledger's", new: "Take the new edition's" },
  returnChoice: { local: "Leave it out", new: "Put it back" },
  returns:
    "No row has this key any more (deleted, or its key was cleared or edited), and the new edition changed it. Decide whether it comes back. If a key was edited by mistake, restore it and sync again.",
  fieldChange: (header, was, is) => `${header}: ${was} → ${is}`,
  adjusted: "Target adjusted",
  reported: "Reported",
  perhapsFrom: (region) => `perhaps moved here from ${region}`,
  perhapsTo: (region) => `perhaps moved to ${region}`,
  moved: (from, to) => `was number ${from} in its region, now number ${to}`,
  blocked: {
    keyTwice: "Several rows have this key, so nothing is written to them. Delete the extra ones and sync again.",
    rowGone:
      "No row has this key any more (deleted, or its key was cleared or edited), and the new edition did not change it: it stays out. If a key was edited by mistake, restore it and sync again.",
  },
  lapsed: ({ by, on }) => `${by} decided on ${plan.date(on)} about words that have since changed. Please decide again.`,
  withdrawsMost: (removed) =>
    `The new document lacks ${count(removed, "row")}, more than half of the ledger. It may be the wrong document.`,
  refusal,
  nothingElse: "Except for the rows left alone, the ledger agrees with this document: there is nothing else to sync.",
  nothing: "The ledger agrees with this document: there is nothing to sync.",
  undecided: (open) => `${count(open, "decision")} still open; nothing is synced until then.`,
  applied: ({ added, changed, removed }) => {
    const did = [
      ...(added === 0 ? [] : [`${n(added)} added`]),
      ...(changed === 0 ? [] : [`${n(changed)} changed`]),
      ...(removed === 0 ? [] : [`${n(removed)} withdrawn`]),
    ];
    return did.length === 0 ? "Synced; only the edition's name changed." : `Synced: ${list(did)}.`;
  },
  undone: (cells, rows) =>
    `The last sync was undone; ${count(cells, "cell")} put back${rows === 0 ? "" : `, ${count(rows, "added row")} removed`}.`,
  keptCells: (kept) => `${count(kept, "cell")} changed since the sync or no longer found, and left as they are:`,
  keptRows: (kept) =>
    `${count(kept, "row")} added by the sync and since filled in, changed or moved, kept as withdrawn:`,
  nothingToUndo: "There is no sync to undo.",
  undoWithoutTable: `The ledger is no longer a table or lacks its key column; nothing was undone. ${tableBack}`,
  damaged: {
    restore:
      "The restore point of the last sync is damaged: the sync cannot be undone, and the ledger stays as it is. Go back to a copy from before the sync, or sync with the earlier edition.",
    unfinished:
      "A sync was interrupted and its record is damaged: it can be neither finished nor taken back, and the ledger stays as it is. Delete the rows that it added at the end of the table (the check lists them: their keys are not in the base), then sync the same new edition again to complete it.",
  },
  recovered: {
    finished: "The last sync was interrupted; it has now been finished.",
    takenBack: "The last sync was interrupted; all of it has been taken back, and the ledger is as it was before.",
    noLedger: `The last sync was interrupted, and the ledger is no longer a table or lacks its key column, so the sync has been neither finished nor taken back yet. ${tableBack}`,
    running: "Somebody else is syncing this ledger right now; please wait.",
  },
  changedMeanwhile: (cells) =>
    `The ledger has changed since the preview (${count(cells, "cell")} of this sync). Nothing was written. It has been compared again, and the rows are marked. Look them over, then apply.`,
  time: (at) => {
    const [date = "", time = ""] = at.split("T");
    return `${plan.date(date)} ${time.slice(0, 5)}`.trimEnd();
  },
  pane: syncPane,
};
