import type { CliSyncMessages } from "../cliSyncMessages";

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
