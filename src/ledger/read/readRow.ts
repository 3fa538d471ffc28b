import { dateOfSerial } from "../../domain/calendar";
import type { AssessedRow } from "../../domain/progress/assessedRow";
import { entersGrowth } from "../../domain/progress/comparison";
import type { Entered } from "../../domain/progress/report";
import type { CellValue } from "../../workbook/cellValue";
import type { Field } from "../template/ledgerSpec";
import {
  keyAmbiguousWords,
  measureWords,
  numberWords,
  readAspirational,
  readBasis,
  readBound,
  readComparison,
  readKind,
  readMeasure,
  type RowKind,
} from "../template/words";
import type { LedgerRow } from "./ledger";

type Cells = ReadonlyMap<Field, CellValue>;

/** What else is known of a row than the values of its cells. */
export interface RowNotes {
  /** Whether other rows have the same key: then the row waits until somebody has cleared that up. Default false. */
  readonly isKeyAmbiguous?: boolean;
  /** Columns whose cell shows its number as a date; none where the host does not tell. */
  readonly dates?: ReadonlySet<Field>;
}

/**
 * One row of the ledger in domain words. Cells are taken as the formulas take them: a number only from a number, a word
 * only as the template writes it.
 */
export function readRow(key: string, sheetRow: number, cells: Cells, notes: RowNotes = {}): LedgerRow {
  const { isKeyAmbiguous = false, dates = new Set() } = notes;
  const cell = (field: Field): CellValue => cells.get(field) ?? null;
  const entered = (field: Field): Entered => (dates.has(field) ? asDate(cell(field)) : cell(field));
  return {
    key,
    sheetRow,
    isKeyAmbiguous,
    region: textOf(cell("region")),
    workPoint: textOf(cell("workPoint")),
    indicator: textOf(cell("indicator")),
    subject: textOf(cell("subject")),
    leadUnit: textOf(cell("leadUnit")),
    closed: textOf(cell("closed")),
    aspirational: readAspirational(cell("commitment")) ?? false,
    assessed: assessedRow(cell, isKeyAmbiguous),
    report: {
      actual: entered("actual"),
      stage: entered("stage"),
      note: entered("note"),
      verified: entered("verified"),
    },
    cells,
  };
}

function assessedRow(cell: (field: Field) => CellValue, isKeyAmbiguous: boolean): AssessedRow {
  const kind = cell("kind");
  const review = isError(kind) ? kind.error : textOf(cell("review"));
  const deadline = dateOf(cell("deadline"));
  const extended = deadline === null ? null : dateOf(cell("extendedTo"));
  const row: AssessedRow = {
    kind: kindOf(kind),
    review: isKeyAmbiguous ? [keyAmbiguousWords, review].filter((words) => words.trim() !== "").join("；") : review,
    bound: readBound(cell("requirement")),
    measure: readMeasure(cell("measure")),
    value: numberOf(cell("value")),
    upper: numberOf(cell("upper")),
    unit: textOf(cell("unit")),
    counted: cell("counted") === numberWords.whole,
    basis: readBasis(cell("basis")) ?? "unspecified",
    comparison: readComparison(cell("comparison")),
    baseline: numberOf(cell("baseline")),
    milestones: [numberOf(cell("firstQuarter")), numberOf(cell("firstHalf")), numberOf(cell("threeQuarters"))],
    deadline: extended !== null && deadline !== null && extended > deadline ? extended : deadline,
  };
  return isReadable(row, cell) ? row : { ...row, bound: null };
}

/**
 * Whether what the line of a target hangs on can be compared with: 类型 is none of somebody's own, and none of the words that count
 * is an error. 计数 counts unless the growth itself is entered, 口径 only where it decides the 考核方式.
 */
function isReadable(row: AssessedRow, cell: (field: Field) => CellValue): boolean {
  if (readKind(cell("kind")) === null || isError(cell("comparison"))) return false;
  const number = cell("counted");
  if (!entersGrowth(row) && (isError(number) || number === null || number === "")) return false;
  const asksForBasis = [measureWords.amount, measureWords.multiple].some((word) => word === cell("measure"));
  const isSettled = row.comparison === "stock" || row.comparison === "dueOnly";
  return !asksForBasis || isSettled || !isError(cell("basis"));
}

/** A kind that was deleted is not guessed: such a row has no line, so it waits, as the formulas have it. */
function kindOf(cell: CellValue): RowKind {
  return readKind(cell) ?? "quantified";
}

/** What a cell says as text; an error says its code. */
export function textOf(cell: CellValue): string {
  if (cell === null) return "";
  return isError(cell) ? cell.error : String(cell);
}

/** What an entry says as text; a date as an ISO date. */
export function enteredText(entered: Entered): string {
  return typeof entered === "object" && entered !== null && "date" in entered ? entered.date : textOf(entered);
}

function asDate(cell: CellValue): Entered {
  if (typeof cell !== "number") return cell;
  return { date: dateOfSerial(cell) ?? String(cell) };
}

function numberOf(cell: CellValue): number | null {
  return typeof cell === "number" ? cell : null;
}

function dateOf(cell: CellValue): string | null {
  return typeof cell === "number" ? dateOfSerial(cell) : null;
}

function isError(cell: CellValue): cell is { readonly error: string } {
  return typeof cell === "object" && cell !== null;
}
