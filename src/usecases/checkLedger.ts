import { judge } from "../domain/progress/judge";
import { shortfallOrder } from "../domain/progress/shortfallOrder";
import type { Judgement, Status } from "../domain/progress/status";
import { summarise } from "../domain/progress/summarise";
import type { Ledger, LedgerRow } from "../ledger/read/ledger";
import type { LedgerReading } from "../ledger/read/readLedger";
import { asOfIssues } from "../ledger/read/readSettings";
import { syncSheets } from "../ledger/sync/syncRecord";
import { settingNames } from "../ledger/template/settings";
import type { Workbook } from "../workbook/workbook";
import { openLedger, type OpenOptions } from "./openLedger";

export type LedgerCheck =
  | { readonly kind: "noLedger" }
  | {
      readonly kind: "ledger";
      readonly ledger: Ledger;
      readonly rows: readonly CheckedRow[];
      readonly counts: Readonly<Record<Status, number>>;
      /** 未达标, 滞后, 未报送, in that order. */
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
    counts: summarise(rows.map(({ judgement }) => judgement)),
    shortfalls: shortfallOrder(rows),
    unfinishedSync: reading.sheets.some(({ name }) => name === syncSheets.unfinished),
  };
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
  const known = [settingNames.asOf, ...(parts.settingCells.has("year") ? [] : [settingNames.year])];
  const issues = ledger.issues.filter(
    (issue) => issue.code !== "settingUnreadable" || !known.some((own) => own === issue.name),
  );
  return { ...parts, ledger: { ...ledger, issues } };
}
