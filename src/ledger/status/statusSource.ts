import { attentionList, isReportDue, type AttentionList } from "../../domain/progress/attention";
import type { CircularRow } from "../../domain/progress/circular";
import { pendingGroups, summarise, type Summary } from "../../domain/progress/summary";
import { columnLetters, type CellRange } from "../../workbook/range";
import type { Ledger } from "../read/ledger";
import type { LedgerReading } from "../read/readLedger";
import { headerOf, type Field, type SettingField } from "../template/ledgerSpec";
import { canJudge, judgeRows, type JudgedRow } from "./judgedRows";

/** A row of the ledger with its judgement, as the status sheets show it. */
export type StatusRow = JudgedRow;

/** Everything that status sheets are made of. */
export interface StatusSource {
  readonly title: string;
  /** ISO date; `null` when the ledger's cannot be read, and then no row can be judged. */
  readonly asOf: string | null;
  readonly ledger: Ledger;
  /** Every row that was laid, in the document's order, whatever order the table has by now. */
  readonly rows: readonly StatusRow[];
  readonly summary: Summary;
  /** Whether 报送截止日期 is over. */
  readonly isReportDue: boolean;
  /** While reports may still come: how many groups owe one. 0 afterwards, and where no date is set. */
  readonly pending: number;
}

/**
 * Judges the rows of a ledger as its formulas do, and counts them.
 * @param today ISO date, which 报送截止日期 is compared with
 */
export function toStatusSource(parts: Pick<LedgerReading, "ledger" | "base">, today: string): StatusSource {
  const { ledger } = parts;
  const { settings } = ledger;
  const rows = judgeRows(parts);
  const summary = summarise(rows, settings);
  const late = isReportDue(settings.reportBy, today);
  return {
    title: ledger.title === "" ? `${settings.year}年工作要点` : ledger.title,
    asOf: canJudge(ledger) ? settings.asOf : null,
    ledger,
    rows,
    summary,
    isReportDue: late,
    pending: late || settings.reportBy === null ? 0 : pendingGroups(summary),
  };
}

/** What needs attention, 争取 targets too unless they are left out. */
export function attentionOf(
  { rows, isReportDue: late }: Pick<StatusSource, "rows" | "isReportDue">,
  includeAspirational = true,
): AttentionList<StatusRow> {
  return attentionList(
    rows.filter(({ aspirational }) => includeAspirational || !aspirational),
    late,
  );
}

/** The rows as a circular names them. */
export function circularRows({ rows }: Pick<StatusSource, "rows">): readonly CircularRow[] {
  return rows.map((row) => ({ ...row, name: row.indicator, unit: row.leadUnit }));
}

/** What formulas of other sheets call the parts of the ledger. */
export interface LedgerReferences {
  readonly column: (field: Field) => string;
  /** The cells of the column as a plain range: the embedded spreadsheet gives nothing for INDEX over a column of a table. */
  readonly cells: (field: Field) => string;
  readonly setting: (field: SettingField) => string;
}

/** Columns that the overview looks up. */
const LOOKED_UP: readonly Field[] = ["kind", "status", "key"];

/**
 * References to the ledger. `null` when formulas cannot count it as the judgement does: a column or the as-of date is gone,
 * formulas of 状态 were overwritten or have lost their settings, or it is no table any more, whose cells may be values of some day.
 * @param headers of the table, as they stand there
 */
export function ledgerReferences(
  { ledger, area, settingCells }: Pick<LedgerReading, "ledger" | "area" | "settingCells">,
  headers: readonly string[],
): LedgerReferences | null {
  const { range, table, issues } = ledger;
  const asOf = settingCells.get("asOf");
  const isDamaged = issues.some(
    (issue) =>
      issue.code === "settingsLost" || (issue.code === "formulaDamaged" && issue.header === headerOf("status")),
  );
  if (table === "" || isDamaged || asOf === undefined || LOOKED_UP.some((field) => !area.columnOf.has(field)))
    return null;
  return {
    column: (field) => {
      const header = headers[(area.columnOf.get(field) ?? range.column) - range.column] ?? "";
      return `${table}[${header.replace(/['[\]#@]/g, "'$&")}]`;
    },
    cells: (field) => {
      const column = area.columnOf.get(field) ?? range.column;
      const letters = `$${columnLetters(column)}$`;
      const last = area.firstRow + Math.max(1, area.rows);
      return `${absolute({ ...range, row: area.firstRow, column })}:${letters}${last}`;
    },
    setting: (field) => absolute((settingCells.get(field) ?? asOf).range),
  };
}

function absolute({ sheet, row, column }: CellRange): string {
  return `'${sheet.replaceAll("'", "''")}'!$${columnLetters(column)}$${row + 1}`;
}
