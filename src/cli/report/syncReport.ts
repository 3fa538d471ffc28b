import { dateOfSerial } from "../../domain/calendar";
import type { Ledger } from "../../ledger/read/ledger";
import {
  type AddedRow,
  type ChangedRow,
  type FieldChange,
  type RemovedRow,
  type SyncPlan,
  type SyncTie,
  countSync,
  shownField,
} from "../../ledger/sync/syncPlan";
import { ledgerColumns } from "../../ledger/template/ledgerSpec";
import type { CliMessages } from "../../messages/cliMessages";
import type { Messages } from "../../messages/messages";
import type { CellInput, CellValue } from "../../workbook/cellValue";
import { rangeAddress } from "../../workbook/range";
import { cutToWidth, plainLine, terminalWidth } from "./terminalText";

/** What a sync would do, or did, to the ledger of a file. */
export interface SyncedFile {
  readonly file: string;
  readonly ledger: Pick<Ledger, "range" | "columnOf" | "title" | "issues">;
  readonly sync: SyncPlan;
}

/** A change that fits into this many columns of a terminal stays on one line. */
const LINE = 100;

/**
 * What `sync` prints for people: the editions, the counts, then every row with its changes, old → new, and its cells.
 *
 *     heading ─ counts ─ changed ─ conflicts ─ added ─ removed ─ moved ─ to match ─ left alone ─ lapsed
 */
export function syncText({ file, ledger, sync }: SyncedFile, words: Messages, { sync: own }: CliMessages): string {
  const { sync: said } = words;
  const heading = own.heading(
    ledger.title,
    `${file} · ${ledger.range.sheet}!${rangeAddress(ledger.range)}`,
    said.edition(sync.from),
    said.edition(sync.to),
  );
  const part = (name: string, lines: readonly (readonly string[])[]): readonly string[] =>
    lines.length === 0 ? [] : ["", own.part(name, lines.length), ...lines.flat()];
  const isAsked = ({ fields }: ChangedRow): boolean => fields.some(({ kind }) => kind === "conflict");
  return [
    heading,
    "",
    said.counts(countSync(sync)),
    ...(sync.basis === "threeWay" ? [] : [said.basis[sync.basis]]),
    ...(sync.withdrawsMost ? [said.withdrawsMost(sync.removed.length)] : []),
    ...part(said.kind.conflicts, [
      ...sync.changed.filter(isAsked).map(changedLines),
      ...sync.added.filter(({ returns }) => returns).map(addedLines),
    ]),
    ...part(said.kind.changed, sync.changed.filter((row) => !isAsked(row)).map(changedLines)),
    ...part(said.kind.added, sync.added.filter(({ returns }) => !returns).map(addedLines)),
    ...part(said.kind.removed, sync.removed.map(removedLines)),
    ...part(
      said.kind.moved,
      sync.moved.map((row) => [rowLine(row, row.text, [own.row(row.sheetRow + 1), said.moved(row.from, row.to)])]),
    ),
    ...part(said.kind.ties, sync.ties.map(tieLines)),
    ...part(
      own.blocked,
      sync.blocked.map((row) => [rowLine(row, row.text, [said.blocked[row.reason]])]),
    ),
    ...part(
      own.lapsed,
      sync.lapsed.map((decision) => [`  ${plainLine(decision.key)}　${plainLine(said.lapsed(decision))}`]),
    ),
    "",
  ].join("\n");

  function changedLines(row: ChangedRow): readonly string[] {
    const about = [
      own.row(row.sheetRow + 1),
      said.reason(row.reason),
      ...(row.reported ? [said.reported] : []),
      ...(row.adjusted ? [said.adjusted] : []),
    ];
    const { indicator } = row.row.cells;
    const name = typeof indicator === "string" && indicator !== "" ? indicator : row.after;
    return [rowLine(row, name, about), ...row.fields.flatMap((field) => fieldLines(field, row))];
  }

  function fieldLines(change: FieldChange, row: ChangedRow): readonly string[] {
    const shown = (side: "base" | "local" | "remote"): string => {
      const value = shownField(change, side, row);
      return value === undefined ? said.noBase : plainLine(words.ledger.value(value));
    };
    const column = ledger.columnOf.get(change.field);
    const cell = column === undefined ? "" : `${rangeAddress({ row: row.sheetRow, column, rows: 1, columns: 1 })}　`;
    if (change.kind === "change") {
      const line = `    ${cell}${said.fieldChange(change.header, shown("local"), shown("remote"))}`;
      if (terminalWidth(line) <= LINE) return [line];
      return [`    ${cell}${change.header}`, `      - ${shown("local")}`, `      + ${shown("remote")}`];
    }
    const decision = own.conflict(change.choice === null ? null : said.choice[change.choice]);
    return [
      `    ${cell}${change.header}　${decision}`,
      `      ${own.side(said.side.base, shown("base"))}`,
      `      ${own.side(said.side.local, shown("local"))}`,
      `      ${own.side(said.side.new, shown("remote"))}`,
    ];
  }

  function addedLines(row: AddedRow): readonly string[] {
    const { key, cells } = row.row;
    const from = sync.removed.find((other) => other.key === row.perhapsFrom);
    const decided = row.choice ?? null;
    const about = [
      ...(row.returns ? [own.conflict(decided === null ? null : said.returnChoice[decided]), said.returns] : []),
      ...(from === undefined ? [] : [said.perhapsFrom(from.region)]),
    ];
    const name = typeof cells.indicator === "string" && cells.indicator !== "" ? cells.indicator : row.text;
    const line = rowLine({ region: row.region, key }, name, about);
    return name === row.text ? [line] : [line, `    ${plainLine(row.text)}`];
  }

  function removedLines(row: RemovedRow): readonly string[] {
    const to = sync.added.find((other) => other.row.key === row.perhapsTo);
    const about = [
      row.sheetRow === null ? own.rowGone : own.row(row.sheetRow + 1),
      ...(row.filled ? [own.filled] : []),
      ...(to === undefined ? [] : [said.perhapsTo(to.region)]),
    ];
    return [rowLine(row, row.indicator === "" ? row.text : row.indicator, about)];
  }

  function tieLines(tie: SyncTie): readonly string[] {
    const line = (side: string, row: SyncTie["before"][number]): string =>
      `    ${own.side(side, plainLine([row.key, row.indicator, row.text].filter((text) => text !== "").join("　")))}`;
    return [...tie.after.map((row) => line(own.inEdition, row)), ...tie.before.map((row) => line(own.inLedger, row))];
  }
}

/** `  山东省　培育优势企业　2019-370000-01-1　第 8 行　同一目标：语句相同` */
function rowLine(
  { region, key }: { readonly region: string; readonly key: string },
  name: string,
  about: readonly string[],
): string {
  return `  ${[plainLine(region), cutToWidth(plainLine(name), 60), plainLine(key), ...about].join("　")}`;
}

/** What a person still has to decide, and by which options; `""` when nothing. */
export function howToDecide(sync: SyncPlan, words: Messages, { sync: own }: CliMessages): string {
  if (sync.undecided === 0) return "";
  const conflicts = [...sync.changed.flatMap(({ fields }) => fields), ...sync.added].filter(
    ({ choice }) => choice === null,
  );
  return [
    "",
    words.sync.undecided(sync.undecided),
    ...(conflicts.length > 0 ? [own.howTo.conflicts] : []),
    ...(sync.ties.length > 0 ? [own.howTo.ties] : []),
    ...(sync.withdrawsMost ? [own.howTo.withdrawals] : []),
    "",
  ].join("\n");
}

/** How the sync ended. `written`: the file that holds the result. */
export interface SyncEnd {
  readonly with: string;
  readonly outcome: "preview" | "undecided" | "nothing" | "applied";
  readonly written: string | null;
  /** What was done about an earlier sync that had been interrupted. */
  readonly mended: "none" | "finished" | "takenBack";
}

/**
 * What `sync --json` prints. Cells have addresses, dates are ISO texts, percentages are fractions; an unknown side of a conflict
 * is left out. `missingColumns`: headers of columns that the table lacks and the sync skipped.
 */
export function syncJson({ file, ledger, sync }: SyncedFile, { with: edition, outcome, written, mended }: SyncEnd) {
  return {
    format: "workpoints-sync/1",
    file,
    with: edition,
    outcome,
    written,
    mended,
    sheet: ledger.range.sheet,
    from: sync.from,
    to: sync.to,
    basis: sync.basis,
    missingColumns: ledger.issues.flatMap((issue) => (issue.code === "columnMissing" ? [issue.header] : [])),
    counts: countSync(sync),
    undecided: sync.undecided,
    withdrawsMost: sync.withdrawsMost,
    changed: sync.changed.map((row) => ({
      key: row.key,
      row: row.sheetRow + 1,
      region: row.region,
      reason: row.reason,
      before: row.before,
      after: row.after,
      reported: row.reported,
      adjusted: row.adjusted,
      fields: row.fields.map((field) => fieldJson(field, row)),
    })),
    added: sync.added.map(({ row, region, text, perhapsFrom, returns, choice }) => ({
      key: row.key,
      region,
      indicator: row.cells.indicator ?? null,
      text,
      perhapsFrom,
      returns,
      choice: choice ?? null,
    })),
    removed: sync.removed.map(({ sheetRow, ...row }) => ({ ...row, row: sheetRow === null ? null : sheetRow + 1 })),
    moved: sync.moved.map(({ sheetRow, ...row }) => ({ ...row, row: sheetRow + 1 })),
    ties: sync.ties,
    blocked: sync.blocked,
    lapsed: sync.lapsed,
  };

  function fieldJson({ field, header, kind, choice, base, local, remote }: FieldChange, { sheetRow }: ChangedRow) {
    const column = ledger.columnOf.get(field);
    const at = column === undefined ? null : rangeAddress({ row: sheetRow, column, rows: 1, columns: 1 });
    const isDate = ledgerColumns.some((spec) => spec.field === field && spec.cell === "date");
    const value = (cell: CellInput | CellValue) => plainValue(cell, isDate);
    return {
      field,
      header,
      cell: at,
      kind,
      choice,
      ...(base === undefined ? {} : { base: value(base) }),
      local: value(local),
      new: value(remote),
    };
  }
}

function plainValue(cell: CellInput | CellValue, isDate: boolean): CellValue {
  if (typeof cell === "object" && cell !== null && "date" in cell) return cell.date;
  return isDate && typeof cell === "number" ? (dateOfSerial(cell) ?? cell) : cell;
}
