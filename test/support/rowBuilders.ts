import type { AssessedRow, AssessmentSettings } from "../../src/domain/progress/assessedRow";
import { proposeComparison } from "../../src/domain/progress/comparison";
import type { Report } from "../../src/domain/progress/report";

/** “至少 100 家，当年新增，2019 年底前”, changed in what the test is about; compared as its words propose where nothing else is said. */
export function target(change: Partial<AssessedRow> = {}): AssessedRow {
  const row: AssessedRow = {
    kind: "quantified",
    review: "",
    bound: "atLeast",
    measure: "level",
    value: 100,
    upper: null,
    unit: "家",
    counted: true,
    basis: "increment",
    comparison: null,
    baseline: null,
    milestones: [null, null, null],
    deadline: "2019-12-31",
    ...change,
  };
  const { measure } = row;
  return measure === null || change.comparison !== undefined
    ? row
    : { ...row, comparison: proposeComparison({ ...row, measure }) };
}

/** A work point without a number, due at the end of 2019. */
export function workPoint(change: Partial<AssessedRow> = {}): AssessedRow {
  return target({
    kind: "qualitative",
    bound: null,
    measure: null,
    value: null,
    unit: "",
    counted: false,
    basis: "unspecified",
    ...change,
  });
}

export function report(change: Partial<Report> = {}): Report {
  return { actual: null, stage: null, note: null, verified: null, ...change };
}

export function settings(asOf: string, change: Partial<AssessmentSettings> = {}): AssessmentSettings {
  return {
    year: 2019,
    asOf,
    tolerance: 0.1,
    paceOn: true,
    startMonth: 1,
    paceBuffer: 0,
    severeLag: null,
    dueSoonDays: 0,
    ...change,
  };
}
