import { dateOfSerial, isoDate } from "../../domain/calendar";
import { comparisonOf, fitsComparison, isRelative } from "../../domain/progress/comparison";
import { isBlank } from "../../domain/progress/entry";
import { judge } from "../../domain/progress/judge";
import { isCap } from "../../domain/progress/line";
import { readStage } from "../../domain/progress/stage";
import type { Judgement } from "../../domain/progress/status";
import type { CellValue } from "../../workbook/cellValue";
import type { LedgerArea } from "../template/ledgerArea";
import { headerOf, ledgerColumns, type Field } from "../template/ledgerSpec";
import type { LedgerSettings } from "../template/settings";
import type { LedgerIssue, LedgerRow, RowFinding, RowPlace } from "./ledger";
import { cellOf } from "./ledgerIssues";
import { NOT_CALCULATED } from "./notCalculated";

/** What findings are told by. */
export interface FindingContext {
  readonly area: LedgerArea;
  readonly settings: LedgerSettings;
  /** ISO date of the day on which the ledger is looked at; without it, no date is in the future. */
  readonly today?: string;
}

/** Columns that are filled in by bureaus or the office. */
const filledFields: readonly Field[] = ledgerColumns
  .filter(({ owner }) => owner === "entry" || owner === "office" || owner === "shared")
  .map(({ field }) => field);

/**
 * What of a row does not go together, or cannot be used. None of it changes how the row is judged; each names the cell to look at.
 * Rows that nobody judges (notes, what was withdrawn) have no findings.
 */
export function rowFindings(row: LedgerRow, context: FindingContext): readonly LedgerIssue[] {
  const { kind } = row.assessed;
  if (kind === "note" || kind === "withdrawn" || row.isKeyAmbiguous) return [];
  const judgement = judge(row.assessed, row.report, context.settings);
  return [
    ...errorFindings(row, context),
    ...reportFindings(row, judgement, context),
    ...dateFindings(row, context),
    ...(kind === "quantified" ? targetFindings(row, judgement, context) : []),
  ];
}

/** Rows that were reported without 填报日期, told once. */
export function undatedReports(rows: readonly LedgerRow[], area: LedgerArea): readonly LedgerIssue[] {
  const undated = rows.filter(
    (row) => area.columnOf.has("reportedOn") && isReported(row) && isBlank(row.cells.get("reportedOn") ?? null),
  );
  const [first] = undated;
  if (first === undefined) return [];
  const cell = cellOf(area, first, "reportedOn");
  return [{ code: "reportedOnMissing", sheet: area.sheet, cell, count: undated.length }];
}

/** #REF! and the like where somebody fills in, whatever else the row waits for; what 累计完成 holds is told as an entry. */
function errorFindings(row: LedgerRow, { area }: FindingContext): readonly LedgerIssue[] {
  return filledFields.flatMap((field): LedgerIssue[] => {
    const is = row.cells.get(field) ?? null;
    if (typeof is !== "object" || is === null || is === NOT_CALCULATED) return [];
    if (field === "actual" && row.assessed.kind === "quantified") return [];
    return [{ code: "entryError", ...placeOf(row, field, area), header: headerOf(field), is }];
  });
}

/** What a report says twice, and not alike. */
function reportFindings(row: LedgerRow, judgement: Judgement, { area }: FindingContext): readonly LedgerIssue[] {
  const { assessed, report, cells } = row;
  const at = (field: Field): RowPlace => placeOf(row, field, area);
  const stage = readStage(report.stage);
  const hasNote = !isBlank(report.note);
  const { status, actual, line } = judgement;
  const isShort = actual !== null && line !== null && !isCap(assessed) && actual < line;
  const isBehind = status === "behind" || status === "farBehind" || status === "overdue";
  const findings: readonly (readonly [isSo: boolean, code: RowFinding, field: Field])[] = [
    [stage === "done" && isShort, "doneButShort", "stage"],
    [stage === "done" && !hasNote, "doneWithoutNote", "note"],
    [stage === "notStarted" && typeof report.actual === "number" && report.actual > 0, "notStartedWithNumber", "stage"],
    [isBehind && isBlank(cells.get("problems") ?? null), "behindWithoutProblems", "problems"],
  ];
  const told = findings.flatMap(([isSo, code, field]): LedgerIssue[] => (isSo ? [{ code, ...at(field) }] : []));
  const was = cells.get("previous") ?? null;
  const sumsUp = assessed.kind === "quantified" && comparisonOf(assessed) === "cumulative";
  const { actual: is } = report;
  if (!sumsUp || typeof was !== "number" || typeof is !== "number" || is >= was) return told;
  return [...told, { code: "belowPrevious", ...at("actual"), is, was }];
}

/** 填报日期, 延期至 and 完成时限. */
function dateFindings(row: LedgerRow, { area, settings, today }: FindingContext): readonly LedgerIssue[] {
  const at = (field: Field): RowPlace => placeOf(row, field, area);
  const cell = (field: Field): CellValue => row.cells.get(field) ?? null;
  const findings: LedgerIssue[] = [];

  const reportedOn = cell("reportedOn");
  const reported = typeof reportedOn === "number" ? dateOfSerial(reportedOn) : null;
  if (!isBlank(reportedOn) && !isError(reportedOn)) {
    if (reported === null) findings.push({ code: "reportedOnInvalid", ...at("reportedOn"), is: reportedOn });
    else if (today !== undefined && reported > today)
      findings.push({ code: "reportedOnFuture", ...at("reportedOn"), is: reported });
  }

  const deadline = cell("deadline");
  const stated = typeof deadline === "number" ? dateOfSerial(deadline) : null;
  const extension = cell("extendedTo");
  if (!isBlank(extension) && !isError(extension)) {
    const extended = typeof extension === "number" ? dateOfSerial(extension) : null;
    if (extended === null || (stated !== null && extended <= stated))
      findings.push({ code: "extensionUnusable", ...at("extendedTo") });
  }
  const start = isoDate(settings.year, settings.startMonth, 1);
  const { deadline: used } = row.assessed;
  if (settings.startMonth > 1 && used !== null && used < start)
    findings.push({ code: "deadlineBeforeStart", ...at("deadline") });
  return findings;
}

/** What the office set for a target. */
function targetFindings(row: LedgerRow, judgement: Judgement, { area }: FindingContext): readonly LedgerIssue[] {
  const { assessed, cells } = row;
  const { milestones, baseline, measure, comparison } = assessed;
  const { line } = judgement;
  const at = (field: Field): RowPlace => placeOf(row, field, area);
  const findings: LedgerIssue[] = [];

  const chosen = cells.get("comparison") ?? null;
  const isUnfit =
    comparison === null ? !isBlank(chosen) : measure !== null && !fitsComparison(comparison, { ...assessed, measure });
  if (isUnfit && !isError(chosen))
    findings.push({ code: "comparisonUnfit", ...at("comparison"), is: chosen, used: comparisonOf(assessed) });

  const set = milestones.flatMap((value) => value ?? []);
  const fields = ["firstQuarter", "firstHalf", "threeQuarters"] as const;
  const placeOfFirst = fields[milestones.findIndex((value) => value !== null)] ?? "firstQuarter";
  if (!isCap(assessed)) {
    if (set.some((value, index) => value < (set[index - 1] ?? value)))
      findings.push({ code: "milestonesFall", ...at(placeOfFirst) });
    if (line !== null && set.some((value) => value > line))
      findings.push({ code: "milestoneAboveLine", ...at(placeOfFirst) });
  }
  if (isRelative(assessed) && baseline !== null && baseline <= 0)
    findings.push({ code: "baselineUnusable", ...at("baseline") });
  const isStockBeyond = comparisonOf(assessed) === "stock" && !isCap(assessed) && !isRelative(assessed);
  if (isStockBeyond && baseline !== null && line !== null && baseline >= line)
    findings.push({ code: "baselineBeyondLine", ...at("baseline") });
  const lastYear = cells.get("lastYear") ?? null;
  if (typeof lastYear === "number" && lastYear <= 0) findings.push({ code: "lastYearUnusable", ...at("lastYear") });
  return findings;
}

function isReported({ assessed, report: { actual, stage } }: LedgerRow): boolean {
  if (assessed.kind === "quantified") return !isBlank(actual);
  return assessed.kind === "qualitative" && !isBlank(stage);
}

function isError(cell: CellValue): boolean {
  return typeof cell === "object" && cell !== null;
}

function placeOf(row: LedgerRow, field: Field, area: LedgerArea): RowPlace {
  const { key, region, indicator, workPoint } = row;
  return {
    sheet: area.sheet,
    cell: cellOf(area, row, field),
    key,
    region,
    indicator: indicator === "" ? workPoint : indicator,
  };
}
