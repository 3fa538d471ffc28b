import type { SyncTotals } from "../../ledger/sync/syncPlan";
import type { EditionName } from "../../ledger/sync/syncRecord";
import type { ErrorSentence } from "../errorMessages";
import type { SyncMessages, SyncPaneMessages, SyncRefusal } from "../syncMessages";
import { formatsOf } from "../formats";
import { plan } from "./plan";

const { n } = formatsOf("zh-CN");

export const syncPane: SyncPaneMessages = {
  heading: "同步到新版文件",
  intro: "先比对、预览，确认后再写入。填报、核对等人工填写的内容不会改动。",
  comparing: "正在比对……",
  fromTo: (from, to) => (from === to ? to : `${from} → ${to}`),
  filter: "显示范围",
  all: "全部",
  countOf: (kind, count) => `${kind} ${n(count)}`,
  nothingWritten: "尚未写入工作簿",
  unchanged: (count) => `不变 ${n(count)} 项`,
  conflictsOnly: "仅看冲突",
  conflictsOpen: (open, all) => (open === 0 ? `${n(all)} 处冲突均已选定` : `${n(all)} 处冲突，${n(open)} 处待选定`),
  takeAll: { local: "全部保留本表", new: "全部采用新版" },
  takeRow: { local: "本行均保留本表", new: "本行均采用新版" },
  open: "待选定",
  chosen: "已选定",
  before: "原文",
  after: "新文",
  wordsGone: "删去",
  wordsNew: "增加",
  choiceOf: (region, what, header) => `${region}“${what}”：${header}`,
  changesIn: (count) => `${n(count)} 项`,
  changedMark: "变更",
  addedMark: "新增",
  removedMark: "撤销",
  movedMark: "次序",
  tieMark: "待选",
  newerMark: "预览后有改动",
  removedStays: "保留所填内容，类型改为“已撤销”，不再考核。",
  removedEmpty: "无人填写，类型改为“已撤销”，不再考核；如不需要，可自行删除。",
  removedGone: "台账中已没有这一行，无需处理。",
  tiesHeading: (count) => `请选定对应关系（${n(count)} 组）`,
  tiesHint: "下列各行相近，程序不能断定新版的哪一项就是台账的哪一行。",
  tieQuestion: (what) => `新版“${what}”对应台账的`,
  tieNew: "都不是，作为新增",
  tieDemand: (demand) => (demand === "" ? "" : `要求：${demand}`),
  pairWith: "与台账中撤销的某行是同一目标？",
  pairWithNone: "不是，作为新增",
  unpair: "不是同一目标，改为新增",
  blockedHeading: (count) => `不能写入的行（${n(count)}）`,
  lapsedHeading: (count) => `需重新核定（${n(count)}）`,
  confirmWithdrawMost: "文件无误，同意撤销这些行",
  jumpTo: (region, what) => `转到单元格：${region}，${what}`,
  more: (rest) => `再显示 ${n(rest)} 项`,
  moreRegions: (rest) => `更多地区（还有 ${n(rest)} 个）`,
  andMore: (rest) => `另有 ${n(rest)} 项，不再逐一列出。`,
  nextOpen: "下一处待选定",
  waits: (open, withdrawMost) =>
    [...(open === 0 ? [] : [`还有 ${n(open)} 处待选定`]), ...(withdrawMost ? ["须先同意撤销大部分行"] : [])].join(
      "；",
    ) + "。",
  ready: ({ added, changed, removed }) => {
    const does = [
      ...(added === 0 ? [] : [`新增 ${n(added)} 项`]),
      ...(changed === 0 ? [] : [`变更 ${n(changed)} 项`]),
      ...(removed === 0 ? [] : [`撤销 ${n(removed)} 项`]),
    ];
    return `${does.length === 0 ? "只更新版本信息" : `将${does.join("，")}`}；随时可以撤销本次同步。`;
  },
  cancel: "取消",
  apply: "应用同步",
  applying: "正在同步……",
  cancelled: "已取消，工作簿没有改动。",
  undo: "撤销本次同步",
  undoing: "正在撤销同步……",
  lastSync: "上次同步",
  lastSyncOf: (time, edition, did) => `${time}，同步到 ${edition}：${did}。`,
  showHistory: "查看变更记录",
  historyGone: "找不到变更记录表，可能已被删除或改名。",
  another: "同步其他文件",
  close: "知道了",
  rollOver: "结转下年",
  rollOverHint: (ledger, edition) =>
    `将另建 ${edition} 年度台账：沿用牵头单位、配合单位，累计总数类目标以 ${ledger} 年度的完成数为年初基数。本台账不作改动。`,
  rollOverFile: (year) => `${year}年工作要点台账.xlsx`,
  rolledOver: (rows, carried, shown) =>
    `已生成新年度台账，共 ${n(rows)} 行，其中 ${n(carried)} 行沿用了上年内容。${shown === "opened" ? "已在新窗口打开，请保存。" : "已存为文件，请在下载位置打开。"}`,
  adjustedHeading: (rows) => `目标已调整，待确认（${n(rows)}）`,
  confirmAdjusted: "确认调整",
  confirmAllAdjusted: (rows) => `全部确认（${n(rows)}）`,
  confirmedAdjusted: (rows) => `已确认 ${n(rows)} 行的目标调整。`,
};

const kind = {
  added: "新增",
  changed: "变更",
  removed: "撤销",
  moved: "次序",
  conflicts: "冲突",
  ties: "待选",
} as const;

function counts(all: SyncTotals): string {
  const parts = [
    ...(all.added === 0 ? [] : [`新增 ${n(all.added)} 项`]),
    ...(all.changed === 0 ? [] : [`变更 ${n(all.changed)} 项`]),
    ...(all.removed === 0 ? [] : [`撤销 ${n(all.removed)} 项`]),
    ...(all.moved === 0 ? [] : [`次序调整 ${n(all.moved)} 项`]),
    ...(all.conflicts === 0 ? [] : [`冲突 ${n(all.conflicts)} 处`]),
    ...(all.ties === 0 ? [] : [`待选 ${n(all.ties)} 组`]),
    ...(all.unchanged === 0 ? [] : [`不变 ${n(all.unchanged)} 项`]),
  ];
  return parts.length === 0 ? "没有变化" : parts.join("，");
}

function edition({ edition: id, documentNumber, date }: EditionName): string {
  const parts = [documentNumber, date === null ? null : plan.date(date)].filter((part) => part !== null);
  return `${id} 年度版${parts.length === 0 ? "" : `（${parts.join("，")}）`}`;
}

const tableBack =
  "请选中台账区域（含标题行），用“插入—表格”恢复为表格；“编号”列标题如被改动或删除，请一并恢复，然后重试。";

function refusal(refused: SyncRefusal): ErrorSentence {
  switch (refused.kind) {
    case "noLedger":
      return { what: "工作簿中没有台账，无从同步。", todo: "请先在“载入”中载入工作要点。" };
    case "emptyEdition":
      return { what: "新版文件中没有任何要点，未作同步。", todo: "请确认所选文件内容完整。" };
    case "otherYear":
      return {
        what: `所选文件是 ${refused.edition} 年度的，本台账是 ${refused.ledger} 年度的，不能同步。`,
        todo:
          refused.edition > refused.ledger
            ? "请结转下年：另建一本新台账，本台账不作改动。"
            : "请选择本年度的文件；以前年度的文件不能同步到本台账。",
      };
    case "newerTemplate":
      return { what: "台账由更新版本的程序建立，本程序不能同步。", todo: "请升级本程序后再同步。" };
    case "unfinished":
      return { what: "上一次同步没有完成。", todo: "请稍候重试；程序会先把它完成或撤回。" };
    case "unfinishedWithoutTable":
      return { what: "上一次同步没有完成，而台账已不是表格，或找不到“编号”列。", todo: tableBack };
    case "ownSheet":
      return {
        what: `工作簿中有一张名为“${refused.sheet}”的工作表，同步需要使用这个名称。`,
        todo: "请将这张工作表改名，然后再同步。",
      };
  }
}

export const sync: SyncMessages = {
  reason: (reason) => {
    switch (reason.code) {
      case "sameWords":
        return "同一目标：语句相同";
      case "sameTarget":
        return "同一目标：地区、指标、主体相同";
      case "alike":
        return `同一目标：语句相近（相似度 ${Math.floor(reason.likeness * 100)}%）`;
      case "chosen":
        return "同一目标：人工选定";
    }
  },
  basis: {
    baseMissing:
      "找不到台账基准表，无从得知各处差异是谁改的：本表与新版不同之处一律列为冲突，请逐项或批量选定。同步后将重建基准。",
    baseDamaged:
      "台账基准表已损坏，无从得知各处差异是谁改的：本表与新版不同之处一律列为冲突，请逐项或批量选定。同步后将重建基准。",
    otherTemplate:
      "台账按旧版模板建立，基准不能逐项比对：本表与新版不同之处一律列为冲突，请逐项或批量选定。同步后将按新模板重建基准。",
  },
  kind,
  counts,
  edition,
  side: { base: "基准", local: "本表", new: "新版" },
  noBase: "（无基准）",
  choice: { local: "保留本表", new: "采用新版" },
  returnChoice: { local: "保持删除", new: "重新列入" },
  returns:
    "本表已没有这个编号（行已删去，或编号被清空、改动），而新版作了改动，是否重新列入由您决定；如系误改编号，请改回后再同步。",
  fieldChange: (header, was, is) => `${header}：${was} → ${is}`,
  adjusted: "目标已调整",
  reported: "已填报",
  perhapsFrom: (region) => `可能由${region}移来`,
  perhapsTo: (region) => `可能移至${region}`,
  moved: (from, to) => `在本地区由第 ${from} 条变为第 ${to} 条`,
  blocked: {
    keyTwice: "台账中有几行编号相同，无法确定是哪一行，未作改动；删去多余的行后再同步。",
    rowGone:
      "台账中已没有这个编号（行已删去，或编号被清空、改动），新版也没有改动，不再列入；如系误改编号，请改回后再同步。",
  },
  lapsed: ({ by, on }) => `${by}于${plan.date(on)}的核定所依据的语句已改，需重新核定。`,
  withdrawsMost: (removed) => `新版没有其中 ${n(removed)} 行，占现有各行的一半以上。所选文件可能不是同一份工作要点。`,
  refusal,
  nothingElse: "除所列未处理的行外，台账与该文件一致，没有其他需要同步的内容。",
  nothing: "台账与该文件一致，没有需要同步的内容。",
  undecided: (count) => `还有 ${n(count)} 处待选定，选定后才能同步。`,
  applied: ({ added, changed, removed }) => {
    const did = [
      ...(added === 0 ? [] : [`新增 ${n(added)} 项`]),
      ...(changed === 0 ? [] : [`变更 ${n(changed)} 项`]),
      ...(removed === 0 ? [] : [`撤销 ${n(removed)} 项`]),
    ];
    return did.length === 0 ? "同步完成，只更新了版本信息。" : `同步完成：${did.join("，")}。`;
  },
  undone: (cells, rows) =>
    `已撤销上次同步，恢复 ${n(cells)} 个单元格${rows === 0 ? "" : `，删去同步新增的 ${n(rows)} 行`}。`,
  keptCells: (count) => `有 ${n(count)} 个单元格在同步后又被改动或已找不到，保持现状：`,
  keptRows: (count) => `有 ${n(count)} 行是同步新增的，之后已有填报、改动或移动，保留并标为已撤销：`,
  nothingToUndo: "没有可以撤销的同步。",
  undoWithoutTable: `台账已不是表格，或找不到“编号”列，未作撤销。${tableBack}`,
  damaged: {
    restore: "上次同步的还原点已损坏，无法撤销，台账保持现状。如需改回，请用同步之前的文件，或再次同步旧版文件。",
    unfinished:
      "有一次同步中途中断，所留记录已损坏，无法补写或撤回，台账保持现状。请先删去表格末尾由该次同步新增的行（核查中提示编号不在台账基准中的行），再同步同一份新版文件，即可补齐。",
  },
  recovered: {
    finished: "上次同步中途中断，现已补写完成。",
    takenBack: "上次同步中途中断，现已全部撤回，台账与同步前一致。",
    noLedger: `上次同步中途中断，而台账已不是表格，或找不到“编号”列，尚未补写或撤回。${tableBack}`,
    running: "其他人正在同步本台账，请稍后再操作。",
  },
  changedMeanwhile: (cells) =>
    `预览之后台账又有改动（${n(cells)} 处涉及本次同步），尚未写入。差异已重新比对，有改动的行已标出，请核对后再应用。`,
  time: (at) => {
    const [date = "", time = ""] = at.split("T");
    return `${plan.date(date)} ${time.slice(0, 5)}`.trimEnd();
  },
  pane: syncPane,
};
