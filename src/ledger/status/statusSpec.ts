import type { Status } from "../../domain/progress/status";
import type { ChartPattern } from "../../workbook/chart";
import type { CellFormat, PageLayout } from "../../workbook/presentation";

/** How a line of a status sheet looks. */
export type LineStyle =
  | "annex"
  | "title"
  | "subtitle"
  | "unit"
  | "header"
  | "body"
  | "total"
  | "band"
  | "region"
  | "tally"
  | "note"
  | "foot"
  | "space";

/** The template of the status sheets: names, looks and pages. Black and white throughout: a circular goes through copiers. */
export const statusSpec = {
  sheets: {
    overview: "进展情况总表",
    chart: "进展情况图",
    list: "问题清单",
    regions: "分地区进展情况表",
    ledger: "台账（打印）",
    review: "待确认清单",
  },
  /** Before the region's name, where each region has a sheet of its own. */
  regionPrefix: "进展-",
  /** Added to the name of a sheet that was changed by hand and is kept. */
  keptSuffix: "（改动留存）",
  recordSheet: "要点状态表记录",
  tabColor: "#1E6B3C",
  lineColor: "#000000",
  /** Lines of one row at most; longer texts go on in the next row. */
  rowLines: 7,
  formats: {
    annex: { fontName: "黑体", fontSize: 14, horizontal: "left", vertical: "center" },
    title: { fontName: "宋体", fontSize: 20, bold: true, horizontal: "center", vertical: "center", wrap: true },
    subtitle: { fontName: "宋体", fontSize: 11, horizontal: "center", vertical: "center", wrap: true },
    unit: { fontName: "宋体", fontSize: 11, horizontal: "left", vertical: "center" },
    header: {
      fontName: "黑体",
      fontSize: 11,
      horizontal: "center",
      vertical: "center",
      wrap: true,
      borders: "#000000",
      fill: "#F2F2F2",
    },
    body: { fontName: "宋体", fontSize: 11, vertical: "center", wrap: true, borders: "#000000" },
    total: { fontName: "黑体", fontSize: 11, vertical: "center", wrap: true, borders: "#000000", fill: "#F2F2F2" },
    band: {
      fontName: "黑体",
      fontSize: 11,
      horizontal: "left",
      vertical: "center",
      wrap: true,
      borders: "#000000",
      fill: "#F2F2F2",
    },
    region: {
      fontName: "黑体",
      fontSize: 14,
      horizontal: "left",
      vertical: "center",
      wrap: true,
      borders: "#000000",
    },
    tally: {
      fontName: "宋体",
      fontSize: 11,
      horizontal: "left",
      vertical: "center",
      wrap: true,
      borders: "#000000",
    },
    note: { fontName: "宋体", fontSize: 10.5, horizontal: "left", vertical: "center", wrap: true },
    foot: { fontName: "宋体", fontSize: 11, horizontal: "left", vertical: "center" },
    space: {},
  } as const satisfies Readonly<Record<LineStyle, CellFormat>>,
  /** In points. */
  heights: { annex: 22, title: 34, subtitle: 20, unit: 20, band: 22, region: 26, tally: 22, foot: 26, space: 10 },
  /** In points per line of 11 point text, and around the lines of a cell. */
  lineHeight: 15,
  padding: 7,
  page: {
    orientation: "landscape",
    paper: "A4",
    fitToPages: { wide: 1, tall: 0 },
    margins: { top: 15, bottom: 16, left: 12, right: 12, header: 7, footer: 8 },
    footer: { center: "第&P页　共&N页" },
    centerHorizontally: true,
    blackAndWhite: true,
  } as const satisfies Omit<PageLayout, "printArea" | "titleRows">,
  /** The chart, from the axis outwards; greys and patterns that differ on a copy. */
  chart: [
    { status: "met", color: "#FFFFFF", pattern: "solid" },
    { status: "onTrack", color: "#D9D9D9", pattern: "solid" },
    { status: "needsReview", color: "#FFFFFF", pattern: "horizontal" },
    { status: "behind", color: "#FFFFFF", pattern: "diagonal" },
    { status: "farBehind", color: "#A6A6A6", pattern: "diagonal" },
    { status: "overdue", color: "#262626", pattern: "solid" },
    { status: "dueUnreported", color: "#595959", pattern: "crossed" },
    { status: "invalid", color: "#FFFFFF", pattern: "crossed" },
    { status: "notReported", color: "#8C8C8C", pattern: "solid" },
  ],
} as const satisfies {
  readonly chart: readonly { readonly status: Status; readonly color: string; readonly pattern: ChartPattern }[];
} & Readonly<Record<string, unknown>>;
