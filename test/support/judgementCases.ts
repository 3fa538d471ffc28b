import type { AssessedRow, AssessmentSettings } from "../../src/domain/progress/assessedRow";
import { serialOfDate } from "../../src/domain/calendar";
import type { Entered, Report } from "../../src/domain/progress/report";
import { proposeComparison } from "../../src/domain/progress/comparison";
import { lineOf } from "../../src/domain/progress/line";
import type { Bound, Comparison } from "../../src/domain/workPlan";
import { headerOf } from "../../src/ledger/template/ledgerSpec";
import {
  basisWords,
  boundWords,
  comparisonWords,
  kindWords,
  measureWord,
  numberWord,
} from "../../src/ledger/template/words";
import type { CellValue } from "../../src/workbook/cellValue";

/** One ledger row with everything that decides its judgement, in domain words and as the cells that a workbook would hold. */
export interface JudgementCase {
  /** What the case is about, in words. */
  readonly sentence: string;
  readonly row: AssessedRow;
  readonly report: Report;
  readonly settings: AssessmentSettings;
  /** By header; calculated columns are absent. */
  readonly cells: ReadonlyMap<string, CellValue>;
}

const settings2019: AssessmentSettings = {
  year: 2019,
  asOf: "2019-09-30",
  tolerance: 0.1,
  paceOn: true,
  startMonth: 1,
  paceBuffer: 0,
  severeLag: null,
  dueSoonDays: 30,
};

const target100: AssessedRow = {
  kind: "quantified",
  review: "",
  bound: "atLeast",
  measure: "level",
  value: 100,
  upper: null,
  unit: "家",
  counted: true,
  basis: "increment",
  comparison: "cumulative",
  baseline: null,
  milestones: [null, null, null],
  deadline: "2019-12-31",
};

const workPoint: AssessedRow = {
  ...target100,
  kind: "qualitative",
  bound: null,
  measure: null,
  value: null,
  unit: "",
  counted: false,
  basis: "unspecified",
  comparison: null,
};

type RowChange = Partial<AssessedRow>;

/** A growth that is compared as the level it leads to. */
const grown: RowChange = { measure: "growth", comparison: "stock" };

/** Every requirement kind, counted and measured, in every basis that changes its judgement. */
const targets: readonly (readonly [name: string, change: RowChange])[] = [
  ["100 new ones", {}],
  ["100, basis not stated", { basis: "unspecified" }],
  ["100 in stock, 40 at the start", { basis: "total", baseline: 40 }],
  ["100 in stock, start unknown", { basis: "total" }],
  ["a single one", { value: 1 }],
  ["10,000", { value: 10_000 }],
  ["nothing at all (0)", { value: 0 }],
  ["1.5 kilometres", { value: 1.5, unit: "公里", counted: false }],
  ["0.3 hectares, off by binary fractions", { value: 0.1 + 0.2, unit: "公顷", counted: false }],
  ["85 %", { value: 0.85, unit: "%", counted: false, basis: "unspecified" }],
  ["85 % from 60 %", { value: 0.85, unit: "%", counted: false, basis: "total", baseline: 0.6 }],
  ["more than 100 whole ones", { bound: "moreThan" }],
  ["more than 100 tons", { bound: "moreThan", unit: "吨", counted: false }],
  ["at most 100 in all", { bound: "atMost" }],
  ["at most 100 at a time", { bound: "atMost", basis: "total" }],
  ["at most 5 %", { bound: "atMost", value: 0.05, unit: "%", counted: false }],
  ["fewer than 100 whole ones", { bound: "lessThan" }],
  ["less than 100 tons", { bound: "lessThan", unit: "吨", counted: false }],
  ["less than 100 tons at a time", { bound: "lessThan", unit: "吨", counted: false, basis: "total" }],
  ["about 150", { bound: "about", value: 150 }],
  ["about 5", { bound: "about", value: 5 }],
  ["about 1.5 kilometres", { bound: "about", value: 1.5, unit: "公里", counted: false }],
  ["2 to 3", { bound: "between", value: 2, upper: 3 }],
  ["8 % more than 55", { ...grown, value: 0.08, baseline: 55 }],
  ["8 % more than 120.5 tons", { ...grown, value: 0.08, baseline: 120.5, unit: "吨", counted: false }],
  ["8 % more than nobody knows", { ...grown, value: 0.08 }],
  ["1.5 times 7 whole ones", { measure: "multiple", value: 1.5, baseline: 7 }],
  ["twice 60", { measure: "multiple", value: 2, baseline: 60 }],
  ["twice nobody knows", { measure: "multiple", value: 2, basis: "total" }],
];

/** Those whose line or pace hangs on the settings. */
const settingTargets = targets.filter(([name]) =>
  /^(100 new|100 in stock, 40|about|85 % from|8 % more than 120|at most 5)/.test(name),
);

/** Before and at the end of June, and at the deadline: which of the actuals around the line are worth asking there. */
const dates = [
  ["2019-06-29", ["half"]],
  ["2019-06-30", ["half", "below"]],
  ["2019-12-31", ["below", "line", "above"]],
] as const;

/** What people type into 累计完成. */
const entries: readonly Entered[] = [
  ...["\u200b", "\u202d\ufeff", "\u00ad", "\u2028", "30\u200b", "\u202d30"],
  ...[null, "", " ", "   ", "\u3000", "\u00a0", "\t", "\n", " \u3000\u00a0\r\n"],
  ...["30家", "约30", "３０", "三十", "/", "无", "30", "0", "85%", "-", "30 家", "1,000", "'30"],
  ...[
    0,
    1,
    -5,
    -0.001,
    30.5,
    74,
    75,
    99.9999999999,
    0.1 + 0.2,
    0.85,
    0.8499,
    1,
    1.7,
    1.71,
    85,
    200,
    201,
    10_000,
    10_001,
  ],
  ...[1e9, 43466, 43465, 43646, 44196, 44197, true, false, { error: "#N/A" }, { error: "#DIV/0!" }, { error: "#REF!" }],
];

const entryTargets: readonly (readonly [name: string, change: RowChange])[] = [
  ["100 new ones", {}],
  ["85 %", { value: 0.85, unit: "%", counted: false }],
  ["20,000 tons", { value: 20_000, unit: "吨", counted: false }],
  ["at most 100", { bound: "atMost" }],
  ["growth of a share", { ...grown, value: 0.1, unit: "%", counted: false, baseline: 0.8 }],
  ["growth as a rate", { measure: "growth", value: 0.08 }],
  ["growth in points", { measure: "points", value: 2, unit: "个百分点", counted: false }],
];

const stages: readonly Entered[] = [
  ...[
    "未启动",
    "推进中",
    "已完成",
    "持续推进",
    " 已完成 ",
    "持续推进\u3000",
    "推 进中",
    "完已成",
    "持续推进\u200b",
    "\u2060已\u200b完成",
  ],
  ...[null, "", "\u3000", "完成", "已完成。", "基本完成", 1, true, { error: "#N/A" }],
];

const notes: readonly Entered[] = [null, "\u3000", "\u200b", "已印发通知", 3, { error: "#N/A" }];

/** Ledger rows whose cells cannot be read: what a reader makes of them, and what stands there. */
const unreadable: readonly (readonly [name: string, change: RowChange, cells: Readonly<Record<string, CellValue>>])[] =
  [
    ["a target value that was emptied", { value: null }, {}],
    ["a target value in words", { value: null }, { 目标值: "约100" }],
    ["a target value that is an error", { value: null }, { 目标值: { error: "#VALUE!" } }],
    ["a requirement that was emptied", { bound: null }, {}],
    ["a requirement nobody knows", { bound: null }, { 要求: "最好" }],
    ["a requirement that is an error", { bound: null }, { 要求: { error: "#NAME?" } }],
    ["a deadline that was emptied", { deadline: null }, {}],
    ["a deadline in words", { deadline: null }, { 完成时限: "年底" }],
    ["a deadline that is text", { deadline: null }, { 完成时限: "2019-12-31" }],
    ["a deadline that is an error", { deadline: null }, { 完成时限: { error: "#N/A" } }],
    ["a deadline before the calendars agree", { deadline: null }, { 完成时限: 5 }],
    ["a baseline in words", { basis: "total" }, { 年初基数: "四十" }],
    ["a baseline that is an error", { basis: "total" }, { 年初基数: { error: "#N/A" } }],
    ["a growth whose baseline is an error", { ...grown, value: 0.1 }, { 年初基数: { error: "#N/A" } }],
    ["a remark in 待确认事项 that is an error", { review: "#N/A" }, { 待确认事项: { error: "#N/A" } }],
  ];

const bounds: readonly Bound[] = ["atLeast", "moreThan", "atMost", "lessThan", "about", "aboutAtMost", "between"];
const comparisons: readonly (Comparison | null)[] = ["cumulative", "stock", "rate", "dueOnly", null];

/** A number of each measure, in the units in which it occurs. */
const numbers: readonly (readonly [name: string, change: RowChange])[] = [
  ["100 whole ones", {}],
  ["1.5 kilometres", { value: 1.5, upper: 2, unit: "公里", counted: false }],
  ["60 %", { value: 0.6, upper: 0.7, unit: "%", counted: false, basis: "unspecified" }],
  ["20 degrees", { value: 20, upper: 22, unit: "℃", counted: false, basis: "unspecified" }],
  ["growth by 8 %", { measure: "growth", value: 0.08, upper: 0.1 }],
  ["a fall by 3 %", { measure: "growth", value: -0.03, upper: -0.01, unit: "吨", counted: false }],
  ["2 points more", { measure: "points", value: 2, upper: 3, unit: "个百分点", counted: false }],
  ["twice as many", { measure: "multiple", value: 2, upper: 3 }],
];

/** Some thousand rows, always the same, that together ask everything the judgement decides. */
export const judgementCases: readonly JudgementCase[] = [
  ...targets.flatMap(([name, change]) =>
    dates.flatMap(([asOf, places]) =>
      places.map((place) => caseOf(name, change, { actual: actualAt(place, { ...target100, ...change }) }, { asOf })),
    ),
  ),
  ...entryTargets.flatMap(([name, change], index) =>
    entries
      .filter((actual) => index === 0 || typeof actual === "number")
      .map((actual) => caseOf(name, change, { actual })),
  ),
  ...unreadable.flatMap(([name, change, cells]) =>
    [null, 30, "30家"].map((actual) => caseOf(name, change, { actual }, {}, cells)),
  ),
  ...deadlineCases(),
  ...settingCases(),
  ...boundCases(),
  ...milestoneCases(),
  ...verifiedCases(),
  ...severeCases(),
  ...stateCases(),
  ...stageCases(),
];

/** Every bound of every measure under every 考核方式, with and without a baseline, around its line and far from it. */
function boundCases(): JudgementCase[] {
  const moments = [
    ["2019-05-31", ["half", "line"]],
    ["2019-12-31", ["below", "above"]],
  ] as const;
  return numbers.flatMap(([name, number]) =>
    bounds.flatMap((bound) =>
      comparisons.flatMap((comparison) =>
        [null, 40].flatMap((baseline) => {
          if (baseline === null && (comparison === "cumulative" || comparison === "rate")) return [];
          const upper = bound === "between" ? (number.upper ?? 120) : null;
          const change: RowChange = { ...number, bound, comparison, baseline, upper };
          return moments.flatMap(([asOf, places]) =>
            places.map((place) =>
              caseOf(
                `${bound} ${name}, ${String(comparison)}, from ${String(baseline)}`,
                change,
                { actual: actualAt(place, { ...target100, ...change }) },
                { asOf },
              ),
            ),
          );
        }),
      ),
    ),
  );
}

/** 节点目标 replace the line of any way to compare: a step at each quarter's end. */
function milestoneCases(): JudgementCase[] {
  const moments = ["2019-03-30", "2019-03-31", "2019-06-30", "2019-09-29", "2019-10-31", "2019-12-31", "2020-03-31"];
  const sets: readonly AssessedRow["milestones"][] = [
    [20, 50, 80],
    [null, 50, null],
    [null, null, 80],
    [20, null, null],
    [120, 50, 0],
  ];
  return sets.flatMap((milestones) =>
    [{}, { bound: "atMost" } as const, { comparison: "dueOnly" } as const, { comparison: "stock" } as const].flatMap(
      (change) =>
        moments.flatMap((asOf) =>
          [49, 50, 80].map((actual) =>
            caseOf(
              `100 with milestones ${JSON.stringify(milestones)} ${JSON.stringify(change)}`,
              { ...change, milestones },
              { actual },
              { asOf },
            ),
          ),
        ),
    ),
  );
}

/** 核定值 is judged in place of what was reported. */
function verifiedCases(): JudgementCase[] {
  const verified: readonly Entered[] = [
    null,
    " ",
    "\u200b",
    0,
    100,
    30.5,
    -1,
    "30家",
    "已完成",
    true,
    { error: "#N/A" },
  ];
  return verified.flatMap((value) => [
    ...[null, 100, { error: "#REF!" }].map((actual) =>
      caseOf("100, verified", {}, { actual, verified: value }, { asOf: "2019-09-30" }),
    ),
    ...[null, "推进中"].map((stage) => caseOf("a point, verified", workPoint, { stage, verified: value })),
    caseOf("100, verified when due", {}, { actual: 100, verified: value }, { asOf: "2019-12-31" }),
  ]);
}

/** 严重滞后, with and without a buffer, of what is counted and of rates; 起算月. */
function severeCases(): JudgementCase[] {
  const variants: readonly Partial<AssessmentSettings>[] = [
    { severeLag: 0.2 },
    { severeLag: 0.2, paceBuffer: 0.1 },
    { severeLag: 0.05, paceBuffer: 0.1 },
    { severeLag: 0.01 },
    { startMonth: 4 },
    { startMonth: 12, severeLag: 0.2 },
    { startMonth: 10, asOf: "2019-03-31" },
  ];
  const rows: readonly (readonly [string, RowChange, readonly number[]])[] = [
    ["100", {}, [0, 40, 54, 55, 56, 70, 75]],
    ["100 in stock from 40", { basis: "total", baseline: 40 }, [40, 60, 72, 73, 84, 85]],
    ["60 %", { value: 0.6, unit: "%", counted: false }, [0.3, 0.4, 0.58, 0.59, 0.6]],
    ["growth by 8 %", { measure: "growth", value: 0.08 }, [-0.2, 0, 0.05, 0.069, 0.07, 0.08]],
    ["2 points", { measure: "points", value: 2, unit: "个百分点", counted: false }, [-5, 0.5, 0.99, 1, 2]],
    ["20 degrees", { value: 20, unit: "℃", counted: false }, [15, 19, 20]],
    ["by June", { deadline: "2019-06-30" }, [50, 100]],
  ];
  return variants.flatMap((settings) => [
    ...rows.flatMap(([name, change, actuals]) => actuals.map((actual) => caseOf(name, change, { actual }, settings))),
    caseOf("a point", workPoint, { stage: "未启动" }, settings),
  ]);
}

function deadlineCases(): JudgementCase[] {
  const deadlines = ["2018-12-31", "2019-01-01", "2019-01-31", "2019-06-30", "2019-10-15", "2020-06-30"];
  const moments = ["2018-11-30", "2019-01-31", "2019-02-28", "2019-10-14", "2019-10-15", "2020-02-29"];
  return deadlines.flatMap((deadline) =>
    moments.flatMap((asOf) => [
      caseOf(`100 by ${deadline}`, { deadline }, { actual: 33 }, { asOf }),
      caseOf(`a point by ${deadline}`, { ...workPoint, deadline }, { stage: "未启动" }, { asOf }),
      ...[0, 92].map((dueSoonDays) =>
        caseOf(`100 by ${deadline}`, { deadline }, { actual: 99 }, { asOf, dueSoonDays }),
      ),
    ]),
  );
}

function settingCases(): JudgementCase[] {
  const variants: readonly Partial<AssessmentSettings>[] = [
    { paceOn: false },
    { paceBuffer: 0.1 },
    { tolerance: 0.2 },
    { tolerance: 0 },
    { year: 2020, asOf: "2020-02-29" },
  ];
  return variants.flatMap((settings) => [
    ...settingTargets.flatMap(([name, change]) =>
      (["half", "line"] as const).map((place) =>
        caseOf(name, change, { actual: actualAt(place, { ...target100, ...change }) }, settings),
      ),
    ),
    ...[64, 65, 66].map((actual) => caseOf("100 new ones, near the buffer", {}, { actual }, settings)),
    caseOf("a point", workPoint, { stage: "未启动" }, settings),
  ]);
}

function stateCases(): JudgementCase[] {
  const states: readonly (readonly [string, RowChange])[] = [
    ["a note of the editor", { ...workPoint, kind: "note", deadline: null }],
    ["a note that is in doubt", { ...workPoint, kind: "note", review: "存疑" }],
    ["a withdrawn target", { kind: "withdrawn" }],
    ["a withdrawn target in doubt", { kind: "withdrawn", review: "存疑" }],
    ["a target in doubt", { review: "主体不明" }],
    ["a target in doubt about a number", { review: "2" }],
    ["a target whose 待确认事项 holds a space", { review: " " }],
    ["a target whose 待确认事项 holds a full-width space", { review: "\u3000" }],
    ["a point in doubt", { ...workPoint, review: "成果形式存疑" }],
  ];
  const reports: readonly Partial<Report>[] = [
    {},
    { actual: 100 },
    { actual: "30家" },
    { actual: { error: "#N/A" } },
    { stage: "已完成" },
  ];
  return states.flatMap(([name, change]) => reports.map((report) => caseOf(name, change, report)));
}

function stageCases(): JudgementCase[] {
  const moments = ["2019-05-31", "2019-06-30", "2019-07-30", "2019-07-31", "2019-12-31"];
  return [
    ...stages.flatMap((stage, index) =>
      moments
        .filter((asOf) => index < 4 || asOf === "2019-12-31")
        .map((asOf) => caseOf("a point", workPoint, { stage }, { asOf })),
    ),
    ...notes.flatMap((note) =>
      moments.map((asOf) => caseOf("a point without end", workPoint, { stage: "持续推进", note }, { asOf })),
    ),
    caseOf("a point with a number typed by mistake", workPoint, { actual: 5 }),
  ];
}

/** Half of the line, just short of it, exactly there, just past it. */
function actualAt(place: "half" | "below" | "line" | "above", row: AssessedRow): number {
  const line = lineOf(row, settings2019) ?? 100;
  const step = row.counted ? 1 : 0.001;
  const value = { half: line / 2, below: Math.max(0, line - step), line, above: line + step }[place];
  return row.counted ? Math.floor(value) : value;
}

/** A case that differs from “100 new ones in 2019, judged at the end of September” in what is said. */
export function caseOf(
  name: string,
  rowChange: RowChange,
  reportChange: Partial<Report>,
  settingsChange: Partial<AssessmentSettings> = {},
  cellChange: Readonly<Record<string, CellValue>> = {},
): JudgementCase {
  const changed = { ...target100, ...rowChange };
  const target = { ...changed, measure: changed.measure ?? "level" };
  const row = "comparison" in rowChange ? changed : { ...changed, comparison: proposeComparison(target) };
  const report = { actual: null, stage: null, note: null, verified: null, ...reportChange };
  const settings = { ...settings2019, ...settingsChange };
  const cells = new Map([...cellsOf(row, report), ...Object.entries(cellChange)]);
  const told = [name, `reported ${JSON.stringify(reportChange)}`, `judged at ${settings.asOf}`];
  const set = Object.keys(settingsChange).some((key) => key !== "asOf")
    ? [`with ${JSON.stringify(settingsChange)}`]
    : [];
  return { sentence: [...told, ...set].join(", "), row, report, settings, cells };
}

/** The cells of the row, as the ledger writes them. */
function cellsOf(row: AssessedRow, report: Report): readonly (readonly [string, CellValue])[] {
  const quantified = row.kind === "quantified" || row.measure !== null;
  const cells = {
    kind: kindWords[row.kind],
    review: row.review === "" ? null : row.review,
    requirement: row.bound === null ? null : boundWords[row.bound],
    measure: row.measure === null ? null : measureWord(row.measure, row.unit),
    value: row.value,
    upper: row.upper,
    unit: row.unit === "" ? null : row.unit,
    counted: quantified ? numberWord(row.unit, row.counted) : null,
    basis: quantified ? basisWords[row.basis] : null,
    comparison: row.comparison === null || !quantified ? null : comparisonWords[row.comparison],
    baseline: row.baseline,
    firstQuarter: row.milestones[0],
    firstHalf: row.milestones[1],
    threeQuarters: row.milestones[2],
    deadline: row.deadline === null ? null : serialOfDate(row.deadline),
    actual: cellOf(report.actual),
    stage: cellOf(report.stage),
    note: cellOf(report.note),
    verified: cellOf(report.verified),
  } as const;
  return (Object.keys(cells) as (keyof typeof cells)[]).map((field) => [headerOf(field), cells[field]]);
}

/** Formulas do not know of a number that it shows as a date. */
function cellOf(entered: Entered): CellValue {
  return typeof entered === "object" && entered !== null && "date" in entered ? serialOfDate(entered.date) : entered;
}
