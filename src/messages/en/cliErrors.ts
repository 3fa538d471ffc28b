import type { CliMessages } from "../cliMessages";
import type { ErrorDetails } from "../errorMessages";

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
