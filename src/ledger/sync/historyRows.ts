import type { CellInput, CellValue } from "../../workbook/cellValue";
import { toCellValue } from "../read/ledgerIssues";
import { textOf } from "../read/readRow";
import { type Field, headerOf, ledgerColumns } from "../template/ledgerSpec";
import { kindWords } from "../template/words";
import type { HistoryRow } from "./historySheet";
import {
  type AddedRow,
  type CellEdit,
  type ChangedRow,
  type FieldChange,
  type HistoryLine,
  type RemovedRow,
  shownCell,
} from "./syncPlan";
import type { EditionName, SyncRecord } from "./syncRecord";

/** 变更. Part of a sheet that people keep, and no translation. */
const eventWords: Readonly<Record<HistoryLine["event"], string>> = {
  added: "新增",
  changed: "变更",
  removed: "撤销",
  kept: "保留本表",
  undone: "撤销同步",
};

/** 依据. */
const decisionWords: Readonly<Record<HistoryLine["decision"], string>> = {
  document: "新版文件",
  new: "核定采用新版",
  local: "核定保留本表",
};

const fieldOf = new Map(ledgerColumns.map(({ field, header }) => [header, field]));

type Cells = ReadonlyMap<Field, CellInput | CellValue>;

/**
 * The lines of a sync as 变更记录 says them: percentages and dates as people read them.
 * @param cellsOf the row of a key before and after, by whose unit its values are read
 */
export function toHistoryRows(
  record: SyncRecord,
  lines: readonly HistoryLine[],
  cellsOf: (key: string) => { readonly before: Cells; readonly after: Cells },
): readonly HistoryRow[] {
  return lines.map((line) => {
    const field = fieldOf.get(line.header);
    const { before, after } = cellsOf(line.key);
    const shown = (value: CellValue, cells: Cells): string =>
      textOf(field === undefined ? value : shownCell(field, value, cells.get("unit"), cells.get("measure")));
    return [
      timeOf(record.at),
      versionsOf(record.from, record.to),
      line.key,
      line.region,
      line.subject,
      eventWords[line.event],
      line.header,
      shown(line.was, before),
      line.event === "kept" ? `（新版：${shown(line.is, before)}，未采用）` : shown(line.is, after),
      decisionWords[line.decision],
    ];
  });
}

/** The line that says that a sync was taken back, and one for each cell or row that stayed as it was. */
export function undoneRows(
  record: SyncRecord,
  at: string,
  kept: readonly { readonly key: string; readonly header: string; readonly is: string }[],
): readonly HistoryRow[] {
  const about = [timeOf(at), versionsOf(record.to, record.from)] as const;
  return [
    [...about, "", "", `撤销${timeOf(record.at)}的同步`, eventWords.undone, "", "", "", "撤销"],
    ...kept.map(({ key, header, is }) => [
      ...about,
      key,
      "",
      header === "" ? "同步后已填报、改动或移动，保留本行并标为已撤销" : "同步后已被改动，保持现状",
      "保留",
      header,
      "",
      is,
      "撤销",
    ]),
  ];
}

function timeOf(at: string): string {
  return at.replace("T", " ").slice(0, 16);
}

function versionsOf(from: EditionName, to: EditionName): string {
  const [before, after] = [nameOf(from), nameOf(to)];
  if (before !== after) return `${before}→${after}`;
  return `${before}${dateOf(from)}→${after}${dateOf(to)}`;
}

function nameOf({ documentNumber, edition }: EditionName): string {
  return documentNumber ?? edition;
}

function dateOf({ date }: EditionName): string {
  return date === null ? "" : `（${date}）`;
}

/** What 变更记录 tells of a new row, or of one that somebody deleted and the edition changed. */
export function additionLine({ row, region, text, returns, choice }: AddedRow): HistoryLine {
  const subject = textOf(toCellValue(row.cells.indicator ?? null)) || text;
  const whole = { key: row.key, region, subject, header: "", was: null, is: text };
  if (!returns) return { ...whole, event: "added", decision: "document" };
  return choice === "new"
    ? { ...whole, event: "added", decision: "new" }
    : { ...whole, event: "kept", decision: "local" };
}

/** What it tells of a changed row: each cell that was written, then what a person kept as it was. */
export function changeLines(row: ChangedRow, cells: readonly CellEdit[]): readonly HistoryLine[] {
  const subject = textOf(toCellValue(row.row.cells.indicator ?? null)) || row.after;
  const about = { key: row.key, region: row.region, subject };
  const written = cells.map(({ field, was, is }): HistoryLine => {
    const asked = row.fields.find((change) => change.field === field)?.kind === "conflict";
    return {
      ...about,
      event: "changed",
      header: headerOf(field),
      was,
      is: toCellValue(is),
      decision: asked ? "new" : "document",
    };
  });
  const kept = row.fields
    .filter(({ choice }) => choice === "local")
    .map(({ header, local, remote }: FieldChange): HistoryLine => ({
      ...about,
      event: "kept",
      header,
      was: local,
      is: toCellValue(remote),
      decision: "local",
    }));
  return [...written, ...kept];
}

/** What it tells of a row that the edition dropped. */
export function removalLine({ key, region, indicator, text }: RemovedRow, cells: readonly CellEdit[]): HistoryLine {
  const kind = cells[0];
  return {
    key,
    region,
    subject: indicator || text,
    event: "removed",
    header: headerOf("kind"),
    was: kind?.was ?? null,
    is: kindWords.withdrawn,
    decision: "document",
  };
}
