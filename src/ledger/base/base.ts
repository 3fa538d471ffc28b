import { readIsoDate } from "../../domain/calendar";
import type { Decision } from "../../domain/review/decision";
import type { GroupedBy } from "../../domain/workPlan";
import type { CellInput } from "../../workbook/cellValue";
import type { Change } from "../../workbook/change";
import type { RangeData } from "../../workbook/workbook";
import { readOrder, renderOrder } from "./baseOrder";
import { fillLines, formatLines, isRecord, readJsonLine, toJsonLine, widthOf, type JsonLine } from "./jsonLines";
import { ledgerColumns, type Field } from "../template/ledgerSpec";
import { defaultLedgerSettings, type LedgerSettings } from "../template/settings";

/**
 * What the ledger held when it was last written: the version that both sides of a merge started from.
 * It travels in the workbook on a very-hidden sheet. Nothing in it is secret.
 */
export interface LedgerBase {
  readonly templateVersion: number;
  /** Id of the ledger, in which its names end; ledgers of template 1 have none. */
  readonly id?: string;
  /** 责任主体; ledgers of template 1 are grouped by region. */
  readonly groupedBy?: GroupedBy;
  readonly edition: string;
  readonly title: string;
  /** Of the edition, where it is known: ledgers that were laid before it was kept do not say. */
  readonly documentNumber?: string | null;
  /** ISO date on which the edition was issued. */
  readonly date?: string | null;
  readonly settings: LedgerSettings;
  readonly decisions: readonly Decision[];
  /** Cells by key, in the order in which they were laid. Calculated columns are not kept. */
  readonly rows: ReadonlyMap<string, BaseRow>;
  /** Keys in the order of the edition, where that is no longer the order of `rows`. */
  readonly order?: readonly string[];
  /** Which sync wrote it last; none before the first. */
  readonly lastSync?: string;
}

export type BaseRow = Readonly<Partial<Record<Field, CellInput>>>;

/** What the base keeps of a row: everything but the visible number, which clerks renumber, and the key, which names the row. */
export function toBaseRow(cells: BaseRow): BaseRow {
  return Object.fromEntries(
    ledgerColumns
      .filter(({ field, owner }) => owner !== "calculated" && field !== "sequence" && field !== "key")
      .map(({ field }) => [field, cells[field] ?? null]),
  );
}

/** Stands in A1 of the sheet, whatever the sheet is called by now. */
export const baseMarker = "workpoints-ledger-base";
const FORMAT_VERSION = 2;

interface BaseHeader {
  readonly templateVersion: number;
  readonly id?: string;
  readonly groupedBy?: GroupedBy;
  readonly edition: string;
  readonly title: string;
  readonly documentNumber?: string | null;
  readonly date?: string | null;
  readonly settings: LedgerSettings;
  readonly decisions: readonly Decision[];
  readonly fields: readonly Field[];
  readonly rows: number;
  /** As `renderOrder` writes it. */
  readonly order?: string;
  readonly lastSync?: string;
}

/** The base as changes: `rows` fill the sheet, `seal` makes it a base. A sheet without its seal is no base. */
export interface RenderedBase {
  readonly rows: readonly Change[];
  readonly seal: readonly Change[];
}

/** The lines of a base's sheet, top to bottom: the marker and version, the header, then one for each key. */
export interface BaseLines {
  readonly marker: JsonLine;
  readonly header: JsonLine;
  readonly rows: readonly JsonLine[];
}

/** The base as lines: the header as JSON, then per row the key and its cells as JSON, in the order of the header's `fields`. */
export function toBaseLines(base: LedgerBase): BaseLines {
  const fields = [...new Set([...base.rows.values()].flatMap((row) => Object.keys(row)))] as Field[];
  const header: BaseHeader = {
    templateVersion: base.templateVersion,
    ...identityOf(base),
    edition: base.edition,
    title: base.title,
    ...editionNote(base),
    settings: base.settings,
    decisions: base.decisions,
    fields,
    rows: base.rows.size,
    ...(base.order === undefined ? {} : { order: renderOrder(base.order, base.rows.keys()) }),
    ...(base.lastSync === undefined ? {} : { lastSync: base.lastSync }),
  };
  return {
    marker: [baseMarker, String(FORMAT_VERSION)],
    header: toJsonLine("", header),
    rows: [...base.rows].map(([key, row]) =>
      toJsonLine(
        key,
        fields.map((field) => row[field] ?? null),
      ),
    ),
  };
}

/**
 * The changes that write the base into an existing empty sheet.
 * @param rowsPerBlock rows per change
 */
export function renderBase(base: LedgerBase, sheet: string, rowsPerBlock: number): RenderedBase {
  const { marker, header, rows } = toBaseLines(base);
  const top = [marker, header];
  const columns = widthOf([...top, ...rows]);
  return {
    rows: [
      formatLines(sheet, 0, top.length + rows.length, columns),
      ...fillLines(sheet, top.length, rows, columns, rowsPerBlock),
    ],
    seal: fillLines(sheet, 0, top, columns),
  };
}

/** `missing`: the sheet holds no base. `damaged`: it holds one that cannot be trusted. */
export type BaseReading =
  { readonly kind: "base"; readonly base: LedgerBase } | { readonly kind: "missing" } | { readonly kind: "damaged" };

/** Reads what {@link renderBase} wrote; the inverse of it. */
export function readBase(data: RangeData | undefined): BaseReading {
  if (data === undefined || !hasBaseMarker(data)) return { kind: "missing" };
  const header = readJsonLine(data.values[1]);
  if (!isHeader(header)) return { kind: "damaged" };
  const rows = new Map<string, BaseRow>();
  for (const line of data.values.slice(2, 2 + header.rows)) {
    const key = line[0];
    const cells = readJsonLine(line);
    if (typeof key !== "string" || key === "" || !isCells(cells, header.fields.length)) return { kind: "damaged" };
    rows.set(key, Object.fromEntries(header.fields.map((field, index) => [field, cells[index] ?? null])));
  }
  if (rows.size !== header.rows) return { kind: "damaged" };
  const { templateVersion, edition, title, settings, decisions } = header;
  const order = header.order === undefined ? {} : { order: readOrder(header.order, rows.keys()) };
  const lastSync = header.lastSync === undefined ? {} : { lastSync: header.lastSync };
  const base = {
    templateVersion,
    ...identityOf(header),
    edition,
    title,
    ...editionNote(header),
    settings: { ...defaultLedgerSettings, ...settings },
    decisions,
    rows,
    ...order,
    ...lastSync,
  };
  return { kind: "base", base };
}

/** What a ledger of template 1 does not say of itself. */
function identityOf({ id, groupedBy }: Pick<LedgerBase, "id" | "groupedBy">) {
  return { ...(id === undefined ? {} : { id }), ...(groupedBy === undefined ? {} : { groupedBy }) };
}

/** Number and date of the edition, as far as they are known. */
function editionNote({ documentNumber, date }: Pick<LedgerBase, "documentNumber" | "date">) {
  return { ...(documentNumber === undefined ? {} : { documentNumber }), ...(date === undefined ? {} : { date }) };
}

/** Whether a sheet holds a base of ours, readable or not. */
export function hasBaseMarker(data: RangeData): boolean {
  return data.range.row === 0 && data.range.column === 0 && data.values[0]?.[0] === baseMarker;
}

function isHeader(value: unknown): value is BaseHeader {
  return (
    isRecord(value) &&
    typeof value.templateVersion === "number" &&
    typeof value.edition === "string" &&
    typeof value.title === "string" &&
    typeof value.rows === "number" &&
    (value.id === undefined || typeof value.id === "string") &&
    (value.groupedBy === undefined || ["region", "unit", "none"].some((word) => word === value.groupedBy)) &&
    isNote(value.documentNumber) &&
    isNote(value.date) &&
    (value.order === undefined || typeof value.order === "string") &&
    Array.isArray(value.fields) &&
    Array.isArray(value.decisions) &&
    isSettings(value.settings)
  );
}

function isNote(value: unknown): boolean {
  return value === undefined || value === null || typeof value === "string";
}

/** What every template keeps of its settings; what later ones added has its default where it is missing. */
function isSettings(value: unknown): value is LedgerSettings {
  return (
    isRecord(value) &&
    typeof value.year === "number" &&
    typeof value.asOf === "string" &&
    typeof value.tolerance === "number" &&
    typeof value.paceBuffer === "number" &&
    typeof value.paceOn === "boolean"
  );
}

function isCells(value: unknown, count: number): value is readonly CellInput[] {
  return Array.isArray(value) && value.length === count && value.every(isCell);
}

function isCell(value: unknown): value is CellInput {
  return (
    value === null ||
    typeof value === "string" ||
    typeof value === "number" ||
    typeof value === "boolean" ||
    (isRecord(value) && typeof value.date === "string" && readIsoDate(value.date) !== null)
  );
}
