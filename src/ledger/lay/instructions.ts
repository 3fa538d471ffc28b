import { worstFirst, type Status } from "../../domain/progress/status";
import type { CellValue } from "../../workbook/cellValue";
import type { Change } from "../../workbook/change";
import type { RangeData } from "../../workbook/workbook";
import { flagMarks, statusColor, toFlagColor, type FlagColors, type FlagMark } from "../template/flagColors";
import { ledgerColumns, ledgerSpec, type ColumnOwner } from "../template/ledgerSpec";
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
  office: ["由下发单位填写", "牵头单位、配合单位、核对意见和销号日期，填报单位不填。"],
  machine: ["台账自用", "收在表格右侧的分组中，用于识别行次和计算，请勿改动。"],
};

const statusTexts: Readonly<Record<Status, string>> = {
  met: "累计完成已达到或超过达标线；定性要点已完成，或到期时仍在持续推进且写明了进展情况。",
  onTrack: "尚未达到达标线、未到期，不落后于序时目标；或者没有可比的序时目标。",
  behind: "未到期，但低于序时目标；定性要点时间过半仍未启动；水平类上限在到期前超出。",
  overdue: "已到完成时限仍未达到达标线；累计类上限一旦超出即为未达标。",
  notReported: "累计完成（定性要点为进展）空白。空白不等于零，确为零的请填 0。",
  notStarted: "定性要点填“未启动”，时间尚未过半。",
  invalid: "填的不是数字（如“30家”）、是负数或明显超出合理范围，请按单位改填数字。",
  needsReview: "目标、时限或口径有疑问，或增长、倍数类目标缺少年初基数，由下发单位核对；清空“核对”列后即参加判断。",
  notAssessed: "原文的说明性文字，不需要填报。",
  withdrawn: "新版工作要点中已不再保留，仅留作记录。",
};

/** The words of the sheet 填报说明: how to fill in, what the flags mean, by which rules they come about, whom to ask. */
function instructionLines(issuer: string | null, year: number, colors: FlagColors): readonly Line[] {
  return [
    { kind: "title", term: "填报说明", text: "" },
    heading("一、怎样填报"),
    term(
      "累计完成",
      `填${year}年1月1日至报告期末的累计数，不是当期数；口径为“累计总数”的填期末总数（含往年）。只填数字，不带单位。`,
    ),
    term("百分数", "单位为 % 的，按百分数填写，如 85%。"),
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
      text: "未到期、尚未达标，且距完成时限不超过表格上方的“临期天数”（默认30天）；“完成时限”一格着色，状态不变。",
      ...toFlagColor(colors.dueSoon),
    },
    heading("四、判断规则"),
    term("截至日期", "状态按表格上方的“截至日期”判断，不随打开日期变化；变更报告期时请先修改截至日期。"),
    term(
      "达标线",
      "一般为目标值；“左右”为目标值减去容差（默认 10%）；区间为下限；增长、倍数类按年初基数推算。计数单位有小数的，进为整数。",
    ),
    term("序时目标", "按已过整月占全部月数的比例推算，计数单位向下取整。可在表格上方设定缓冲，或停用序时比较。"),
    term("完成率", "累计完成除以目标值，向下保留到 0.1%；上限类目标不计算完成率。"),
    term("缺口", "距达标线还差的数量；上限类目标为超出的数量。"),
    term("【争取】", "原文写明“争取”“力争”等的目标，判断方法相同，另行统计。"),
    heading("五、联系"),
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
    .filter((column) => column.owner === owner)
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
