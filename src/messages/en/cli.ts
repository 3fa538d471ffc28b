import type { CliMessages, PlanValueType } from "../cliMessages";
import { issueSentence } from "../issueSentence";
import { disk, xlsx } from "./cliErrors";
import { help } from "./cliHelp";
import { rollOver } from "./cliRollOver";
import { sync } from "./cliSync";

const types: Readonly<Record<PlanValueType, string>> = {
  object: "should be an object",
  array: "should be an array",
  filledArray: "should be an array that is not empty",
  text: "should be a text",
  filledText: "should be a text that is not empty",
  number: "should be a number",
  integer: "should be a whole number, 0 or more",
  year: "should be a year from 1901 to 2100",
  boolean: "should be true or false",
  key: "is no key of the right form",
};

const near = (name: string | null): string => (name === null ? "" : ` Did you mean ${name}?`);
const plural = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

const planProblem: CliMessages["planProblem"] = {
  missing: ({ path }) => `${path} is missing`,
  unknown: ({ path }) => `${path} is not known`,
  notADate: ({ path }) => `${path} should be a date such as 2019-12-31`,
  keyTwice: ({ path }) => `${path} stands there twice`,
  targetsUnlikeKind: ({ path }) => `${path}: quantified points have targets, others have none`,
  notOfType: ({ path, type }) => `${path} ${types[type]}`,
  notOneOf: ({ path, options }) => `${path} should be ${options.length > 1 ? "one of " : ""}${options.join(", ")}`,
  keyElsewhere: ({ path, under }) => `${path} should begin with ${under}`,
};

export const cli: CliMessages = {
  help,
  seeHelp: (command) => `See workpoints ${command === null ? "" : `${command} `}--help.`,
  usage: {
    noCommand: () => "Name a command.",
    unknownCommand: ({ name, near: meant }) => `There is no command “${name}”.${near(meant)}`,
    unknownOption: ({ option, near: meant }) => `There is no option “${option}”.${near(meant)}`,
    valueMissing: ({ option }) => `The option ${option} needs a value.`,
    valueNotTaken: ({ option }) => `The option ${option} takes no value.`,
    optionTwice: ({ option }) => `The option ${option} was given more than once.`,
    fileMissing: ({ command }) =>
      `Name ${command === "rollover" ? "last year’s ledger" : command === "extract" || command === "build" ? "the document" : "the ledger"}.`,
    tooManyFiles: ({ extra }) =>
      `One file at a time: “${extra}” is one too many. A name with spaces needs quotation marks.`,
    badDate: ({ option, value }) => `${option}: “${value}” is no date such as 2019-09-30.`,
    badYear: ({ value }) => `--year: “${value}” is no year from 1901 to 2100.`,
    badLanguage: ({ value }) => `--lang: “${value}” is not available; there are zh-CN and en.`,
    outMissing: () => "Name the file to write with --out.",
    targetMissing: () => "Restoring writes a file: name a new one with --out, or use --in-place.",
    targetTwice: () => "Use either --out or --in-place.",
    restoreMissing: ({ option }) => `${option} goes with --restore only.`,
    sheetsMissing: ({ option }) => `${option} goes with --sheets only.`,
    withMissing: () => "Name the new edition with --with: a document, or the JSON of extract.",
    syncTargetMissing: () => "Say --preview, or --in-place, or name the file to write with --out.",
    undoTargetMissing: () => "Undoing writes a file: say --in-place, or name a new one with --out.",
    notWithPreview: ({ option }) => `--preview writes nothing and does not go with ${option}.`,
    notWithUndo: ({ option }) => `--undo takes the last sync back and does not go with ${option}.`,
    badTake: ({ value }) =>
      `--take: “${value}” is not available; there are new (the new edition’s) and local (the ledger’s).`,
    badPair: ({ value }) =>
      `--pairs: “${value}” is not NEWKEY=KEY or NEWKEY=new, with commas between them and each NEWKEY once.`,
  },
  refusal: {
    sameAsInput: ({ path, hasInPlace }) =>
      `“${path}” is the input; nothing was written. Choose another name${hasInPlace ? ", or use --in-place" : ""}.`,
    outputExists: ({ path }) =>
      `“${path}” is there already and was not overwritten. Choose another name, move it away, or say --overwrite.`,
    outputBrokenLink: ({ path }) => `“${path}” is a link that leads nowhere; nothing was written. Choose another name.`,
    wrongExtension: ({ path, extension }) =>
      `“${path}” should end in ${extension}; spreadsheets would not open it otherwise.`,
    filledLedger: ({ path, rows }) =>
      `“${path}” is a ledger that was filled in (${plural(rows, "row", "rows")}); it was not overwritten. Choose another name, or move it away.`,
    noLedger: ({ path, sheets }) =>
      `“${path}” holds no ledger: none of its sheets (${sheets.map((sheet) => `“${sheet}”`).join(", ")}) has a ledger’s headers.`,
    columnsMissing: ({ path, sheet, headers, unknown }) =>
      `“${path}”, sheet “${sheet}”: the columns ${headers.map((header) => `“${header}”`).join(", ")} are missing, so nothing can be judged. ` +
      (unknown.length === 0
        ? "Put the deleted columns back."
        : `Perhaps these headers were changed: ${unknown.map(({ cell, header }) => `${cell} “${header}”`).join(", ")}.`),
    columnTwice: ({ path, sheet, cell, other, header }) =>
      `“${path}”, sheet “${sheet}”: “${header}” is the header of two columns, ${cell} and ${other}, so nothing can be judged. Delete or rename one.`,
    asOfUnknown: ({ path, cell }) =>
      `“${path}”: the as-of date ${cell === null ? "was not found" : `in ${cell} cannot be read`}. Enter it in the ledger, or say --as-of 2019-09-30.`,
    nothingToRestoreFrom: ({ path }) => `“${path}” has no base sheet that could be restored from.`,
    notLater: ({ path, ledger, edition }) =>
      edition === ledger
        ? `“${path}” is for ${ledger} as well, not for a new year. A new edition of the same year goes with workpoints sync.`
        : `“${path}” is for ${edition} and the ledger for ${ledger}: a ledger is not rolled over to an earlier year.`,
    emptyEdition: ({ path }) =>
      `“${path}” holds no work points; nothing was written. Make sure that the file is complete.`,
    newerTemplate: ({ path }) => `“${path}” was made by a newer version of the program. Update this one to sync it.`,
    unfinishedSync: ({ path }) =>
      `A sync of “${path}” was interrupted; nothing was restored. Run workpoints sync again, or take it back with workpoints sync --undo.`,
    pairUnknown: ({ pair }) =>
      `“${pair}” of --pairs holds for no row, nothing was written: a key is not there, both are of different regions, or one is taken already. --preview tells the keys.`,
    nothingToUndo: ({ path }) => `“${path}” holds no sync that could be taken back; nothing was written.`,
    restoreDamaged: ({ path }) =>
      `The restore point of the last sync of “${path}” is damaged: it cannot be undone, nothing was written. Go back to a file from before the sync, or sync with the earlier edition.`,
    unfinishedDamaged: ({ path }) =>
      `A sync of “${path}” was interrupted and its record is damaged: nothing can be undone, nothing was written. Delete the rows that it added at the end of the table (workpoints check says that their keys are not in the base), then run workpoints sync with the same new edition once more to complete it.`,
    ownSheet: ({ path, sheet }) =>
      `“${path}” has a sheet named “${sheet}”, a name that the sync needs; nothing was written. Rename that sheet, then sync again.`,
    tableLost: ({ path, sheet, range }) =>
      `The ledger of “${path}” is a plain range (${sheet}!${range}) and no table any more, so it is not synced. Select the range in Excel, make it a table again with Ctrl+T (with headers), and sync then.`,
    otherYear: ({ path, ledger, edition }) =>
      `“${path}” is for ${edition} and the ledger for ${ledger}: they are not synced. ` +
      (edition > ledger
        ? "A new year gets a new ledger: workpoints rollover."
        : "Choose a document of the ledger’s year."),
    notJson: ({ path, line, column }) =>
      `“${path}” is no valid JSON${line === null ? "" : ` (line ${line}, column ${column ?? 1})`}.`,
    invalidPlan: ({ path, problems }) =>
      `“${path}” is no plan in the format workpoints/1:\n` +
      [
        ...problems.slice(0, 10).map((problem) => `  ${issueSentence(problem, planProblem)}`),
        ...(problems.length > 10 ? [`  … and ${problems.length - 10} more`] : []),
      ].join("\n"),
  },
  planProblem,
  disk,
  xlsx,
  sentences: ({ what, todo }) => `${what} ${todo}`,
  ofFile: (path, sentence) => `“${path}”: ${sentence}`,
  outputLost: (reason) =>
    reason === "ENOSPC"
      ? "The disk is full, and the output is not complete. Free some space and try again."
      : `The output could not be written (${reason}) and is not complete. Try again.`,
  step: {
    reading: "Reading the file…",
    opening: "Opening the workbook…",
    judging: "Judging…",
    laying: "Laying the ledger…",
    comparing: "Comparing…",
    syncing: "Updating the ledger…",
    writing: "Writing the file…",
  },
  extracted: ({ regions, points, targets }) =>
    `${plural(regions, "region", "regions")}, ${plural(points, "point", "points")}, ${plural(targets, "target", "targets")}.`,
  doubts: (count) =>
    `${plural(count, "doubt", "doubts")}, noted as needsReview, and in the ledger; not judged until settled.`,
  written: (path) => `Wrote ${path}`,
  built: (path, rows, asOf) => `Wrote ${path}: ${plural(rows, "row", "rows")}, as of ${asOf}.`,
  status: {
    heading: (title, place, asOf) => `${title === "" ? "Ledger" : title}\n${place}, as of ${asOf}`,
    columns: {
      status: "Status",
      region: "Region",
      indicator: "Indicator",
      requirement: "Required",
      actual: "Actual",
      line: "Line",
      shortfall: "Missing",
      completion: "Done",
      key: "Key",
    },
    counts: (rows, parts) => `${plural(rows, "row", "rows")}: ${parts.join(", ")}`,
    count: (status, count) => `${count} ${status.toLowerCase()}`,
    none: "The ledger has no rows.",
    sheets: (path, sheets) => `Wrote ${path}: ${sheets.join(", ")}`,
    kept: (sheet, as) => `“${sheet}” was changed by hand and is now “${as}”.`,
    unknownRegions: (regions) => `Not in the ledger: ${regions.join(", ")}`,
    notLive:
      "The ledger is no table any more or lacks a column that is counted, so the overview holds values that do not follow it.",
    issues: (count) =>
      `${plural(count, "issue", "issues")} with the ledger itself may affect this; run workpoints check.`,
  },
  check: {
    heading: (title, place) => `${title === "" ? "Ledger" : title}\n${place}`,
    clean: (rows) => `${plural(rows, "row", "rows")} checked, nothing found.`,
    rejected: (cell, header, is, reasons) =>
      `${cell}: “${is}” is no valid entry for “${header}”${reasons.length === 0 ? "" : ` (${reasons.join(", ")})`}.`,
    found: (count) => `${plural(count, "issue", "issues")} found.`,
    restored: (count) =>
      count === 0 ? "Nothing to restore; no file was written." : `${plural(count, "cell", "cells")} restored.`,
    restoredCell: (place, header, was, is) => `${place}: “${header}” was “${was}” and is “${is}” again.`,
    restorable: (count) => `--restore can put ${count} changed source ${count === 1 ? "cell" : "cells"} back.`,
    unfinishedSync:
      "A sync was interrupted: the ledger is a mixture of old and new. Run workpoints sync again, or take it back with workpoints sync --undo.",
  },
  sync,
  rollOver,
};
