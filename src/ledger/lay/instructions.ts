import { worstFirst, type Status } from "../../domain/progress/status";
import type { CellValue } from "../../workbook/cellValue";
import type { Change } from "../../workbook/change";
import type { RangeData } from "../../workbook/workbook";
import { flagMarks, statusColor, toFlagColor, type FlagColors, type FlagMark } from "../template/flagColors";
import type { CalculatedField } from "../formulas/ledgerFormulas";
import { headerOf, ledgerColumns, ledgerSpec, type ColumnOwner } from "../template/ledgerSpec";
import { textWidth, wrappedLines } from "../template/textWidth";
import { dueSoonWord, statusWords } from "../template/words";

interface Line {
  readonly kind: "title" | "heading" | "text" | "term";
  readonly term: string;
  readonly text: string;
  readonly fill?: string;
  readonly color?: string;
}

const WIDTHS = { term: 18, text: 96 } as const;

const ownerTexts: Readonly<Record<ColumnOwner, readonly [string, string]>> = {
  source: ["要点内容", "取自工作要点原文，请勿改动；如与原文不符，请告知下发单位。"],
  entry: ["由填报单位填写", "只填这几列。"],
  calculated: ["自动计算", "由公式得出，请勿填写；公式被覆盖时，点“刷新标记”恢复。"],
  shared: ["文件或下发单位确定", "文件写明的按文件，未写明的由下发单位填写，填报单位不填。"],
  office: ["由下发单位填写", "填报单位不填；填了核定值的，按核定值判断。"],
  machine: ["台账自用", "收在表格右侧的分组中，用于识别行次和计算，请勿改动。"],
};

const statusTexts: Readonly<Record<Status, string>> = {
  met: "累计完成已达到或超过达标线；定性要点已完成，或到期时仍在持续推进且写明了进展情况。",
  onTrack: "尚未达到达标线、未到期，不落后于序时目标；或者没有可比的序时目标。",
  behind: "未到期，但低于序时目标；定性要点时间过半仍未启动；水平类上限在到期前超出。",
  farBehind: "落后序时目标超过“设置”中“严重滞后”所定的幅度；未设定的不标。",
  overdue: "已到完成时限仍未达到达标线；累计类上限一旦超出即为未达标。",
  dueUnreported: "已到完成时限，仍未报送或所填无法识别；与未达标一并统计。",
  notReported: "累计完成（定性要点为进展）空白，或选“持续推进”而未写进展情况。空白不等于零，确为零的请填 0。",
  notStarted: "定性要点填“未启动”，时间尚未过半。",
  invalid: "填的不是数字（如“30家”）、是负数、被当成日期或明显超出合理范围，请按单位改填数字。",
  needsReview: "目标、时限或口径有疑问，或缺少年初基数而无法判断，由下发单位确认；清空“待确认事项”后即参加判断。",
  notAssessed: "原文的说明性文字，不需要填报。",
  withdrawn: "新版工作要点中已不再保留，仅留作记录。",
};

/** What each calculated column does, in words: the five that are shown first, then the helper columns. */
export const formulaTexts: readonly (readonly [field: CalculatedField, text: string])[] = [
  [
    "status",
    "先看类型：说明和已撤销的不判断；“可判定”为否的待确认；其余没有数量的取“定性状态”，有数量的取“定量状态”。",
  ],
  ["line", "应达数；只能是整数的，取达到要求的第一个整数。"],
  [
    "pace",
    "填了节点目标的，取最近一个已过的节点；没有的，当年累计和期末总数从起点到达标线按已过月数均分，比率或增幅即达标线，到期考核和上限没有序时目标。",
  ],
  [
    "completion",
    "判定值除以目标值（增长、倍数等按基数折算的除以达标线），四舍五入到 0.1%；未达到的不显示 100.0%，已开始的不显示 0.0%。",
  ],
  ["shortfall", "距达标线还差的数量，上限为超出的数量；没有有效数字的为空。"],
  ["dueDate", "完成时限与延期至中较晚的一个；日期无法识别的为空。"],
  ["isDue", "判定时限不晚于截至日期。"],
  ["dueSoon", "未到期、尚未达标，且距判定时限不超过“设置”中的临期天数。"],
  ["months", "从计划年度的起算月到判定时限的月数，不足1个月按1个月。"],
  ["method", "考核方式适合该目标的照用，不适合或空白的按目标的度量和口径推定。"],
  ["scale", "填报的是什么：整数、百分数、数量，或增长、百分点；前有“基数”的，要求按年初基数折算。"],
  ["side", "1 为应当达到，-1 为不得超过；2 和 -2 为不含本数（超过、低于）。"],
  ["asked", "目标值；“约”减去、“控制在约”加上容差；下降幅度的区间取较小的降幅。"],
  ["required", "目标数；按基数折算的，为年初基数加上增幅、百分点，或乘以倍数。"],
  ["milestone", "最近一个已过季度末的节点目标；第一个节点之前为“未到”，没有节点目标的为空。"],
  ["start", "期末总数为年初基数，其他为 0。"],
  ["plausible", "超过它的数按误填处理：百分数为达标线的2至10倍，数量为100倍。"],
  ["isClear", "待确认事项空白，且日期可以识别。"],
  ["used", "核定值；没有核定值的为累计完成，没有数量的为进展。"],
  ["letters", "采用值中看得见的字数，0 为没有填。"],
  ["stageCode", "进展：1 未启动，2 推进中，3 已完成，4 持续推进，0 不是其中之一。"],
  ["judged", "采用值是可用的数字即为该数；没有填为空；不能用的为“有误”；不按数量判断的为“不判”。"],
  ["isReached", "判定值达到达标线；上限为没有超过。"],
  ["lag", "序时目标与判定值之差，占从起点到达标线全程的比重；百分数和增幅为相差的百分点。"],
  ["stageStatus", "按进展代码和是否到期确定。"],
  ["targetStatus", "按判定值与达标线、序时目标比较，并看是否到期。"],
];

/** The words of the sheet 填报说明: how to fill in, what the flags mean, by which rules they come about, whom to ask. */
function instructionLines(issuer: string | null, year: number, colors: FlagColors): readonly Line[] {
  return [
    { kind: "title", term: "填报说明", text: "" },
    heading("一、怎样填报"),
    term(
      "累计完成",
      `按“考核方式”填：当年累计填${year}年1月1日至报告期末的累计数，不是当期数；期末总数填报告期末总数（含往年）；比率或增幅填报告期末的比率或增幅。只填数字，不带单位。`,
    ),
    term("百分数", "单位为 % 的和填增幅的，按百分数填写，如 85%；下降填负数。"),
    term(
      "进展",
      "没有量化目标的要点从列表中选“未启动、推进中、已完成、持续推进”之一；选“持续推进”的，请写明进展情况。",
    ),
    term("进展情况", "写已做的工作和成效，一般不超过 300 字；存在问题及下一步措施另列填写。"),
    term("没有进展的", "确为零的填 0；尚未统计的留空，不要填“/”“无”。"),
    term("粘贴", "从别处粘贴时请选“粘贴数值”，以免覆盖标记和公式；已经覆盖的，点“刷新标记”恢复。"),
    term("排序、筛选", "可以排序、筛选、隐藏列，也可以在表格右侧添加自己的列；请勿删除行、改动列标题。"),
    heading("二、各列由谁填写"),
    ...(Object.keys(ownerTexts) as ColumnOwner[]).map((owner): Line => {
      const [name, text] = ownerTexts[owner];
      return {
        kind: "term",
        term: name,
        text: `${headersOf(owner)}。${text}`,
        fill: ledgerSpec.headerFill[owner],
        color: "#FFFFFF",
      };
    }),
    heading("三、状态的含义"),
    ...worstFirst.map((status): Line => ({
      kind: "term",
      term: statusWords[status],
      text: statusTexts[status],
      ...statusColor(colors, status),
    })),
    {
      kind: "term",
      term: dueSoonWord,
      text: "未到期、尚未达标，且距完成时限不超过“设置”中的“临期天数”（默认30天）；“完成时限”一格着色，状态不变。",
      ...toFlagColor(colors.dueSoon),
    },
    heading("四、判断规则"),
    term(
      "截至日期",
      "状态按表格上方的“截至日期”判断，不随打开日期变化；变更报告期时请先修改截至日期。其他设置在“设置”表中。",
    ),
    term(
      "考核方式",
      "当年累计：从零起按月均分比较；期末总数：从年初基数起按月均分比较；比率或增幅：随时与目标比较；到期考核：到期才比较。节点目标填了的，代替均分。",
    ),
    term("核定值、延期至", "填了核定值的按核定值判断；填了延期至的按较晚的时限判断，原时限保留。"),
    term("【争取】", "原文写明“争取”“力争”等的目标，判断方法相同，另行统计。"),
    heading("五、公式怎样计算"),
    ...formulaTexts.map(([field, text]) => term(headerOf(field), text)),
    {
      kind: "text",
      term: "判定时限至定量状态各列收在表格右侧的分组中。被当成日期的数字，公式只能按数值大小识别，任务窗格按单元格格式识别。",
      text: "",
    },
    heading("六、联系"),
    {
      kind: "text",
      term: issuer === null ? "填报中的问题请与下发单位联系。" : `填报中的问题请与下发单位（${issuer}）联系。`,
      text: "",
    },
  ];
}

function heading(term: string): Line {
  return { kind: "heading", term, text: "" };
}

function term(term: string, text: string): Line {
  return { kind: "term", term, text };
}

function headersOf(owner: ColumnOwner): string {
  return ledgerColumns
    .filter((column) => column.owner === owner && !(owner === "calculated" && column.tucked === true))
    .map((column) => column.header)
    .join("、");
}

/** The changes that write 填报说明 on a sheet that does not exist yet. */
export function renderInstructions(
  sheet: string,
  issuer: string | null,
  year: number,
  colors: FlagColors,
): readonly Change[] {
  const lines = instructionLines(issuer, year, colors);
  const range = { sheet, row: 0, column: 0, rows: lines.length, columns: 2 };
  const cell = (row: number, columns: number) => ({ sheet, row, column: 0, rows: 1, columns });
  return [
    { kind: "addSheet", sheet, visibility: "visible" },
    { kind: "showGridlines", sheet, shown: false },
    { kind: "setColumnWidth", sheet, column: 0, columns: 1, width: WIDTHS.term },
    { kind: "setColumnWidth", sheet, column: 1, columns: 1, width: WIDTHS.text },
    { kind: "setFormat", range, format: { numberFormat: "@", vertical: "top" } },
    { kind: "setFormat", range: { ...range, column: 1, columns: 1 }, format: { wrap: true } },
    { kind: "setValues", range, values: lines.map((line) => [line.term, line.text === "" ? null : line.text]) },
    ...lines.flatMap((line, row): Change[] => {
      if (line.kind === "title")
        return [{ kind: "setFormat", range: cell(row, 2), format: { bold: true, fontSize: 16 } }];
      if (line.kind === "heading") {
        return [{ kind: "setFormat", range: cell(row, 2), format: { bold: true, fontSize: 12, fill: "#EAF0F7" } }];
      }
      if (line.fill === undefined || line.color === undefined) return [];
      return [{ kind: "setFormat", range: cell(row, 1), format: { fill: line.fill, color: line.color, bold: true } }];
    }),
    { kind: "setRowHeights", sheet, row: 0, heights: lines.map(heightOf) },
    {
      kind: "setPageLayout",
      sheet,
      layout: {
        orientation: "portrait",
        paper: "A4",
        fitToPages: { wide: 1, tall: 0 },
        margins: ledgerSpec.page.margins,
        footer: { center: ledgerSpec.page.footer.center },
        printArea: { row: 0, column: 0, rows: lines.length, columns: 2 },
      },
    },
  ];
}

/** The changes that give the legend of 填报说明 other colours, wherever its lines stand by now. @param data its used range */
export function recolorInstructions({ range, values }: RangeData, colors: FlagColors): readonly Change[] {
  const marks = new Map<CellValue, FlagMark>(
    flagMarks.map((mark) => [mark === "dueSoon" ? dueSoonWord : statusWords[mark], mark]),
  );
  return values.flatMap((line, index): Change[] => {
    const mark = marks.get(line[0] ?? null);
    if (mark === undefined) return [];
    const { fill, color } = toFlagColor(colors[mark]) ?? { fill: "#FFFFFF", color: "#000000" };
    const cell = { ...range, row: range.row + index, rows: 1, columns: 1 };
    return [{ kind: "setFormat", range: cell, format: { fill, color, bold: toFlagColor(colors[mark]) !== null } }];
  });
}

/** In points. */
function heightOf(line: Line): number {
  if (line.kind === "title") return 30;
  if (line.kind === "heading") return 24;
  const lines = Math.max(wrappedLines(line.text, WIDTHS.text), textWidth(line.term) > WIDTHS.term ? 1 : 0, 1);
  return lines * ledgerSpec.lineHeight + 5;
}
