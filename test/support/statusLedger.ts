import { serialOfDate } from "../../src/domain/calendar";
import type { BaseRow } from "../../src/ledger/base/base";
import type { Ledger, LedgerIssue } from "../../src/ledger/read/ledger";
import type { LedgerReading } from "../../src/ledger/read/readLedger";
import { readRow } from "../../src/ledger/read/readRow";
import { toStatusSource, type StatusSource } from "../../src/ledger/status/statusSource";
import { ledgerColumns, type Field } from "../../src/ledger/template/ledgerSpec";
import { defaultLedgerSettings, type LedgerSettings } from "../../src/ledger/template/settings";
import type { CellInput, CellValue } from "../../src/workbook/cellValue";
import type { Change } from "../../src/workbook/change";

/** Cells of a row by field, as a ledger of counted targets holds them: 100 家 at least by the end of 2019. */
export type StatusCells = Readonly<Partial<Record<Field, CellValue>>>;

const laidTarget: StatusCells = {
  kind: "定量",
  commitment: "必成",
  requirement: "至少",
  measure: "数量",
  value: 100,
  unit: "家",
  counted: "整数",
  basis: "当年新增",
  comparison: "当年累计",
  deadline: serialOfDate("2019-12-31"),
};
const laidPoint: StatusCells = { kind: "定性", commitment: "必成", deadline: serialOfDate("2019-12-31") };

/** A target of a group as it was laid. The key names it, in the ledger too. */
export function laidTargetOf(region: string, key: string, cells: StatusCells = {}): StatusCells {
  return { ...laidTarget, key, region, indicator: `指标${key}`, workPoint: `要点${key}`, ...cells };
}

/** A work point without a number. */
export function laidPointOf(region: string, key: string, cells: StatusCells = {}): StatusCells {
  return { ...laidPoint, key, region, indicator: "", workPoint: `要点${key}`, ...cells };
}

export interface StatusLedgerOptions {
  readonly settings?: Partial<LedgerSettings>;
  readonly issues?: readonly LedgerIssue[];
  /** ISO date. */
  readonly today?: string;
}

/**
 * A ledger as it is read, without a workbook.
 * @param laid what the base holds
 * @param typed the table's rows: what stands in them by now
 */
export function statusLedger(
  laid: readonly StatusCells[],
  typed: readonly StatusCells[] = laid,
  { settings = {}, issues = [] }: StatusLedgerOptions = {},
): Pick<LedgerReading, "ledger" | "base" | "area"> {
  const columnOf = new Map(ledgerColumns.map(({ field }, index) => [field, index] as const));
  const range = { sheet: "工作要点台账", row: 4, column: 0, rows: typed.length + 1, columns: ledgerColumns.length };
  const keyOf = ({ key }: StatusCells): string => (typeof key === "string" ? key : "");
  const counts = new Map<string, number>();
  for (const cells of typed) counts.set(keyOf(cells), (counts.get(keyOf(cells)) ?? 0) + 1);
  const ledger: Ledger = {
    range,
    table: "要点台账",
    columnOf,
    settings: { ...defaultLedgerSettings, year: 2019, asOf: "2019-09-30", ...settings },
    edition: "2019",
    title: "2019年工作要点",
    groupedBy: "region",
    laid: [],
    rows: typed.map((cells, index) => {
      const own = new Map(Object.entries(cells) as [Field, CellValue][]);
      const isKeyAmbiguous = (counts.get(keyOf(cells)) ?? 0) > 1;
      return readRow(keyOf(cells), range.row + 1 + index, own, { isKeyAmbiguous, dates: new Set() });
    }),
    issues,
  };
  const rows = new Map(laid.map((cells) => [keyOf(cells), cells as BaseRow]));
  const base = { kind: "base", base: { templateVersion: 2, edition: "2019", title: ledger.title, settings: ledger.settings, decisions: [], rows } } as const; // prettier-ignore
  return { ledger, base, area: { sheet: range.sheet, firstRow: range.row + 1, rows: typed.length, columnOf } };
}

/** The same as the status sheets see it. */
export function statusSource(
  laid: readonly StatusCells[],
  typed: readonly StatusCells[] = laid,
  options: StatusLedgerOptions = {},
): StatusSource {
  return toStatusSource(statusLedger(laid, typed, options), options.today ?? "2019-10-08");
}

/** What changes write into a sheet, row by row; formulas as what they give. */
export function sheetTexts(changes: readonly Change[], sheet: string): readonly (readonly string[])[] {
  const cells = new Map<number, Map<number, string>>();
  for (const change of changes) {
    if (change.kind !== "setValues" && change.kind !== "setFormulas") continue;
    if (change.range.sheet !== sheet) continue;
    const values: readonly (readonly (CellInput | CellValue)[])[] =
      change.kind === "setValues" ? change.values : (change.cached ?? []);
    values.forEach((line, row) => {
      line.forEach((value, column) => {
        if (value === null) return;
        const own = cells.get(change.range.row + row) ?? new Map<number, string>();
        cells.set(change.range.row + row, own.set(change.range.column + column, textOf(value)));
      });
    });
  }
  return [...cells]
    .sort(([one], [other]) => one - other)
    .map(([, line]) => {
      const last = Math.max(...line.keys());
      return Array.from({ length: last + 1 }, (_, column) => line.get(column) ?? "");
    });
}

function textOf(value: Exclude<CellInput | CellValue, null>): string {
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
