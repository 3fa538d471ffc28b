import { dateOfSerial } from "../../domain/calendar";
import type { Remark } from "../../domain/progress/status";
import type { Ledger, LedgerIssue } from "../../ledger/read/ledger";
import { headerOf, ledgerColumns } from "../../ledger/template/ledgerSpec";
import type { CliMessages } from "../../messages/cliMessages";
import { issueSentence } from "../../messages/issueSentence";
import type { Messages } from "../../messages/messages";
import type { CheckedRow, LedgerCheck } from "../../usecases/checkLedger";
import type { RestoredCell } from "../../usecases/correctLedger";
import type { CellValue } from "../../workbook/cellValue";
import { rangeAddress } from "../../workbook/range";
import { plainLine } from "./terminalText";

/** What `check` lists: what is wrong with the ledger, and entries that cannot be judged. */
export type Finding =
  | LedgerIssue
  /** The file was saved in the middle of a sync. */
  | { readonly code: "unfinishedSync" }
  | {
      /** An entry of the right type that cannot be true: 7.5 of something counted in whole ones, a date, a word that is no stage. */
      readonly code: "entryRejected";
      readonly sheet: string;
      readonly cell: string;
      readonly key: string;
      readonly header: string;
      readonly is: CellValue;
      readonly remarks: readonly Remark[];
    };

/** Every finding about a checked ledger: an unfinished sync, then the issues, then the entries in the order of the rows. */
export function findingsOf({
  ledger,
  rows,
  unfinishedSync,
}: Extract<LedgerCheck, { kind: "ledger" }>): readonly Finding[] {
  const listed = new Set(
    ledger.issues.flatMap((issue) =>
      issue.code === "entryInvalid" || issue.code === "notCalculated" ? [issue.cell] : [],
    ),
  );
  const rejected = rows.flatMap((row): Finding[] => {
    if (!row.judgement.remarks.some(isReason)) return [];
    const entry = entryOf(row);
    const column = ledger.columnOf.get(entry.field);
    if (column === undefined) return [];
    const cell = rangeAddress({ row: row.sheetRow, column, rows: 1, columns: 1 });
    if (listed.has(cell)) return [];
    const { sheet } = ledger.range;
    const { header, is } = entry;
    return [
      { code: "entryRejected", sheet, cell, key: row.key, header, is, remarks: row.judgement.remarks.filter(isReason) },
    ];
  });
  return [...(unfinishedSync ? [{ code: "unfinishedSync" } as const] : []), ...ledger.issues, ...rejected];
}

/** Remarks about the entry; others, such as 口径未明, are about the target. */
function isReason(remark: Remark): boolean {
  return remark.startsWith("actual") || remark === "stageUnknown";
}

function entryOf({ assessed, cells }: CheckedRow) {
  const field = assessed.kind === "quantified" ? "actual" : "stage";
  return { field, header: headerOf(field), is: cells.get(field) ?? null } as const;
}

/** A checked file. `restored`: the cells put back; `null` when that was not asked for. */
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

/** What was put back, cell by cell, then a blank line before the remaining findings. */
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

/** People read dates, not serial numbers. */
function asDate(cell: CellValue): CellValue {
  return typeof cell === "number" ? (dateOfSerial(cell) ?? cell) : cell;
}

/** The sheet, because the sentences of issues name only the cell. */
function placeOf(issue: Finding): string {
  return "sheet" in issue ? `${plainLine(issue.sheet)}!` : "";
}
