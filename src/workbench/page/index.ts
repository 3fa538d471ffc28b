import { createExternal } from "../host/external";
import { ExcelHost } from "../host/excelHost";
import type { UniverGrid } from "../grid/univer/createGrid";
import { createUniverGrid } from "../grid/univerGrid";
import { createAutosave } from "./autosave";
import { attachEntryNotes } from "./entryNotes";
import { readSetting, writeSetting } from "./pageSettings";
import { Ribbon } from "./ribbon";
import { attachRibbonButton } from "./ribbonButton";
import { forgetWorkbook, readSavedWorkbook, saveWorkbook } from "./savedWorkbook";
import { attachSplitter } from "./splitter";
import { showWords, words, type Language } from "./words";
import "./workbench.css";

declare global {
  interface Window {
    /** What the frames put at their `window.external` before Office.js starts (`external.js`). */
    workpointsExternal?: (frame: Window) => Record<string, unknown>;
    /** For the browser's console and the browser tests: what stands behind the page. */
    workbench?: { readonly grid: UniverGrid; readonly host: ExcelHost };
  }
}

/**
 *   saved workbook ──▶ grid ──▶ host ──▶ window.external of the pane and of the ribbon's page
 *         ▲              │
 *         └── autosave ◀─┘
 */
async function start(language: Language): Promise<void> {
  const spoken = words[language];
  const saved = await readSavedWorkbook().catch(() => null);
  const grid = await createUniverGrid({
    container: element("sheet"),
    language,
    ...(saved && { snapshot: saved.grid }),
  });
  const host = new ExcelHost({ grid, ...(saved && { snapshot: saved.host }) });
  const ribbon = new Ribbon(() => {
    enable("refresh-button");
    enable("status-button");
  });

  const changed = createAutosave(
    () => saveWorkbook({ version: 1, grid: grid.snapshot(), host: host.book.snapshot() }),
    (state) => {
      element("saving").textContent = spoken[state];
    },
  );
  grid.onChanged(changed);

  attachEntryNotes(element("entry-prompt"), element("entry-warning"), grid, host);
  window.workbench = { grid, host };
  window.workpointsExternal = (frame) => {
    const external = createExternal(host, { language, later: (task) => frame.setTimeout(task, 0) });
    return frame === frameOf("ribbon-frame").contentWindow ? ribbon.wrap(external) : external;
  };
  frameOf("pane-frame").src = "taskpane.html?workbench";
  frameOf("ribbon-frame").src = "commands.html?workbench";

  for (const [id, command, sentences] of [
    ["refresh-button", "refreshFlags", spoken.refreshCommand],
    ["status-button", "makeStatusSheets", spoken.statusCommand],
  ] as const) {
    attachRibbonButton({ button: element(id), command, ribbon, words: sentences, say, showPane });
  }
  attachNewWorkbook();
  element("loading").hidden = true;
}

function attachNewWorkbook(): void {
  const dialog = element("new-dialog") as HTMLDialogElement;
  enable("new-button");
  element("new-button").addEventListener("click", () => {
    dialog.returnValue = "";
    dialog.showModal();
  });
  dialog.addEventListener("close", () => {
    if (dialog.returnValue !== "new") return;
    void forgetWorkbook().finally(() => {
      location.reload();
    });
  });
}

function attachPaneButton(): void {
  element("pane-button").addEventListener("click", () => {
    togglePane(element("work").classList.contains("without-pane"));
  });
}

function showPane(): void {
  togglePane(true);
}

function togglePane(shown: boolean): void {
  element("work").classList.toggle("without-pane", !shown);
  element("pane-button").ariaPressed = String(shown);
}

function attachLanguage(language: Language): void {
  const select = element("language") as HTMLSelectElement;
  select.value = language;
  select.addEventListener("change", () => {
    writeSetting("language", select.value);
    location.reload();
  });
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no element “${id}”`);
  return found;
}

function frameOf(id: string): HTMLIFrameElement {
  return element(id) as HTMLIFrameElement;
}

function enable(id: string): void {
  element(id).removeAttribute("disabled");
}

function say(sentence: string): void {
  element("status").textContent = sentence;
}

const language: Language = readSetting("language") === "en" ? "en" : "zh-CN";
showWords(document, language);
attachLanguage(language);
attachPaneButton();
attachSplitter(element("splitter"), element("work"));
start(language).catch((error: unknown) => {
  console.error(error);
  element("loading").classList.add("failed");
  element("loading").querySelector("p")?.replaceChildren(words[language].startFailed);
});
