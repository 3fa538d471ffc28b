import type { AssessmentSettings } from "../../../src/domain/progress/assessedRow";
import { judge } from "../../../src/domain/progress/judge";
import type { Judgement } from "../../../src/domain/progress/status";
import { ledgerSpec } from "../../../src/ledger/template/ledgerSpec";
import { readRow } from "../../../src/ledger/read/readRow";
import { statusWords } from "../../../src/ledger/template/words";
import type { CellValue } from "../../../src/workbook/cellValue";
import {
  calculateRows,
  sharedCells,
  type FormulaRow,
  type Calculated as CalculatedRow,
} from "../../support/formulaBook";
import { caseOf, judgementCases } from "../../support/judgementCases";
import { loadUniverGrid } from "../../support/univerGrid";

/** What only cells can hold: rows of one's own, damaged machine columns, settings that are no settings. */
const damages: readonly (readonly [why: string, change: Changes, status: string, line: CellValue, pace: CellValue])[] =
  [
    ["an untouched row is judged", {}, statusWords.behind, 100, 50],
    ["a row without 编号 and 类型 is somebody's own", { cells: { 编号: null, 类型: null } }, "", "", ""],
    [
      "a row of ours lost its 类型",
      { cells: { 编号: "2019-370000-01-1", 类型: null } },
      statusWords.needsReview,
      "",
      "",
    ],
    [
      "a row of ours without a number lost its 类型",
      { cells: { 编号: "2019-370000-01", 类型: null, 要求: null, 目标值: null, 进展: "已完成" } },
      statusWords.needsReview,
      "",
      "",
    ],
    [
      "编号 is an error, and 类型 is gone",
      { cells: { 编号: { error: "#REF!" }, 类型: null } },
      statusWords.needsReview,
      "",
      "",
    ],
    ["类型 is an error", { cells: { 类型: { error: "#N/A" } } }, statusWords.needsReview, "", ""],
    ["类型 is no word of ours", { cells: { 类型: "数量" } }, statusWords.needsReview, "", ""],
    [
      "单位 is an error, and 计数 still tells what is counted",
      { cells: { 单位: { error: "#REF!" } } },
      statusWords.behind,
      100,
      50,
    ],
    ["度量 is an error", { cells: { 度量: { error: "#REF!" } } }, statusWords.needsReview, "", ""],
    ["考核方式 is an error", { cells: { 考核方式: { error: "#REF!" } } }, statusWords.needsReview, "", ""],
    ["计数 is an error", { cells: { 计数: { error: "#REF!" } } }, statusWords.needsReview, "", ""],
    ["口径 is an error, and decides nothing", { cells: { 口径: { error: "#REF!" } } }, statusWords.needsReview, "", ""],
    ["the as-of date was emptied", { shared: { asOf: null } }, statusWords.needsReview, 100, ""],
    ["the as-of date is in words", { shared: { asOf: "六月底" } }, statusWords.needsReview, 100, ""],
    ["the as-of date is text", { shared: { asOf: "2019-06-30" } }, statusWords.needsReview, 100, ""],
    ["the as-of date is an error", { shared: { asOf: { error: "#VALUE!" } } }, statusWords.needsReview, 100, ""],
    ["the as-of date was typed as 20190630", { shared: { asOf: 20190630 } }, statusWords.needsReview, 100, ""],
    ["the deadline was typed as 20191231", { cells: { 完成时限: 20191231 } }, statusWords.needsReview, 100, ""],
    ["the as-of date has a time of day", { shared: { asOf: 43646.75 } }, statusWords.behind, 100, 50],
    ["the plan year is in words", { shared: { year: "本年" } }, statusWords.needsReview, 100, ""],
    ["the plan year was emptied", { shared: { year: null } }, statusWords.needsReview, 100, ""],
    ["the buffer is in words: none", { shared: { paceBuffer: "无" } }, statusWords.behind, 100, 50],
    ["the buffer is an error: none", { shared: { paceBuffer: { error: "#N/A" } } }, statusWords.behind, 100, 50],
    ["序时比较 was emptied: it is on", { shared: { paceOn: null } }, statusWords.behind, 100, 50],
    ["序时比较 is an error: it is on", { shared: { paceOn: { error: "#N/A" } } }, statusWords.behind, 100, 50],
    [
      "the tolerance is more than everything: 10 %",
      { cells: { 要求: "约" }, shared: { tolerance: 10 } },
      statusWords.behind,
      90,
      45,
    ],
    [
      "the tolerance is in words: 10 %",
      { cells: { 要求: "约" }, shared: { tolerance: "一成" } },
      statusWords.behind,
      90,
      45,
    ],
  ];

const sample = caseOf("100 new ones", {}, { actual: 30 }, { asOf: "2019-06-30" });
let results: readonly CalculatedRow[];

type Calculated = Pick<CalculatedRow, "line" | "pace" | "status" | "completion" | "shortfall" | "dueSoon">;

beforeAll(async () => {
  const grid = loadUniverGrid();
  results = await calculateRows(grid, [
    ...judgementCases.map(({ cells, settings }) => ({ cells, shared: sharedCells(settings) })),
    ...damages.map(([, { cells = {}, shared = {} }]) => ({
      cells: new Map([...sample.cells, ...Object.entries(cells)]),
      shared: { ...sharedCells(sample.settings), ...shared },
    })),
  ]);
  grid.dispose();
});

test("every formula says in cells what the judgement says in code", () => {
  const differences = judgementCases.flatMap(({ sentence, row, report, settings }, index) => {
    const expected = cellsOf(judge(row, report, settings));
    const actual = rounded(results[index]!);
    return JSON.stringify(actual) === JSON.stringify(expected) ? [] : [{ sentence, expected, actual }];
  });
  expect(differences).toEqual([]);
});

test.each(damages.map((damage, index) => [...damage, index] as const))("no flag is wrong: %s", (...damage) => {
  const [, , status, line, pace, index] = damage;
  const result = results[judgementCases.length + index]!;
  expect([result.status, result.line, result.pace]).toEqual([status, line, pace]);
});

test("a row read back is judged as it was meant", () => {
  const differences = judgementCases.flatMap(({ sentence, row, report, settings, cells }) => {
    const expected = judge(row, report, settings);
    const actual = judgeCells(cells, settings);
    return JSON.stringify(actual) === JSON.stringify(expected) ? [] : [{ sentence, expected, actual }];
  });
  expect(differences).toEqual([]);
});

test.each(damages.filter(([, change, status]) => change.shared === undefined && status !== ""))(
  "a row read back is judged as its formulas say: %s",
  (_why, change, status, line, pace) => {
    const judged = cellsOf(
      judgeCells(new Map([...sample.cells, ...Object.entries(change.cells ?? {})]), sample.settings),
    );
    expect([judged.status, judged.line, judged.pace]).toEqual([status, line, pace]);
  },
);

function judgeCells(cells: ReadonlyMap<string, CellValue>, settings: AssessmentSettings): Judgement {
  const byField = new Map(ledgerSpec.columns.map(({ field, header }) => [field, cells.get(header) ?? null] as const));
  const { assessed, report } = readRow("key", 0, byField);
  return judge(assessed, report, settings);
}

interface Changes {
  readonly cells?: Readonly<Record<string, CellValue>>;
  readonly shared?: Partial<FormulaRow["shared"]>;
}

/** What the calculated cells of a row should hold. */
function cellsOf({ status, line, pace, completion, shortfall, remarks }: Judgement): Calculated {
  const shown = (value: number | null) => (value === null ? "" : Number(value.toFixed(9)));
  return {
    line: shown(line),
    pace: shown(pace),
    status: statusWords[status],
    completion: shown(completion),
    shortfall: shown(shortfall),
    dueSoon: remarks.includes("dueSoon"),
  };
}

function rounded({ line, pace, status, completion, shortfall, dueSoon }: CalculatedRow): Calculated {
  const shown = (value: CellValue) => (typeof value === "number" ? Number(value.toFixed(9)) : value);
  return {
    line: shown(line),
    pace: shown(pace),
    status,
    completion: shown(completion),
    shortfall: shown(shortfall),
    dueSoon,
  };
}
