import type { Change } from "../workbook/change";
import type { CellRange } from "../workbook/range";
import {
  actualValidation,
  baselineValidation,
  nothingToFill,
  reportedOnValidation,
  stageValidation,
  type EntryRow,
} from "./entryValidation";
import type { LedgerArea } from "./ledgerArea";
import type { Field } from "./ledgerSpec";
import { measureKey } from "./measure";
import { runsOf } from "./runs";

/**
 * The data validation of a ledger. 累计完成 first gets the prompt of rows without a number as a whole, then every run of
 * alike targets its own: few changes even where targets and plain points alternate.
 * @param rows what each row of the area asks for, top to bottom
 * @param year plan year
 */
export function renderEntryRules(area: LedgerArea, rows: readonly EntryRow[], year: number): readonly Change[] {
  if (area.rows === 0) return [];
  const whole = (field: Field): readonly CellRange[] => {
    const column = area.columnOf.get(field);
    return column === undefined ? [] : [{ sheet: area.sheet, row: area.firstRow, column, rows: area.rows, columns: 1 }];
  };
  const runs = runsOf(rows, (row) => (row.kind === "quantified" ? measureKey(row.measure) : ""));
  return [
    ...whole("actual").flatMap((range): Change[] => [
      { kind: "setValidation", range, validation: nothingToFill },
      ...runs
        .filter(({ item }) => item.kind === "quantified")
        .map(({ start, length, item }): Change => ({
          kind: "setValidation",
          range: { ...range, row: range.row + start, rows: length },
          validation: actualValidation(item, year),
        })),
    ]),
    ...whole("stage").map((range): Change => ({ kind: "setValidation", range, validation: stageValidation })),
    ...whole("reportedOn").map((range): Change => ({
      kind: "setValidation",
      range,
      validation: reportedOnValidation(year),
    })),
    ...whole("baseline").map((range): Change => ({ kind: "setValidation", range, validation: baselineValidation })),
  ];
}
