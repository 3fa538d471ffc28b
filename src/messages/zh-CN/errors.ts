import type { ErrorDetails, ErrorMessages } from "../errorMessages";

/** `“甲”` when the detail is known, else nothing. */
function quoted(details: ErrorDetails, name: string): string {
  const value = details[name];
  return value === undefined || value === "" ? "" : `“${value}”`;
}

export const errors: ErrorMessages = {
  document: {
    emptyFile: () => ({ what: "这个文件是空的。", todo: "请检查后另选一个文件。" }),
    binaryFile: () => ({
      what: "这不是文本文件，无法读取。",
      todo: "请在 Word 或 WPS 中将文件另存为“纯文本（.txt）”后再选。",
    }),
    unreadableEncoding: () => ({
      what: "文件的文字编码无法识别。",
      todo: "请用记事本打开，另存为 UTF-8 编码后再选。",
    }),
    tooLarge: () => ({ what: "文件过大，不像是工作要点文件。", todo: "请确认所选文件，必要时只保留正文后再选。" }),
  },
  extraction: {
    noRegionTable: () => ({
      what: "没有找到“地区—工作要求”两栏的表格。",
      todo: "请确认文件中有“省市”“工作要求”这样的表头，两栏之间用制表符分隔。",
    }),
    noRows: () => ({ what: "表格只有表头，没有任何地区。", todo: "请确认所选文件内容完整。" }),
    noYear: () => ({ what: "标题、文号和日期都没有写明计划年度。", todo: "请填写计划年度后重新读取。" }),
  },
  workbook: {
    cellBeingEdited: () => ({
      what: "有单元格正在编辑，Excel 暂时不能执行操作。",
      todo: "请按 Enter 或 Esc 结束编辑，然后重试。",
    }),
    protectedSheet: (details) => ({
      what: `工作表${quoted(details, "sheet")}受保护，不能写入。`,
      todo: "请在“审阅”选项卡中撤销工作表保护，然后重试。",
    }),
    sheetExists: (details) => ({
      what: `工作簿中已有工作表${quoted(details, "sheet")}。`,
      todo: "请将它重命名，或新建一个工作簿后再载入。",
    }),
    tableExists: (details) => ({
      what: `工作簿中已有名为${quoted(details, "table")}的表格。`,
      todo: "请在“表设计”中将它改名，或新建一个工作簿后再载入。",
    }),
    tableMissing: (details) => ({
      what: `找不到表格${quoted(details, "table")}，可能已被删除、改名或转换为区域。`,
      todo: "请刷新核查；如台账已被删除，请重新载入。",
    }),
    tableBlocked: (details) => ({
      what: `表格${quoted(details, "table")}下方的单元格${quoted(details, "cell")}已有内容，无法增加行。`,
      todo: "请将表格下方的内容移到别处，然后重试。",
    }),
    tableTooShort: (details) => ({
      what: `表格${quoted(details, "table")}的行数少于要撤回的行数，可能已有行被删除。`,
      todo: "请刷新核查，查看表格末尾各行，多余的行请手工删除。",
    }),
    textTooLong: (details) => ({
      what: `${details.region ?? ""}“${details.text ?? ""}…”的“${details.column ?? ""}”共 ${details.length ?? ""} 个字符，超过一个单元格的上限（32,767 个），无法写入。`,
      todo: "请在文件中将这一条拆分或改短，然后重试。",
    }),
    nameExists: (details) => ({
      what: `工作簿中已定义名称${quoted(details, "name")}。`,
      todo: "请在“公式—名称管理器”中将它改名或删除，然后重试。",
    }),
    sheetMissing: (details) => ({
      what: `找不到工作表${quoted(details, "sheet")}，可能已被删除或改名。`,
      todo: "请刷新核查；如台账已被删除，请重新载入。",
    }),
    tooOldExcel: (details) => ({
      what: `当前 Excel 版本过低，不支持此操作${details.needs === undefined ? "" : `（需要 ${details.needs}）`}。`,
      todo: "请使用 Excel 2021 及以上版本、Microsoft 365 或网页版 Excel。",
    }),
    beingWritten: (details) => ({
      what: `本工作簿正在写入${details.since === undefined ? "" : `（${details.since} 开始）`}，这次操作没有执行。`,
      todo: "可能是另一个窗口、功能区按钮或其他人在操作，请稍后重试；如果那次操作已中断，10 分钟后即可重试。",
    }),
    formerTemplate: () => ({
      what: "这是按第1版模板生成的台账，本版程序只能查看和判断，不能改写。",
      todo: "填报不受影响；需要写入时，请另建新台账载入同一文件，或在原版程序中操作。",
    }),
    readOnly: () => ({ what: "工作簿以只读方式打开，不能写入。", todo: "请启用编辑，或另存一份后再操作。" }),
    tooLarge: () => ({ what: "一次写入的内容过多，Excel 未能接受。", todo: "请拆分文件，按地区分批载入。" }),
    connectionLost: () => ({
      what: "与 Excel 的连接中断。",
      todo: "请关闭并重新打开任务窗格；已写入的内容请核查一遍。",
    }),
    unknown: (details) => ({
      what: `Excel 没有完成操作${details.message === undefined ? "" : `：${details.message}`}。`,
      todo: "请重试；如仍不成功，请保存后重新打开工作簿。",
    }),
  },
  builtInMissing: { what: "内置文件没有读到。", todo: "请检查加载项的部署是否完整，或选择本机的文件。" },
  unexpected: (detail) => ({ what: `程序出现意外错误：${detail}`, todo: "请重试；如仍出现，请将这句话转告维护人员。" }),
  stopped: "已停止。",
  leftOut: ({ change, needs }) =>
    `当前 Excel 不支持${
      (
        {
          groupColumns: "列分组",
          setPageLayout: "打印版面",
          freezePanes: "冻结窗格",
          setValidation: "数据验证",
          setConditionalFormats: "条件格式",
          showGridlines: "网格线显示",
          setVisibility: "工作表深度隐藏",
        } as Readonly<Record<string, string>>
      )[change] ?? change
    }（需要 ${needs}），该项未设置，不影响填报和判断。`,
};
