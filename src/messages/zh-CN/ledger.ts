import type { Entered } from "../../domain/progress/report";
import type { Remark } from "../../domain/progress/status";
import type { Comparison } from "../../domain/workPlan";
import type { CellValue } from "../../workbook/cellValue";
import { formatsOf } from "../formats";
import type { LedgerMessages, StatusMessages } from "../ledgerMessages";
import { circularText } from "./circular";

const { list, n } = formatsOf("zh-CN");

function value(cell: Entered): string {
  if (cell === null || (typeof cell === "string" && cell.trim() === "")) return "（空）";
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "object") return "date" in cell ? cell.date : cell.error;
  return String(cell);
}

/** The row's number in an address: AG90 → 90. */
function rowOf(cell: string): string {
  return cell.replace(/\D/g, "");
}

/** “山东省“培育优势企业””, in front of what is found there. */
function whoseRow({ region, indicator }: { readonly region: string; readonly indicator: string }): string {
  return `${region}${indicator === "" ? "" : `“${indicator}”`}`;
}

/** A number in its unit: 0.85 of a % row is 85%. */
function shownAmount(amount: CellValue, unit: string): string {
  if (typeof amount !== "number") return value(amount);
  return unit === "%" ? `${Number((amount * 100).toPrecision(12))}%` : String(amount);
}

const objections: Readonly<Partial<Record<Remark, string>>> = {
  actualIsNegative: "是负数",
  actualNotWhole: "不是整数",
  actualImplausible: "明显偏大",
  actualLooksLikeDate: "像是误填了日期",
  actualIsError: "是公式错误",
};

const comparisons: Readonly<Record<Comparison, string>> = {
  cumulative: "当年累计",
  stock: "期末总数",
  rate: "比率或增幅",
  dueOnly: "到期考核",
};

export const ledger: LedgerMessages = {
  status: {
    overdue: "未达标",
    dueUnreported: "到期未报送",
    farBehind: "严重滞后",
    behind: "滞后",
    notReported: "未报送",
    invalid: "数据有误",
    needsReview: "待确认",
    notStarted: "未启动",
    onTrack: "正常推进",
    met: "达标",
    notAssessed: "不纳入考核",
    withdrawn: "已撤销",
  },
  statusMeaning: {
    overdue: "已到期，未达到达标线",
    dueUnreported: "已到期，没有填报或所填无法识别",
    farBehind: "未到期，低于序时目标超过设定的幅度",
    behind: "未到期，低于序时目标",
    notReported: "本期没有填报",
    invalid: "填报内容不是有效数字",
    needsReview: "目标有疑问，确认后再判断",
    notStarted: "定性任务尚未启动，时间未过半",
    onTrack: "未到期，进度正常",
    met: "达到或超过达标线",
    notAssessed: "编者说明，不作考核",
    withdrawn: "新版文件已删去",
  },
  remark: {
    exceeded: "超额完成",
    missingBaseline: "缺年初基数",
    baselineUnusable: "年初基数为零或负数，无法推算",
    comparisonUnfit: "考核方式不适合该目标",
    missingNote: "持续推进但没有进展情况",
    verified: "按核定值判断",
    basisUnspecified: "口径未明",
    aspirational: "争取性目标",
    actualIsText: "累计完成填的是文字",
    actualIsNegative: "累计完成是负数",
    actualIsError: "累计完成是公式错误",
    actualNotWhole: "应填整数",
    actualImplausible: "数值明显偏大",
    actualLooksLikeDate: "像是误填了日期",
    stageUnknown: "进展不在可选项内",
    dueSoon: "临期",
    targetUnreadable: "目标值或时限无法识别",
  },
  stage: { notStarted: "未启动", inProgress: "推进中", done: "已完成", ongoing: "持续推进" },
  rowGone: "台账中已无此行",
  value,
  issue: {
    duplicateKey: ({ cell, key }) =>
      `${cell}：编号 ${key} 重复，可能是复制了整行；删除多余的一行之前，这些行均为待确认，也不恢复原文。`,
    missingKey: ({ cell, entry }) =>
      `第${rowOf(cell)}行没有编号，不属于台账，不参与判断${entry === undefined ? "" : `，所填“${value(entry)}”也不计入`}。`,
    unknownKey: ({ cell, key }) =>
      `${cell}：编号 ${key} 不在台账基准中，可能来自另一份台账；该行不属于本台账，不参与判断。请确认是否应在这里。`,
    blankRow: ({ cell }) => `第${rowOf(cell)}行是空行，请删除。`,
    rowMissing: ({ region, indicator, kind }) =>
      `${region}“${indicator}”一行已被删除${kind === "note" || kind === "withdrawn" ? "" : "，统计时按未报送计"}。请撤销删除，或从备份中复制该行。`,
    keyMistyped: ({ cell, key }) => `${cell}：编号中有全角数字或看不见的字符，已按 ${key} 识别。点“恢复原文”可改正。`,
    sourceChanged: ({ cell, header, was, is, invisible }) =>
      invisible === undefined
        ? `${cell}：“${header}”与文件不同，文件为“${value(was)}”，现为“${value(is)}”。`
        : `${cell}：“${header}”与文件看似相同，但${invisible.length === 0 ? "全角、半角不同" : `看不见的字符不同（${list(invisible)}）`}，公式和统计会当成两个词。点“恢复原文”可改正。`,
    entryInvalid: ({ cell, region, indicator, is, remark, number, unit, isDate = false, invisible = [] }) => {
      const whose = `${region}${indicator === "" ? "" : `“${indicator}”`}`;
      const hidden = invisible.length === 0 ? "" : `（含不可见字符 ${list(invisible)}）`;
      const what = isDate
        ? `${value(is)}是日期`
        : `“${shownAmount(is, unit)}”${hidden}${objections[remark] ?? "不是数字"}`;
      const offer = number === null ? "请按单位填写数字" : `应填 ${shownAmount(number, unit)}`;
      return `${cell}：${whose}${whose === "" ? "" : "填的"}${what}，${offer}。`;
    },
    entryError: ({ cell, header, is, ...row }) =>
      `${cell}：${whoseRow(row)}“${header}”为公式错误 ${value(is)}，请重新填写。`,
    entryColumnUnread: ({ cell, header, like }) =>
      `${cell}：“${header}”一列不是台账的列，所填不会读取；请填在“${like}”一列，或改列名。`,
    doneButShort: ({ cell, ...row }) => `${cell}：${whoseRow(row)}进展为“已完成”，但累计完成未达到达标线，请核实。`,
    doneWithoutNote: ({ cell, ...row }) => `${cell}：${whoseRow(row)}进展为“已完成”，没有填写进展情况。`,
    notStartedWithNumber: ({ cell, ...row }) => `${cell}：${whoseRow(row)}进展为“未启动”，但填了累计完成，请核实。`,
    behindWithoutProblems: ({ cell, ...row }) =>
      `${cell}：${whoseRow(row)}进度滞后或未达标，没有填写存在问题及下一步措施。`,
    changedByHand: ({ cell, region, indicator, header, was, is }) =>
      `${cell}：${region}“${indicator}”的“${header}”由人工改动，影响判断：原为“${value(was)}”，现为“${value(is)}”。请核实；定稿时还会询问。`,
    belowPrevious: ({ cell, is, was, ...row }) =>
      `${cell}：${whoseRow(row)}累计完成 ${n(is)} 低于上期的 ${n(was)}，请核实。`,
    comparisonUnfit: ({ cell, is, used, ...row }) =>
      `${cell}：${whoseRow(row)}考核方式“${value(is)}”不适合该目标，按“${comparisons[used]}”判断。`,
    reportedOnInvalid: ({ cell, is, ...row }) => `${cell}：${whoseRow(row)}填报日期“${value(is)}”不是日期。`,
    reportedOnFuture: ({ cell, is, ...row }) => `${cell}：${whoseRow(row)}填报日期 ${value(is)} 还没有到。`,
    reportedOnMissing: ({ cell, count }) => `已填报的${count}行没有填报日期，第一处在 ${cell}。`,
    milestonesFall: ({ cell, ...row }) => `${cell}：${whoseRow(row)}后一个节点目标低于前一个，请核实。`,
    milestoneAboveLine: ({ cell, ...row }) => `${cell}：${whoseRow(row)}节点目标高于全年的达标线，请核实。`,
    baselineBeyondLine: ({ cell, ...row }) => `${cell}：${whoseRow(row)}年初基数已达到或超过达标线，请核实基数和口径。`,
    baselineUnusable: ({ cell, ...row }) => `${cell}：${whoseRow(row)}年初基数为零或负数，无法推算目标，按待确认处理。`,
    lastYearUnusable: ({ cell, ...row }) => `${cell}：${whoseRow(row)}上年同期为零或负数，无法计算增幅。`,
    deadlineBeforeStart: ({ cell, ...row }) =>
      `${cell}：${whoseRow(row)}完成时限早于起算月，请核实时限或“设置”中的起算月。`,
    extensionUnusable: ({ cell, ...row }) =>
      `${cell}：${whoseRow(row)}延期至不是日期或不晚于完成时限，仍按原完成时限判断。`,
    settingsLost: ({ names }) =>
      `“设置”表或其中的单元格已被删除（${list(names.slice(0, 3))}${names.length > 3 ? "等" : ""}），表中状态暂为待确认。点“刷新标记”可恢复；此处按上次保存的设置判断。`,
    notCalculated: ({ cell, header }) => `${cell}：“${header}”的公式尚未计算，请在表格软件中打开并保存后再核对。`,
    formulaDamaged: ({ cell, header, count }) => `“${header}”有 ${count} 个单元格的公式被覆盖，第一处在 ${cell}。`,
    columnMissing: ({ header, perhaps }) =>
      `缺少“${header}”一列，可能被删除或改了列名${perhaps === undefined ? "" : `：${perhaps.cell} 的“${perhaps.header}”或许就是它`}。请恢复该列或改回列名。`,
    columnTwice: ({ cell, other, header }) =>
      `${cell} 和 ${other} 两列的列名都是“${header}”，无法确定以哪一列为准。请删除其中一列，或改列名。`,
    tableLost: ({ cell }) =>
      `${cell}：台账已不是表格（可能被转换为普通区域），按表头读取；新增的行不会自动带上公式和标记。请选中台账，按 Ctrl+T 重新设为表格。`,
    anotherLedger: ({ cell }) => `${cell}：这里还有一份台账，没有读取。如是备份，请移到另一个文件。`,
    settingUnreadable: ({ name, is, used, cell, notCalculated = false }) =>
      `${cell === undefined ? "" : `${cell}：`}设置“${name}”的` +
      (notCalculated
        ? "公式尚未计算，请在表格软件中打开并保存后再核对。"
        : `内容“${value(is)}”无法使用，请重新填写。`) +
      (used === undefined
        ? ""
        : `目前按“${value(typeof used === "object" && used !== null ? used.date : used)}”计算。`),
    yearUnlikeEdition: ({ cell, year, edition }) =>
      `${cell}：计划年度为 ${year}，与本台账的年度 ${edition} 不符，时限和序时进度会判断错误。请改回 ${edition}。`,
    asOfOutsideYear: (issue) =>
      `${"cell" in issue ? `${issue.cell}：` : ""}截至日期 ${issue.asOf} 与计划年度 ${issue.year} 相去甚远，请核对。`,
    baseMissing: () => "找不到台账基准表，无法核对要点内容是否被改动；填报和判断照常。如有备份，请改用备份。",
    formerTemplate: ({ sheet }) => `“${sheet}”是按第1版模板生成的台账：可以查看和判断，本版程序不改写它。`,
    baseDamaged: () => "台账基准表已损坏，无法核对要点内容是否被改动；填报和判断照常。如有备份，请改用备份。",
  },
};

export const status: StatusMessages = { circular: (told) => circularText(told, ledger.remark) };
