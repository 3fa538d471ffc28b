import type { Change } from "../workbook/change";
import { ledgerFormulas } from "./formulas";
import type { LedgerArea } from "./ledgerArea";
import type { Field } from "./ledgerSpec";
import { settingNames } from "./settingCells";

/** One formula per calculated column, the same in every row; the columns hold no text format. */
export function renderFormulas(area: LedgerArea, table: string): readonly Change[] {
  if (area.rows === 0) return [];
  return Object.entries(ledgerFormulas(table, settingNames)).flatMap(([field, formula]): Change[] => {
    const column = area.columnOf.get(field as Field);
    if (column === undefined) return [];
    const range = { sheet: area.sheet, row: area.firstRow, column, rows: area.rows, columns: 1 };
    return [{ kind: "fillFormula", range, formula, calculatedColumnOf: table }];
  });
}
