import { toCellValue } from "../read/ledgerIssues";
import { headerOf } from "../template/ledgerSpec";
import { textOf } from "../read/readRow";
import { kindWords } from "../template/words";
import type { CellEdit, HistoryLine } from "./syncEffect";
import type { AddedRow, ChangedRow, FieldChange, RemovedRow } from "./syncPlan";

/** What 变更记录 tells of a new row, or of one that somebody deleted and the edition changed. */
export function additionLine({ row, region, text, returns, choice }: AddedRow): HistoryLine {
  const subject = textOf(toCellValue(row.cells.indicator ?? null)) || text;
  const whole = { key: row.key, region, subject, header: "", was: null, is: text };
  if (!returns) return { ...whole, event: "added", decision: "document" };
  return choice === "new"
    ? { ...whole, event: "added", decision: "new" }
    : { ...whole, event: "kept", decision: "local" };
}

/** What it tells of a changed row: each cell that was written, then what a person kept as it was. */
export function changeLines(row: ChangedRow, cells: readonly CellEdit[]): readonly HistoryLine[] {
  const subject = textOf(toCellValue(row.row.cells.indicator ?? null)) || row.after;
  const about = { key: row.key, region: row.region, subject };
  const written = cells.map(({ field, was, is }): HistoryLine => {
    const asked = row.fields.find((change) => change.field === field)?.kind === "conflict";
    return {
      ...about,
      event: "changed",
      header: headerOf(field),
      was,
      is: toCellValue(is),
      decision: asked ? "new" : "document",
    };
  });
  const kept = row.fields
    .filter(({ choice }) => choice === "local")
    .map(({ header, local, remote }: FieldChange): HistoryLine => ({
      ...about,
      event: "kept",
      header,
      was: local,
      is: toCellValue(remote),
      decision: "local",
    }));
  return [...written, ...kept];
}

/** What it tells of a row that the edition dropped. */
export function removalLine({ key, region, indicator, text }: RemovedRow, cells: readonly CellEdit[]): HistoryLine {
  const kind = cells[0];
  return {
    key,
    region,
    subject: indicator || text,
    event: "removed",
    header: headerOf("kind"),
    was: kind?.was ?? null,
    is: kindWords.withdrawn,
    decision: "document",
  };
}
