import type { CliMessages, CliSyncMessages, PlanValueType, RollOverMessages } from "../cliMessages";
import type { ErrorDetails } from "../errorMessages";
import { formatsOf } from "../formats";
import { issueSentence } from "../issueSentence";
import { help } from "./cliHelp";

const { list } = formatsOf("zh-CN");

/** `（工作表“甲”单元格 B2）`, as far as the details say. */
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

export const sync: CliSyncMessages = {
  heading: (title, place, from, to) => `${title === "" ? "台账" : title}\n${place}\n${from} → ${to}`,
  part: (name, count) => `${name}（${count}）`,
  blocked: "未处理",
  lapsed: "核定失效",
  row: (number) => `第 ${number} 行`,
  rowGone: "表中已无此行",
  filled: "有人工填写内容",
  conflict: (decision) => (decision === null ? "冲突，未选定" : `冲突，${decision}`),
  side: (name, value) => `${name}：${value}`,
  inLedger: "本表",
  inEdition: "新版",
  howTo: {
    conflicts: "冲突可用 --take new 全部采用新版，或用 --take local 全部保留本表；逐项选定请在 Excel 窗格中进行。",
    ties: "待选可用 --pairs 新版编号=本表编号 指明，确属新增的写 --pairs 新版编号=new。",
    withdrawals: "确需撤销请加 --allow-withdrawals。",
  },
  nothingWritten: "没有写文件。",
  mendedUnwritten: "以上处理尚未写入文件。",
  keptUnfound: {
    rowGone: (key, header, wrote) =>
      `${key}　${header}：同步写入“${wrote}”；台账中已没有这个编号（行已删去，或编号被清空、改动），没有还原`,
    keyTwice: (key, header, wrote) => `${key}　${header}：同步写入“${wrote}”；有几行编号相同，没有还原`,
    columnGone: (key, header, wrote) => `${key}　${header}：同步写入“${wrote}”；台账中已没有这一列，没有还原`,
  },
  keptCell: (key, header, wrote, is) => `${key}　${header}：同步写入“${wrote}”，现为“${is}”`,
  undoing: (time, from, to) => `${time}的同步（${from} → ${to}）`,
};

export const rollOver: RollOverMessages = {
  from: (path, year, asOf) => `结转自 ${path}（${year} 年度，截至 ${asOf}），该文件未作改动。`,
  carried: ({ rows, leadUnits, supportUnits, baselines }) =>
    rows === 0
      ? "没有可带入的内容。"
      : `${rows} 行带入了上年内容：牵头单位 ${leadUnits} 行，配合单位 ${supportUnits} 行，年初基数 ${baselines} 行。`,
  baseline: (subject, value) => `${subject}：年初基数 ${value}`,
  notCarried: {
    added: (count) => `上年台账没有、今年新列的 ${count} 行：`,
    tied: (count) => `上年有几行都可能对应、未带入的 ${count} 行，请人工填写：`,
    dropped: (count) => `上年有、今年不再列的 ${count} 行：`,
    closed: (count) => `上年已销号、未带入的 ${count} 行：`,
    withdrawn: (count) => `上年已撤销、未带入的 ${count} 行：`,
    keyTwice: (count) => `上年台账中编号重复、未带入的 ${count} 行：`,
    basisUnlike: (count) => `上年口径不是累计总数、未带入年初基数的 ${count} 行：`,
    unitUnlike: (count) => `两年计量单位不同、未带入年初基数的 ${count} 行：`,
    notLastYear: (count) => `所给台账不是上一年度的、未带入年初基数的 ${count} 行：`,
    notFinal: (count) =>
      `上年台账的截至日期未到年底、未带入年初基数的 ${count} 行（请在上年台账填报全年数，把截至日期改到年底，再重新结转）：`,
    notReported: (count) => `上年未填累计完成、未带入年初基数的 ${count} 行：`,
    inDoubt: (count) => `上年待确认、未带入年初基数的 ${count} 行：`,
    entryInvalid: (count) => `上年累计完成无效、未带入年初基数的 ${count} 行：`,
    documentSays: (count) => `新文件写明的基数与上年累计完成不同、以文件为准的 ${count} 行：`,
  },
  detail: {
    unitUnlike: ({ was, is }) => `上年“${was}”，今年“${is}”`,
    entryInvalid: ({ is, reasons }) => `填的是“${is}”${reasons.length === 0 ? "" : `（${reasons.join("，")}）`}`,
    documentSays: ({ stated, actual }) => `文件 ${stated}，上年累计完成 ${actual}`,
  },
};

const types: Readonly<Record<PlanValueType, string>> = {
  object: "应为对象",
  array: "应为数组",
  filledArray: "应为非空数组",
  text: "应为文本",
  filledText: "应为非空文本",
  number: "应为数字",
  integer: "应为非负整数",
  year: "应为 1901 至 2100 的年份",
  boolean: "应为 true 或 false",
  key: "编号格式不对",
};

const near = (name: string | null): string => (name === null ? "" : `是否想输入 ${name}？`);

const planProblem: CliMessages["planProblem"] = {
  missing: ({ path }) => `${path}：缺少此项`,
  unknown: ({ path }) => `${path}：没有这样的项`,
  notADate: ({ path }) => `${path}：应为日期，如 2019-12-31`,
  keyTwice: ({ path }) => `${path}：编号重复`,
  targetsUnlikeKind: ({ path }) => `${path}：定量要点应有目标，其他要点不应有目标`,
  notOfType: ({ path, type }) => `${path}：${types[type]}`,
  notOneOf: ({ path, options }) => `${path}：应为 ${list(options)}${options.length > 1 ? " 之一" : ""}`,
  keyElsewhere: ({ path, under }) => `${path}：编号应以 ${under} 开头`,
};

export const cli: CliMessages = {
  help,
  seeHelp: (command) => `用法见 workpoints ${command === null ? "" : `${command} `}--help。`,
  usage: {
    noCommand: () => "请写明命令。",
    unknownCommand: ({ name, near: meant }) => `没有“${name}”这个命令。${near(meant)}`,
    unknownOption: ({ option, near: meant }) => `没有“${option}”这个选项。${near(meant)}`,
    valueMissing: ({ option }) => `选项 ${option} 后面缺少内容。`,
    valueNotTaken: ({ option }) => `选项 ${option} 不带内容。`,
    optionTwice: ({ option }) => `选项 ${option} 写了不止一次。`,
    fileMissing: ({ command }) =>
      `请写明${command === "rollover" ? "上年台账文件" : command === "extract" || command === "build" ? "《工作要点》文件" : "台账文件"}。`,
    tooManyFiles: ({ extra }) => `一次只处理一个文件，“${extra}”是多余的；文件名含空格时请加引号。`,
    badDate: ({ option, value }) => `${option} 的“${value}”不是日期，应写作 2019-09-30 的样子。`,
    badYear: ({ value }) => `--year 的“${value}”不是 1901 至 2100 的年份。`,
    badLanguage: ({ value }) => `--lang 的“${value}”不可用，可选 zh-CN 或 en。`,
    outMissing: () => "请用 --out 写明写到哪个文件。",
    targetMissing: () => "恢复需要写文件：请用 --out 写明新文件，或用 --in-place 写回原文件。",
    targetTwice: () => "--out 和 --in-place 只能选一个。",
    restoreMissing: ({ option }) => `${option} 只与 --restore 一起使用。`,
    sheetsMissing: ({ option }) => `${option} 只与 --sheets 一起使用。`,
    finalMissing: ({ option }) => `${option} 只与 --final 一起使用。`,
    withMissing: () => "请用 --with 写明新版《工作要点》文件，或 extract 输出的 JSON。",
    syncTargetMissing: () => "请用 --preview 预览，用 --in-place 写回原文件，或用 --out 写明新文件。",
    undoTargetMissing: () => "撤销需要写文件：请用 --in-place 写回原文件，或用 --out 写明新文件。",
    notWithPreview: ({ option }) => `--preview 不写文件，不能与 ${option} 一起使用。`,
    notWithUndo: ({ option }) => `--undo 撤销上一次同步，不能与 ${option} 一起使用。`,
    badTake: ({ value }) => `--take 的“${value}”不可用，可选 new（采用新版）或 local（保留本表）。`,
    badPair: ({ value }) =>
      `--pairs 的“${value}”不可用，应写作“新版编号=本表编号”或“新版编号=new”，每个新版编号一次，之间用逗号隔开。`,
  },
  refusal: {
    sameAsInput: ({ path, hasInPlace }) =>
      `“${path}”就是输入文件，没有写入。请换一个文件名${hasInPlace ? "，或用 --in-place 写回原文件" : ""}。`,
    outputExists: ({ path }) => `“${path}”已存在，没有覆盖。请换一个文件名，或先将它移走；确需覆盖请加 --overwrite。`,
    outputBrokenLink: ({ path }) => `“${path}”是失效的链接，没有写入。请换一个文件名。`,
    wrongExtension: ({ path, extension }) => `“${path}”的扩展名应为 ${extension}，否则表格软件不能正确打开。`,
    filledLedger: ({ path, rows }) =>
      `“${path}”是一份已填报的台账（${rows} 行有填报内容），没有覆盖。请换一个文件名，或先将它移走。`,
    noLedger: ({ path, sheets }) =>
      `“${path}”中没有台账：工作表${list(sheets.map((sheet) => `“${sheet}”`))}都没有台账的表头（编号、地区、指标、累计完成等）。`,
    columnsMissing: ({ path, sheet, headers, unknown }) =>
      `“${path}”的工作表“${sheet}”缺少${list(headers.map((header) => `“${header}”`))}列，无法继续。` +
      (unknown.length === 0
        ? "请恢复被删除的列。"
        : `请核对这些列名是否被改动：${list(unknown.map(({ cell, header }) => `${cell}“${header}”`))}。`),
    columnTwice: ({ path, sheet, cell, other, header }) =>
      `“${path}”的工作表“${sheet}”中，${cell} 和 ${other} 两列的列名都是“${header}”，无法继续。请删除其中一列，或改列名。`,
    asOfUnknown: ({ path, cell }) =>
      `“${path}”的截至日期${cell === null ? "找不到" : `（${cell}）无法识别`}，无法判断。请在台账中填写日期，或用 --as-of 指明，如 --as-of 2019-09-30。`,
    finalAsks: ({ path, invalid, notReported, needsReview, changedByHand }) =>
      `“${path}”还不宜定稿，没有写文件：` +
      [
        ...(invalid === 0 ? [] : [`数据有误 ${invalid} 项`]),
        ...(notReported === 0 ? [] : [`未报送 ${notReported} 项`]),
        ...(needsReview === 0 ? [] : [`待确认 ${needsReview} 项`]),
        ...(changedByHand.length === 0
          ? []
          : [
              `手工改动影响判断的单元格 ${changedByHand.length} 个（${list(changedByHand.slice(0, 10).map(({ cell, header }) => `${cell}“${header}”`))}${changedByHand.length > 10 ? "等" : ""}）`,
            ]),
      ].join("；") +
      "。确认无误请加 --yes。",
    nothingToRestoreFrom: ({ path }) => `“${path}”没有可用的台账基准表，无从恢复。`,
    notLater: ({ path, ledger, edition }) =>
      edition === ledger
        ? `“${path}”也是 ${ledger} 年度的，不是新年度的文件。同一年度的新版请用 workpoints sync。`
        : `“${path}”是 ${edition} 年度的，台账是 ${ledger} 年度的，不能结转到以前的年度。`,
    emptyEdition: ({ path }) => `“${path}”中没有任何要点，没有写文件。请确认文件内容完整。`,
    newerTemplate: ({ path }) => `“${path}”由更新版本的程序建立，本程序不能同步。请升级本程序。`,
    unfinishedSync: ({ path }) =>
      `“${path}”的上一次同步中途中断，未作恢复。请先再次运行 workpoints sync，或用 workpoints sync --undo 撤回。`,
    pairUnknown: ({ pair }) =>
      `--pairs 的“${pair}”对不上，没有写文件：新版或本表中没有这个编号，或两者不在同一地区，或已另有所指。编号见 --preview。`,
    nothingToUndo: ({ path }) => `“${path}”中没有可以撤销的同步，没有写文件。`,
    restoreDamaged: ({ path }) =>
      `“${path}”中上次同步的还原点已损坏，无法撤销，没有写文件。请改用同步之前的文件，或再次同步旧版文件。`,
    unfinishedDamaged: ({ path }) =>
      `“${path}”中有一次同步中途中断，所留记录已损坏，不能撤销，没有写文件。请先删去表格末尾由该次同步新增的行（workpoints check 提示编号不在台账基准中的行），再用 workpoints sync 同步同一份新版文件，即可补齐。`,
    ownSheet: ({ path, sheet }) =>
      `“${path}”中有一张名为“${sheet}”的工作表，同步需要使用这个名称，没有写文件。请将它改名，然后再同步。`,
    tableLost: ({ path, sheet, range }) =>
      `“${path}”的台账已不是表格，而是普通区域（${sheet}!${range}），不能同步。请在 Excel 中选中该区域，按 Ctrl+T 恢复为表格（表包含标题）后再同步。`,
    otherYear: ({ path, ledger, edition }) =>
      `“${path}”是 ${edition} 年度的，台账是 ${ledger} 年度的，不能同步。` +
      (edition > ledger ? "新年度请另建台账：workpoints rollover。" : "请选用本年度的文件。"),
    notJson: ({ path, line, column }) =>
      `“${path}”不是有效的 JSON${line === null ? "" : `（第 ${line} 行第 ${column ?? 1} 列）`}。`,
    invalidPlan: ({ path, problems }) =>
      `“${path}”不是 workpoints/2 格式的要点文件：\n` +
      [
        ...problems.slice(0, 10).map((problem) => `  ${issueSentence(problem, planProblem)}`),
        ...(problems.length > 10 ? [`  ……另有 ${problems.length - 10} 处`] : []),
      ].join("\n"),
  },
  planProblem,
  disk,
  xlsx,
  sentences: ({ what, todo }) => what + todo,
  ofFile: (path, sentence) => `“${path}”：${sentence}`,
  outputLost: (reason) =>
    reason === "ENOSPC"
      ? "磁盘空间不足，输出不完整。请清理空间后重试。"
      : `输出写入失败（${reason}），内容不完整。请重试。`,
  step: {
    reading: "正在读取文件…",
    opening: "正在打开工作簿…",
    judging: "正在判断…",
    laying: "正在生成台账…",
    comparing: "正在比对…",
    syncing: "正在更新台账…",
    writing: "正在写入文件…",
  },
  extracted: ({ regions, points, targets }) => `${regions} 个地区，${points} 条要点，${targets} 项量化目标。`,
  doubts: (count) => `${count} 处待确认，已在 needsReview 或“待确认事项”列注明，确认前不作判断。`,
  written: (path) => `已写入 ${path}`,
  built: (path, rows, asOf) => `已写入 ${path}：${rows} 行，截至 ${asOf}。`,
  status: {
    heading: (title, place, asOf) => `${title === "" ? "台账" : title}\n${place}　截至 ${asOf}`,
    columns: {
      status: "状态",
      region: "地区",
      indicator: "指标",
      requirement: "要求",
      actual: "累计完成",
      line: "达标线",
      shortfall: "缺口",
      completion: "完成率",
      key: "编号",
    },
    counts: (rows, parts) => `共 ${rows} 行：${parts.join("，")}`,
    count: (status, count) => `${status} ${count}`,
    rates: ({ total, counts, onPace, onPaceRate, metRate }) =>
      onPaceRate === null || metRate === null
        ? "无量化必成目标"
        : `应考核 ${total} 项${counts.needsReview === 0 ? "" : `（含待确认 ${counts.needsReview} 项）`}，` +
          `达序时率 ${(onPaceRate * 100).toFixed(1)}%（${onPace}/${total}），达标率 ${(metRate * 100).toFixed(1)}%`,
    rank: (group, { place, isShared, of }, { onPaceRate }) =>
      `${isShared ? "并列" : ""}第${place}位（共${of}个） ${group} ${((onPaceRate ?? 0) * 100).toFixed(1)}%`,
    attention: (count) => `需要关注 ${count} 行`,
    unreportedOf: (group, count) => `${group === "" ? "未填地区" : group} ${count}项未报送`,
    none: "台账没有任何一行。",
    sheets: (path, sheets) => `已写入 ${path}：${list(sheets)}`,
    kept: (sheet, as) => `“${sheet}”有手工改动，已另存为“${as}”。`,
    unknownRegions: (regions) => `台账中没有这些地区：${list(regions)}`,
    notLive: "台账已不是表格，或缺少统计所需的列，进展情况总表为数值，不随台账变化。",
    issues: (count) => `台账本身有 ${count} 处问题，可能影响判断，请运行 workpoints check 查看。`,
  },
  check: {
    heading: (title, place) => `${title === "" ? "台账" : title}\n${place}`,
    clean: (rows) => `已核对 ${rows} 行，没有问题。`,
    rejected: (cell, header, is, reasons) =>
      `${cell}：“${header}”填的“${is}”无效${reasons.length === 0 ? "" : `（${reasons.join("，")}）`}。`,
    found: (count) => `共 ${count} 处问题。`,
    restored: (count) => (count === 0 ? "没有可恢复的内容，没有写文件。" : `已恢复 ${count} 个单元格。`),
    restoredCell: (place, header, was, is) => `${place}：“${header}”由“${was}”恢复为“${is}”。`,
    restorable: (count) => `其中 ${count} 处原文改动可用 --restore 恢复。`,
    unfinishedSync:
      "上一次同步中途中断，台账内容新旧混杂。请再次运行 workpoints sync，或用 workpoints sync --undo 撤回。",
  },
  sync,
  rollOver,
};
