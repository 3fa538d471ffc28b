import type { RequirementKind } from "../../domain/workPlan";
import { FIRST_SERIAL, LAST_SERIAL } from "../../domain/calendar";
import { basisWords, requirementWords, countedWords } from "../template/words";
import { and, anyError, iff, isNumber, or, text } from "./expression";

/** Workbook names of the cells above the table that all rows share. */
export interface SharedNames {
  readonly asOf: string;
  readonly year: string;
  readonly tolerance: string;
  readonly paceBuffer: string;
  readonly paceOn: string;
}

/** Headers of the columns that formulas look at. */
export const formulaHeaders = {
  key: "编号",
  kind: "类型",
  review: "核对",
  requirement: "要求",
  value: "目标值",
  unit: "单位",
  counted: "计数",
  basis: "口径",
  baseline: "年初基数",
  deadline: "完成时限",
  actual: "累计完成",
  stage: "进展",
  note: "进展情况",
  line: "达标线",
  pace: "序时目标",
  status: "状态",
} as const;

type Field = keyof typeof formulaHeaders;

/** What a row's formula may refer to: its own cells, the shared cells, and questions about them that several formulas ask. */
export interface RowTerms extends Readonly<Record<Field, string>> {
  readonly asOf: string;
  readonly year: string;
  readonly tolerance: string;
  readonly paceBuffer: string;
  readonly paceIsOff: string;
  readonly is: (requirement: RequirementKind) => string;
  /** 不超过, 低于. */
  readonly isCap: string;
  /** 增长, 倍数. */
  readonly isRelative: string;
  readonly isCounted: string;
  /** Not counted in whole ones. */
  readonly isMeasured: string;
  /** 年初基数 for a stock or a growth, else 0; may be blank. */
  readonly start: string;
  /** Whether the as-of date, the plan year and the row's deadline can be calculated with. */
  readonly datesReadable: string;
  /** Whether the deadline is reached, whatever the time of day. */
  readonly isDue: string;
}

export function rowTerms(table: string, names: SharedNames): RowTerms {
  const cells = Object.fromEntries(
    Object.entries(formulaHeaders).map(([field, header]) => [field, `${table}[[#This Row],[${header}]]`]),
  ) as Record<Field, string>;
  const is = (requirement: RequirementKind) => `${cells.requirement}=${text(requirementWords[requirement])}`;
  return {
    ...cells,
    asOf: names.asOf,
    year: names.year,
    tolerance: fractionOr(names.tolerance, "0.1"),
    paceBuffer: fractionOr(names.paceBuffer, "0"),
    paceIsOff: iff(anyError(names.paceOn), "FALSE", `${names.paceOn}=${text(countedWords.no)}`),
    is,
    isCap: or(is("atMost"), is("lessThan")),
    isRelative: or(is("growth"), is("multiple")),
    isCounted: `${cells.counted}=${text(countedWords.yes)}`,
    isMeasured: `${cells.counted}<>${text(countedWords.yes)}`,
    start: iff(or(`${cells.basis}=${text(basisWords.total)}`, is("growth"), is("multiple")), cells.baseline, "0"),
    datesReadable: iff(
      anyError(names.asOf, names.year, cells.deadline),
      "FALSE",
      and(
        ...within(names.asOf, FIRST_SERIAL, LAST_SERIAL),
        ...within(names.year, 1901, 9998),
        ...within(cells.deadline, FIRST_SERIAL, LAST_SERIAL),
      ),
    ),
    isDue: `INT(${names.asOf})>=INT(${cells.deadline})`,
  };
}

/** A setting from 0 to 1, or its default when the cell holds anything else. */
function fractionOr(cell: string, fallback: string): string {
  return iff(isNumber(cell), iff(and(`${cell}>=0`, `${cell}<=1`), cell, fallback), fallback);
}

/** Of a cell that holds no error: whether it is a number from `first` to `last`, a time of day aside. */
function within(cell: string, first: number, last: number): readonly string[] {
  return [isNumber(cell), `${cell}>=${first}`, `${cell}<${last + 1}`];
}
