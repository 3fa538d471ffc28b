import type { CellInput, CellValue } from "../../src/workbook/cellValue";
import type { Change } from "../../src/workbook/change";

/** What the peers write too, see `scripts/bench/peers.py`: a ledger-like table of 16 columns, three of them calculated. */
const headers = [
  ...[
    "序号",
    "地区",
    "工作要点",
    "指标",
    "主体",
    "要求",
    "目标值",
    "单位",
    "完成时限",
    "牵头单位",
    "累计完成",
    "进展情况",
  ],
  ...["完成率", "缺口", "状态", "编号"],
];
const regions = ["北京", "天津", "河北", "山西", "内蒙古", "辽宁", "吉林", "黑龙江", "上海", "江苏"];
const sheet = "台账";
const firstCalculated = 12;

function rowOf(n: number): CellInput[] {
  const [target, actual] = [10 + (n % 90), n % 100];
  return [
    n + 1,
    regions[n % regions.length] ?? "",
    `第${n + 1}项：推动企业贯彻知识产权管理规范，年内新增贯标企业${target}家以上，培育示范企业`,
    "贯标企业",
    "企业",
    "至少",
    target,
    "家",
    { date: "2019-12-31" },
    "省知识产权局",
    actual,
    n % 3 === 0 ? `已完成${actual}家，其余正在推进` : null,
    null,
    null,
    null,
    `2019-${String(n + 1).padStart(6, "0")}`,
  ];
}

const calculated: readonly {
  readonly formula: string;
  readonly result: (target: number, actual: number) => CellValue;
}[] = [
  {
    formula: "ROUNDDOWN(表[[#This Row],[累计完成]]/表[[#This Row],[目标值]],3)",
    result: (t, a) => Math.floor((a / t) * 1000) / 1000,
  },
  { formula: "MAX(0,表[[#This Row],[目标值]]-表[[#This Row],[累计完成]])", result: (t, a) => Math.max(0, t - a) },
  { formula: 'IF(表[[#This Row],[缺口]]=0,"● 达标","▲ 滞后")', result: (t, a) => (a >= t ? "● 达标" : "▲ 滞后") },
];

/** The changes that lay the sample sheet with that many rows. */
export function sampleSheet(rows: number): readonly Change[] {
  const body = Array.from({ length: rows }, (_, n) => rowOf(n));
  const column = (at: number, count = 1) => ({ sheet, row: 1, column: at, rows, columns: count });
  const all = { sheet, row: 0, column: 0, rows: rows + 1, columns: headers.length };
  return [
    { kind: "addSheet", sheet, visibility: "visible" },
    { kind: "setFormat", range: column(2), format: { wrap: true } },
    { kind: "setFormat", range: column(8), format: { numberFormat: "yyyy-mm-dd" } },
    { kind: "setFormat", range: column(firstCalculated), format: { numberFormat: "0.0%" } },
    { kind: "setValues", range: all, values: [headers, ...body] },
    { kind: "addTable", table: "表", range: all, style: "TableStyleLight1" },
    ...calculated.map(({ formula, result }, n): Change => ({
      kind: "fillFormula",
      range: column(firstCalculated + n),
      formula,
      calculatedColumnOf: "表",
      cached: Array.from({ length: rows }, (_, row) => [result(10 + (row % 90), row % 100)]),
    })),
    {
      kind: "setConditionalFormats",
      range: column(10),
      formats: [{ formula: '$O2="▲ 滞后"', fill: "#FFFF00", stopIfTrue: true }],
    },
    { kind: "setValidation", range: column(10), validation: { rule: { kind: "decimal", atLeast: 0 } } },
    { kind: "freezePanes", sheet, rows: 1, columns: 2 },
  ];
}

/** Two actuals, one near the top and one near the end. */
export function twoCells(rows: number): readonly Change[] {
  const cell = (row: number, value: number): Change => ({
    kind: "setValues",
    range: { sheet, row, column: 10, rows: 1, columns: 1 },
    values: [[value]],
  });
  return [cell(2, 55), cell(rows - 1, 66)];
}
