import type { Judgement, Status } from "./status";

/** What a shortfall list holds, worst first: 未达标, 滞后, 未报送. */
const severity: readonly Status[] = ["overdue", "behind", "notReported"];

/** The rows that fall short, worst first; equally bad ones in the order given (the document's). */
export function shortfallOrder<Row extends { readonly judgement: Judgement }>(rows: readonly Row[]): readonly Row[] {
  return severity.flatMap((status) => rows.filter((row) => row.judgement.status === status));
}
