import type { EditionRow } from "../../domain/merge/matching";
import { findRegion } from "../../domain/regions/regionNames";
import type { WorkPlan } from "../../domain/workPlan";
import type { CellValue } from "../../workbook/cellValue";
import type { BaseRow } from "../base/base";
import type { LedgerRow } from "../read/ledger";
import { toCellValue } from "../read/ledgerIssues";
import type { Field } from "../template/ledgerSpec";
import { planRows, type PlanRow } from "../lay/planRows";
import { textOf } from "../read/readRow";
import { readKind } from "../template/words";
import { keyParts, pointOfKey } from "./keys";

/** The cells of a row by field, as a spreadsheet reads them. */
export type Cells = (field: Field) => CellValue;

/** A row of the edition that the ledger holds, as the base has it; without a base, as the table has it. */
export interface RowBefore {
  readonly row: EditionRow;
  readonly cells: Cells;
}

/** A row of the new edition, decisions taken. */
export interface RowAfter {
  readonly row: EditionRow;
  readonly planRow: PlanRow;
}

export function cellsOfBase(row: BaseRow): Cells {
  return (field) => toCellValue(row[field] ?? null);
}

export function cellsOfTable({ cells }: LedgerRow): Cells {
  return (field) => cells.get(field) ?? null;
}

export function rowBefore(key: string, cells: Cells): RowBefore {
  return { row: editionRow(key, pointOfKey(key), cells), cells };
}

/** The rows of a plan whose decisions are taken, in its order. */
export function rowsAfter(plan: WorkPlan): readonly RowAfter[] {
  const pointOf = new Map(
    plan.regions.flatMap(({ workPoints }) =>
      workPoints.flatMap((point) => [point, ...point.targets].map(({ key }) => [key, point.key] as const)),
    ),
  );
  return planRows(plan).map((planRow) => ({
    row: editionRow(planRow.key, pointOf.get(planRow.key) ?? planRow.key, cellsOfBase(planRow.cells)),
    planRow,
  }));
}

/** The row under another key. */
export function withKey(row: PlanRow, key: string): PlanRow {
  return { ...row, key, cells: { ...row.cells, key } };
}

export function regionName({ cells }: PlanRow): string {
  return textOf(toCellValue(cells.region ?? null));
}

/** A name for the region that its rows share in every edition: the code of a region that is known, else the name as written. */
export function regionOf(name: string, key: string): string {
  const written = name.replace(/\s/gu, "");
  return findRegion(written)?.code ?? (written === "" ? (keyParts(key)?.region ?? "") : written);
}

function editionRow(key: string, point: string, cells: Cells): EditionRow {
  const text = (field: Field): string => textOf(cells(field)).trim();
  const kind = readKind(cells("kind"));
  return {
    key,
    point,
    region: regionOf(text("region"), key),
    kind: kind === null || kind === "withdrawn" ? kindByCells(text) : kind,
    text: text("workPoint"),
    indicator: text("indicator"),
    subject: text("subject"),
    demand: (["requirement", "value", "upper", "unit"] as const).map(text).join(" "),
    withdrawn: kind === "withdrawn",
  };
}

/** What a row was before 类型 said 已撤销. */
function kindByCells(text: (field: Field) => string): EditionRow["kind"] {
  if (text("requirement") !== "" || text("indicator") !== "") return "quantified";
  return text("deadline") === "" && text("commitment") === "" ? "note" : "qualitative";
}
