import { dateOfSerial } from "../../domain/calendar";
import type { Ledger, LedgerIssue } from "../../ledger/ledger";
import { ledgerColumns } from "../../ledger/ledgerSpec";
import type { CliMessages } from "../../messages/cliMessages";
import { issueSentence } from "../../messages/issueSentence";
import type { Messages } from "../../messages/messages";
import type { CellValue } from "../../workbook/cellValue";
import { rangeAddress } from "../../workbook/range";
import { plainLine } from "./terminalText";

/** What `check --json` prints: every issue with its sheet and cell, where it has one, and its sentence. */
export function checkJson(ledger: Ledger, restored: number, file: string, words: Messages) {
  return {
    format: "workpoints-check/1",
    file,
    sheet: ledger.range.sheet,
    edition: ledger.edition,
    title: ledger.title,
    rows: ledger.rows.length,
    restored,
    issues: ledger.issues.map((issue) => ({ ...issue, sentence: sentenceOf(issue, words) })),
  };
}

/** What `check` prints for people: one line per issue, with its sheet, and how many there are. */
export function checkText(
  ledger: Ledger,
  restored: number | null,
  file: string,
  words: Messages,
  cli: CliMessages,
): string {
  const { check } = cli;
  const heading = check.heading(ledger.title, `${file} · ${ledger.range.sheet}!${rangeAddress(ledger.range)}`);
  const lines = ledger.issues.map((issue) => `${placeOf(issue)}${plainLine(sentenceOf(issue, words))}`);
  const restorable = ledger.issues.filter(({ code }) => code === "sourceChanged").length;
  return [
    heading,
    "",
    ...(restored === null ? [] : [check.restored(restored)]),
    ...lines,
    ...(lines.length === 0 ? [check.clean(ledger.rows.length)] : ["", check.found(lines.length)]),
    ...(restored === null && restorable > 0 ? [check.restorable(restorable)] : []),
    "",
  ].join("\n");
}

const dateHeaders = ledgerColumns.filter(({ cell }) => cell === "date").map(({ header }) => header);

function sentenceOf(issue: LedgerIssue, words: Messages): string {
  const isDate = issue.code === "sourceChanged" && dateHeaders.includes(issue.header);
  const shown = isDate ? { ...issue, was: asDate(issue.was), is: asDate(issue.is) } : issue;
  return issueSentence(shown, words.ledger.issue);
}

/** People know dates, not serials. */
function asDate(cell: CellValue): CellValue {
  return typeof cell === "number" ? (dateOfSerial(cell) ?? cell) : cell;
}

/** The sheet, as sentences of issues name only the cell. */
function placeOf(issue: LedgerIssue): string {
  return "sheet" in issue ? `${plainLine(issue.sheet)}!` : "";
}
