import { judge } from "../domain/progress/judge";
import { attentionOrder, type Judgement, type Status } from "../domain/progress/status";
import { countStatuses, type SummaryRow } from "../domain/progress/summary";
import { isDue } from "../domain/progress/pace";
import type { Ledger, LedgerRow } from "../ledger/read/ledger";
import type { LedgerReading } from "../ledger/read/readLedger";
import { asOfIssues } from "../ledger/read/readSettings";
import { syncSheets } from "../ledger/sync/syncRecord";
import { settingLabel } from "../ledger/template/settings";
import type { Workbook } from "../workbook/workbook";
import { openLedger, type OpenOptions } from "./openLedger";

export type LedgerCheck =
  | { readonly kind: "noLedger" }
  | {
      readonly kind: "ledger";
      readonly ledger: Ledger;
      readonly rows: readonly CheckedRow[];
      readonly counts: Readonly<Record<Status, number>>;
      /** What needs attention, worst first: see `attentionStatuses`. */
      readonly shortfalls: readonly CheckedRow[];
      /** A sync is being written, or was interrupted: `recoverSync` finishes it or takes it back. */
      readonly unfinishedSync: boolean;
    };

export interface CheckedRow extends LedgerRow {
  readonly judgement: Judgement;
}

export interface CheckOptions extends OpenOptions {
  /** ISO date to judge by instead of the ledger's own. */
  readonly asOf?: string;
}

/** Reads the ledger once and judges every row, without writing anything. */
export async function checkLedger(workbook: Workbook, options: CheckOptions = {}): Promise<LedgerCheck> {
  const { reading, parts } = await openLedger(workbook, options);
  if (parts === null) return { kind: "noLedger" };
  const ledger = options.asOf === undefined ? parts.ledger : judgedAt(parts.ledger, options.asOf);
  const rows = ledger.rows.map((row) => ({ ...row, judgement: judgeRow(row, ledger) }));
  return {
    kind: "ledger",
    ledger,
    rows,
    counts: countStatuses(countedRows(ledger, rows).map(({ judgement }) => judgement)),
    shortfalls: attentionOrder(rows),
    unfinishedSync: reading.sheets.some(({ name }) => name === syncSheets.unfinished),
  };
}

/**
 * The rows as they are counted: what was laid, as it was laid. What is gone from the table is 未报送, or 到期未报送 once its deadline
 * is over; what somebody typed into 类型 or 约束 changes nothing. Without a base, the rows of the table as they stand.
 */
export function countedRows(ledger: Ledger, rows: readonly CheckedRow[]): readonly SummaryRow[] {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  if (ledger.laid.length === 0) {
    return rows.map(({ region, assessed, aspirational, judgement }) => ({
      group: region,
      kind: assessed.kind,
      aspirational,
      judgement,
    }));
  }
  return ledger.laid.map(({ key, region, kind, aspirational, deadline }) => {
    const there = byKey.get(key);
    return { group: region, kind, aspirational, judgement: countedJudgement(there, kind, deadline, ledger) };
  });
}

/** A typed 类型 takes nobody out: a row that was laid as a target and now calls itself a note waits to be restored. */
function countedJudgement(
  there: CheckedRow | undefined,
  kind: SummaryRow["kind"],
  deadline: string | null,
  { settings }: Ledger,
): SummaryRow["judgement"] {
  const isAsked = kind === "quantified" || kind === "qualitative";
  if (!isAsked) return { status: kind === "note" ? "notAssessed" : "withdrawn" };
  if (there === undefined)
    return { status: deadline !== null && isDue(deadline, settings) ? "dueUnreported" : "notReported" };
  const { status } = there.judgement;
  return status === "notAssessed" || status === "withdrawn" ? { status: "needsReview" } : { status };
}

function judgeRow(row: LedgerRow, ledger: Ledger): Judgement {
  const judgement = judge(row.assessed, row.report, ledger.settings);
  return row.aspirational ? { ...judgement, remarks: [...judgement.remarks, "aspirational"] } : judgement;
}

/** The ledger as of another date; whether that one can be meant is asked anew. */
export function judgedAt(ledger: Ledger, asOf: string): Ledger {
  const settings = { ...ledger.settings, asOf };
  const others = ledger.issues.filter(({ code }) => code !== "asOfOutsideYear");
  return { ...ledger, settings, issues: [...others, ...asOfIssues(settings, null)] };
}

/** The same where date and year need not stand in the workbook: the date is given, the year is the edition's. */
export function datedAt(parts: LedgerReading, asOf: string | undefined): LedgerReading {
  if (asOf === undefined) return parts;
  const ledger = judgedAt(parts.ledger, asOf);
  const known = [settingLabel("asOf"), ...(parts.settingCells.has("year") ? [] : [settingLabel("year")])];
  const issues = ledger.issues.filter(
    (issue) => issue.code !== "settingUnreadable" || !known.some((own) => own === issue.name),
  );
  return { ...parts, ledger: { ...ledger, issues } };
}
