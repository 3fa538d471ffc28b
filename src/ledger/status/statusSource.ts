import { judge } from "../../domain/progress/judge";
import type { Judgement } from "../../domain/progress/status";
import { summariseRegions, type Summary, type SummaryRow } from "../../domain/progress/summary";
import { columnLetters, type CellRange } from "../../workbook/range";
import type { Ledger, LedgerRow } from "../ledger";
import type { Field } from "../ledgerSpec";
import { settingNames } from "../settingCells";
import type { LedgerReading } from "../readLedger";

/** A row of the ledger with its judgement, as the status sheets show it. */
export interface StatusRow extends SummaryRow {
  readonly row: LedgerRow;
  readonly judgement: Judgement;
}

/** Everything that status sheets are made of. */
export interface StatusSource {
  readonly title: string;
  /** ISO date; `null` when the ledger's cannot be read, and then no row can be judged. */
  readonly asOf: string | null;
  readonly ledger: Ledger;
  /** In the document's order, whatever order the table has by now. */
  readonly rows: readonly StatusRow[];
  readonly summary: Summary;
}

/** Judges the rows of a ledger as its formulas do, and counts them. */
export function toStatusSource({ ledger, base }: LedgerReading): StatusSource {
  const unreadable = ledger.issues.map((issue) => (issue.code === "settingUnreadable" ? issue.name : ""));
  const hasDates = !unreadable.includes(settingNames.asOf) && !unreadable.includes(settingNames.year);
  const order = new Map(base.kind === "base" ? [...base.base.rows.keys()].map((key, index) => [key, index]) : []);
  const place = (row: LedgerRow): number => order.get(row.key) ?? Number.MAX_SAFE_INTEGER;
  const rows = [...ledger.rows]
    .sort((one, other) => place(one) - place(other))
    .map((row): StatusRow => ({
      region: row.region,
      kind: row.assessed.kind,
      aspirational: row.aspirational,
      row,
      judgement: hasDates ? judge(row.assessed, row.report, ledger.settings) : withoutDate(row, ledger),
    }));
  return {
    title: ledger.title === "" ? `${ledger.settings.year}年工作要点` : ledger.title,
    asOf: hasDates ? ledger.settings.asOf : null,
    ledger,
    rows,
    summary: summariseRegions(rows),
  };
}

/** Without a date that can be read, whatever is to be judged waits. */
function withoutDate(row: LedgerRow, ledger: Ledger): Judgement {
  const judgement = judge(row.assessed, row.report, ledger.settings);
  if (row.assessed.kind === "note" || row.assessed.kind === "withdrawn") return judgement;
  return { status: "needsReview", remarks: [], line: null, pace: null, completion: null, shortfall: null };
}

/** What formulas of other sheets call the parts of the ledger. */
export interface LedgerReferences {
  readonly column: (field: Field) => string;
  readonly setting: (field: keyof typeof settingNames) => string;
}

/** Columns that the overview counts. */
const COUNTED: readonly Field[] = ["region", "kind", "commitment", "status"];

/**
 * References to the ledger: structured ones while it is a table, else the cells as they stand. `null` when a column or a
 * setting that is needed is gone.
 * @param headers of the table, as they stand there
 */
export function ledgerReferences(
  { ledger, area, settingCells }: LedgerReading,
  headers: readonly string[],
): LedgerReferences | null {
  const { range, table } = ledger;
  const asOf = settingCells.get("asOf");
  if (asOf === undefined || COUNTED.some((field) => !area.columnOf.has(field))) return null;
  return {
    column: (field) => {
      const column = area.columnOf.get(field) ?? range.column;
      const header = headers[column - range.column];
      if (table === "" || header === undefined)
        return absolute({ sheet: area.sheet, row: area.firstRow, rows: area.rows, column, columns: 1 });
      return `${table}[${header.replace(/['[\]#@]/g, "'$&")}]`;
    },
    setting: (field) => {
      const cell = settingCells.get(field) ?? asOf;
      return cell.named ? settingNames[field] : absolute(cell.range);
    },
  };
}

function absolute({ sheet, row, column, rows, columns }: CellRange): string {
  const cell = (down: number, across: number): string => `$${columnLetters(across)}$${down + 1}`;
  const last = rows * columns > 1 ? `:${cell(row + rows - 1, column + columns - 1)}` : "";
  return `'${sheet.replaceAll("'", "''")}'!${cell(row, column)}${last}`;
}
