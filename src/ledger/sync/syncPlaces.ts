import { isEmptyCell, type CellValue } from "../../workbook/cellValue";
import type { CellRange } from "../../workbook/range";
import type { WorkbookReading } from "../../workbook/workbook";
import type { LedgerArea } from "../template/ledgerArea";
import { isCalculated, type Field } from "../template/ledgerSpec";
import type { LedgerReading } from "../read/readLedger";
import { textOf } from "../read/readRow";
import type { BaseSheet } from "./baseEdits";
import type { HistoryPlace } from "./historySheet";
import { groupByKey } from "./keys";

/** The table of a ledger as it stands now, with every row that has a key, also such as the base does not know. */
export interface LedgerTable {
  readonly name: string;
  /** Header row included. */
  readonly range: CellRange;
  readonly area: LedgerArea;
  /** From top to bottom. */
  readonly rows: readonly TableRow[];
  readonly byKey: ReadonlyMap<string, readonly TableRow[]>;
}

export interface TableRow {
  /** `""` where there is none. */
  readonly key: string;
  readonly sheetRow: number;
  readonly cells: ReadonlyMap<Field, CellValue>;
  /** Fields whose cell holds a formula, with leading `=`; of some readings only one formula of each column is known. */
  readonly formulas: ReadonlyMap<Field, string>;
  /** Whether somebody typed into a column of their own here; what a formula gives there came by itself. */
  readonly hasOwn: boolean;
}

/** Finds the rows of a ledger's table by their keys. */
export function readLedgerTable(reading: WorkbookReading, { ledger, area }: LedgerReading): LedgerTable {
  const table = reading.tables.get(ledger.table);
  if (table === undefined) throw new Error("a ledger that is synchronised is a table");
  const { column: left } = table.range;
  const ours = new Set(area.columnOf.values());
  const rows = table.values.map((line, index): TableRow => {
    const formulas = table.formulas[index] ?? [];
    const places = [...area.columnOf].map(([field, column]) => [field, column - left] as const);
    return {
      key: textOf(line[(area.columnOf.get("key") ?? left) - left] ?? null).trim(),
      sheetRow: area.firstRow + index,
      cells: new Map(places.map(([field, place]) => [field, line[place] ?? null])),
      formulas: new Map(
        places.flatMap(([field, place]): [Field, string][] => {
          const formula = formulas[place] ?? "";
          return formula === "" || isCalculated(field) ? [] : [[field, formula]];
        }),
      ),
      hasOwn: line.some(
        (cell, place) => !ours.has(left + place) && !isEmptyCell(cell) && (formulas[place] ?? "") === "",
      ),
    };
  });
  const byKey = groupByKey(rows.filter(({ key }) => key !== ""));
  return { name: ledger.table, range: table.range, area, rows, byKey };
}

/** Where a sync writes. */
export interface SyncPlaces {
  readonly reading: WorkbookReading;
  readonly parts: LedgerReading;
  readonly table: LedgerTable;
  readonly base: BaseSheet;
  readonly history: HistoryPlace;
}
