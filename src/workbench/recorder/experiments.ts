import type { Change } from "../../workbook/change";
import type { CellRange } from "../../workbook/range";
import { WorkbookError, type Workbook, type WorkbookReading } from "../../workbook/workbook";

/** The sheet on which everything is tried. Nothing else in the workbook is touched. */
export const trialSheet = "要点台账试验";

const trialTable = "要点台账试验表";
const trialName = "要点台账试验名";

const at = (row: number, column: number, rows = 1, columns = 1): CellRange => ({
  sheet: trialSheet,
  row,
  column,
  rows,
  columns,
});

/** One question to a real Excel: what is done, and what the host of the workbench says that comes of it. */
export interface Experiment {
  readonly code: string;
  /** The question, for the person at the page. */
  readonly question: string;
  readonly run: (workbook: Workbook) => Promise<unknown>;
  /** What the imitation answers. */
  readonly expected: unknown;
}

const texts = ["=1+1", "+86", "-5", "@甲", "1.10", "2019-1-2", "85%", "TRUE", "'撇", "３０", "长".repeat(300)];
const column = (values: readonly string[]) => values.map((value) => [value]);

/** In this order: later ones build on the sheet of the first. */
export const experiments: readonly Experiment[] = [
  {
    code: "addSheet",
    question: "能加一张工作表，并读到它吗？",
    run: async (workbook) => {
      await workbook.apply([{ kind: "addSheet", sheet: trialSheet, visibility: "visible" }]);
      return (await workbook.read({})).sheets.filter(({ name }) => name === trialSheet);
    },
    expected: [{ name: trialSheet, visibility: "visible" }],
  },
  {
    code: "textsInTextFormat",
    question: "文本格式的单元格里，容易误认的文字原样读回吗？",
    run: (workbook) => writeAndRead(workbook, 0, "@"),
    expected: column(texts),
  },
  {
    code: "textsInGeneral",
    question: "常规格式的单元格里，加撇号写入的文字原样读回吗？",
    run: (workbook) => writeAndRead(workbook, 1, "General"),
    expected: column(texts),
  },
  {
    code: "oneFormulaForColumn",
    question: "一条公式能填满表格的一列，并算出结果吗？",
    run: async (workbook) => {
      await workbook.apply([
        {
          kind: "setValues",
          range: at(0, 3, 3, 2),
          values: [
            ["目标值", "两倍"],
            [1, null],
            [2, null],
          ],
        },
        { kind: "addTable", table: trialTable, range: at(0, 3, 3, 2), style: null },
        {
          kind: "fillFormula",
          range: at(1, 4, 2),
          formula: `${trialTable}[[#This Row],[目标值]]*2`,
          calculatedColumnOf: trialTable,
        },
      ]);
      const table = (await workbook.read({ tables: [trialTable] })).tables.get(trialTable);
      return { values: table?.values, formulas: table?.formulas };
    },
    expected: {
      values: [
        [1, 2],
        [2, 4],
      ],
      formulas: [
        ["", `=${trialTable}[[#This Row],[目标值]]*2`],
        ["", `=${trialTable}[[#This Row],[目标值]]*2`],
      ],
    },
  },
  {
    code: "sheetTaken",
    question: "工作表重名时报什么错？",
    run: (workbook) => refusal(workbook, [{ kind: "addSheet", sheet: trialSheet, visibility: "visible" }]),
    expected: "sheetExists",
  },
  {
    code: "tableTaken",
    question: "表格重名时报什么错？",
    run: (workbook) => refusal(workbook, [{ kind: "addTable", table: trialTable, range: at(6, 3, 2, 2), style: null }]),
    expected: "tableExists",
  },
  {
    code: "nameMoved",
    question: "没有的名称删除时不报错、已有的名称可在同一请求中删除并重建吗？",
    run: async (workbook) => {
      await workbook.apply([20, 21].map((row) => ({ kind: "setName", name: trialName, range: at(row, 0) })));
      return (await workbook.read({ names: [trialName] })).names.get(trialName)?.range;
    },
    expected: at(21, 0),
  },
  {
    code: "sheetMissing",
    question: "写入不存在的工作表时报什么错？",
    run: (workbook) =>
      refusal(workbook, [{ kind: "setValues", range: { ...at(0, 0), sheet: "没有这张表" }, values: [[1]] }]),
    expected: "sheetMissing",
  },
  {
    code: "looks",
    question: "条件格式、数据验证、冻结、列宽、分组、页面设置都接受吗？",
    run: async (workbook) => (await workbook.apply(looks)).leftOut,
    expected: [],
  },
  {
    code: "formulaCells",
    question: "能只问哪些单元格有公式、每列只读一条，而不读全部公式吗？",
    run: async (workbook) => {
      const reading = await workbook.read({ tables: [trialTable], tableFormulas: "samples" });
      const table = reading.tables.get(trialTable);
      return { sampled: table?.sampled, formulas: table?.formulas };
    },
    expected: {
      sampled: true,
      formulas: [
        ["", `=${trialTable}[[#This Row],[目标值]]*2`],
        ["", `=${trialTable}[[#This Row],[目标值]]*2`],
      ],
    },
  },
  {
    code: "statusSheet",
    question: "图表、分页、合并、改名、删除（含深度隐藏的）工作表，一次请求都接受吗？",
    run: async (workbook) => {
      const report = await workbook.apply(statusSheet);
      const { sheets } = await workbook.read({});
      return { leftOut: report.leftOut, sheets: sheets.filter(({ name }) => name.startsWith(trialSheet)).length };
    },
    expected: { leftOut: [], sheets: 1 },
  },
];

async function writeAndRead(workbook: Workbook, columnIndex: number, numberFormat: string): Promise<unknown> {
  const range = at(0, columnIndex, texts.length);
  await workbook.apply([
    { kind: "setFormat", range, format: { numberFormat } },
    { kind: "setValues", range, values: column(texts) },
  ]);
  return columnOf(await workbook.read({ sheets: [trialSheet] }), columnIndex);
}

function columnOf(reading: WorkbookReading, columnIndex: number): unknown {
  const used = reading.usedRanges.get(trialSheet);
  return used?.values.slice(0, texts.length).map((row) => [row[columnIndex - used.range.column]]);
}

async function refusal(workbook: Workbook, changes: readonly Change[]): Promise<string> {
  try {
    await workbook.apply(changes);
    return "accepted";
  } catch (error) {
    if (error instanceof WorkbookError) return error.code;
    throw error;
  }
}

const statusSheet: readonly Change[] = [
  { kind: "addSheet", sheet: `${trialSheet}一`, visibility: "visible" },
  { kind: "mergeCells", range: { ...at(0, 0, 1, 4), sheet: `${trialSheet}一` } },
  { kind: "setPageBreaks", sheet: `${trialSheet}一`, rows: [20, 40] },
  {
    kind: "addChart",
    chart: {
      name: "试验图",
      title: "试验图",
      direction: "bars",
      place: { ...at(2, 0, 12, 4), sheet: `${trialSheet}一` },
      categories: at(1, 3, 2),
      valueTitle: "项",
      series: [
        { name: "● 达标", values: at(1, 3, 2), color: "#2E7D32" },
        { name: "▲ 滞后", values: at(1, 4, 2), color: "#F9A825" },
      ],
    },
  },
  { kind: "renameSheet", sheet: `${trialSheet}一`, name: `${trialSheet}二` },
  { kind: "setVisibility", sheet: `${trialSheet}二`, visibility: "veryHidden" },
  { kind: "deleteSheet", sheet: `${trialSheet}二` },
];

const looks: readonly Change[] = [
  {
    kind: "setConditionalFormats",
    range: at(1, 3, 2, 2),
    formats: [
      { formula: "$D2=1", fill: "#F4B6B6", stopIfTrue: true },
      { formula: "$D2>0", fill: "#FFF2CC", stopIfTrue: true },
    ],
  },
  {
    kind: "setValidation",
    range: at(1, 3, 2),
    validation: {
      rule: { kind: "decimal", atLeast: 0 },
      prompt: { title: "累计完成", text: "填报告期末累计数，单位：家" },
      alert: { style: "warning", title: "不是数字", text: "请只填数字" },
    },
  },
  { kind: "freezePanes", sheet: trialSheet, rows: 1, columns: 1 },
  { kind: "setColumnWidth", sheet: trialSheet, column: 0, columns: 1, width: 20 },
  { kind: "groupColumns", sheet: trialSheet, column: 6, columns: 2, collapsed: true },
  {
    kind: "setPageLayout",
    sheet: trialSheet,
    layout: {
      orientation: "landscape",
      paper: "A4",
      fitToPages: { wide: 1, tall: 0 },
      margins: { top: 18, bottom: 15, left: 12, right: 12, header: 8, footer: 8 },
      titleRows: { row: 0, rows: 1 },
      footer: { center: "第 &P 页，共 &N 页" },
    },
  },
];
