import type { Ledger, LedgerIssue } from "../ledger/read/ledger";
import { headerOf, type Field } from "../ledger/template/ledgerSpec";
import { RefusalError } from "./cliError";

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
function repeatedColumn(ledger: Ledger): Extract<LedgerIssue, { code: "columnTwice" }> | null {
  const needed = judgedBy.map(headerOf);
  for (const issue of ledger.issues) if (issue.code === "columnTwice" && needed.includes(issue.header)) return issue;
  return null;
}

/** The columns that a judgement needs and the ledger lacks, with the headers that may be theirs; `null` when all are there. */
function missingColumns(ledger: Ledger): {
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

/** Without them any answer would be a guess. @throws RefusalError `columnsMissing`, `columnTwice` */
export function refuseLostColumns(ledger: Ledger, path: string): void {
  const columns = missingColumns(ledger);
  if (columns !== null) throw new RefusalError({ code: "columnsMissing", path, ...columns });
  const twice = repeatedColumn(ledger);
  if (twice !== null) throw new RefusalError({ ...twice, path });
}
