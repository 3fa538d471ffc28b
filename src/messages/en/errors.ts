import type { ErrorDetails, ErrorMessages } from "../errorMessages";

function quoted(details: ErrorDetails, name: string): string {
  const value = details[name];
  return value === undefined || value === "" ? "" : ` “${value}”`;
}

export const errors: ErrorMessages = {
  document: {
    emptyFile: () => ({ what: "The file is empty.", todo: "Check it, or choose another one." }),
    binaryFile: () => ({
      what: "This is not a text file and cannot be read.",
      todo: "Save it as plain text (.txt) in Word or WPS, then choose that file.",
    }),
    unreadableEncoding: () => ({
      what: "The text encoding of the file is unknown.",
      todo: "Open it in Notepad, save it as UTF-8 and choose it again.",
    }),
    tooLarge: () => ({
      what: "The file is too large to be a work-points document.",
      todo: "Check the file, or keep only its text.",
    }),
  },
  extraction: {
    noRegionTable: () => ({
      what: "There is no table of regions and requirements in this file.",
      todo: "It needs a header such as “省市” and “工作要求”, with a tab between the columns.",
    }),
    noRows: () => ({ what: "The table has a header but no regions.", todo: "Check that the file is complete." }),
    noYear: () => ({
      what: "Neither the title, the number nor the date says which year the plan is for.",
      todo: "Enter the plan year and read the file again.",
    }),
  },
  workbook: {
    cellBeingEdited: () => ({
      what: "A cell is being edited, so Excel cannot do this now.",
      todo: "Press Enter or Esc to finish, then try again.",
    }),
    protectedSheet: (details) => ({
      what: `The sheet${quoted(details, "sheet")} is protected.`,
      todo: "Unprotect it on the Review tab, then try again.",
    }),
    sheetExists: (details) => ({
      what: `There is already a sheet${quoted(details, "sheet")}.`,
      todo: "Rename it, or load into a new workbook.",
    }),
    tableExists: (details) => ({
      what: `There is already a table${quoted(details, "table")}.`,
      todo: "Rename it under Table Design, or load into a new workbook.",
    }),
    tableMissing: (details) => ({
      what: `The table${quoted(details, "table")} was not found; it may have been deleted, renamed or turned into a range.`,
      todo: "Refresh the check; if the ledger is gone, load it again.",
    }),
    tableBlocked: (details) => ({
      what: `The table${quoted(details, "table")} cannot grow: the cell${quoted(details, "cell")} below it is not empty.`,
      todo: "Move what is below the table, then try again.",
    }),
    tableTooShort: (details) => ({
      what: `The table${quoted(details, "table")} has fewer rows than should be removed; rows may have been deleted.`,
      todo: "Refresh the check, look at the last rows of the table, and delete the extra ones by hand.",
    }),
    textTooLong: (details) => ({
      what: `${details.region ?? ""}: “${details.text ?? ""}…” has ${details.length ?? ""} characters for the column “${details.column ?? ""}”, more than a cell can hold (32,767).`,
      todo: "Split or shorten this point in the document, then try again.",
    }),
    nameExists: (details) => ({
      what: `The name${quoted(details, "name")} is already in use.`,
      todo: "Rename or delete it in the Name Manager, then try again.",
    }),
    sheetMissing: (details) => ({
      what: `The sheet${quoted(details, "sheet")} was not found; it may have been deleted or renamed.`,
      todo: "Refresh the check; if the ledger is gone, load it again.",
    }),
    tooOldExcel: (details) => ({
      what: `This Excel is too old for that${details.needs === undefined ? "" : ` (it needs ${details.needs})`}.`,
      todo: "Use Excel 2021 or later, Microsoft 365, or Excel on the web.",
    }),
    beingWritten: (details) => ({
      what: `The workbook is being written${details.since === undefined ? "" : ` (since ${details.since})`}, so this was not done.`,
      todo: "Another window, a ribbon button or another person is at work. Try again later; if that work was interrupted, you can try again after 10 minutes.",
    }),
    formerTemplate: () => ({
      what: "This ledger was made with template 1. This version reads and judges it, and does not write into it.",
      todo: "Entries are not affected. To write, load the same document into a new workbook, or use the version that made the ledger.",
    }),
    readOnly: () => ({ what: "The workbook is open read-only.", todo: "Enable editing, or save a copy first." }),
    tooLarge: () => ({
      what: "Excel did not accept that much at once.",
      todo: "Split the document by region and load the parts.",
    }),
    connectionLost: () => ({
      what: "The connection to Excel was lost.",
      todo: "Close the pane and open it again; check what was written.",
    }),
    unknown: (details) => ({
      what: `Excel did not finish${details.message === undefined ? "" : `: ${details.message}`}.`,
      todo: "Try again; if it still fails, save and reopen the workbook.",
    }),
  },
  builtInMissing: {
    what: "The built-in document could not be read.",
    todo: "Check that the add-in is deployed completely, or choose a file.",
  },
  unexpected: (detail) => ({
    what: `Something unexpected happened: ${detail}`,
    todo: "Try again; if it happens again, pass this sentence on to your support team.",
  }),
  stopped: "Stopped.",
  leftOut: ({ change, needs }) =>
    `This Excel cannot do “${change}” (it needs ${needs}), so that was left out. Entry and judgement are not affected.`,
};
