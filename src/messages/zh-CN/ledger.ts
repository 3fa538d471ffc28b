import type { Circular, RegionCount } from "../../domain/progress/circular";
import type { Tally } from "../../domain/progress/summary";
import type { CellValue } from "../../workbook/cellValue";
import { formatsOf } from "../formats";
import type { LedgerMessages, StatusMessages } from "../ledgerMessages";

const { list } = formatsOf("zh-CN");

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

function circular(told: Circular): string {
  const { asOf, targets, aspirational, points, title } = told;
  if (asOf === null) return `《${title}》台账的截至日期无法识别，各项目标均未判断，请先填写截至日期。`;
  const all = targets.total + (aspirational?.total ?? 0);
  const apart =
    aspirational === null || aspirational.total === 0
      ? ""
      : `（其中必成目标${targets.total}项、争取目标${aspirational.total}项）`;
  const whole = `截至${day(asOf, told.year)}，《${title}》共${all}项${aspirational === null ? "必成" : ""}量化目标${apart}`;
  const paragraphs = [
    targets.total === 0 ? `${whole}。` : `${whole}，${apart === "" ? "" : "必成目标中，"}${targetsText(told)}。`,
    ...(aspirational === null || aspirational.total === 0
      ? []
      : [`争取目标${aspirational.total}项，${countsText(aspirational)}。`]),
    ...(points.total === 0 ? [] : [`未设量化指标的定性要点${points.total}条，${countsText(points)}。`]),
    ...(told.silent.length === 0 ? [] : [`各项均未报送的地区：${list(told.silent.map(regionName))}。`]),
  ];
  return paragraphs.join("\n");
}

function targetsText(told: Circular): string {
  const { counts, total } = told.targets;
  if (counts.notReported === total) return "均未报送";
  return [
    `已达标${counts.met}项，占${percent(counts.met, total)}`,
    `；达到序时进度${counts.onTrack}项`,
    `；滞后${counts.behind}项${among(told.behind)}`,
    `；未达标${counts.overdue}项${among(told.overdue)}`,
    ...(counts.notReported === 0 ? [] : [`；未报送${counts.notReported}项：${regionList(told.notReported)}`]),
    ...(counts.invalid === 0 ? [] : [`；数据有误${counts.invalid}项`]),
    ...(counts.needsReview === 0 ? [] : [`；待核${counts.needsReview}项`]),
  ].join("");
}

function countsText({ counts, total }: Tally): string {
  if (counts.notReported === total) return "均未报送";
  const parts = [
    `已达标${counts.met}项，占${percent(counts.met, total)}`,
    ...(
      [
        ["onTrack", "正常推进"],
        ["behind", "滞后"],
        ["overdue", "未达标"],
        ["notStarted", "未启动"],
        ["notReported", "未报送"],
        ["invalid", "数据有误"],
        ["needsReview", "待核"],
      ] as const
    ).flatMap(([status, word]) => (counts[status] === 0 ? [] : [`${word}${counts[status]}项`])),
  ];
  return parts.join("；");
}

function among(regions: readonly RegionCount[]): string {
  return regions.length === 0 ? "" : `，其中${regionList(regions)}`;
}

/** “山东省2项（贯标企业、专利质押）、山西省1项（…）”. */
function regionList(regions: readonly RegionCount[]): string {
  return list(
    regions.map(({ region, count, indicators }) => {
      const named = indicators.filter((indicator) => indicator !== "");
      return `${regionName(region)}${count}项${named.length === 0 ? "" : `（${list(named)}）`}`;
    }),
  );
}

function regionName(region: string): string {
  return region === "" ? "未填地区" : region;
}

/** “9月30日”, with its year where it is not the plan's. */
function day(asOf: string, year: number): string {
  const [own = 0, month = 0, date = 0] = asOf.split("-").map(Number);
  return `${own === year ? "" : `${own}年`}${month}月${date}日`;
}

/** Rounded down, so that only everything is 100 %. */
function percent(part: number, whole: number): string {
  return `${Math.floor((part * 1000) / whole) / 10}%`;
}

export const status: StatusMessages = { circular };
