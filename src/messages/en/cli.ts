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
  binary: "it is some other kind of file",
  zip: "it is an archive without a workbook",
  xlsb: "it is a binary workbook (.xlsb)",
  ods: "it is an .ods spreadsheet",
  docx: "it is a Word document",
  pptx: "it is a presentation",
};

export const disk: CliMessages["disk"] = {
  notFound: ({ path }) => ({ what: `“${path}” was not found.`, todo: "Check the name and that the folder exists." }),
  isDirectory: ({ path }) => ({ what: `“${path}” is a folder, not a file.`, todo: "Give the name of a file." }),
  notAFile: ({ path }) => ({ what: `“${path}” is a device or a pipe, not a file.`, todo: "Give the name of a file." }),
  noPermission: ({ path }) => ({
    what: `You have no permission to read or write “${path}”.`,
    todo: "Check the permissions of the file and its folder.",
  }),
  locked: ({ path }) => ({ what: `Another program has “${path}” open.`, todo: "Close that program and try again." }),
  diskFull: ({ path }) => ({
    what: `The disk is full: “${path}” was not written; the previous file is untouched.`,
    todo: "Free some space, or write elsewhere.",
  }),
  tooLarge: ({ path, is, limit }) => ({
    what: `“${path}” is too large (${is} bytes; at most ${limit}).`,
    todo: "Check that it is the right file.",
  }),
  changed: ({ path }) => ({
    what: `Somebody else saved “${path}” in the meantime; it was not overwritten.`,
    todo: "Run the command again.",
  }),
  exists: ({ path }) => ({ what: `“${path}” already exists.`, todo: "Choose another name." }),
  unknown: ({ path, reason }) => ({
    what: `“${path}” could not be read or written${reason === undefined ? "" : ` (${reason})`}.`,
    todo: "Try again, or use another place.",
  }),
};

export const xlsx: CliMessages["xlsx"] = {
  encrypted: () => ({
    what: "The workbook needs a password to open.",
    todo: "Save it without a password in Excel or WPS.",
  }),
  legacyFormat: () => ({
    what: "This is an old binary workbook (.xls, .et).",
    todo: "Save it as .xlsx in Excel or WPS.",
  }),
  notAWorkbook: ({ looksLike }) => ({
    what: `This is not an .xlsx workbook: ${formats[String(looksLike)] ?? "its content is unknown"}.`,
    todo: "Choose a ledger; save spreadsheets of other formats as .xlsx first.",
  }),
  corrupt: (details) => ({
    what: `The workbook is damaged and cannot be read reliably${part(details)}.`,
    todo: "Open and repair it in Excel or WPS, then save it.",
  }),
  tooLarge: (details) => ({
    what: `The workbook is larger than this program accepts${part(details)}.`,
    todo: "Check that the file is a ledger.",
  }),
  forbiddenXml: (details) => ({
    what: `The workbook contains XML that is not allowed (a DOCTYPE or its own entities)${part(details)}.`,
    todo: "Check where the file comes from; saving it in Excel or WPS removes such parts.",
  }),
  unsupportedChange: (details) => ({
    what: `The workbook cannot be changed in this way${place(details)}${details.reason === undefined ? "" : `: ${details.reason}`}.`,
    todo: "The file was left as it is. Make this change by hand in Excel or WPS.",
  }),
};

export const sync: CliSyncMessages = {
  heading: (title, place, from, to) => `${title === "" ? "Ledger" : title}\n${place}\n${from} → ${to}`,
  part: (name, lines) => `${name} (${lines})`,
  blocked: "Left alone",
  lapsed: "Lapsed decisions",
  row: (number) => `row ${number}`,
  rowGone: "no longer in the table",
  filled: "has entries",
  conflict: (decision) => (decision === null ? "conflict, undecided" : `conflict, ${decision}`),
  side: (name, value) => `${name}: ${value}`,
  inLedger: "Ledger",
  inEdition: "New edition",
  howTo: {
    conflicts:
      "Conflicts: --take new takes the new edition’s values, --take local keeps the ledger’s. To decide one by one, use the pane in Excel.",
    ties: "Rows to match: --pairs NEWKEY=KEY, or --pairs NEWKEY=new for a row that is new.",
    withdrawals: "If this is intended, add --allow-withdrawals.",
  },
  nothingWritten: "Nothing was written.",
  mendedUnwritten: "The file has not been written.",
  keptUnfound: {
    rowGone: (key, header, wrote) =>
      `${key}  ${header}: the sync wrote “${wrote}”; no row has this key any more (the row was deleted, or the key cleared or edited), so it was not put back`,
    keyTwice: (key, header, wrote) =>
      `${key}  ${header}: the sync wrote “${wrote}”; several rows have this key, so it was not put back`,
    columnGone: (key, header, wrote) =>
      `${key}  ${header}: the sync wrote “${wrote}”; the column is gone, so it was not put back`,
  },
  keptCell: (key, header, wrote, is) => `${key}  ${header}: the sync wrote “${wrote}”, now “${is}”`,
  undoing: (time, from, to) => `The sync of ${time} (${from} → ${to})`,
};

export const rollOver: RollOverMessages = {
  from: (path, year, asOf) => `Rolled over from ${path} (${year}, as of ${asOf}), which was not changed.`,
  carried: ({ rows: all, leadUnits, supportUnits, baselines }) =>
    all === 0
      ? "There was nothing to carry over."
      : `Carried over to ${rows(all)}: lead units ${leadUnits}, supporting units ${supportUnits}, baselines ${baselines}.`,
  baseline: (subject, value) => `${subject}: baseline ${value}`,
  notCarried: {
    added: (number) => `Not in the old ledger, ${rows(number)}:`,
    tied: (number) => `Several rows of the old ledger might match, so nothing was carried over, ${rows(number)}:`,
    dropped: (number) => `In the old ledger only, ${rows(number)}:`,
    closed: (number) => `Closed (销号) in the old ledger, so nothing was carried over, ${rows(number)}:`,
    withdrawn: (number) => `Withdrawn (已撤销) in the old ledger, so nothing was carried over, ${rows(number)}:`,
    keyTwice: (number) => `Duplicate key in the old ledger, so nothing was carried over, ${rows(number)}:`,
    basisUnlike: (number) => `No baseline, because the old target was not a running total, ${rows(number)}:`,
    unitUnlike: (number) => `No baseline, because the units differ, ${rows(number)}:`,
    notLastYear: (number) => `No baseline, because the old ledger is not for the year before, ${rows(number)}:`,
    notFinal: (number) =>
      `No baseline, because the old ledger’s as-of date is before the end of its year, ${rows(number)} (enter the final figures there, set the date to the end of the year, and roll over again):`,
    notReported: (number) => `No baseline, because no actual was reported, ${rows(number)}:`,
    inDoubt: (number) => `No baseline, because the old row is still in doubt, ${rows(number)}:`,
    entryInvalid: (number) => `No baseline, because the old actual is invalid, ${rows(number)}:`,
    documentSays: (number) =>
      `The new document states a baseline that differs from the old actual; the document’s was kept, ${rows(number)}:`,
  },
  detail: {
    unitUnlike: ({ was, is }) => `“${was}” then, “${is}” now`,
    entryInvalid: ({ is, reasons }) => `“${is}”${reasons.length === 0 ? "" : ` (${list(reasons)})`}`,
    documentSays: ({ stated, actual }) => `document: ${stated}, old actual: ${actual}`,
  },
};

const types: Readonly<Record<PlanValueType, string>> = {
  object: "should be an object",
  array: "should be an array",
  filledArray: "should be an array that is not empty",
  text: "should be text",
  filledText: "should be text that is not empty",
  number: "should be a number",
  integer: "should be a whole number, 0 or more",
  year: "should be a year from 1901 to 2100",
  boolean: "should be true or false",
  key: "is not a valid key",
};

const near = (name: string | null): string => (name === null ? "" : ` Did you mean ${name}?`);

const planProblem: CliMessages["planProblem"] = {
  missing: ({ path }) => `${path} is missing`,
  unknown: ({ path }) => `${path} is not expected here`,
  notADate: ({ path }) => `${path} should be a date such as 2019-12-31`,
  keyTwice: ({ path }) => `${path} occurs twice`,
  targetsUnlikeKind: ({ path }) => `${path}: only quantified points have targets, and they need at least one`,
  notOfType: ({ path, type }) => `${path} ${types[type]}`,
  notOneOf: ({ path, options }) => `${path} should be ${options.length > 1 ? "one of " : ""}${list(options)}`,
  keyElsewhere: ({ path, under }) => `${path} should begin with ${under}`,
};

export const cli: CliMessages = {
  help,
  seeHelp: (command) => `See workpoints ${command === null ? "" : `${command} `}--help.`,
  usage: {
    noCommand: () => "Which command? Give one.",
    unknownCommand: ({ name, near: meant }) => `There is no command “${name}”.${near(meant)}`,
    unknownOption: ({ option, near: meant }) => `There is no option “${option}”.${near(meant)}`,
    valueMissing: ({ option }) => `The option ${option} needs a value.`,
    valueNotTaken: ({ option }) => `The option ${option} takes no value.`,
    optionTwice: ({ option }) => `The option ${option} was given more than once.`,
    fileMissing: ({ command }) =>
      `Give the file name of ${command === "rollover" ? "last year’s ledger" : command === "extract" || command === "build" ? "the document" : "the ledger"}.`,
    tooManyFiles: ({ extra }) =>
      `Only one file at a time: “${extra}” is one too many. Put a name with spaces in quotation marks.`,
    badDate: ({ option, value }) => `${option}: “${value}” is not a date such as 2019-09-30.`,
    badYear: ({ value }) => `--year: “${value}” is not a year from 1901 to 2100.`,
    badLanguage: ({ value }) => `--lang: “${value}” is not available; choose zh-CN or en.`,
    outMissing: () => "Use --out to name the file to write.",
    targetMissing: () => "Restoring writes a file: use --out to name a new one, or --in-place.",
    targetTwice: () => "Use either --out or --in-place, not both.",
    restoreMissing: ({ option }) => `${option} works only together with --restore.`,
    sheetsMissing: ({ option }) => `${option} works only together with --sheets.`,
    finalMissing: ({ option }) => `${option} works only together with --final.`,
    withMissing: () => "Use --with to name the new edition: a document, or the JSON from extract.",
    syncTargetMissing: () => "Use --preview, or --in-place, or --out to name the file to write.",
    undoTargetMissing: () => "Undoing writes a file: use --in-place, or --out to name a new one.",
    notWithPreview: ({ option }) => `--preview writes nothing, so it cannot be combined with ${option}.`,
    notWithUndo: ({ option }) => `--undo takes the last sync back, so it cannot be combined with ${option}.`,
    badTake: ({ value }) =>
      `--take: “${value}” is not available; choose new (the new edition’s) or local (the ledger’s).`,
    badPair: ({ value }) =>
      `--pairs: “${value}” should be NEWKEY=KEY or NEWKEY=new. Separate pairs by commas and give each NEWKEY once.`,
  },
  refusal: {
    sameAsInput: ({ path, hasInPlace }) =>
      `“${path}” is the input file; nothing was written. Choose another name${hasInPlace ? ", or use --in-place" : ""}.`,
    outputExists: ({ path }) =>
      `“${path}” already exists and was not overwritten. Choose another name, move the file away, or add --overwrite.`,
    outputBrokenLink: ({ path }) => `“${path}” is a broken link; nothing was written. Choose another name.`,
    wrongExtension: ({ path, extension }) =>
      `“${path}” should end in ${extension}; spreadsheet programs may not open it otherwise.`,
    filledLedger: ({ path, rows }) =>
      `“${path}” is a ledger with entries (${count(rows, "row")}); it was not overwritten. Choose another name, or move the file away.`,
    noLedger: ({ path, sheets }) =>
      `“${path}” contains no ledger: none of its sheets (${list(sheets.map((sheet) => `“${sheet}”`))}) has the headers of a ledger.`,
    columnsMissing: ({ path, sheet, headers, unknown }) =>
      `“${path}”, sheet “${sheet}”: ${headers.length === 1 ? "the column" : "the columns"} ${all(headers.map((header) => `“${header}”`))} ${headers.length === 1 ? "is" : "are"} missing, so nothing can be judged. ` +
      (unknown.length === 0
        ? "Put the deleted columns back."
        : `These headers may have been changed: ${list(unknown.map(({ cell, header }) => `${cell} “${header}”`))}.`),
    columnTwice: ({ path, sheet, cell, other, header }) =>
      `“${path}”, sheet “${sheet}”: “${header}” is the header of two columns, ${cell} and ${other}, so nothing can be judged. Delete or rename one.`,
    asOfUnknown: ({ path, cell }) =>
      `“${path}”: the as-of date ${cell === null ? "was not found" : `in ${cell} cannot be read`}. Enter it in the ledger, or give it, as in --as-of 2019-09-30.`,
    finalAsks: ({ path, invalid, notReported, needsReview, changedByHand }) =>
      `“${path}” should be looked at before it is final; nothing was written: ` +
      list([
        ...(invalid === 0 ? [] : [`${invalid} with invalid entries`]),
        ...(notReported === 0 ? [] : [`${notReported} not reported`]),
        ...(needsReview === 0 ? [] : [`${needsReview} to confirm`]),
        ...(changedByHand.length === 0
          ? []
          : [
              `${count(changedByHand.length, "cell")} that decide a status, changed by hand (${list(changedByHand.slice(0, 10).map(({ cell, header }) => `${cell} “${header}”`))}${changedByHand.length > 10 ? ", …" : ""})`,
            ]),
      ]) +
      ". If that is right, add --yes.",
    nothingToRestoreFrom: ({ path }) => `“${path}” has no base sheet to restore from.`,
    notLater: ({ path, ledger, edition }) =>
      edition === ledger
        ? `“${path}” is also for ${ledger}, not for a later year. For a new edition of the same year, use workpoints sync.`
        : `“${path}” is for ${edition} and the ledger for ${ledger}: a ledger cannot be rolled over to an earlier year.`,
    emptyEdition: ({ path }) =>
      `“${path}” contains no work points; nothing was written. Check that the file is complete.`,
    newerTemplate: ({ path }) =>
      `“${path}” was made by a newer version of the program. Update this program to sync it.`,
    unfinishedSync: ({ path }) =>
      `A sync of “${path}” was interrupted; nothing was restored. Run workpoints sync again, or take it back with workpoints sync --undo.`,
    pairUnknown: ({ pair }) =>
      `“${pair}” in --pairs fits no rows; nothing was written. A key does not exist, the two rows are in different regions, or one of them already has a partner. --preview shows the keys.`,
    nothingToUndo: ({ path }) => `“${path}” contains no sync to take back; nothing was written.`,
    restoreDamaged: ({ path }) =>
      `The restore point of the last sync of “${path}” is damaged: the sync cannot be undone, and nothing was written. Go back to a copy from before the sync, or sync with the earlier edition.`,
    unfinishedDamaged: ({ path }) =>
      `A sync of “${path}” was interrupted and its record is damaged: it cannot be undone, and nothing was written. Delete the rows that it added at the end of the table (workpoints check lists them: their keys are not in the base), then run workpoints sync with the same new edition again to complete it.`,
    ownSheet: ({ path, sheet }) =>
      `“${path}” has a sheet named “${sheet}”, a name that the sync needs; nothing was written. Rename that sheet, then sync again.`,
    tableLost: ({ path, sheet, range }) =>
      `The ledger of “${path}” is now a plain range (${sheet}!${range}), no longer a table, so it cannot be synced. Select the range in Excel, press Ctrl+T to make it a table again (with headers), then sync.`,
    otherYear: ({ path, ledger, edition }) =>
      `“${path}” is for ${edition} and the ledger for ${ledger}: they cannot be synced. ` +
      (edition > ledger
        ? "A new year needs a new ledger: use workpoints rollover."
        : "Choose a document of the ledger’s year."),
    notJson: ({ path, line, column }) =>
      `“${path}” is not valid JSON${line === null ? "" : ` (line ${line}, column ${column ?? 1})`}.`,
    invalidPlan: ({ path, problems }) =>
      `“${path}” is not a plan in the format workpoints/2:\n` +
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
      ? "The disk is full and the output is incomplete. Free some space and try again."
      : `The output could not be written (${reason}) and is incomplete. Try again.`,
  step: {
    reading: "Reading the file…",
    opening: "Opening the workbook…",
    judging: "Judging…",
    laying: "Building the ledger…",
    comparing: "Comparing…",
    syncing: "Updating the ledger…",
    writing: "Writing the file…",
  },
  extracted: ({ regions, points, targets }) =>
    `${list([count(regions, "region"), count(points, "point"), count(targets, "target")])}.`,
  doubts: (doubts) =>
    `${count(doubts, "doubt")}, marked as needsReview in JSON and under “待确认事项” in the ledger; not judged until settled.`,
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
    count: (status, number) => `${number} ${status.toLowerCase()}`,
    rates: ({ total, counts, onPace, onPaceRate, metRate }) =>
      onPaceRate === null || metRate === null
        ? "No binding target with a number"
        : `${total} assessed${counts.needsReview === 0 ? "" : ` (${counts.needsReview} to confirm)`}: ` +
          `${(onPaceRate * 100).toFixed(1)}% at their pace (${onPace}/${total}), ${(metRate * 100).toFixed(1)}% met`,
    rank: (group, { place, isShared, of }, { onPaceRate }) =>
      `${isShared ? "=" : ""}${place} of ${of}: ${group}, ${((onPaceRate ?? 0) * 100).toFixed(1)}%`,
    attention: (rows) => `${count(rows, "row needs", "rows need")} attention`,
    unreportedOf: (group, rows) => `${group === "" ? "No region" : group}: ${rows} not reported`,
    none: "The ledger has no rows.",
    sheets: (path, sheets) => `Wrote ${path}: ${list(sheets)}`,
    kept: (sheet, as) => `“${sheet}” was changed by hand and is now “${as}”.`,
    unknownRegions: (regions) => `Not in the ledger: ${list(regions)}`,
    notLive:
      "The ledger is no longer a table or lacks a column that is counted, so the overview holds fixed values and does not follow it.",
    issues: (issues) =>
      `${count(issues, "issue")} with the ledger itself may affect this; to see them, run workpoints check.`,
  },
  check: {
    heading: (title, place) => `${title === "" ? "Ledger" : title}\n${place}`,
    clean: (rows) => `${count(rows, "row")} checked, nothing found.`,
    rejected: (cell, header, is, reasons) =>
      `${cell}: “${is}” is not a valid entry for “${header}”${reasons.length === 0 ? "" : ` (${list(reasons)})`}.`,
    found: (issues) => `${count(issues, "issue")} found.`,
    restored: (cells) =>
      cells === 0 ? "Nothing to restore; no file was written." : `${count(cells, "cell")} restored.`,
    restoredCell: (place, header, was, is) => `${place}: “${header}” was “${was}” and is “${is}” again.`,
    restorable: (cells) => `--restore can put ${count(cells, "changed source cell")} back.`,
    unfinishedSync:
      "A sync was interrupted: the ledger is a mix of old and new. Run workpoints sync again, or take it back with workpoints sync --undo.",
  },
  sync,
  rollOver,
};
