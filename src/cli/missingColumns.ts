import type { Ledger, LedgerIssue } from "../ledger/ledger";
import { headerOf, type Field } from "../ledger/ledgerSpec";

/** Without these, rows would be judged by what is not there: an actual that was renamed away reads as 未报送. */
const judgedBy: readonly Field[] = [
  "requirement",
  "value",
  "unit",
  "deadline",
  "actual",
  "stage",
  "review",
  "kind",
  "upper",
  "basis",
  "counted",
  "baseline",
  "key",
];

/** The first column that a judgement needs and that is there twice; `null` when none is. */
export function repeatedColumn(ledger: Ledger): Extract<LedgerIssue, { code: "columnTwice" }> | null {
  const needed = judgedBy.map(headerOf);
  for (const issue of ledger.issues) if (issue.code === "columnTwice" && needed.includes(issue.header)) return issue;
  return null;
}

/** The columns that a judgement needs and the ledger lacks, with the headers that may be theirs; `null` when all are there. */
export function missingColumns(ledger: Ledger): {
  readonly sheet: string;
  readonly headers: readonly string[];
  readonly unknown: readonly { readonly cell: string; readonly header: string }[];
} | null {
  const needed = judgedBy.map(headerOf);
  const missing = ledger.issues.flatMap((issue) =>
    issue.code === "columnMissing" && needed.includes(issue.header) ? [issue.header] : [],
  );
  if (missing.length === 0) return null;
  const unknown = ledger.issues.flatMap((issue) =>
    issue.code === "columnMissing" && issue.perhaps !== undefined ? [issue.perhaps] : [],
  );
  return { sheet: ledger.range.sheet, headers: missing, unknown };
}
