import { dateOfSerial } from "../../domain/calendar";
import type { AssessedRow } from "../../domain/progress/assessedRow";
import type { CellValue } from "../../workbook/cellValue";
import type { LedgerRow } from "./ledger";
import type { Field } from "../template/ledgerSpec";
import {
  keyAmbiguousWords,
  readAspirational,
  readBasis,
  readKind,
  readRequirement,
  readYesNo,
  type RowKind,
} from "../template/words";

type Cells = ReadonlyMap<Field, CellValue>;

/**
 * One row of the ledger in domain words. Cells are taken as the formulas take them: a number only from a number, a word
 * only as the template writes it.
 * @param isKeyAmbiguous whether other rows have the same key: then the row waits until somebody has cleared that up
 */
export function readRow(key: string, sheetRow: number, cells: Cells, isKeyAmbiguous = false): LedgerRow {
  const cell = (field: Field): CellValue => cells.get(field) ?? null;
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
    report: { actual: cell("actual"), stage: cell("stage"), note: cell("note") },
    cells,
  };
}

function assessedRow(cell: (field: Field) => CellValue, isKeyAmbiguous: boolean): AssessedRow {
  const kind = cell("kind");
  const review = isError(kind) ? kind.error : textOf(cell("review"));
  return {
    kind: kindOf(kind),
    review: isKeyAmbiguous ? [keyAmbiguousWords, review].filter((words) => words.trim() !== "").join("；") : review,
    requirement: isReadable(cell) ? readRequirement(cell("requirement")) : null,
    value: numberOf(cell("value")),
    upper: numberOf(cell("upper")),
    unit: textOf(cell("unit")),
    counted: readYesNo(cell("counted")) ?? false,
    basis: readBasis(cell("basis")) ?? "unspecified",
    baseline: numberOf(cell("baseline")),
    deadline: dateOf(cell("deadline")),
  };
}

/** Whether the words that the judgement hangs on can be compared with: none is an error, and 类型 is none of somebody's own. */
function isReadable(cell: (field: Field) => CellValue): boolean {
  const kind = cell("kind");
  const compared = (["kind", "requirement", "counted", "basis", "unit"] as const).map(cell);
  return !compared.some(isError) && readKind(kind) !== null;
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

function numberOf(cell: CellValue): number | null {
  return typeof cell === "number" ? cell : null;
}

function dateOf(cell: CellValue): string | null {
  return typeof cell === "number" ? dateOfSerial(cell) : null;
}

function isError(cell: CellValue): cell is { readonly error: string } {
  return typeof cell === "object" && cell !== null;
}
