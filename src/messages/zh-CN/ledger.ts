import type { LedgerMessages } from "../ledgerMessages";
import type { CellValue } from "../../workbook/cellValue";

function value(cell: CellValue): string {
  if (cell === null || (typeof cell === "string" && cell.trim() === "")) return "（空）";
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "object") return cell.error;
  return String(cell);
}

/** The row's number in an address: AG90 → 90. */
function rowOf(cell: string): string {
  return cell.replace(/\D/g, "");
}

export const ledger: LedgerMessages = {
  status: {
    overdue: "未达标",
    behind: "滞后",
    notReported: "未报送",
    invalid: "数据有误",
    needsReview: "待核",
    notStarted: "未启动",
    onTrack: "正常推进",
    met: "达标",
    notAssessed: "不纳入考核",
    withdrawn: "已撤销",
  },
  statusMeaning: {
    overdue: "已到期，未达到达标线",
    behind: "未到期，低于序时目标",
    notReported: "本期没有填报",
    invalid: "填报内容不是有效数字",
    needsReview: "目标有疑问，核定后再判断",
    notStarted: "定性任务尚未启动，时间未过半",
    onTrack: "未到期，进度正常",
    met: "达到或超过达标线",
    notAssessed: "编者说明，不作考核",
    withdrawn: "新版文件已删去",
  },
  remark: {
    exceeded: "超额完成",
    missingBaseline: "缺年初基数",
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
  value,
  issue: {
    duplicateKey: ({ cell, key }) =>
      `${cell}：编号 ${key} 重复，可能是复制了整行；删除多余的一行之前，这些行均为待核，也不恢复原文。`,
    missingKey: ({ cell, entry }) =>
      `第${rowOf(cell)}行没有编号，不属于台账，不参与判断${entry === undefined ? "" : `，所填“${value(entry)}”也不计入`}。`,
    unknownKey: ({ cell, key }) =>
      `${cell}：编号 ${key} 不在台账基准中，可能来自另一份台账；该行不属于本台账，不参与判断。请确认是否应在这里。`,
    blankRow: ({ cell }) => `第${rowOf(cell)}行是空行，请删除。`,
    rowMissing: ({ region, indicator }) => `${region}“${indicator}”一行已被删除。请撤销删除，或从备份中复制该行。`,
    sourceChanged: ({ cell, header, was, is }) =>
      `${cell}：“${header}”与文件不同，文件为“${value(was)}”，现为“${value(is)}”。`,
    entryInvalid: ({ cell, region = "", indicator = "", is, number }) =>
      `${cell}：${region}${indicator === "" ? "" : `“${indicator}”`}${region + indicator === "" ? "" : "填的"}“${value(is)}”不是数字，` +
      (number === null ? "请按单位填写数字。" : `应填 ${number}。`),
    notCalculated: ({ cell, header }) => `${cell}：“${header}”的公式尚未计算，请在表格软件中打开并保存后再核对。`,
    formulaDamaged: ({ cell, header, count }) => `“${header}”有 ${count} 个单元格的公式被覆盖，第一处在 ${cell}。`,
    columnMissing: ({ header, perhaps }) =>
      `缺少“${header}”一列，可能被删除或改了列名${perhaps === undefined ? "" : `：${perhaps.cell} 的“${perhaps.header}”或许就是它`}。请恢复该列或改回列名。`,
    columnTwice: ({ cell, other, header }) =>
      `${cell} 和 ${other} 两列的列名都是“${header}”，无法确定以哪一列为准。请删除其中一列，或改列名。`,
    tableLost: ({ cell }) =>
      `${cell}：台账已不是表格（可能被转换为普通区域），按表头读取；新增的行不会自动带上公式和标记。请选中台账，按 Ctrl+T 重新设为表格。`,
    anotherLedger: ({ cell }) => `${cell}：这里还有一份台账，没有读取。如是备份，请移到另一个文件。`,
    settingUnreadable: ({ name, is, cell, notCalculated = false }) =>
      `${cell === undefined ? "" : `${cell}：`}设置“${name}”的` +
      (notCalculated ? "公式尚未计算，请在表格软件中打开并保存后再核对。" : `内容“${value(is)}”无法识别，请重新填写。`),
    yearUnlikeEdition: ({ cell, year, edition }) =>
      `${cell}：计划年度为 ${year}，与本台账的年度 ${edition} 不符，时限和序时进度会判断错误。请改回 ${edition}。`,
    asOfOutsideYear: (issue) =>
      `${"cell" in issue ? `${issue.cell}：` : ""}截至日期 ${issue.asOf} 与计划年度 ${issue.year} 相去甚远，请核对。`,
    baseMissing: () => "找不到台账基准表，无法核对要点内容是否被改动；填报和判断照常。如有备份，请改用备份。",
    baseDamaged: () => "台账基准表已损坏，无法核对要点内容是否被改动；填报和判断照常。如有备份，请改用备份。",
  },
};
