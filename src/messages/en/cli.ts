import type { CliMessages, CliSyncMessages, PlanValueType, RollOverMessages } from "../cliMessages";
import type { ErrorDetails } from "../errorMessages";
import { formatsOf } from "../formats";
import { issueSentence } from "../issueSentence";
import { help } from "./cliHelp";

const { list, all, count } = formatsOf("en-GB");
const rows = (number: number): string => count(number, "row");

function place({ sheet, cell }: ErrorDetails): string {
  if (sheet === undefined) return cell === undefined ? "" : ` (cell ${cell})`;
  return cell === undefined ? ` (sheet “${sheet}”)` : ` (sheet “${sheet}”, cell ${cell})`;
}

function part(details: ErrorDetails): string {
  return details.part === undefined ? "" : ` (${details.part})`;
}

const formats: Readonly<Record<string, string>> = {
  empty: "the file is empty",
  html: "it is a web page",
  text: "it is text",
  binary: "it is something else",
  zip: "it is an archive without a workbook",
  xlsb: "it is a binary workbook (.xlsb)",
  ods: "it is an .ods spreadsheet",
  docx: "it is a Word document",
  pptx: "it is a presentation",
};

export const disk: CliMessages["disk"] = {
  notFound: ({ path }) => ({ what: `“${path}” was not found.`, todo: "Check the name, and that its folder exists." }),
  isDirectory: ({ path }) => ({ what: `“${path}” is a folder, not a file.`, todo: "Name a file." }),
  notAFile: ({ path }) => ({ what: `“${path}” is a device or a pipe, not a file.`, todo: "Name a file." }),
  noPermission: ({ path }) => ({
    what: `There is no permission to read or write “${path}”.`,
    todo: "Check the rights of the file and its folder.",
  }),
  locked: ({ path }) => ({ what: `Another program holds “${path}”.`, todo: "Close that program and try again." }),
  diskFull: ({ path }) => ({
    what: `The disk is full: “${path}” was not written; what was there before is untouched.`,
    todo: "Free some space, or write elsewhere.",
  }),
  tooLarge: ({ path, is, limit }) => ({
    what: `“${path}” is too large (${is} bytes; at most ${limit}).`,
    todo: "Check that it is the right file.",
  }),
  changed: ({ path }) => ({
    what: `“${path}” was saved by somebody meanwhile; nothing was written over it.`,
    todo: "Please run the command again.",
  }),
  exists: ({ path }) => ({ what: `“${path}” is there already.`, todo: "Choose another name." }),
  unknown: ({ path, reason }) => ({
    what: `“${path}” could not be read or written${reason === undefined ? "" : ` (${reason})`}.`,
    todo: "Try again, or elsewhere.",
  }),
};

export const xlsx: CliMessages["xlsx"] = {
  encrypted: () => ({
    what: "The workbook needs a password to open.",
    todo: "Save it without password in Excel or WPS.",
  }),
  legacyFormat: () => ({
    what: "This is an old binary workbook (.xls, .et).",
    todo: "Save it as .xlsx in Excel or WPS.",
  }),
  notAWorkbook: ({ looksLike }) => ({
    what: `This is no .xlsx workbook: ${formats[String(looksLike)] ?? "its content is not known"}.`,
    todo: "Choose a ledger; save spreadsheets of other formats as .xlsx first.",
  }),
  corrupt: (details) => ({
    what: `The workbook is damaged and cannot be read reliably${part(details)}.`,
    todo: "Open and repair it in Excel or WPS, and save it.",
  }),
  tooLarge: (details) => ({
    what: `The workbook holds more than is let in${part(details)}.`,
    todo: "Check that the file is a ledger.",
  }),
  forbiddenXml: (details) => ({
    what: `The workbook holds XML that is not let in (a DOCTYPE or an entity of its own)${part(details)}.`,
    todo: "Check where the file comes from; saving it in Excel or WPS removes such parts.",
  }),
  unsupportedChange: (details) => ({
    what: `The workbook cannot be changed like this${place(details)}${details.reason === undefined ? "" : `: ${details.reason}`}.`,
    todo: "The file was left as it is. Make this change by hand in Excel or WPS.",
  }),
};

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

export const rollOver: RollOverMessages = {
  from: (path, year, asOf) => `Rolled over from ${path} (${year}, as of ${asOf}), which was not changed.`,
  carried: ({ rows: all, leadUnits, supportUnits, baselines }) =>
    all === 0
      ? "There was nothing to take over."
      : `${rows(all)} took something over: lead units ${leadUnits}, supporting units ${supportUnits}, baselines ${baselines}.`,
  baseline: (subject, value) => `${subject}: baseline ${value}`,
  notCarried: {
    added: (number) => `Not in the old ledger, ${rows(number)}:`,
    tied: (number) => `Several rows of the old ledger might be meant, so nothing was taken over, ${rows(number)}:`,
    dropped: (number) => `In the old ledger only, ${rows(number)}:`,
    closed: (number) => `Closed (销号) in the old ledger, so nothing was taken over, ${rows(number)}:`,
    withdrawn: (number) => `Withdrawn (已撤销) in the old ledger, so nothing was taken over, ${rows(number)}:`,
    keyTwice: (number) => `Key twice in the old ledger, so nothing was taken over, ${rows(number)}:`,
    basisUnlike: (number) => `No baseline, as the old target did not count a total, ${rows(number)}:`,
    unitUnlike: (number) => `No baseline, as the units differ, ${rows(number)}:`,
    notLastYear: (number) => `No baseline, as the ledger is not that of the year before, ${rows(number)}:`,
    notFinal: (number) =>
      `No baseline, as the old ledger’s as-of date is before the end of its year, ${rows(number)} (enter the final figures there, set the date to the end of the year, and roll over again):`,
    notReported: (number) => `No baseline, as no actual was reported, ${rows(number)}:`,
    inDoubt: (number) => `No baseline, as the old row waits for review, ${rows(number)}:`,
    entryInvalid: (number) => `No baseline, as the old actual is invalid, ${rows(number)}:`,
    documentSays: (number) =>
      `The new document states another baseline than the old actual; it stands, ${rows(number)}:`,
  },
  detail: {
    unitUnlike: ({ was, is }) => `“${was}” then, “${is}” now`,
    entryInvalid: ({ is, reasons }) => `“${is}”${reasons.length === 0 ? "" : ` (${list(reasons)})`}`,
    documentSays: ({ stated, actual }) => `document ${stated}, old actual ${actual}`,
  },
};

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

const planProblem: CliMessages["planProblem"] = {
  missing: ({ path }) => `${path} is missing`,
  unknown: ({ path }) => `${path} is not known`,
  notADate: ({ path }) => `${path} should be a date such as 2019-12-31`,
  keyTwice: ({ path }) => `${path} stands there twice`,
  targetsUnlikeKind: ({ path }) => `${path}: quantified points have targets, others have none`,
  notOfType: ({ path, type }) => `${path} ${types[type]}`,
  notOneOf: ({ path, options }) => `${path} should be ${options.length > 1 ? "one of " : ""}${list(options)}`,
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
      `“${path}” is a ledger that was filled in (${count(rows, "row")}); it was not overwritten. Choose another name, or move it away.`,
    noLedger: ({ path, sheets }) =>
      `“${path}” holds no ledger: none of its sheets (${list(sheets.map((sheet) => `“${sheet}”`))}) has a ledger’s headers.`,
    columnsMissing: ({ path, sheet, headers, unknown }) =>
      `“${path}”, sheet “${sheet}”: ${headers.length === 1 ? "the column" : "the columns"} ${all(headers.map((header) => `“${header}”`))} ${headers.length === 1 ? "is" : "are"} missing, so nothing can be judged. ` +
      (unknown.length === 0
        ? "Put the deleted columns back."
        : `Perhaps these headers were changed: ${list(unknown.map(({ cell, header }) => `${cell} “${header}”`))}.`),
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
    `${list([count(regions, "region"), count(points, "point"), count(targets, "target")])}.`,
  doubts: (doubts) => `${count(doubts, "doubt")}, noted as needsReview, and in the ledger; not judged until settled.`,
  written: (path) => `Wrote ${path}`,
  built: (path, rows, asOf) => `Wrote ${path}: ${count(rows, "row")}, as of ${asOf}.`,
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
    counts: (rows, parts) => `${count(rows, "row")}: ${list(parts)}`,
    count: (status, count) => `${count} ${status.toLowerCase()}`,
    none: "The ledger has no rows.",
    sheets: (path, sheets) => `Wrote ${path}: ${list(sheets)}`,
    kept: (sheet, as) => `“${sheet}” was changed by hand and is now “${as}”.`,
    unknownRegions: (regions) => `Not in the ledger: ${list(regions)}`,
    notLive:
      "The ledger is no table any more or lacks a column that is counted, so the overview holds values that do not follow it.",
    issues: (issues) => `${count(issues, "issue")} with the ledger itself may affect this; run workpoints check.`,
  },
  check: {
    heading: (title, place) => `${title === "" ? "Ledger" : title}\n${place}`,
    clean: (rows) => `${count(rows, "row")} checked, nothing found.`,
    rejected: (cell, header, is, reasons) =>
      `${cell}: “${is}” is no valid entry for “${header}”${reasons.length === 0 ? "" : ` (${list(reasons)})`}.`,
    found: (issues) => `${count(issues, "issue")} found.`,
    restored: (cells) =>
      cells === 0 ? "Nothing to restore; no file was written." : `${count(cells, "cell")} restored.`,
    restoredCell: (place, header, was, is) => `${place}: “${header}” was “${was}” and is “${is}” again.`,
    restorable: (cells) => `--restore can put ${count(cells, "changed source cell")} back.`,
    unfinishedSync:
      "A sync was interrupted: the ledger is a mixture of old and new. Run workpoints sync again, or take it back with workpoints sync --undo.",
  },
  sync,
  rollOver,
};
