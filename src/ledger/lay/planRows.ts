import { yearEnd } from "../../domain/calendar";
import { isCountedUnit } from "../../domain/units";
import type { Group, Milestones, Owners, Requirement, Target, WorkPlan, WorkPoint } from "../../domain/workPlan";
import type { CellInput } from "../../workbook/cellValue";
import { WorkbookError } from "../../workbook/workbook";
import { type Field, headerOf } from "../template/ledgerSpec";
import { measureOf, noMeasure, type RowMeasure } from "../template/measure";
import { cellScale } from "../template/requirementPhrase";
import {
  basisWords,
  boundWords,
  commitmentWords,
  comparisonWords,
  kindWords,
  measureWord,
  numberWord,
  reviewWords,
} from "../template/words";

/** One row of a ledger that is about to be written: its cells, and what decides formats and prompts. */
export interface PlanRow {
  readonly key: string;
  readonly kind: "quantified" | "qualitative" | "note";
  readonly measure: RowMeasure;
  readonly cells: Readonly<Partial<Record<Field, CellInput>>>;
}

/** The rows of a plan in its order: one per target, and one per work point without a target. */
export function planRows(plan: WorkPlan): readonly PlanRow[] {
  return plan.groups
    .flatMap((group) =>
      group.workPoints.flatMap((point) =>
        point.targets.length === 0
          ? [pointRow(group, point, plan)]
          : point.targets.map((target) => targetRow(group, point, target)),
      ),
    )
    .map((row, index) => ({ ...row, cells: { sequence: index + 1, ...row.cells } }));
}

function targetRow(group: Group, point: WorkPoint, target: Target): PlanRow {
  const { requirement, unit, basis, comparison } = target;
  const counted = isCountedUnit(unit);
  const measure = measureOf({ measure: requirement.measure, unit, counted, basis, comparison });
  const [value, upper] = valuesOf(requirement, unit);
  const baseline = target.baseline?.value ?? null;
  return {
    key: target.key,
    kind: "quantified",
    measure,
    cells: {
      ...pointCells(group, point),
      indicator: target.indicator,
      subject: textOrNothing(target.subject),
      requirement: boundWords[requirement.bound],
      value,
      unit: textOrNothing(unit),
      deadline: { date: target.deadline.date },
      review: reviewOf(point, target),
      comparison: comparisonWords[comparison],
      ...milestoneCells(target.milestones, measure.scale === "percent"),
      kind: kindWords.quantified,
      commitment: commitmentWords[target.aspirational ? "aspirational" : "binding"],
      measure: measureWord(requirement.measure, unit),
      upper,
      basis: basisWords[basis],
      counted: numberWord(unit, counted),
      baseline: baseline !== null && unit === "%" ? toFraction(baseline) : baseline,
      key: target.key,
    },
  };
}

function pointRow(group: Group, point: WorkPoint, plan: WorkPlan): PlanRow {
  const kind = point.kind === "note" ? "note" : "qualitative";
  return {
    key: point.key,
    kind,
    measure: noMeasure,
    cells: {
      ...pointCells(group, point),
      deadline: kind === "note" ? null : { date: point.deadline?.date ?? yearEnd(plan.year) },
      review: point.needsReview === null ? null : reviewWords[point.needsReview.reason],
      kind: kindWords[kind],
      commitment: kind === "note" ? null : commitmentWords[point.aspirational ? "aspirational" : "binding"],
      key: point.key,
    },
  };
}

function pointCells(group: Group, point: WorkPoint): PlanRow["cells"] {
  return {
    region: textOrNothing(group.name),
    workPoint: point.text,
    deliverable: point.deliverable?.text ?? null,
    ...ownerCells(point.owners),
  };
}

/** Who answers for a point, where the document says so; several are parted as Chinese texts part them. */
function ownerCells(owners: Owners | undefined): PlanRow["cells"] {
  const names = (list: readonly string[] | undefined): string | null => textOrNothing((list ?? []).join("、"));
  return {
    leadUnit: names(owners?.lead),
    supportUnits: names(owners?.support),
    persons: names(owners?.persons),
  };
}

function milestoneCells(milestones: Milestones | undefined, isPercent: boolean): PlanRow["cells"] {
  const cell = (value: number | undefined): number | null =>
    value === undefined ? null : isPercent ? toFraction(value) : value;
  return {
    firstQuarter: cell(milestones?.firstQuarter),
    firstHalf: cell(milestones?.firstHalf),
    threeQuarters: cell(milestones?.threeQuarters),
  };
}

/**
 * Doubt about a target stands in its row, and so does doubt about its point, as both leave open what to judge.
 * Where 成果形式 ends leaves no number open: that doubt stands only in the row of a point without targets.
 */
function reviewOf(point: WorkPoint, target: Target): string | null {
  const reasons = [target.needsReview?.reason, point.needsReview?.reason].flatMap((reason) =>
    reason === undefined || (reason === "deliverableEndUnclear" && reason !== target.needsReview?.reason)
      ? []
      : [reviewWords[reason]],
  );
  return reasons.length === 0 ? null : [...new Set(reasons)].join("；");
}

/** 目标值 and 目标上限. Percentages are fractions in cells: 85 % is 0.85, growth by 8 % is 0.08. */
function valuesOf(requirement: Requirement, unit: string): readonly [number, number | null] {
  const isPercent = cellScale(requirement.measure, unit) === 100;
  const scaled = (value: number): number => (isPercent ? toFraction(value) : value);
  if (requirement.bound === "between") return [scaled(requirement.lower), scaled(requirement.upper)];
  return [scaled(requirement.value), null];
}

/** Without the noise of binary fractions: 8.2 % is 0.082. */
function toFraction(percent: number): number {
  return Number((percent / 100).toPrecision(12));
}

function textOrNothing(text: string): string | null {
  return text === "" ? null : text;
}

/** Characters that a cell of a spreadsheet takes. */
const LONGEST = 32_767;

/** Rows whose texts no cell would take are told before anything is written. @throws WorkbookError `textTooLong` */
export function refuseLongTexts(rows: readonly PlanRow[]): void {
  for (const { cells } of rows) {
    for (const [field, cell] of Object.entries(cells)) {
      if (typeof cell !== "string" || cell.length <= LONGEST) continue;
      const region = typeof cells.region === "string" ? cells.region.slice(0, 20) : "";
      const column = headerOf(field as Field);
      throw new WorkbookError("textTooLong", { region, text: cell.slice(0, 20), column, length: cell.length });
    }
  }
}
