import { newWorkbook, openWorkbook, type FileWorkbook } from "../../src/adapters/xlsx/fileWorkbook";
import { readZipIndex, type ZipEntry } from "../../src/adapters/xlsx/opc/zipIndex";
import { inflateEntry } from "../../src/adapters/xlsx/opc/inflateEntry";
import { defaultLimits } from "../../src/adapters/xlsx/opc/packageLimits";
import { packEntry, writeZip } from "../../src/adapters/xlsx/opc/zipWriter";
import { ledgerSpec } from "../../src/ledger/template/ledgerSpec";
import { loadLedger } from "../../src/usecases/loadLedger";
import type { CellInput, CellValue } from "../../src/workbook/cellValue";
import type { Change } from "../../src/workbook/change";
import type { TableData } from "../../src/workbook/workbook";
import { samplePlan } from "./plans";

const { sheet, table } = ledgerSpec;

/** The ledger of the sample plan as a real `.xlsx` file, as of the end of June 2019. */
export async function ledgerFile(): Promise<Uint8Array> {
  const workbook = newWorkbook();
  await loadLedger(workbook, samplePlan(), { asOf: "2019-06-30" });
  return workbook.toBytes();
}

export async function changed(bytes: Uint8Array, ...changes: readonly Change[]): Promise<Uint8Array> {
  const workbook = openWorkbook(bytes);
  await workbook.apply(changes);
  return workbook.toBytes();
}

/** What a person typed: values by key and header of the ledger where it was laid. */
export async function filled(
  bytes: Uint8Array,
  entries: readonly (readonly [key: string, header: string, value: CellInput])[],
): Promise<Uint8Array> {
  const { range, headers, values } = await readTable(openWorkbook(bytes));
  const changes = entries.map(([key, header, value]): Change => {
    const row = values.findIndex((line) => line[headers.indexOf("编号")] === key);
    const column = headers.indexOf(header);
    if (row < 0 || column < 0) throw new Error(`no cell ${key} ${header}`);
    const cell = { sheet, row: range.row + 1 + row, column: range.column + column, rows: 1, columns: 1 };
    return { kind: "setValues", range: cell, values: [[value]] };
  });
  return changed(bytes, ...changes);
}

/** What somebody made of the ledger in another workbook, with other means than ours. */
export interface Relaid {
  readonly sheet?: string;
  /** Name of the table there; `null`: a plain range. */
  readonly table?: string | null;
  /** Whether titles and settings above the table came along. Default true. */
  readonly top?: boolean;
  /** Rows below its header row in another order, with others between them. */
  readonly rows?: (rows: readonly (readonly CellValue[])[]) => readonly (readonly CellValue[])[];
  /** Columns by their place in the template; -1: one of their own. */
  readonly columns?: readonly number[];
}

/** The cells of a ledger laid again in a new workbook without its base, its names and its formats; formulas stay in a table. */
export async function relaid(bytes: Uint8Array, how: Relaid): Promise<Uint8Array> {
  const source = openWorkbook(bytes);
  const from = await readTable(source);
  const { usedRanges } = await source.read({ sheets: [sheet] });
  const order = how.columns ?? from.headers.map((_, index) => index);
  const pick = <Cell>(cells: readonly Cell[], own: Cell): readonly Cell[] => order.map((from_) => cells[from_] ?? own);
  const lines = [
    pick<CellValue>(from.headers, "我的列"),
    ...(how.rows?.(from.values) ?? from.values).map((cells) => pick(cells, null)),
  ];
  const to = how.sheet ?? sheet;
  const row = how.top === false ? 0 : from.range.row;
  const range = { sheet: to, row, column: 0, rows: lines.length, columns: order.length };
  const top = usedRanges.get(sheet)!.values.slice(0, row);
  const workbook = newWorkbook();
  await workbook.apply([
    { kind: "addSheet", sheet: to, visibility: "visible" },
    ...(row === 0 ? [] : [fill(to, 0, top)]),
    fill(to, row, lines),
    ...(how.table === null ? [] : [{ kind: "addTable", table: how.table ?? table, range, style: null } as const]),
    ...(how.table === null
      ? []
      : formulas(from, order, how.table ?? table, { ...range, row: row + 1, rows: lines.length - 1 })),
  ]);
  return workbook.toBytes();
}

function fill(to: string, row: number, lines: readonly (readonly CellValue[])[]): Change {
  const columns = Math.max(...lines.map((line) => line.length));
  return {
    kind: "setValues",
    range: { sheet: to, row, column: 0, rows: lines.length, columns },
    values: lines.map((line) => Array.from({ length: columns }, (_, index) => asInput(line[index] ?? null))),
  };
}

function asInput(value: CellValue): CellInput {
  return typeof value === "object" && value !== null ? value.error : value;
}

function formulas(
  from: TableData,
  order: readonly number[],
  name: string,
  body: { sheet: string; row: number; rows: number },
): Change[] {
  return order.flatMap((column, index): Change[] => {
    const formula = from.formulas[0]?.[column] ?? "";
    const range = { ...body, column: index, columns: 1 };
    return formula === ""
      ? []
      : [{ kind: "fillFormula", range, formula: formula.slice(1).split(`${table}[`).join(`${name}[`) }];
  });
}

async function readTable(workbook: FileWorkbook): Promise<TableData> {
  return (await workbook.read({ tables: [table] })).tables.get(table)!;
}

/** The file with the text of some parts edited, as a program would that knows nothing of us. */
export function editedParts(bytes: Uint8Array, edit: (name: string, xml: string) => string): Uint8Array {
  const entries = readZipIndex(bytes, defaultLimits).map((entry): ZipEntry => {
    if (!/\.(?:xml|rels)$/.test(entry.name)) return entry;
    const before = new TextDecoder().decode(inflateEntry(entry));
    const after = edit(entry.name, before);
    return after === before ? entry : packEntry(entry.name, new TextEncoder().encode(after));
  });
  return writeZip(entries);
}
