import { isCountedUnit } from "../../domain/units";
import { proposeComparison } from "../../domain/progress/comparison";
import type { Measure } from "../../domain/workPlan";
import type { CellValue } from "../../workbook/cellValue";
import type { TableData } from "../../workbook/workbook";
import { headerOf, type Field } from "../template/ledgerSpec";
import { ledgerNames, type LedgerNames } from "../template/names";
import { settingSpecs } from "../template/settings";
import { boundWords, comparisonWords, kindWords, measureWord, numberWord, readBasis } from "../template/words";

/** Headers of template 1 that have another one in template 2. */
const renamedHeaders: Readonly<Record<string, Field>> = { 核对: "review" };

/** What 要求 said in template 1 of measures that stand in 度量 now. */
const formerMeasures: Readonly<Record<string, Measure>> = { 增长: "growth", 倍数: "multiple" };

/** Columns of template 2 that follow from a row of template 1. */
const derivedFields = ["measure", "comparison"] as const satisfies readonly Field[];

/** Names of template 1: settings had no id behind them, and what only template 2 names is nowhere. */
export const namesOfTemplateOne: LedgerNames = {
  ...ledgerNames("1"),
  settings: Object.fromEntries(settingSpecs.map(({ field, name }) => [field, name])) as LedgerNames["settings"],
};

/** Whether the headers are those of a ledger of template 1: it had 核对 and no 度量. */
export function isTemplateOne(headers: readonly string[]): boolean {
  return headers.includes("核对") && !headers.includes(headerOf("measure"));
}

/**
 * A table of template 1 in the words of template 2, to be read and judged, never to be written by: 度量 and 考核方式 stand as two
 * columns more at its end, where the sheet has none. 增长 and 倍数 keep what was asked for at the time: the level (期末总数).
 */
export function toTemplateTwo(table: TableData): TableData {
  const headers = table.headers.map((header) => {
    const field = renamedHeaders[header];
    return field === undefined ? header : headerOf(field);
  });
  const columnOf = (field: Field): number => headers.indexOf(headerOf(field));
  const [requirement, counted] = [columnOf("requirement"), columnOf("counted")];
  return {
    ...table,
    headers: [...headers, ...derivedFields.map(headerOf)],
    values: table.values.map((line) => {
      const cellOf = (field: Field): CellValue => line[columnOf(field)] ?? null;
      const row = toRowOfTwo(cellOf);
      const own = line.map((value, column) => {
        if (column === requirement) return row.requirement;
        return column === counted ? row.counted : value;
      });
      return [...own, row.measure, row.comparison];
    }),
    formulas: table.formulas.map((line) => [...line, ...derivedFields.map(() => "")]),
  };
}

/** The cells of a row of template 1 that template 2 words otherwise. What is no word of template 1 stays as it is. */
export function toRowOfTwo(
  cellOf: (field: Field) => CellValue,
): Readonly<Record<"requirement" | "counted" | "measure" | "comparison", CellValue>> {
  const requirement = cellOf("requirement");
  const kept = { requirement, counted: cellOf("counted"), measure: null, comparison: null };
  if (cellOf("kind") !== kindWords.quantified || typeof requirement !== "string" || requirement === "") return kept;
  const former = Object.hasOwn(formerMeasures, requirement) ? formerMeasures[requirement] : undefined;
  const measure = former ?? "level";
  const unit = cellOf("unit");
  const unitWord = typeof unit === "string" ? unit : "";
  const counted = kept.counted === "是" || (kept.counted !== "否" && isCountedUnit(unitWord));
  const basis = readBasis(cellOf("basis")) ?? "unspecified";
  const comparison = former === undefined ? proposeComparison({ measure, unit: unitWord, basis }) : "stock";
  return {
    requirement: former === undefined ? requirement : boundWords.atLeast,
    counted: numberWord(unitWord, counted),
    measure: measureWord(measure, unitWord),
    comparison: comparisonWords[comparison],
  };
}
