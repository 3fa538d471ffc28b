import type { Entered } from "../../domain/progress/report";
import type { Remark } from "../../domain/progress/status";
import type { Comparison } from "../../domain/workPlan";
import type { CellValue } from "../../workbook/cellValue";
import { formatsOf } from "../formats";
import type { LedgerMessages, StatusMessages } from "../ledgerMessages";
import { circularText } from "./circular";

const { list, n, count: counted } = formatsOf("en-GB");

function value(cell: Entered): string {
  if (cell === null || (typeof cell === "string" && cell.trim() === "")) return "(empty)";
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "object") return "date" in cell ? cell.date : cell.error;
  return String(cell);
}

/** The row's number in an address: AG90 → 90. */
function rowOf(cell: string): string {
  return cell.replace(/\D/g, "");
}

/** “ (山东省, 培育优势企业)”, behind the cell. */
function whoseRow({ region, indicator }: { readonly region: string; readonly indicator: string }): string {
  const parts = [region, indicator].filter((part) => part !== "");
  return parts.length === 0 ? "" : ` (${list(parts)})`;
}

/** A number in its unit: 0.85 of a % row is 85%. */
function shownAmount(amount: CellValue, unit: string): string {
  if (typeof amount !== "number") return value(amount);
  return unit === "%" ? `${Number((amount * 100).toPrecision(12))}%` : String(amount);
}

const objections: Readonly<Partial<Record<Remark, string>>> = {
  actualIsNegative: "is negative",
  actualNotWhole: "is not whole",
  actualImplausible: "is implausibly large",
  actualLooksLikeDate: "looks like a date",
  actualIsError: "is a formula error",
};

const comparisons: Readonly<Record<Comparison, string>> = {
  cumulative: "as this year’s total",
  stock: "as a level",
  rate: "as a rate",
  dueOnly: "only when due",
};

export const ledger: LedgerMessages = {
  status: {
    overdue: "Missed",
    dueUnreported: "Due, not reported",
    farBehind: "Far behind",
    behind: "Behind",
    notReported: "Not reported",
    invalid: "Invalid entry",
    needsReview: "To confirm",
    notStarted: "Not started",
    onTrack: "On track",
    met: "Met",
    notAssessed: "Not assessed",
    withdrawn: "Withdrawn",
  },
  statusMeaning: {
    overdue: "Due, and short of the line",
    dueUnreported: "Due, and nothing usable has been entered",
    farBehind: "Not due, but below the pace by more than the set step",
    behind: "Not due, but below the pace",
    notReported: "Nothing has been entered for this period",
    invalid: "The entry is not a valid number",
    needsReview: "The target is in doubt and is not judged until it is confirmed",
    notStarted: "Not started, and less than half of its time has passed",
    onTrack: "Not due, progress as expected",
    met: "At or past the line",
    notAssessed: "An editor’s note, not assessed",
    withdrawn: "Dropped by a newer edition",
  },
  remark: {
    exceeded: "well past the line",
    missingBaseline: "no baseline",
    baselineUnusable: "the baseline is zero or negative",
    comparisonUnfit: "the way to compare does not fit the target",
    missingNote: "ongoing, but without a progress note",
    verified: "judged by the verified value",
    basisUnspecified: "basis not stated",
    aspirational: "aspirational",
    actualIsText: "the actual is text",
    actualIsNegative: "the actual is negative",
    actualIsError: "the actual is a formula error",
    actualNotWhole: "the actual should be whole",
    actualImplausible: "the actual is implausibly large",
    actualLooksLikeDate: "the actual looks like a date",
    stageUnknown: "the stage is not on the list",
    dueSoon: "due soon",
    targetUnreadable: "target or deadline cannot be read",
  },
  stage: { notStarted: "Not started", inProgress: "In progress", done: "Done", ongoing: "Ongoing" },
  rowGone: "gone from the table",
  value,
  issue: {
    duplicateKey: ({ cell, key }) =>
      `${cell}: key ${key} occurs more than once; a row may have been copied. Until the extra row is deleted, none of them is judged or restored.`,
    missingKey: ({ cell, entry }) =>
      `Row ${rowOf(cell)} has no key: it is not part of the ledger and is not judged${entry === undefined ? "" : `; its entry “${value(entry)}” does not count`}.`,
    unknownKey: ({ cell, key }) =>
      `${cell}: key ${key} is not in the base; it may come from another ledger. The row is not part of this one and is not judged. Check whether it belongs here.`,
    blankRow: ({ cell }) => `Row ${rowOf(cell)} is blank. Delete it.`,
    rowMissing: ({ region, indicator, kind }) =>
      `The row “${indicator}” of ${region} was deleted${kind === "note" || kind === "withdrawn" ? "" : "; it counts as not reported"}. Undo that, or copy the row from a backup.`,
    keyMistyped: ({ cell, key }) =>
      `${cell}: the key has full-width digits or characters that cannot be seen; it was read as ${key}. Restore the source cells to mend it.`,
    sourceChanged: ({ cell, header, was, is, invisible }) =>
      invisible === undefined
        ? `${cell}: “${header}” differs from the document, which has “${value(was)}”; it is now “${value(is)}”.`
        : `${cell}: “${header}” looks like the document’s words, but ${invisible.length === 0 ? "full-width and plain characters differ" : `characters that cannot be seen differ (${list(invisible)})`}; formulas and counts take them for another word. Restore the cell.`,
    entryInvalid: ({ cell, region, indicator, is, remark, number, unit, isDate = false, invisible = [] }) => {
      const where = list([region, indicator].filter((part) => part !== ""));
      const hidden = invisible.length === 0 ? "" : ` (with ${list(invisible)}, which cannot be seen)`;
      const what = isDate
        ? `${value(is)} is a date`
        : `“${shownAmount(is, unit)}”${hidden} ${objections[remark] ?? "is not a number"}`;
      const start = `${cell}${where === "" ? "" : ` (${where})`}: ${what}`;
      return number === null
        ? `${start}. Enter a number in the unit stated.`
        : `${start}; it should be ${shownAmount(number, unit)}.`;
    },
    entryError: ({ cell, header, is, ...row }) =>
      `${cell}${whoseRow(row)}: “${header}” is the formula error ${value(is)}. Enter it again.`,
    entryColumnUnread: ({ cell, header, like }) =>
      `${cell}: the column “${header}” is not one of the ledger’s; what it holds is not read. Use “${like}”, or rename the column.`,
    doneButShort: ({ cell, ...row }) =>
      `${cell}${whoseRow(row)}: the stage is “done”, but the actual is short of the line. Check it.`,
    doneWithoutNote: ({ cell, ...row }) => `${cell}${whoseRow(row)}: the stage is “done”, without a progress note.`,
    notStartedWithNumber: ({ cell, ...row }) =>
      `${cell}${whoseRow(row)}: the stage is “not started”, but there is an actual. Check it.`,
    behindWithoutProblems: ({ cell, ...row }) =>
      `${cell}${whoseRow(row)}: behind or missed, but no problems and next steps are given.`,
    changedByHand: ({ cell, region, indicator, header, was, is }) =>
      `${cell}: “${header}” of “${indicator}”, ${region}, was changed by hand and decides how the row is judged: it was “${value(was)}” and is now “${value(is)}”. Check it; you are asked again before a final copy.`,
    belowPrevious: ({ cell, is, was, ...row }) =>
      `${cell}${whoseRow(row)}: the actual ${n(is)} is below last period’s ${n(was)}. Check it.`,
    comparisonUnfit: ({ cell, is, used, ...row }) =>
      `${cell}${whoseRow(row)}: “${value(is)}” does not fit the target; it is compared ${comparisons[used]}.`,
    reportedOnInvalid: ({ cell, is, ...row }) =>
      `${cell}${whoseRow(row)}: the report date “${value(is)}” is not a date.`,
    reportedOnFuture: ({ cell, is, ...row }) =>
      `${cell}${whoseRow(row)}: the report date ${value(is)} is in the future.`,
    reportedOnMissing: ({ cell, count }) =>
      `${counted(count, "reported row has", "reported rows have")} no report date${count === 1 ? ":" : ", the first in"} ${cell}.`,
    milestonesFall: ({ cell, ...row }) =>
      `${cell}${whoseRow(row)}: a later milestone asks for less than an earlier one. Check it.`,
    milestoneAboveLine: ({ cell, ...row }) =>
      `${cell}${whoseRow(row)}: a milestone asks for more than the target of the year. Check it.`,
    baselineBeyondLine: ({ cell, ...row }) =>
      `${cell}${whoseRow(row)}: the baseline has reached the line already. Check the baseline and what is counted.`,
    baselineUnusable: ({ cell, ...row }) =>
      `${cell}${whoseRow(row)}: the baseline is zero or negative; the target cannot be judged by it.`,
    lastYearUnusable: ({ cell, ...row }) =>
      `${cell}${whoseRow(row)}: last year’s figure is zero or negative; no growth can be counted from it.`,
    deadlineBeforeStart: ({ cell, ...row }) =>
      `${cell}${whoseRow(row)}: the deadline is before the month from which the pace runs. Check one of them.`,
    extensionUnusable: ({ cell, ...row }) =>
      `${cell}${whoseRow(row)}: the extension is not a date or not later than the deadline; the deadline stands.`,
    settingsLost: ({ names }) =>
      `The settings sheet or some of its cells were deleted (${list(names.slice(0, 3))}${names.length > 3 ? " …" : ""}), so statuses in the table wait. Refresh the flags to put it back; here the settings last written hold.`,
    notCalculated: ({ cell, header }) =>
      `${cell}: the formula for “${header}” has not been calculated. Open and save the file in a spreadsheet program, then check again.`,
    formulaDamaged: ({ cell, header, count }) =>
      `“${header}”: ${counted(count, "formula was", "formulas were")} overwritten${count === 1 ? "" : ", the first"} in ${cell}.`,
    columnMissing: ({ header, perhaps }) =>
      `The column “${header}” is missing; it may have been deleted or renamed${perhaps === undefined ? "" : `; it may now be “${perhaps.header}” in ${perhaps.cell}`}. Put it back, or rename it.`,
    columnTwice: ({ cell, other, header }) =>
      `“${header}” is the header of two columns, ${cell} and ${other}; it is not clear which one counts. Delete or rename one.`,
    tableLost: ({ cell }) =>
      `${cell}: the ledger is no longer a table but a plain range; it was read by its headers. New rows will get no formulas or flags. Select it and press Ctrl+T to make it a table again.`,
    anotherLedger: ({ cell }) =>
      `${cell}: there is another ledger here; it was not read. If it is a copy, move it to its own file.`,
    settingUnreadable: ({ name, is, used, cell, notCalculated = false }) =>
      (cell === undefined ? "" : `${cell}: `) +
      (notCalculated
        ? `the formula for the setting “${name}” has not been calculated. Open and save the file in a spreadsheet program, then check again.`
        : `the setting “${name}” cannot be used: “${value(is)}”. Enter it again.`) +
      (used === undefined
        ? ""
        : ` Until then, “${value(typeof used === "object" && used !== null ? used.date : used)}” holds.`),
    yearUnlikeEdition: ({ cell, year, edition }) =>
      `${cell}: the plan year is ${year}, but this is the ledger of ${edition}; deadlines and pace would be wrong. Enter ${edition} again.`,
    asOfOutsideYear: (issue) =>
      `${"cell" in issue ? `${issue.cell}: ` : ""}the as-of date ${issue.asOf} is far from the plan year ${issue.year}. Check it.`,
    baseMissing: () =>
      "The base sheet is missing, so changes to the document’s words cannot be found; entries are still judged. Use a backup if there is one.",
    formerTemplate: ({ sheet }) => `“${sheet}” was made with template 1: it is read and judged, and not written into.`,
    baseDamaged: () =>
      "The base sheet is damaged, so changes to the document’s words cannot be found; entries are still judged. Use a backup if there is one.",
  },
};

export const status: StatusMessages = { circular: (told) => circularText(told, ledger.remark) };
