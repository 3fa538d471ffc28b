import type { AssessedRow, AssessmentSettings } from "../../src/domain/progress/assessedRow";
import type { Report } from "../../src/domain/progress/report";

/** “至少 100 家，当年新增，2019 年底前”, changed in what the test is about. */
export function target(change: Partial<AssessedRow> = {}): AssessedRow {
  return {
    kind: "quantified",
    review: "",
    requirement: "atLeast",
    value: 100,
    unit: "家",
    counted: true,
    basis: "increment",
    baseline: null,
    deadline: "2019-12-31",
    ...change,
  };
}

/** A work point without a number, due at the end of 2019. */
export function workPoint(change: Partial<AssessedRow> = {}): AssessedRow {
  return target({
    kind: "qualitative",
    requirement: null,
    value: null,
    unit: "",
    counted: false,
    basis: "unspecified",
    ...change,
  });
}

export function report(change: Partial<Report> = {}): Report {
  return { actual: null, stage: null, note: null, ...change };
}

export function settings(asOf: string, change: Partial<AssessmentSettings> = {}): AssessmentSettings {
  return { year: 2019, asOf, tolerance: 0.1, paceOn: true, paceBuffer: 0, ...change };
}
