import type { CommandWords } from "./ribbonButton";

/** Languages of the workbench, by the names that Office gives them. */
export type Language = "zh-CN" | "en";

/** Every sentence of the page around the spreadsheet; the pane has its own. */
export interface Words {
  readonly title: string;
  readonly product: string;
  readonly tools: string;
  readonly pane: string;
  readonly refresh: string;
  readonly statusSheets: string;
  readonly newWorkbook: string;
  readonly newWarning: string;
  readonly newConfirm: string;
  readonly cancel: string;
  readonly language: string;
  readonly sheet: string;
  readonly splitter: string;
  readonly ribbon: string;
  readonly loading: string;
  readonly saving: string;
  readonly saved: string;
  readonly notSaved: string;
  readonly refreshCommand: CommandWords;
  readonly statusCommand: CommandWords;
  readonly startFailed: string;
}

const chinese: Words = {
  title: "要点台账 工作台",
  product: "要点台账",
  tools: "常用命令",
  pane: "任务窗格",
  refresh: "刷新标记",
  statusSheets: "状态表",
  newWorkbook: "新建工作簿",
  newWarning: "当前工作簿的全部内容将从本浏览器中清除，无法恢复。",
  newConfirm: "清除并新建",
  cancel: "取消",
  language: "界面语言",
  sheet: "电子表格",
  splitter: "任务窗格宽度",
  ribbon: "功能区命令",
  loading: "正在打开表格…",
  saving: "正在保存…",
  saved: "已保存在本浏览器",
  notSaved: "未能保存到本浏览器，关闭页面后内容将丢失",
  refreshCommand: {
    running: "正在刷新标记…",
    done: "标记刷新完毕",
    failed: "标记没有刷新，原因和办法见任务窗格",
    late: "刷新标记未能完成，请重新打开本页后再试",
  },
  statusCommand: {
    running: "正在生成状态表…",
    done: "状态表已生成",
    failed: "状态表没有生成，原因和办法见任务窗格",
    late: "生成状态表未能完成，请重新打开本页后再试",
  },
  startFailed: "表格未能打开。请使用新版 Chrome、Edge 或 Firefox，并重新打开本页。",
};

const english: Words = {
  title: "Workpoints workbench",
  product: "Workpoints",
  tools: "Commands",
  pane: "Task pane",
  refresh: "Refresh flags",
  statusSheets: "Status sheets",
  newWorkbook: "New workbook",
  newWarning: "Everything in the present workbook will be removed from this browser and cannot be brought back.",
  newConfirm: "Remove and start anew",
  cancel: "Cancel",
  language: "Language",
  sheet: "Spreadsheet",
  splitter: "Width of the task pane",
  ribbon: "Ribbon commands",
  loading: "Opening the spreadsheet…",
  saving: "Saving…",
  saved: "Saved in this browser",
  notSaved: "Could not be saved in this browser: closing the page loses it",
  refreshCommand: {
    running: "Refreshing flags…",
    done: "Flags refreshed",
    failed: "The flags were not refreshed: the task pane says why",
    late: "The flags could not be refreshed: open this page again, then retry",
  },
  statusCommand: {
    running: "Making status sheets…",
    done: "Status sheets made",
    failed: "No status sheets were made: the task pane says why",
    late: "The status sheets could not be made: open this page again, then retry",
  },
  startFailed: "The spreadsheet could not be opened. Use a recent Chrome, Edge or Firefox and open this page again.",
};

export const words: Readonly<Record<Language, Words>> = { "zh-CN": chinese, en: english };

/** Puts the words where the page's markup asks for them: as text, as label, as a frame's title. */
export function showWords(page: Document, language: Language): void {
  const spoken = words[language];
  const word = (key: string | undefined): string => {
    const found = key !== undefined && key in spoken ? spoken[key as keyof Words] : "";
    return typeof found === "string" ? found : "";
  };
  page.documentElement.lang = language;
  page.title = spoken.title;
  for (const one of page.querySelectorAll<HTMLElement>("[data-word]")) one.textContent = word(one.dataset.word);
  for (const one of page.querySelectorAll<HTMLElement>("[data-label]")) one.ariaLabel = word(one.dataset.label);
  for (const one of page.querySelectorAll<HTMLElement>("[data-title]")) one.title = word(one.dataset.title);
}
