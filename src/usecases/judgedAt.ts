import type { Ledger } from "../ledger/read/ledger";
import type { LedgerReading } from "../ledger/read/readLedger";
import { asOfIssues } from "../ledger/read/readSettings";
import { settingNames } from "../ledger/template/settings";

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
