import type { CliMessages } from "../cliMessages";
import type { ErrorDetails } from "../errorMessages";

/** “，位于‘甲’B2” as far as the details say. */
function place({ sheet, cell }: ErrorDetails): string {
  if (sheet === undefined) return cell === undefined ? "" : `（单元格 ${cell}）`;
  return cell === undefined ? `（工作表“${sheet}”）` : `（工作表“${sheet}”单元格 ${cell}）`;
}

function part(details: ErrorDetails): string {
  return details.part === undefined ? "" : `（${details.part}）`;
}

const formats: Readonly<Record<string, string>> = {
  empty: "文件是空的",
  html: "文件实为网页",
  text: "文件实为文本",
  binary: "文件不是工作簿",
  zip: "文件是压缩包，但其中没有工作簿",
  xlsb: "文件为二进制格式 .xlsb",
  ods: "文件为 .ods 格式",
  docx: "文件为 Word 文档",
  pptx: "文件为演示文稿",
};

export const disk: CliMessages["disk"] = {
  notFound: ({ path }) => ({ what: `找不到“${path}”。`, todo: "请检查文件名，以及所在文件夹是否存在。" }),
  isDirectory: ({ path }) => ({ what: `“${path}”是文件夹，不是文件。`, todo: "请写明文件名。" }),
  notAFile: ({ path }) => ({ what: `“${path}”是设备或管道，不是文件。`, todo: "请写明文件名。" }),
  noPermission: ({ path }) => ({ what: `没有权限读写“${path}”。`, todo: "请检查文件和文件夹的权限。" }),
  locked: ({ path }) => ({ what: `“${path}”正被其他程序占用。`, todo: "请关闭打开它的程序后重试。" }),
  diskFull: ({ path }) => ({
    what: `磁盘空间不足，“${path}”没有写入，原有文件未受影响。`,
    todo: "请清理空间，或写到别处。",
  }),
  tooLarge: ({ path, is, limit }) => ({
    what: `“${path}”过大（${is} 字节，上限 ${limit} 字节）。`,
    todo: "请确认所选文件。",
  }),
  changed: ({ path }) => ({
    what: `处理期间“${path}”又被保存过，没有写入，以免盖掉他人的改动。`,
    todo: "请重新执行。",
  }),
  exists: ({ path }) => ({ what: `“${path}”已存在。`, todo: "请换一个文件名。" }),
  unknown: ({ path, reason }) => ({
    what: `读写“${path}”失败${reason === undefined ? "" : `（${reason}）`}。`,
    todo: "请重试，或换一个位置。",
  }),
};

export const xlsx: CliMessages["xlsx"] = {
  encrypted: () => ({ what: "工作簿设有打开密码，无法读取。", todo: "请在 Excel 或 WPS 中取消密码后另存。" }),
  legacyFormat: () => ({
    what: "这是旧版二进制格式的工作簿（.xls、.et）。",
    todo: "请在 Excel 或 WPS 中另存为 .xlsx。",
  }),
  notAWorkbook: ({ looksLike }) => ({
    what: `这不是 .xlsx 工作簿：${formats[String(looksLike)] ?? "无法识别的内容"}。`,
    todo: "请选择台账文件；其他格式的表格请先另存为 .xlsx。",
  }),
  corrupt: (details) => ({
    what: `工作簿已损坏，无法可靠读取${part(details)}。`,
    todo: "请在 Excel 或 WPS 中打开并修复，另存后再用。",
  }),
  tooLarge: (details) => ({ what: `工作簿的内容超出上限${part(details)}。`, todo: "请确认所选文件确为台账。" }),
  forbiddenXml: (details) => ({
    what: `工作簿中含有不允许的内容（DOCTYPE 或实体定义）${part(details)}，已拒绝读取。`,
    todo: "请确认文件来源可靠；在 Excel 或 WPS 中打开后另存可去除。",
  }),
  unsupportedChange: (details) => ({
    what: `工作簿不能这样修改${place(details)}${details.reason === undefined ? "" : `：${details.reason}`}。`,
    todo: "原文件未改动。请在 Excel 或 WPS 中手工修改此处。",
  }),
};
