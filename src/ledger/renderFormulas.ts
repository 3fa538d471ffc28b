import type { Change } from "../workbook/change";
import type { CalculatedCells } from "./calculatedCells";
import { ledgerFormulas, type CalculatedField } from "./formulas";
import type { LedgerArea } from "./ledgerArea";
import { settingNames } from "./settingCells";

/**
 * One formula per calculated column, the same in every row; the columns hold no text format.
 * @param known what they give in each row, where it is known, for workbooks that do not calculate
 */
export function renderFormulas(area: LedgerArea, table: string, known?: readonly CalculatedCells[]): readonly Change[] {
  if (area.rows === 0) return [];
  const formulas = ledgerFormulas(table, settingNames);
  return (Object.keys(formulas) as CalculatedField[]).flatMap((field): Change[] => {
    const column = area.columnOf.get(field);
    if (column === undefined) return [];
    const range = { sheet: area.sheet, row: area.firstRow, column, rows: area.rows, columns: 1 };
    const cached = known?.map((cells) => [cells[field]]);
    const fill = { kind: "fillFormula", range, formula: formulas[field], calculatedColumnOf: table } as const;
    return [cached === undefined ? fill : { ...fill, cached }];
  });
}
