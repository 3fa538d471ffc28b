import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { ExcelWorkbook } from "../adapters/officejs/excelWorkbook";
import { openNewWorkbook } from "../adapters/officejs/openNewWorkbook";
import { textReader } from "../adapters/text/textReader";
import { localTime } from "../domain/calendar";
import { toLocale } from "../messages/messages";
import { App } from "./App";
import { copyText, paneMemory, saveFile } from "./shell/browser";
import { builtInFileName, BuiltInMissing, type NewWorkbook, type PaneServices } from "./shell/services";

async function fetchBuiltIn(): Promise<Uint8Array> {
  const answer = await fetch(`seeds/${builtInFileName}`);
  if (!answer.ok) throw new BuiltInMissing();
  return new Uint8Array(await answer.arrayBuffer());
}

/** A workbook as a file; what writes files is fetched only when it is needed. */
async function newFile(): Promise<NewWorkbook> {
  const { newWorkbook } = await import(/* webpackChunkName: "xlsx" */ "../adapters/xlsx/fileWorkbook");
  const workbook = newWorkbook();
  return {
    workbook,
    show: async (fileName) => {
      const bytes = workbook.toBytes();
      if (await openNewWorkbook(bytes)) return "opened";
      saveFile(bytes, fileName);
      return "saved";
    },
  };
}

/** Dark when Excel's own surroundings are; Excel on the web does not say, and stays light. */
function isDark(): boolean {
  // The type says that there always is a theme; on the web there is none.
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  const background = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/iu.exec(theme?.bodyBackgroundColor ?? "");
  if (background === null) return false;
  const [red = 255, green = 255, blue = 255] = background.slice(1).map((part) => Number.parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

/** Draws the pane into the element. Griffel fills empty style elements through the CSS object model, as the policy allows. */
function renderPane(services: PaneServices, element: HTMLElement): void {
  document.documentElement.lang = services.locale;
  createRoot(element).render(
    <StrictMode>
      <RendererProvider renderer={createDOMRenderer(document)}>
        <App services={services} />
      </RendererProvider>
    </StrictMode>,
  );
}

void Office.onReady(() => {
  const root = document.getElementById("root");
  if (root === null) throw new Error("taskpane.html has no #root");
  renderPane(
    {
      workbook: new ExcelWorkbook(),
      reader: textReader,
      fetchBuiltIn,
      locale: toLocale(Office.context.displayLanguage),
      today: () => localTime(new Date()).slice(0, 10),
      now: () => localTime(new Date()),
      paneId: crypto.randomUUID(),
      isDark,
      copyText,
      memory: paneMemory(() => window.localStorage),
      opensOn: new URLSearchParams(window.location.search).get("tab") ?? "",
      newWorkbook: newFile,
    },
    root,
  );
});
