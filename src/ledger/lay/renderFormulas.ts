import { serialOfDate } from "../../domain/calendar";
import type { AssessmentSettings } from "../../domain/progress/assessedRow";
import { judge } from "../../domain/progress/judge";
import type { CellInput, CellValue } from "../../workbook/cellValue";
import type { Change } from "../../workbook/change";
import { toCalculatedCells, type CalculatedCells } from "../formulas/calculatedCells";
import { ledgerFormulas, shownFields, type CalculatedField } from "../formulas/ledgerFormulas";
import { readRow } from "../read/readRow";
import type { LedgerArea } from "../template/ledgerArea";
import { ledgerColumns } from "../template/ledgerSpec";
import type { LedgerNames } from "../template/names";
import type { PlanRow } from "./planRows";

/**
 * One formula per calculated column, the same in every row; the columns hold no text format.
 * @param known what they give in each row, where it is known, for workbooks that do not calculate
 */
export function renderFormulas(
  area: LedgerArea,
  table: string,
  names: LedgerNames,
  known?: readonly CalculatedCells[],
): readonly Change[] {
  if (area.rows === 0) return [];
  const formulas = ledgerFormulas(table, names);
  return (Object.keys(formulas) as CalculatedField[]).flatMap((field): Change[] => {
    const column = area.columnOf.get(field);
    if (column === undefined) return [];
    const range = { sheet: area.sheet, row: area.firstRow, column, rows: area.rows, columns: 1 };
    const cached = isKnown(field) ? known?.map((cells) => [cells[field]]) : undefined;
    const fill = { kind: "fillFormula", range, formula: formulas[field], calculatedColumnOf: table } as const;
    return [cached === undefined ? fill : { ...fill, cached }];
  });
}

/** Whether what a formula gives is known without calculating it. Helper columns are nobody's to look at. */
function isKnown(field: CalculatedField): field is keyof CalculatedCells {
  return field === "dueSoon" || shownFields.some((shown) => shown === field);
}

/** What the formulas of a row that is about to be written will give. */
export function calculatedCellsOf({ key, cells }: PlanRow, settings: AssessmentSettings): CalculatedCells {
  const asRead = new Map(ledgerColumns.map(({ field }) => [field, asCellValue(cells[field] ?? null)]));
  const { assessed, report } = readRow(key, 0, asRead);
  return toCalculatedCells(judge(assessed, report, settings));
}

function asCellValue(input: CellInput): CellValue {
  return typeof input === "object" && input !== null ? serialOfDate(input.date) : input;
}
