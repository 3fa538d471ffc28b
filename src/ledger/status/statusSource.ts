import { judge } from "../../domain/progress/judge";
import type { Judgement } from "../../domain/progress/status";
import { summarise, type Summary, type SummaryRow } from "../../domain/progress/summary";
import { columnLetters, type CellRange } from "../../workbook/range";
import type { Ledger, LedgerRow } from "../read/ledger";
import type { Field } from "../template/ledgerSpec";
import type { SettingField } from "../template/ledgerSpec";
import { settingLabel } from "../template/settings";
import type { LedgerReading } from "../read/readLedger";

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
  const hasDates = !unreadable.includes(settingLabel("asOf")) && !unreadable.includes(settingLabel("year"));
  const order = new Map(base.kind === "base" ? [...base.base.rows.keys()].map((key, index) => [key, index]) : []);
  const place = (row: LedgerRow): number => order.get(row.key) ?? Number.MAX_SAFE_INTEGER;
  const rows = [...ledger.rows]
    .sort((one, other) => place(one) - place(other))
    .map((row): StatusRow => ({
      group: row.region,
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
    summary: summarise(rows, ledger.settings),
  };
}

/** Without a date that can be read, whatever is to be judged waits. */
function withoutDate(row: LedgerRow, ledger: Ledger): Judgement {
  const judgement = judge(row.assessed, row.report, ledger.settings);
  if (row.assessed.kind === "note" || row.assessed.kind === "withdrawn") return judgement;
  return { status: "needsReview", remarks: [], actual: null, line: null, pace: null, completion: null, shortfall: null };
}

/** What formulas of other sheets call the parts of the ledger. */
export interface LedgerReferences {
  readonly column: (field: Field) => string;
  readonly setting: (field: SettingField) => string;
  /** Keys that several rows had at the time of making: which of them is meant nobody knows, so they count as 待确认. */
  readonly ambiguousKeys: readonly string[];
  /** Keys of rows that are not of this ledger, and are not counted. */
  readonly alienKeys: readonly string[];
}

/** Columns that the overview counts. */
const COUNTED: readonly Field[] = ["region", "kind", "commitment", "status", "key"];
/** Keys that formulas can name; more would make them too long. */
const NAMED_KEYS = 12;

/**
 * Structured references to the ledger. `null` when formulas cannot count it as the judgement does: a column or the as-of
 * date is gone, too many keys are in disorder, or it is no table any more, whose cells may be values of some day.
 * @param headers of the table, as they stand there
 */
export function ledgerReferences(
  { ledger, area, names, settingCells }: LedgerReading,
  headers: readonly string[],
): LedgerReferences | null {
  const { range, table } = ledger;
  const asOf = settingCells.get("asOf");
  const ambiguousKeys = [...new Set(ledger.rows.flatMap(({ key, isKeyAmbiguous }) => (isKeyAmbiguous ? [key] : [])))];
  const alienKeys = [...new Set(ledger.issues.flatMap((issue) => (issue.code === "unknownKey" ? [issue.key] : [])))];
  if (table === "" || asOf === undefined || COUNTED.some((field) => !area.columnOf.has(field))) return null;
  if (ambiguousKeys.length + alienKeys.length > NAMED_KEYS) return null;
  return {
    column: (field) => {
      const header = headers[(area.columnOf.get(field) ?? range.column) - range.column] ?? "";
      return `${table}[${header.replace(/['[\]#@]/g, "'$&")}]`;
    },
    setting: (field) => {
      const cell = settingCells.get(field) ?? asOf;
      return cell.named ? names.settings[field] : absolute(cell.range);
    },
    ambiguousKeys,
    alienKeys,
  };
}

function absolute({ sheet, row, column }: CellRange): string {
  return `'${sheet.replaceAll("'", "''")}'!$${columnLetters(column)}$${row + 1}`;
}
