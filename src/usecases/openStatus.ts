import { type Circular, circularOf } from "../domain/progress/circular";
import type { LedgerReading } from "../ledger/read/readLedger";
import { textOf } from "../ledger/read/readRow";
import { isRecordSheet, readRecord, type StatusRecord } from "../ledger/status/statusRecord";
import {
  circularRows,
  ledgerReferences,
  type LedgerReferences,
  type StatusSource,
  toStatusSource,
} from "../ledger/status/statusSource";
import { statusSpec } from "../ledger/status/statusSpec";
import { ledgerSpec } from "../ledger/template/ledgerSpec";
import type { Change } from "../workbook/change";
import { type RangeData, type Workbook, WorkbookError, type WorkbookReading } from "../workbook/workbook";
import { datedAt, todayHere } from "./checkLedger";
import { openLedger, openToWrite, type OpenOptions } from "./openLedger";

/** What a user may say about status sheets. */
export interface StatusSheetsOptions extends OpenOptions {
  /** Names of the regions that get their part; by default all. */
  readonly regions?: readonly string[];
  /** All regions on one sheet, each beginning a page (default), or a sheet for each. */
  readonly arrangement?: "oneSheet" | "sheetEach";
  /** ISO date to judge by where the ledger has no cell for it; by default the ledger's own. */
  readonly asOf?: string;
  /** 制表单位; by default what was said last, else who issued the document. */
  readonly preparedBy?: string;
  /** Whether 争取 targets are on the list that circulates; by default as the ledger has it set. */
  readonly includeAspirational?: boolean;
  /** Of the printed ledger; A3 has room for 备注. Default A4. */
  readonly paper?: "A4" | "A3";
  /** ISO date, which 报送截止日期 is compared with; by default today. */
  readonly today?: string;
}

/** A ledger, and what the workbook holds of its status sheets. */
export interface OpenedStatus {
  readonly parts: LedgerReading;
  readonly source: StatusSource;
  /** `null` when formulas cannot refer to the ledger: a column is gone. */
  readonly references: LedgerReferences | null;
  readonly record: StatusRecord;
  /** What the record's sheet holds; `null` when there is none. */
  readonly recordData: RangeData | null;
  readonly reading: WorkbookReading;
  readonly preparedBy: string;
}

/**
 * Reads the ledger, then the sheets that may be ours: two requests as a rule.
 * @throws WorkbookError `sheetExists` when somebody's own sheet has the name of the record
 */
export async function openStatus(
  workbook: Workbook,
  options: Pick<StatusSheetsOptions, "preparedBy" | "everySheet" | "asOf" | "today">,
): Promise<OpenedStatus | null> {
  const { preparedBy, everySheet = false, asOf, today = todayHere() } = options;
  const { reading: first, parts: found } = await openToWrite(workbook, { everySheet });
  if (found === null) return null;
  const parts = datedAt(found, asOf);
  const { recordSheet } = statusSpec;
  const names = first.sheets.map(({ name }) => name);
  const ours = names.filter(mayBeOurs);
  const reading = await workbook.read({ sheets: [...ours, parts.area.sheet], sheetFormulas: ours });
  const recordData = reading.usedRanges.get(recordSheet) ?? null;
  if (recordData !== null && !isRecordSheet(recordData)) throw new WorkbookError("sheetExists", { sheet: recordSheet });
  const record = readRecord(recordData ?? undefined);
  const headers = first.tables.get(parts.ledger.table)?.headers ?? [];
  return {
    parts,
    source: toStatusSource(parts, today),
    references: ledgerReferences(parts, headers),
    record,
    recordData: recordData ?? (names.includes(recordSheet) ? emptySheet(recordSheet) : null),
    reading,
    preparedBy: preparedBy ?? record.preparedBy ?? issuerOf(reading.usedRanges.get(parts.area.sheet)),
  };
}

/** Hides every 定稿 that is in view: whoever prints the whole workbook prints each sheet once. */
export function hideFinals({ reading, record }: OpenedStatus): readonly Change[] {
  const finals = new Set(record.finals.flatMap(({ sheets }) => sheets));
  return reading.sheets.flatMap(({ name, visibility }): Change[] =>
    visibility === "visible" && finals.has(name) ? [{ kind: "setVisibility", sheet: name, visibility: "hidden" }] : [],
  );
}

function mayBeOurs(name: string): boolean {
  const { sheets, regionPrefix, recordSheet } = statusSpec;
  return [...Object.values(sheets), regionPrefix, recordSheet].some((own) => name.startsWith(own));
}

/** Who issued the document, as the ledger's second line says. */
export function issuerOf(sheet: RangeData | undefined): string {
  if (sheet === undefined) return "";
  const line = sheet.values[ledgerSpec.rows.source - sheet.range.row];
  return textOf(line?.[0 - sheet.range.column] ?? null).split("　")[0] ?? "";
}

function emptySheet(sheet: string): RangeData {
  return { range: { sheet, row: 0, column: 0, rows: 0, columns: 0 }, values: [] };
}

/** A name that no sheet has: “进展情况总表”, then “进展情况总表 (2)”. At most 31 characters, as Excel wants it. */
export function freeSheetName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map((other) => other.toLowerCase()));
  const plain = name.replace(/[:\\/?*[\]]/g, "").replace(/^'+|'+$/g, "");
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? "" : ` (${number})`;
    const candidate = plain.slice(0, 31 - suffix.length) + suffix;
    if (!used.has(candidate.toLowerCase())) return candidate;
  }
}

export type ReadCircularOutcome =
  { readonly kind: "noLedger" } | { readonly kind: "circular"; readonly circular: Circular };

/**
 * The numbers of a circular (通报) from the ledger as it stands, without writing anything. `messages.status.circular` words them.
 * @param options whether 争取 targets are told; by default as the ledger has it set
 */
export async function readCircular(
  workbook: Workbook,
  options: Pick<StatusSheetsOptions, "includeAspirational" | "everySheet" | "asOf" | "today"> = {},
): Promise<ReadCircularOutcome> {
  const { parts } = await openLedger(workbook, { everySheet: options.everySheet ?? false });
  if (parts === null) return { kind: "noLedger" };
  const source = toStatusSource(datedAt(parts, options.asOf), options.today ?? todayHere());
  const { title, asOf, summary, isReportDue } = source;
  const { settings } = source.ledger;
  const includeAspirational = options.includeAspirational ?? settings.circulateAspirational;
  const terms = { ...settings, title, asOf, isReportDue, includeAspirational };
  return { kind: "circular", circular: circularOf(circularRows(source), summary, terms) };
}

/**
 * 制表单位 as the next status sheets will have it: what was said last, else who issued the document. One small request, and
 * only before it was ever said one more.
 * @param sheet that of the ledger
 */
export async function readPreparedBy(workbook: Workbook, sheet: string): Promise<string> {
  const { recordSheet } = statusSpec;
  const { usedRanges } = await workbook.read({ sheets: [recordSheet] });
  const { preparedBy } = readRecord(usedRanges.get(recordSheet));
  if (preparedBy !== null) return preparedBy;
  const ledger = await workbook.read({ sheets: [sheet] });
  return issuerOf(ledger.usedRanges.get(sheet));
}
