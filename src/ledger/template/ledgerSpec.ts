import type { PageLayout } from "../../workbook/presentation";

/** Whose a column is: decides its header colour, whether it is typed into, and what sync and collect may touch. */
export type ColumnOwner = "source" | "office" | "entry" | "calculated" | "machine";

/**
 * How the cells of a column are formatted. `quantity` follows the row's unit (whole, percent or measured);
 * `entered` is General, so that what was typed is seen as it was typed, or percent in `%` rows.
 */
export type CellKind = "text" | "integer" | "quantity" | "entered" | "date" | "percent" | "calculatedText";

/** What a person may enter: numbers and dates warn, so that whatever was typed reaches the judgement; lists stop. */
export type EntryKind = "number" | "stage" | "text" | "date" | "level";

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
}

export type SettingField =
  "asOf" | "year" | "tolerance" | "paceBuffer" | "paceOn" | "dueSoonDays" | "circulateAspirational" | "flagColors";

export interface SettingSpec {
  /** The workbook name of the cell, and the words of its label. */
  readonly name: string;
  readonly field: SettingField;
  /** Zero-based column of the label; the value stands to its right. */
  readonly labelColumn: number;
  readonly numberFormat: string;
  /** Ledgers may lack it: then, and where its cell is empty, its default holds. Default false. */
  readonly optional?: boolean;
}

export interface LedgerSpec {
  /** Counts up when headers, order or meaning of columns change. */
  readonly templateVersion: number;
  readonly sheet: string;
  readonly table: string;
  readonly instructionsSheet: string;
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
  readonly settings: readonly SettingSpec[];
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
  templateVersion: 1,
  sheet: "工作要点台账",
  table: "要点台账",
  instructionsSheet: "填报说明",
  baseSheet: "要点台账基准",
  rows: { title: 0, source: 1, settings: 2, legend: 3, header: 4 },
  columns: [
    { field: "sequence", header: "序号", owner: "source", width: 7, cell: "integer", align: "center" },
    { field: "region", header: "地区", owner: "source", width: 9, cell: "text", align: "center", wrap: true },
    { field: "workPoint", header: "工作要点", owner: "source", width: 26, cell: "text", align: "left", wrap: true },
    { field: "indicator", header: "指标", owner: "source", width: 13, cell: "text", align: "left", wrap: true },
    { field: "requirement", header: "要求", owner: "source", width: 7, cell: "text", align: "center" },
    { field: "value", header: "目标值", owner: "source", width: 11, cell: "quantity", align: "right" },
    { field: "unit", header: "单位", owner: "source", width: 7, cell: "text", align: "center" },
    { field: "deadline", header: "完成时限", owner: "source", width: 11, cell: "date", align: "center" },
    { field: "pace", header: "序时目标", owner: "calculated", width: 8, cell: "quantity", align: "right" },
    { field: "completion", header: "完成率", owner: "calculated", width: 9, cell: "percent", align: "right" },
    { field: "shortfall", header: "缺口", owner: "calculated", width: 7, cell: "quantity", align: "right" },
    { field: "status", header: "状态", owner: "calculated", width: 14, cell: "calculatedText", align: "left" },
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
    { field: "subject", header: "主体", owner: "source", width: 10, cell: "text", align: "center", wrap: true },
    { field: "deliverable", header: "成果形式", owner: "source", width: 26, cell: "text", align: "left", wrap: true },
    { field: "leadUnit", header: "牵头单位", owner: "office", width: 14, cell: "text", align: "left", wrap: true },
    { field: "supportUnits", header: "配合单位", owner: "office", width: 14, cell: "text", align: "left", wrap: true },
    { field: "review", header: "核对", owner: "office", width: 20, cell: "text", align: "left", wrap: true },
    { field: "closed", header: "销号", owner: "office", width: 12, cell: "text", align: "center", wrap: true },
    { field: "kind", header: "类型", owner: "machine", width: 8, cell: "text", align: "center", tucked: true },
    { field: "commitment", header: "约束", owner: "machine", width: 8, cell: "text", align: "center", tucked: true },
    { field: "upper", header: "目标上限", owner: "machine", width: 11, cell: "quantity", align: "right", tucked: true },
    { field: "basis", header: "口径", owner: "machine", width: 10, cell: "text", align: "center", tucked: true },
    { field: "counted", header: "计数", owner: "machine", width: 8, cell: "text", align: "center", tucked: true },
    {
      field: "baseline",
      header: "年初基数",
      owner: "office",
      width: 11,
      cell: "quantity",
      align: "right",
      entry: "level",
      tucked: true,
    },
    {
      field: "previous",
      header: "上期累计",
      owner: "machine",
      width: 11,
      cell: "quantity",
      align: "right",
      tucked: true,
    },
    { field: "line", header: "达标线", owner: "calculated", width: 10, cell: "quantity", align: "right", tucked: true },
    { field: "key", header: "编号", owner: "machine", width: 20, cell: "text", align: "left", tucked: true },
  ],
  settings: [
    { name: "截至日期", field: "asOf", labelColumn: 1, numberFormat: "yyyy-mm-dd" },
    { name: "计划年度", field: "year", labelColumn: 3, numberFormat: "0" },
    { name: "左右容差", field: "tolerance", labelColumn: 5, numberFormat: "0%" },
    { name: "序时缓冲", field: "paceBuffer", labelColumn: 7, numberFormat: "0%" },
    { name: "序时比较", field: "paceOn", labelColumn: 11, numberFormat: "@" },
    { name: "临期天数", field: "dueSoonDays", labelColumn: 13, numberFormat: "0", optional: true },
    { name: "通报争取", field: "circulateAspirational", labelColumn: 15, numberFormat: "@", optional: true },
    { name: "标记颜色", field: "flagColors", labelColumn: 24, numberFormat: "@", optional: true },
  ],
  frozenColumns: 2,
  lastPrinted: "note",
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
