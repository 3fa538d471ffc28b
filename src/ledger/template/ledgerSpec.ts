import type { PageLayout } from "../../workbook/presentation";

/**
 * Whose a column is: decides its header colour, whether it is typed into, and what sync and collect may touch. `shared` is the
 * document's where it states something, else the office's.
 */
export type ColumnOwner = "source" | "shared" | "office" | "entry" | "calculated" | "machine";

/**
 * How the cells of a column are formatted. `quantity` follows the row's unit (whole, percent or measured);
 * `entered` is General, so that what was typed is seen as it was typed, or percent in `%` rows.
 */
export type CellKind = "text" | "integer" | "quantity" | "entered" | "date" | "percent" | "calculatedText";

/** What a person may enter: numbers and dates warn, so that whatever was typed reaches the judgement; lists stop. */
export type EntryKind = "number" | "stage" | "text" | "date" | "level" | "comparison";

export interface ColumnSpec {
  readonly field: string;
  /** A public contract: changes only with the template version and a migration. */
  readonly header: string;
  readonly owner: ColumnOwner;
  /** In characters of the default font; a Chinese character takes two. */
  readonly width: number;
  readonly cell: CellKind;
  readonly align: "left" | "center" | "right";
  /** Long text wraps and decides the height of the row. Default false. */
  readonly wrap?: boolean;
  readonly entry?: EntryKind;
  /** Among the columns at the end that are grouped and collapsed. Default false. */
  readonly tucked?: boolean;
  /** Hidden until something stands in it. Default false. */
  readonly optional?: boolean;
}

export type SettingField =
  | "asOf"
  | "year"
  | "tolerance"
  | "paceOn"
  | "startMonth"
  | "paceBuffer"
  | "severeLag"
  | "dueSoonDays"
  | "rankOn"
  | "rankMinItems"
  | "countAspirational"
  | "circulateAspirational"
  | "reportBy"
  | "flagColors";

export interface SettingSpec {
  /** The words of its label, and with the ledger's id the workbook name of its cell. */
  readonly name: string;
  readonly field: SettingField;
  readonly numberFormat: string;
  /** What it does, in words for the sheet 设置. */
  readonly explanation: string;
  /** Empty is an answer: nothing is set. Default false. */
  readonly mayBeEmpty?: boolean;
}

export interface LedgerSpec {
  /** Counts up when headers, order or meaning of columns change. */
  readonly templateVersion: number;
  readonly sheet: string;
  readonly table: string;
  readonly instructionsSheet: string;
  readonly settingsSheet: string;
  readonly baseSheet: string;
  /** Zero-based rows of the sheet. */
  readonly rows: {
    readonly title: number;
    readonly source: number;
    readonly settings: number;
    readonly legend: number;
    readonly header: number;
  };
  readonly columns: readonly ColumnSpec[];
  /** The first stands above the table, its label in `asOfColumn`; the others on the sheet 设置, in this order. */
  readonly settings: readonly SettingSpec[];
  readonly asOfColumn: number;
  /** Columns from the left that stay in view; a narrow screen shows about 60 characters. */
  readonly frozenColumns: number;
  /** The last column that prints. */
  readonly lastPrinted: string;
  readonly page: Omit<PageLayout, "printArea" | "titleRows">;
  readonly headerFill: Readonly<Record<ColumnOwner, string>>;
  /** Cells that nobody types into. */
  readonly lockedFill: string;
  readonly lineColor: string;
  readonly tabColor: string;
  /** Fill and letters of a flag. White is not named: no fill. */
  readonly flagColors: Readonly<Record<"red" | "orange" | "yellow" | "green" | "blue" | "violet" | "grey", FlagColor>>;
  /** In points per line of wrapped text. */
  readonly lineHeight: number;
}

export interface FlagColor {
  readonly fill: string;
  readonly color: string;
}

/** The template of the ledger. Everything about its looks and its columns stands here and nowhere else. */
export const ledgerSpec = {
  templateVersion: 2,
  sheet: "工作要点台账",
  table: "要点台账",
  instructionsSheet: "填报说明",
  settingsSheet: "设置",
  baseSheet: "要点台账基准",
  rows: { title: 0, source: 1, settings: 2, legend: 3, header: 4 },
  columns: [
    { field: "sequence", header: "序号", owner: "source", width: 7, cell: "integer", align: "center" },
    { field: "region", header: "地区", owner: "source", width: 9, cell: "text", align: "center", wrap: true },
    { field: "workPoint", header: "工作要点", owner: "source", width: 34, cell: "text", align: "left", wrap: true },
    { field: "indicator", header: "指标", owner: "source", width: 16, cell: "text", align: "left", wrap: true },
    { field: "requirement", header: "要求", owner: "source", width: 8, cell: "text", align: "center" },
    { field: "value", header: "目标值", owner: "source", width: 10, cell: "quantity", align: "right" },
    { field: "unit", header: "单位", owner: "source", width: 7, cell: "text", align: "center" },
    {
      field: "actual",
      header: "累计完成",
      owner: "entry",
      width: 11,
      cell: "entered",
      align: "right",
      entry: "number",
    },
    { field: "stage", header: "进展", owner: "entry", width: 10, cell: "text", align: "center", entry: "stage" },
    { field: "status", header: "状态", owner: "calculated", width: 14, cell: "calculatedText", align: "left" },
    { field: "note", header: "进展情况", owner: "entry", width: 26, cell: "text", align: "left", wrap: true },
    {
      field: "problems",
      header: "存在问题及下一步措施",
      owner: "entry",
      width: 26,
      cell: "text",
      align: "left",
      wrap: true,
    },
    { field: "evidence", header: "佐证材料", owner: "entry", width: 16, cell: "text", align: "left", wrap: true },
    {
      field: "reportedOn",
      header: "填报日期",
      owner: "entry",
      width: 12,
      cell: "date",
      align: "center",
      entry: "date",
    },
    { field: "deadline", header: "完成时限", owner: "source", width: 11, cell: "date", align: "center" },
    { field: "pace", header: "序时目标", owner: "calculated", width: 11, cell: "quantity", align: "right" },
    { field: "completion", header: "完成率", owner: "calculated", width: 9, cell: "percent", align: "right" },
    { field: "shortfall", header: "缺口", owner: "calculated", width: 9, cell: "quantity", align: "right" },
    { field: "leadUnit", header: "牵头单位", owner: "shared", width: 14, cell: "text", align: "left", wrap: true },
    { field: "supportUnits", header: "配合单位", owner: "shared", width: 14, cell: "text", align: "left", wrap: true },
    {
      field: "persons",
      header: "责任人",
      owner: "shared",
      width: 10,
      cell: "text",
      align: "left",
      wrap: true,
      optional: true,
    },
    {
      field: "comparison",
      header: "考核方式",
      owner: "shared",
      width: 12,
      cell: "text",
      align: "center",
      entry: "comparison",
    },
    {
      field: "firstQuarter",
      header: "一季度目标",
      owner: "shared",
      width: 13,
      cell: "quantity",
      align: "right",
      optional: true,
    },
    {
      field: "firstHalf",
      header: "上半年目标",
      owner: "shared",
      width: 13,
      cell: "quantity",
      align: "right",
      optional: true,
    },
    {
      field: "threeQuarters",
      header: "前三季度目标",
      owner: "shared",
      width: 15,
      cell: "quantity",
      align: "right",
      optional: true,
    },
    { field: "subject", header: "主体", owner: "source", width: 10, cell: "text", align: "center", wrap: true },
    { field: "deliverable", header: "成果形式", owner: "source", width: 26, cell: "text", align: "left", wrap: true },
    {
      field: "verified",
      header: "核定值",
      owner: "office",
      width: 11,
      cell: "entered",
      align: "right",
      optional: true,
    },
    {
      field: "opinion",
      header: "审核意见",
      owner: "office",
      width: 20,
      cell: "text",
      align: "left",
      wrap: true,
      optional: true,
    },
    { field: "review", header: "待确认事项", owner: "office", width: 20, cell: "text", align: "left", wrap: true },
    { field: "closed", header: "销号", owner: "office", width: 12, cell: "text", align: "center", wrap: true },
    {
      field: "extendedTo",
      header: "延期至",
      owner: "office",
      width: 12,
      cell: "date",
      align: "center",
      optional: true,
      entry: "date",
    },
    {
      field: "contact",
      header: "联系人",
      owner: "office",
      width: 12,
      cell: "text",
      align: "left",
      wrap: true,
      optional: true,
    },
    {
      field: "remarks",
      header: "备注",
      owner: "office",
      width: 20,
      cell: "text",
      align: "left",
      wrap: true,
      optional: true,
    },
    {
      field: "baseline",
      header: "年初基数",
      owner: "office",
      width: 11,
      cell: "quantity",
      align: "right",
      entry: "level",
    },
    {
      field: "lastYear",
      header: "上年同期",
      owner: "office",
      width: 11,
      cell: "quantity",
      align: "right",
      optional: true,
    },
    { field: "kind", header: "类型", owner: "machine", width: 8, cell: "text", align: "center", tucked: true },
    { field: "commitment", header: "约束", owner: "machine", width: 8, cell: "text", align: "center", tucked: true },
    { field: "measure", header: "度量", owner: "machine", width: 8, cell: "text", align: "center", tucked: true },
    { field: "upper", header: "目标上限", owner: "machine", width: 11, cell: "quantity", align: "right", tucked: true },
    { field: "basis", header: "口径", owner: "machine", width: 10, cell: "text", align: "center", tucked: true },
    { field: "counted", header: "计数", owner: "machine", width: 8, cell: "text", align: "center", tucked: true },
    {
      field: "previous",
      header: "上期累计",
      owner: "machine",
      width: 11,
      cell: "quantity",
      align: "right",
      tucked: true,
    },
    {
      field: "previousNote",
      header: "上期进展情况",
      owner: "machine",
      width: 20,
      cell: "text",
      align: "left",
      tucked: true,
    },
    { field: "line", header: "达标线", owner: "calculated", width: 10, cell: "quantity", align: "right", tucked: true },
    {
      field: "dueDate",
      header: "判定时限",
      owner: "calculated",
      width: 11,
      cell: "date",
      align: "center",
      tucked: true,
    },
    {
      field: "isDue",
      header: "已到期",
      owner: "calculated",
      width: 9,
      cell: "calculatedText",
      align: "center",
      tucked: true,
    },
    {
      field: "dueSoon",
      header: "临期",
      owner: "calculated",
      width: 8,
      cell: "calculatedText",
      align: "center",
      tucked: true,
    },
    {
      field: "months",
      header: "应考月数",
      owner: "calculated",
      width: 8,
      cell: "calculatedText",
      align: "center",
      tucked: true,
    },
    {
      field: "method",
      header: "在用考核方式",
      owner: "calculated",
      width: 15,
      cell: "calculatedText",
      align: "center",
      tucked: true,
    },
    {
      field: "scale",
      header: "数值类型",
      owner: "calculated",
      width: 11,
      cell: "calculatedText",
      align: "center",
      tucked: true,
    },
    {
      field: "side",
      header: "方向",
      owner: "calculated",
      width: 7,
      cell: "calculatedText",
      align: "center",
      tucked: true,
    },
    {
      field: "asked",
      header: "目标数",
      owner: "calculated",
      width: 10,
      cell: "quantity",
      align: "right",
      tucked: true,
    },
    {
      field: "required",
      header: "应达数",
      owner: "calculated",
      width: 10,
      cell: "quantity",
      align: "right",
      tucked: true,
    },
    {
      field: "milestone",
      header: "在用节点",
      owner: "calculated",
      width: 11,
      cell: "quantity",
      align: "right",
      tucked: true,
    },
    { field: "start", header: "起点", owner: "calculated", width: 10, cell: "quantity", align: "right", tucked: true },
    {
      field: "plausible",
      header: "合理上限",
      owner: "calculated",
      width: 11,
      cell: "quantity",
      align: "right",
      tucked: true,
    },
    {
      field: "isClear",
      header: "可判定",
      owner: "calculated",
      width: 9,
      cell: "calculatedText",
      align: "center",
      tucked: true,
    },
    {
      field: "used",
      header: "采用值",
      owner: "calculated",
      width: 10,
      cell: "calculatedText",
      align: "right",
      tucked: true,
    },
    {
      field: "letters",
      header: "字数",
      owner: "calculated",
      width: 7,
      cell: "calculatedText",
      align: "center",
      tucked: true,
    },
    {
      field: "stageCode",
      header: "进展代码",
      owner: "calculated",
      width: 8,
      cell: "calculatedText",
      align: "center",
      tucked: true,
    },
    {
      field: "judged",
      header: "判定值",
      owner: "calculated",
      width: 10,
      cell: "calculatedText",
      align: "right",
      tucked: true,
    },
    {
      field: "isReached",
      header: "已达到",
      owner: "calculated",
      width: 9,
      cell: "calculatedText",
      align: "center",
      tucked: true,
    },
    {
      field: "lag",
      header: "偏离",
      owner: "calculated",
      width: 9,
      cell: "calculatedText",
      align: "right",
      tucked: true,
    },
    {
      field: "stageStatus",
      header: "定性状态",
      owner: "calculated",
      width: 14,
      cell: "calculatedText",
      align: "left",
      tucked: true,
    },
    {
      field: "targetStatus",
      header: "定量状态",
      owner: "calculated",
      width: 14,
      cell: "calculatedText",
      align: "left",
      tucked: true,
    },
    { field: "key", header: "编号", owner: "machine", width: 20, cell: "text", align: "left", tucked: true },
  ],
  asOfColumn: 2,
  settings: [
    {
      name: "截至日期",
      field: "asOf",
      numberFormat: "yyyy-mm-dd",
      explanation: "按哪一天的进度判断状态，一般为报告期最后一天。",
    },
    {
      name: "计划年度",
      field: "year",
      numberFormat: "0",
      explanation: "工作要点所属年度。",
    },
    {
      name: "左右容差",
      field: "tolerance",
      numberFormat: "0%",
      explanation:
        "“左右”类目标允许相差的幅度，默认 10%：“150家左右”完成135家即达标，“控制在5.5%左右”不超过6.05%即达标。",
    },
    {
      name: "序时比较",
      field: "paceOn",
      numberFormat: "@",
      explanation: "到期之前是否与序时目标比较，默认“是”；选“否”则到期前不标“滞后”。",
    },
    {
      name: "起算月",
      field: "startMonth",
      numberFormat: "0",
      explanation: "序时目标从当年几月1日起算，填 1 至 12，默认 1；文件年中印发的，可填印发月份。",
    },
    {
      name: "序时缓冲",
      field: "paceBuffer",
      numberFormat: "0%",
      explanation: "落后序时目标多少个百分点以内不算滞后，默认 0%。",
    },
    {
      name: "严重滞后",
      field: "severeLag",
      numberFormat: "0%",
      mayBeEmpty: true,
      explanation: "落后序时目标超过多少个百分点标为“严重滞后”，如 20%；空白为不区分。",
    },
    {
      name: "临期天数",
      field: "dueSoonDays",
      numberFormat: "0",
      mayBeEmpty: true,
      explanation: "距完成时限不超过多少天仍未达标的算临期，默认30天；填0则不标临期。",
    },
    {
      name: "位次",
      field: "rankOn",
      numberFormat: "@",
      mayBeEmpty: true,
      explanation: "状态表是否排出各组位次，默认“否”。",
    },
    {
      name: "参评项数",
      field: "rankMinItems",
      numberFormat: "0",
      mayBeEmpty: true,
      explanation: "应考核项不少于几项的组才参加排位，默认 2。",
    },
    {
      name: "争取计入",
      field: "countAspirational",
      numberFormat: "@",
      mayBeEmpty: true,
      explanation: "争取目标是否与必成目标一并计入达序时率和达标率，默认“否”。",
    },
    {
      name: "通报争取",
      field: "circulateAspirational",
      numberFormat: "@",
      mayBeEmpty: true,
      explanation: "问题清单和通报文字是否列出争取目标，默认“是”。",
    },
    {
      name: "报送截止日期",
      field: "reportBy",
      numberFormat: "yyyy-mm-dd",
      mayBeEmpty: true,
      explanation: "本期报送的最后一天；此前位次标“暂列”，未报送的排在最后。空白为未定。",
    },
    {
      name: "标记颜色",
      field: "flagColors",
      numberFormat: "@",
      mayBeEmpty: true,
      explanation: "各状态的颜色，宜在任务窗格中修改；在此修改的，点“刷新标记”后生效。",
    },
  ],
  frozenColumns: 2,
  lastPrinted: "problems",
  page: {
    orientation: "landscape",
    paper: "A4",
    fitToPages: { wide: 1, tall: 0 },
    margins: { top: 15, bottom: 15, left: 10, right: 10, header: 7, footer: 7 },
    footer: { left: "&A", center: "第 &P 页 共 &N 页", right: "&D" },
    centerHorizontally: true,
  },
  headerFill: {
    source: "#1F4E79",
    shared: "#5B4A8A",
    office: "#7A4A00",
    entry: "#1E6B3C",
    calculated: "#4A4A4A",
    machine: "#7F7F7F",
  },
  lockedFill: "#F5F6F8",
  lineColor: "#C8CCD2",
  tabColor: "#1F4E79",
  flagColors: {
    red: { fill: "#FFC7CE", color: "#9C0006" },
    orange: { fill: "#F8CBAD", color: "#7A2E00" },
    yellow: { fill: "#FFEB9C", color: "#6B4700" },
    green: { fill: "#C6EFCE", color: "#0B5A1E" },
    blue: { fill: "#BDD7EE", color: "#1F3864" },
    violet: { fill: "#E4DFEC", color: "#493A6B" },
    grey: { fill: "#E7E6E6", color: "#595959" },
  },
  lineHeight: 15,
} as const satisfies LedgerSpec;

/** Names of the ledger's columns. */
export type Field = (typeof ledgerSpec.columns)[number]["field"];

/** The columns as specs, for code that goes through all of them. */
export const ledgerColumns: readonly (ColumnSpec & { readonly field: Field })[] = ledgerSpec.columns;

/** Place of a column in the template, counting from 0; the template's first column is column A. */
export function columnIndex(field: Field): number {
  return ledgerColumns.findIndex((column) => column.field === field);
}

/** The header of a column. */
export function headerOf(field: Field): string {
  return ledgerColumns[columnIndex(field)]?.header ?? field;
}

const calculated = new Set<Field>(
  ledgerColumns.filter(({ owner }) => owner === "calculated").map(({ field }) => field),
);

/** Whether the cells of a column are formulas of ours. */
export function isCalculated(field: Field): boolean {
  return calculated.has(field);
}
