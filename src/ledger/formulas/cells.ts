import { FIRST_SERIAL, LAST_SERIAL } from "../../domain/calendar";
import { basisWord, requirementWord, yesNoWord } from "../words";
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
  /** 不超过, 低于. */
  readonly isCap: string;
  /** 增长, 倍数. */
  readonly isRelative: string;
  readonly isCounted: string;
  /** 年初基数 for a stock or a growth, else 0; may be blank. */
  readonly start: string;
  /** Whether the as-of date and the plan year can be calculated with. */
  readonly sharedDatesReadable: string;
  readonly deadlineReadable: string;
}

export function rowTerms(table: string, names: SharedNames): RowTerms {
  const cells = Object.fromEntries(
    Object.entries(formulaHeaders).map(([field, header]) => [field, `${table}[[#This Row],[${header}]]`]),
  ) as Record<Field, string>;
  const isRelative = or(
    `${cells.requirement}=${text(requirementWord("growth"))}`,
    `${cells.requirement}=${text(requirementWord("multiple"))}`,
  );
  return {
    ...cells,
    asOf: names.asOf,
    year: names.year,
    tolerance: iff(isNumber(names.tolerance), names.tolerance, "0.1"),
    paceBuffer: iff(isNumber(names.paceBuffer), names.paceBuffer, "0"),
    paceIsOff: iff(anyError(names.paceOn), "FALSE", `${names.paceOn}=${text(yesNoWord(false))}`),
    isCap: or(
      `${cells.requirement}=${text(requirementWord("atMost"))}`,
      `${cells.requirement}=${text(requirementWord("lessThan"))}`,
    ),
    isRelative,
    isCounted: `${cells.counted}=${text(yesNoWord(true))}`,
    start: iff(or(`${cells.basis}=${text(basisWord("total"))}`, isRelative), cells.baseline, "0"),
    sharedDatesReadable: iff(
      anyError(names.asOf, names.year),
      "FALSE",
      and(isSerial(names.asOf), isNumber(names.year), `${names.year}>=1901`, `${names.year}<=9998`),
    ),
    deadlineReadable: iff(isNumber(cells.deadline), isSerial(cells.deadline), "FALSE"),
  };
}

/** Of a cell that holds no error: whether it is a date that every spreadsheet reads alike; see `domain/calendar.ts`. */
function isSerial(cell: string): string {
  return and(isNumber(cell), `${cell}>=${FIRST_SERIAL}`, `${cell}<${LAST_SERIAL + 1}`);
}
