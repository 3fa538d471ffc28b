import { readIsoDate } from "../../domain/calendar";
import type { CellValue } from "../../workbook/cellValue";
import type { Change } from "../../workbook/change";
import type { RangeData } from "../../workbook/workbook";
import type { PreviousRates } from "./overview";

/** A status sheet that we laid, and what it held then. */
export interface LaidSheet {
  readonly sheet: string;
  readonly fingerprint: string;
}

/** What a 定稿 said. */
export interface FinalRecord {
  readonly asOf: string;
  /** ISO date and time without zone. */
  readonly madeAt: string;
  readonly sheets: readonly string[];
  /** 达序时率 by group, the whole under `null`. Empty for a 定稿 of before there was that rate. */
  readonly rates: ReadonlyMap<string | null, number | null>;
}

/** What the program remembers of its status sheets, on a very-hidden sheet of the workbook. */
export interface StatusRecord {
  readonly preparedBy: string | null;
  readonly sheets: readonly LaidSheet[];
  /** In the order in which they were made. */
  readonly finals: readonly FinalRecord[];
}

export const emptyRecord: StatusRecord = { preparedBy: null, sheets: [], finals: [] };

const MARKER = "workpoints-status-record";
const VERSION = "1";

/**
 * The changes that write the record: row 1 marker and version, then a row for each fact, its kind first.
 * @param known what the sheet holds; `null` when it does not exist yet
 */
export function renderRecord(record: StatusRecord, sheet: string, known: RangeData | null): readonly Change[] {
  const lines: string[][] = [
    [MARKER, VERSION],
    ...(record.preparedBy === null ? [] : [["preparedBy", record.preparedBy]]),
    ...record.sheets.map(({ sheet: name, fingerprint }) => ["sheet", name, fingerprint]),
    ...record.finals.flatMap(({ asOf, madeAt, sheets, rates }) => [
      ["final", asOf, madeAt, ...sheets],
      ...[...rates].map(([group, rate]) => [
        "onPaceRate",
        group === null ? "all" : "group",
        group ?? "",
        rate === null ? "" : String(rate),
      ]),
    ]),
  ];
  const rows = Math.max(lines.length, (known?.range.row ?? 0) + (known?.range.rows ?? 0));
  const columns = Math.max(
    ...lines.map((line) => line.length),
    (known?.range.column ?? 0) + (known?.range.columns ?? 0),
  );
  const range = { sheet, row: 0, column: 0, rows, columns };
  const values = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => lines[row]?.[column] ?? null),
  );
  return [
    ...(known === null ? [{ kind: "addSheet", sheet, visibility: "veryHidden" } as const] : []),
    { kind: "setFormat", range, format: { numberFormat: "@" } },
    { kind: "setValues", range, values },
  ];
}

/** Reads what {@link renderRecord} wrote; what cannot be read is left out, and its sheets are the user's then. */
export function readRecord(data: RangeData | undefined): StatusRecord {
  if (data === undefined || !isRecordSheet(data)) return emptyRecord;
  let preparedBy: string | null = null;
  const sheets: LaidSheet[] = [];
  const finals: (Omit<FinalRecord, "rates"> & { readonly rates: Map<string | null, number | null> })[] = [];
  for (const line of data.values.slice(1)) {
    const [kind = "", ...rest] = line.map(textOf);
    const [one = "", two = "", three = ""] = rest;
    if (kind === "preparedBy") preparedBy = one;
    else if (kind === "sheet" && two !== "") sheets.push({ sheet: one, fingerprint: two });
    else if (kind === "final" && readIsoDate(one) !== null) {
      finals.push({ asOf: one, madeAt: two, sheets: rest.slice(2).filter((name) => name !== ""), rates: new Map() });
    } else if (kind === "onPaceRate") {
      const rate = three === "" ? null : Number(three);
      if (rate === null || Number.isFinite(rate)) finals.at(-1)?.rates.set(one === "all" ? null : two, rate);
    }
  }
  return { preparedBy, sheets, finals };
}

/** Whether a sheet holds a record of ours. */
export function isRecordSheet(data: RangeData): boolean {
  return data.range.row === 0 && data.range.column === 0 && data.values[0]?.[0] === MARKER;
}

/** The latest 定稿 of a date before this one, made last where several have that date. */
export function previousFinal({ finals }: StatusRecord, asOf: string | null): PreviousRates | null {
  if (asOf === null) return null;
  const earlier = finals.filter((final) => final.asOf < asOf && final.rates.size > 0);
  const latest = earlier.reduce<FinalRecord | null>(
    (best, final) => (best === null || final.asOf >= best.asOf ? final : best),
    null,
  );
  return latest === null ? null : { asOf: latest.asOf, rates: latest.rates };
}

function textOf(cell: CellValue): string {
  return typeof cell === "string" ? cell : typeof cell === "number" ? String(cell) : "";
}
