import { proposeComparison } from "../../src/domain/progress/comparison";
import type { Group, Requirement, Target, WorkPlan, WorkPoint } from "../../src/domain/workPlan";

const span = { start: 0, end: 1 };

const atLeast100: Requirement = { bound: "atLeast", measure: "level", value: 100 };

/** A target as tests want it: 100 家 at least, by the end of 2019, compared as proposed, unless the test says otherwise. */
export function target(key: string, over: Partial<Target> = {}): Target {
  const { requirement, unit, basis } = { requirement: atLeast100, unit: "家", basis: "increment" as const, ...over };
  const { measure } = requirement;
  return {
    key,
    indicator: "培育优势企业",
    subject: "企业",
    requirement,
    unit,
    basis,
    comparison: proposeComparison({ measure, unit, basis }),
    baseline: null,
    deadline: { date: "2019-12-31", stated: null },
    aspirational: false,
    stated: "100家",
    hedges: [],
    spans: [span],
    why: [],
    needsReview: null,
    ...over,
  };
}

export function point(key: string, over: Partial<WorkPoint> = {}): WorkPoint {
  const targets = over.targets ?? [];
  return {
    key,
    kind: targets.length > 0 ? "quantified" : "qualitative",
    text: "推动高校实施知识产权管理规范。",
    span,
    deliverable: null,
    aspirational: false,
    targets,
    needsReview: null,
    ...over,
  };
}

export function region(name: string, code: string, workPoints: readonly WorkPoint[]): Group {
  return { name, code, workPoints };
}

export function plan(groups: readonly Group[], over: Partial<WorkPlan> = {}): WorkPlan {
  return {
    format: "workpoints/2",
    edition: "2019",
    title: "2019年地方知识产权战略实施暨强国建设工作要点",
    documentNumber: "国知战联办〔2019〕8号",
    issuer: "国务院知识产权战略实施工作部际联席会议办公室",
    date: "2019-05-05",
    year: 2019,
    groupedBy: "region",
    groups,
    ...over,
  };
}

/** A small plan with every kind of row: counted, percent, measured, growth, range, 争取, in doubt, without a number, a note. */
export function samplePlan(): WorkPlan {
  const of = (requirement: Requirement, over: Partial<Target>): Partial<Target> => ({ requirement, ...over });
  return plan([
    region("北京市", "110000", [
      point("2019-110000-01", { deliverable: { text: "社会监督员监督体系", span } }),
      point("2019-110000-02", { needsReview: { reason: "deliverableEndUnclear", readings: [] } }),
    ]),
    region("山东省", "370000", [
      point("2019-370000-01", {
        text: "年内新增贯标企业500家，规上企业参保率达到85%。\n=1+1 不是公式",
        targets: [
          target("2019-370000-01-1", of({ bound: "about", measure: "level", value: 500 }, { aspirational: true })),
          target(
            "2019-370000-01-2",
            of({ bound: "atLeast", measure: "level", value: 85 }, { unit: "%", basis: "total", subject: "" }),
          ),
        ],
      }),
      point("2019-370000-02", {
        targets: [
          target("2019-370000-02-1", of({ bound: "between", measure: "level", lower: 2, upper: 3 }, { unit: "期" })),
          target(
            "2019-370000-02-2",
            of({ bound: "atLeast", measure: "growth", value: 8 }, { unit: "亿元", basis: "unspecified" }),
          ),
          target("2019-370000-02-3", {
            baseline: { value: 40, date: null, stated: "40家" },
            basis: "total",
            needsReview: { reason: "subjectUnclear", readings: [] },
          }),
        ],
      }),
    ]),
    region("山西省", "140000", [
      point("2019-140000-01", { kind: "note", text: "无明确贯标内容" }),
      point("2019-140000-02", { aspirational: true, text: "力争建成国家级园区" }),
    ]),
  ]);
}
