import { yearEnd } from "../domain/calendar";
import { isBlank } from "../domain/progress/entry";
import type { Remark } from "../domain/progress/status";
import type { Basis } from "../domain/workPlan";
import { isSameCell } from "../ledger/read/ledgerIssues";
import type { PlanRow } from "../ledger/lay/planRows";
import { textOf } from "../ledger/read/readRow";
import type { OfficeCells } from "../ledger/lay/renderLedger";
import { readBasis } from "../ledger/template/words";
import type { CellValue } from "../workbook/cellValue";
import type { CheckedRow } from "./checkLedger";

/** Why a row of a new year took nothing, or no 年初基数, from the row that it matches. */
export type NotTaken =
  /** Verified as done, dropped by a later edition, or one of several rows with the key: nothing of it goes on. */
  | { readonly code: "closed" | "withdrawn" | "keyTwice" }
  /** The target counts a total now; last year's counted something else, or had no number (`null`). */
  | { readonly code: "basisUnlike"; readonly was: Basis | null }
  | { readonly code: "unitUnlike"; readonly was: string; readonly is: string }
  /** The ledger is not that of the year before. */
  | { readonly code: "notLastYear"; readonly year: number }
  /** The ledger stands at a date before the end of its year: its actuals are not final. */
  | { readonly code: "notFinal"; readonly asOf: string }
  /** No actual, or one in a row that waits for a person (待核). */
  | { readonly code: "notReported" | "inDoubt" }
  | { readonly code: "entryInvalid"; readonly is: CellValue; readonly remarks: readonly Remark[] }
  /** The new document states another baseline, which stands. As in cells: % are fractions. */
  | { readonly code: "documentSays"; readonly stated: number; readonly actual: number };

/** The plan year and as-of date of the earlier ledger, and the year of the new plan. */
export interface Years {
  readonly ledger: number;
  /** ISO date. */
  readonly asOf: string;
  readonly plan: number;
}

/** What a row of a new ledger takes from the row of the earlier one that it matches. */
export function carryRow(
  from: CheckedRow,
  to: PlanRow,
  years: Years,
): { readonly cells: OfficeCells; readonly notTaken: readonly NotTaken[] } {
  const ended = endOf(from);
  if (ended !== null) return { cells: {}, notTaken: [{ code: ended }] };
  const unitsInCharge = {
    ...textCell("leadUnit", from.leadUnit),
    ...textCell("supportUnits", textOf(from.cells.get("supportUnits") ?? null)),
  };
  if (to.kind !== "quantified" || readBasis(to.cells.basis) !== "total") return { cells: unitsInCharge, notTaken: [] };

  const actual = finalActual(from, asText(to.cells.unit), years);
  const stated = typeof to.cells.baseline === "number" ? to.cells.baseline : null;
  if (stated !== null) {
    const differs = typeof actual === "number" && !isSameCell(stated, actual);
    return { cells: unitsInCharge, notTaken: differs ? [{ code: "documentSays", stated, actual }] : [] };
  }
  if (typeof actual !== "number") return { cells: unitsInCharge, notTaken: [actual] };
  return { cells: { ...unitsInCharge, baseline: actual }, notTaken: [] };
}

function endOf(row: CheckedRow): "closed" | "withdrawn" | "keyTwice" | null {
  if (row.isKeyAmbiguous) return "keyTwice";
  if (row.assessed.kind === "withdrawn") return "withdrawn";
  return isBlank(row.closed) ? null : "closed";
}

/** Last year's stock at the end of the year, as a cell has it; or why there is none. */
function finalActual({ assessed, report, judgement }: CheckedRow, unit: string, years: Years): number | NotTaken {
  if (assessed.kind !== "quantified") return { code: "basisUnlike", was: null };
  if (assessed.basis !== "total") return { code: "basisUnlike", was: assessed.basis };
  if (assessed.unit !== unit) return { code: "unitUnlike", was: assessed.unit, is: unit };
  if (years.plan !== years.ledger + 1) return { code: "notLastYear", year: years.ledger };
  if (years.asOf < yearEnd(years.ledger)) return { code: "notFinal", asOf: years.asOf };
  switch (judgement.status) {
    case "notReported":
      return { code: "notReported" };
    case "needsReview":
      return { code: "inDoubt" };
    default:
      // What the judgement took is a number that can be; anything else is `invalid`.
      return typeof report.actual === "number" && judgement.status !== "invalid"
        ? report.actual
        : { code: "entryInvalid", is: report.actual, remarks: judgement.remarks };
  }
}

function textCell(field: "leadUnit" | "supportUnits", text: string): OfficeCells {
  return isBlank(text) ? {} : { [field]: text };
}

function asText(cell: PlanRow["cells"]["unit"]): string {
  return typeof cell === "string" ? cell : "";
}
