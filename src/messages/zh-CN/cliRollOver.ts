import type { RollOverMessages } from "../cliSyncMessages";

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
    inDoubt: (count) => `上年待核、未带入年初基数的 ${count} 行：`,
    entryInvalid: (count) => `上年累计完成无效、未带入年初基数的 ${count} 行：`,
    documentSays: (count) => `新文件写明的基数与上年累计完成不同、以文件为准的 ${count} 行：`,
  },
  detail: {
    unitUnlike: ({ was, is }) => `上年“${was}”，今年“${is}”`,
    entryInvalid: ({ is, reasons }) => `填的是“${is}”${reasons.length === 0 ? "" : `（${reasons.join("，")}）`}`,
    documentSays: ({ stated, actual }) => `文件 ${stated}，上年累计完成 ${actual}`,
  },
};
