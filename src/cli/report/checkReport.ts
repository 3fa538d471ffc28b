import { dateOfSerial } from "../../domain/calendar";
import type { Ledger } from "../../ledger/read/ledger";
import { ledgerColumns } from "../../ledger/template/ledgerSpec";
import type { CliMessages } from "../../messages/cliMessages";
import { issueSentence } from "../../messages/issueSentence";
import type { Messages } from "../../messages/messages";
import type { CellValue } from "../../workbook/cellValue";
import { rangeAddress } from "../../workbook/range";
import type { RestoredCell } from "../../usecases/correctLedger";
import type { Finding } from "./findings";
import { plainLine } from "./terminalText";

/** A checked file. `restored`: the cells put back, `null` when that was not asked for. */
export interface CheckedFile {
  readonly file: string;
  readonly ledger: Ledger;
  readonly findings: readonly Finding[];
  readonly restored: readonly RestoredCell[] | null;
}

/** What `check --json` prints: every issue with its sheet and cell, where it has one, and its sentence. */
export function checkJson(checked: CheckedFile, words: Messages, cli: CliMessages) {
  const { file, ledger, findings, restored } = checked;
  return {
    format: "workpoints-check/1",
    file,
    sheet: ledger.range.sheet,
    edition: ledger.edition,
    title: ledger.title,
    rows: ledger.rows.length,
    restored: (restored ?? []).map(withDates),
    issues: findings.map((finding) => ({ ...finding, sentence: sentenceOf(finding, words, cli) })),
  };
}

/** What `check` prints for people: one line per issue, with its sheet, and how many there are. */
export function checkText(checked: CheckedFile, words: Messages, cli: CliMessages): string {
  const { file, ledger, findings, restored } = checked;
  const { check } = cli;
  const heading = check.heading(ledger.title, `${file} · ${ledger.range.sheet}!${rangeAddress(ledger.range)}`);
  const lines = findings.map((finding) => `${placeOf(finding)}${plainLine(sentenceOf(finding, words, cli))}`);
  const restorable = ledger.issues.filter(({ code }) => code === "sourceChanged").length;
  return [
    heading,
    "",
    ...restoredLines(restored, words, cli),
    ...lines,
    ...(lines.length === 0 ? [check.clean(ledger.rows.length)] : ["", check.found(lines.length)]),
    ...(restored === null && restorable > 0 ? [check.restorable(restorable)] : []),
    "",
  ].join("\n");
}

/** What was put back, cell by cell, with a blank line before the findings that are left. */
function restoredLines(restored: CheckedFile["restored"], words: Messages, { check }: CliMessages): readonly string[] {
  if (restored === null) return [];
  const lines = restored.map((cell) => {
    const { header, was, is } = withDates(cell);
    const place = `${cell.sheet}!${cell.cell}`;
    return plainLine(check.restoredCell(place, header, words.ledger.value(was), words.ledger.value(is)));
  });
  return [check.restored(lines.length), ...lines, ""];
}

function withDates(cell: RestoredCell): RestoredCell {
  return dateHeaders.includes(cell.header) ? { ...cell, was: asDate(cell.was), is: asDate(cell.is) } : cell;
}

const dateHeaders = ledgerColumns.filter(({ cell }) => cell === "date").map(({ header }) => header);

function sentenceOf(issue: Finding, words: Messages, cli: CliMessages): string {
  if (issue.code === "unfinishedSync") return cli.check.unfinishedSync;
  if (issue.code === "entryRejected") {
    const reasons = issue.remarks.map((remark) => words.ledger.remark[remark]);
    return cli.check.rejected(issue.cell, issue.header, words.ledger.value(issue.is), reasons);
  }
  const isDate = issue.code === "sourceChanged" && dateHeaders.includes(issue.header);
  const shown = isDate ? { ...issue, was: asDate(issue.was), is: asDate(issue.is) } : issue;
  return issueSentence(shown, words.ledger.issue);
}

/** People know dates, not serials. */
function asDate(cell: CellValue): CellValue {
  return typeof cell === "number" ? (dateOfSerial(cell) ?? cell) : cell;
}

/** The sheet, as sentences of issues name only the cell. */
function placeOf(issue: Finding): string {
  return "sheet" in issue ? `${plainLine(issue.sheet)}!` : "";
}
