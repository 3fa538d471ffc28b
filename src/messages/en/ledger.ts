import type { Circular, RegionCount } from "../../domain/progress/circular";
import type { Status } from "../../domain/progress/status";
import type { Tally } from "../../domain/progress/summary";
import type { CellValue } from "../../workbook/cellValue";
import { formatsOf } from "../formats";
import type { LedgerMessages, StatusMessages } from "../ledgerMessages";

const { list, all, count: counted } = formatsOf("en-GB");

function value(cell: CellValue): string {
  if (cell === null || (typeof cell === "string" && cell.trim() === "")) return "(empty)";
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "object") return cell.error;
  return String(cell);
}

/** The row's number in an address: AG90 → 90. */
function rowOf(cell: string): string {
  return cell.replace(/\D/g, "");
}

export const ledger: LedgerMessages = {
  status: {
    overdue: "Missed",
    behind: "Behind",
    notReported: "Not reported",
    invalid: "Invalid entry",
    needsReview: "In doubt",
    notStarted: "Not started",
    onTrack: "On track",
    met: "Met",
    notAssessed: "Not assessed",
    withdrawn: "Withdrawn",
  },
  statusMeaning: {
    overdue: "Due, and short of the line",
    behind: "Not due, but below the pace",
    notReported: "Nothing has been entered for this period",
    invalid: "The entry is not a valid number",
    needsReview: "The target is in doubt and is not judged until settled",
    notStarted: "Not started, and less than half of its time has passed",
    onTrack: "Not due, progress as expected",
    met: "At or past the line",
    notAssessed: "An editor’s note, not assessed",
    withdrawn: "Dropped by a newer edition",
  },
  remark: {
    exceeded: "well past the line",
    missingBaseline: "no baseline",
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
  value,
  issue: {
    duplicateKey: ({ cell, key }) =>
      `${cell}: key ${key} occurs more than once; a row may have been copied. Until the extra row is deleted, none of them is judged or restored.`,
    missingKey: ({ cell, entry }) =>
      `Row ${rowOf(cell)} has no key: it is not part of the ledger and is not judged${entry === undefined ? "" : `; its entry “${value(entry)}” does not count`}.`,
    unknownKey: ({ cell, key }) =>
      `${cell}: key ${key} is not in the base; it may come from another ledger. The row is not part of this one and is not judged. Check whether it belongs here.`,
    blankRow: ({ cell }) => `Row ${rowOf(cell)} is blank. Delete it.`,
    rowMissing: ({ region, indicator }) =>
      `The row “${indicator}” of ${region} was deleted. Undo that, or copy the row from a backup.`,
    sourceChanged: ({ cell, header, was, is }) =>
      `${cell}: “${header}” differs from the document, which has “${value(was)}”; it is now “${value(is)}”.`,
    entryInvalid: ({ cell, region = "", indicator = "", is, number }) => {
      const where = list([region, indicator].filter((part) => part !== ""));
      const what = `${cell}${where === "" ? "" : ` (${where})`}: “${value(is)}” is not a number`;
      return number === null ? `${what}. Enter a number in the unit stated.` : `${what}; it should be ${number}.`;
    },
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
    settingUnreadable: ({ name, is, cell, notCalculated = false }) =>
      (cell === undefined ? "" : `${cell}: `) +
      (notCalculated
        ? `the formula for the setting “${name}” has not been calculated. Open and save the file in a spreadsheet program, then check again.`
        : `the setting “${name}” cannot be read: “${value(is)}”. Enter it again.`),
    yearUnlikeEdition: ({ cell, year, edition }) =>
      `${cell}: the plan year is ${year}, but this is the ledger of ${edition}; deadlines and pace would be wrong. Enter ${edition} again.`,
    asOfOutsideYear: (issue) =>
      `${"cell" in issue ? `${issue.cell}: ` : ""}the as-of date ${issue.asOf} is far from the plan year ${issue.year}. Check it.`,
    baseMissing: () =>
      "The base sheet is missing, so changes to the document’s words cannot be found; entries are still judged. Use a backup if there is one.",
    baseDamaged: () =>
      "The base sheet is damaged, so changes to the document’s words cannot be found; entries are still judged. Use a backup if there is one.",
  },
};

const words: readonly (readonly [Status, string])[] = [
  ["met", "met"],
  ["onTrack", "on track"],
  ["behind", "behind"],
  ["overdue", "missed"],
  ["notStarted", "not started"],
  ["notReported", "not reported"],
  ["invalid", "with invalid entries"],
  ["needsReview", "in doubt"],
];

function circular({ title, asOf, targets, aspirational, points, ...told }: Circular): string {
  if (asOf === null) return `“${title}”: the as-of date cannot be read, so nothing was judged.`;
  return [
    `As of ${asOf}, “${title}”: ${counted(targets.total, "binding target")}, ${countsText(targets)}.`,
    ...named("Behind", told.behind),
    ...named("Missed", told.overdue),
    ...named("Not reported", told.notReported),
    ...(aspirational === null || aspirational.total === 0
      ? []
      : [`${counted(aspirational.total, "aspirational target")}, ${countsText(aspirational)}.`]),
    ...(points.total === 0 ? [] : [`${counted(points.total, "work point")} without a number, ${countsText(points)}.`]),
    ...(told.silent.length === 0 ? [] : [`No report at all from: ${all(told.silent.map(regionName))}.`]),
  ].join("\n");
}

function countsText({ counts, total }: Tally): string {
  if (total === 0) return "nothing to assess";
  const shown = words.filter(([status]) => status === "met" || counts[status] > 0);
  return list(
    shown.map(
      ([status, word]) => `${counts[status]} ${word}${status === "met" ? ` (${percent(counts.met, total)})` : ""}`,
    ),
  );
}

function named(label: string, regions: readonly RegionCount[]): readonly string[] {
  if (regions.length === 0) return [];
  return [`${label}: ${list(regions.map(({ region, count }) => `${regionName(region)} ${count}`))}.`];
}

function regionName(region: string): string {
  return region === "" ? "(no region)" : region;
}

/** Rounded down, so that only everything is 100 %. */
function percent(part: number, whole: number): string {
  return `${Math.floor((part * 1000) / whole) / 10}%`;
}

export const status: StatusMessages = { circular };
