import { dateOfSerial } from "../domain/calendar";
import type { AssessedRow } from "../domain/progress/assessedRow";
import type { CellValue } from "../workbook/cellValue";
import type { BaseRow } from "./base";
import type { LedgerRow } from "./ledger";
import type { Field } from "./ledgerSpec";
import { readAspirational, readBasis, readKind, readRequirement, readYesNo, type RowKind } from "./words";

type Cells = ReadonlyMap<Field, CellValue>;

/**
 * One row of the ledger in domain words. Cells are taken as the formulas take them: a number only from a number, a word
 * only as the template writes it.
 * @param base the row as last written, where it is known
 */
export function readRow(key: string, sheetRow: number, cells: Cells, base: BaseRow | undefined): LedgerRow {
  const cell = (field: Field): CellValue => cells.get(field) ?? null;
  return {
    key,
    sheetRow,
    region: textOf(cell("region")),
    workPoint: textOf(cell("workPoint")),
    indicator: textOf(cell("indicator")),
    subject: textOf(cell("subject")),
    leadUnit: textOf(cell("leadUnit")),
    closed: textOf(cell("closed")),
    aspirational: readAspirational(cell("commitment")) ?? false,
    assessed: assessedRow(cell, base),
    report: { actual: cell("actual"), stage: cell("stage"), note: cell("note") },
    cells,
  };
}

function assessedRow(cell: (field: Field) => CellValue, base: BaseRow | undefined): AssessedRow {
  const kind = cell("kind");
  return {
    kind: kindOf(kind, base, numberOf(cell("value"))),
    review: isError(kind) ? kind.error : textOf(cell("review")),
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
  return !compared.some(isError) && (kind === null || readKind(kind) !== null);
}

/** A kind that was deleted is taken from the base; that it was deleted is an issue of its own. */
function kindOf(cell: CellValue, base: BaseRow | undefined, value: number | null): RowKind {
  const kind = readKind(cell) ?? (cell === null ? readKind(base?.kind) : null);
  return kind ?? (cell === null && value === null ? "qualitative" : "quantified");
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
