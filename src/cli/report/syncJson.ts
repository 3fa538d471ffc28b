import { dateOfSerial } from "../../domain/calendar";
import { countSync } from "../../ledger/sync/countSync";
import { ledgerColumns } from "../../ledger/template/ledgerSpec";
import type { ChangedRow, FieldChange } from "../../ledger/sync/syncPlan";
import type { CellInput, CellValue } from "../../workbook/cellValue";
import { rangeAddress } from "../../workbook/range";
import type { SyncedFile } from "./syncReport";

/** What came of it. `written`: the file that holds it now. */
export interface SyncEnd {
  readonly with: string;
  readonly outcome: "preview" | "undecided" | "nothing" | "applied";
  readonly written: string | null;
  /** What became of an earlier sync that had been interrupted. */
  readonly mended: "none" | "finished" | "takenBack";
}

/**
 * What `sync --json` prints. Cells have addresses, dates are ISO texts, percentages are fractions; a side of a conflict that
 * nobody knows is left out. `missingColumns`: headers of columns that the table lacks, and that were passed over.
 */
export function syncJson({ file, ledger, sync }: SyncedFile, { with: edition, outcome, written, mended }: SyncEnd) {
  return {
    format: "workpoints-sync/1",
    file,
    with: edition,
    outcome,
    written,
    mended,
    sheet: ledger.range.sheet,
    from: sync.from,
    to: sync.to,
    basis: sync.basis,
    missingColumns: ledger.issues.flatMap((issue) => (issue.code === "columnMissing" ? [issue.header] : [])),
    counts: countSync(sync),
    undecided: sync.undecided,
    withdrawsMost: sync.withdrawsMost,
    changed: sync.changed.map((row) => ({
      key: row.key,
      row: row.sheetRow + 1,
      region: row.region,
      reason: row.reason,
      before: row.before,
      after: row.after,
      reported: row.reported,
      adjusted: row.adjusted,
      fields: row.fields.map((field) => fieldJson(field, row)),
    })),
    added: sync.added.map(({ row, region, text, perhapsFrom, returns, choice }) => ({
      key: row.key,
      region,
      indicator: row.cells.indicator ?? null,
      text,
      perhapsFrom,
      returns,
      choice: choice ?? null,
    })),
    removed: sync.removed.map(({ sheetRow, ...row }) => ({ ...row, row: sheetRow === null ? null : sheetRow + 1 })),
    moved: sync.moved.map(({ sheetRow, ...row }) => ({ ...row, row: sheetRow + 1 })),
    ties: sync.ties,
    blocked: sync.blocked,
    lapsed: sync.lapsed,
  };

  function fieldJson({ field, header, kind, choice, base, local, remote }: FieldChange, { sheetRow }: ChangedRow) {
    const column = ledger.columnOf.get(field);
    const at = column === undefined ? null : rangeAddress({ row: sheetRow, column, rows: 1, columns: 1 });
    const isDate = ledgerColumns.some((spec) => spec.field === field && spec.cell === "date");
    const value = (cell: CellInput | CellValue) => plainValue(cell, isDate);
    return {
      field,
      header,
      cell: at,
      kind,
      choice,
      ...(base === undefined ? {} : { base: value(base) }),
      local: value(local),
      new: value(remote),
    };
  }
}

function plainValue(cell: CellInput | CellValue, isDate: boolean): CellValue {
  if (typeof cell === "object" && cell !== null && "date" in cell) return cell.date;
  return isDate && typeof cell === "number" ? (dateOfSerial(cell) ?? cell) : cell;
}
