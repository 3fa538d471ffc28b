import type { CellValue } from "../../workbook/cellValue";
import { rangeAddress } from "../../workbook/range";
import type { LedgerBase } from "../base/base";
import type { LedgerArea } from "../template/ledgerArea";
import { withoutAdjusted } from "../template/adjustedRemark";
import { headerOf, type Field } from "../template/ledgerSpec";
import type { LedgerIssue, LedgerRow } from "./ledger";
import { isSameCell, toCellValue } from "./ledgerIssues";

/** The cells beside the document's own that decide how a row is judged, and that the office fills. */
const deciding: readonly Field[] = [
  "review",
  "closed",
  "verified",
  "baseline",
  "comparison",
  "extendedTo",
  "firstQuarter",
  "firstHalf",
  "threeQuarters",
];

/** A cell that decides how a row is judged and was changed outside our commands: it differs from the base. */
export type HandChange = Extract<LedgerIssue, { readonly code: "changedByHand" }>;

/** The deciding cells that somebody changed by hand, in the order of the table. None without a base. */
export function handChanges(
  rows: readonly LedgerRow[],
  area: LedgerArea,
  base: LedgerBase | null,
): readonly HandChange[] {
  return rows.flatMap((row) => {
    const laid = base?.rows.get(row.key);
    if (laid === undefined || row.isKeyAmbiguous) return [];
    return deciding.flatMap((field): HandChange[] => {
      const column = area.columnOf.get(field);
      const was = laid[field] ?? null;
      const is = row.cells.get(field) ?? null;
      if (column === undefined || isSameCell(was, field === "review" ? withoutRemark(is) : is)) return [];
      const cell = rangeAddress({ row: row.sheetRow, column, rows: 1, columns: 1 });
      const { key, region, indicator, workPoint } = row;
      const what = indicator === "" ? workPoint : indicator;
      const place = { sheet: area.sheet, cell, key, region, indicator: what };
      return [{ code: "changedByHand", ...place, header: headerOf(field), was: toCellValue(was), is }];
    });
  });
}

/** 待确认事项 without what a sync put there of itself, which the base does not keep. */
function withoutRemark(review: CellValue): CellValue {
  return typeof review === "string" ? withoutAdjusted(review) : review;
}
