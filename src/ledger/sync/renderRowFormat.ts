import type { Change } from "../../workbook/change";
import { actualValidation } from "../lay/entryValidation";
import type { LedgerArea } from "../template/ledgerArea";
import { ledgerColumns } from "../template/ledgerSpec";
import { measureKey } from "../template/measure";
import { numberFormatOf, rowHeight, type FormattedRow } from "../lay/rowFormat";

/**
 * Number formats, prompt and height of one row, where its new cells need others than its old ones did. What people
 * formatted themselves stays.
 * @param year plan year
 */
export function renderRowFormat(
  area: LedgerArea,
  sheetRow: number,
  before: FormattedRow,
  after: FormattedRow,
  year: number,
): readonly Change[] {
  const { sheet } = area;
  const cell = (column: number) => ({ sheet, row: sheetRow, column, rows: 1, columns: 1 });
  const formats = ledgerColumns.flatMap((spec): Change[] => {
    const column = area.columnOf.get(spec.field);
    const numberFormat = numberFormatOf(spec, after);
    if (column === undefined || numberFormat === numberFormatOf(spec, before)) return [];
    return [{ kind: "setFormat", range: cell(column), format: { numberFormat } }];
  });
  const actual = area.columnOf.get("actual");
  const prompts: readonly Change[] =
    actual === undefined || promptKey(before) === promptKey(after)
      ? []
      : [{ kind: "setValidation", range: cell(actual), validation: actualValidation(after, year) }];
  const height = rowHeight(after);
  return [
    ...formats,
    ...prompts,
    ...(height === rowHeight(before)
      ? []
      : [{ kind: "setRowHeights", sheet, row: sheetRow, heights: [height] } as const]),
  ];
}

/** Rows with the same prompt of 累计完成 have the same. */
function promptKey({ kind, measure }: FormattedRow): string {
  return kind === "quantified" ? measureKey(measure) : "";
}
