import { localTime } from "../domain/calendar";
import { attentionList, isReportDue, type AttentionList } from "../domain/progress/attention";
import type { Status } from "../domain/progress/status";
import { countStatuses, summarise, type Summary } from "../domain/progress/summary";
import type { Ledger } from "../ledger/read/ledger";
import type { LedgerReading } from "../ledger/read/readLedger";
import { asOfIssues } from "../ledger/read/readSettings";
import { judgeRows, type JudgedRow } from "../ledger/status/judgedRows";
import { syncSheets } from "../ledger/sync/syncRecord";
import { settingLabel } from "../ledger/template/settings";
import type { Workbook } from "../workbook/workbook";
import { openLedger, type OpenOptions } from "./openLedger";

export type LedgerCheck =
  | { readonly kind: "noLedger" }
  | {
      readonly kind: "ledger";
      readonly ledger: Ledger;
      /** Every row that was laid, once, in the document's order; also those that the table has no more. */
      readonly rows: readonly CheckedRow[];
      /** Of all of `rows`. */
      readonly counts: Readonly<Record<Status, number>>;
      /** The same rows by group, with rates and ranks. */
      readonly summary: Summary;
      readonly attention: AttentionList<CheckedRow>;
      /** A sync is being written, or was interrupted: `recoverSync` finishes it or takes it back. */
      readonly unfinishedSync: boolean;
    };

export type CheckedRow = JudgedRow;

export interface CheckOptions extends OpenOptions {
  /** ISO date to judge by instead of the ledger's own. */
  readonly asOf?: string;
  /** ISO date, which 报送截止日期 is compared with; by default today. */
  readonly today?: string;
}

/** Reads the ledger once and judges every row, without writing anything. */
export async function checkLedger(workbook: Workbook, options: CheckOptions = {}): Promise<LedgerCheck> {
  const { reading, parts } = await openLedger(workbook, options);
  if (parts === null) return { kind: "noLedger" };
  const ledger = options.asOf === undefined ? parts.ledger : judgedAt(parts.ledger, options.asOf);
  const rows = judgeRows(datedAt(parts, options.asOf));
  const late = isReportDue(ledger.settings.reportBy, options.today ?? todayHere());
  return {
    kind: "ledger",
    ledger,
    rows,
    counts: countStatuses(rows.map(({ judgement }) => judgement)),
    summary: summarise(rows, ledger.settings),
    attention: attentionList(rows, late),
    unfinishedSync: reading.sheets.some(({ name }) => name === syncSheets.unfinished),
  };
}

/** The day by the machine's clock, as an ISO date. */
export function todayHere(): string {
  return localTime(new Date()).slice(0, 10);
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
