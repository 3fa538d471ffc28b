import { readFileSync } from "node:fs";
import { join } from "node:path";
import { TextDecoder as NodeTextDecoder, TextEncoder as NodeTextEncoder } from "node:util";
import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import { configure, render } from "@testing-library/react";
import userEvent, { PointerEventsCheckLevel, type UserEvent } from "@testing-library/user-event";
import { textReader } from "../../src/adapters/text/textReader";
import { App } from "../../src/taskpane/App";
import type { PaneServices } from "../../src/taskpane/services";
import { MemoryWorkbook } from "../support/memoryWorkbook";

// jsdom lacks what every browser has.
Object.assign(globalThis, { TextDecoder: NodeTextDecoder, TextEncoder: NodeTextEncoder });
Object.defineProperty(window, "ResizeObserver", {
  value: class {
    observe = () => undefined;
    unobserve = () => undefined;
    disconnect = () => undefined;
  },
});
Object.defineProperty(File.prototype, "arrayBuffer", {
  value: function (this: File) {
    return new Promise((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => {
        resolve(reader.result);
      };
      reader.onerror = reject;
      reader.readAsArrayBuffer(this);
    });
  },
});

// What is hidden here is not drawn at all, so roles need not be asked of computed styles, which jsdom is slow at.
configure({ defaultHidden: true, asyncUtilTimeout: 10_000 });

/** Keeps style rules out of jsdom: it has no layout to put them to. */
const stylelessRenderer = createDOMRenderer(undefined);

/**
 * Without style rules only the attribute `hidden` hides anything. jsdom would find that out by matching every element against
 * the four hundred properties of the theme, again and again: minutes instead of seconds.
 */
const blockStyle = document.createElement("div").style;
blockStyle.display = "block";
blockStyle.visibility = "visible";
const hiddenStyle = document.createElement("div").style;
hiddenStyle.display = "none";
window.getComputedStyle = (element) => (element.hasAttribute("hidden") ? hiddenStyle : blockStyle);

const seed = readFileSync(join(__dirname, "../../seeds/2019-work-points.txt"));

export interface RenderedApp {
  readonly user: UserEvent;
  readonly workbook: MemoryWorkbook;
}

/** The whole pane on a workbook in memory, in July 2019. */
export function renderApp(services: Partial<PaneServices> & { readonly workbook?: MemoryWorkbook } = {}): RenderedApp {
  const workbook = services.workbook ?? new MemoryWorkbook();
  render(
    <RendererProvider renderer={stylelessRenderer}>
      <App
        services={{
          reader: textReader,
          fetchBuiltIn: () => Promise.resolve(new Uint8Array(seed)),
          locale: "zh-CN",
          today: () => "2019-07-10",
          isDark: () => false,
          ...services,
          workbook,
        }}
      />
    </RendererProvider>,
  );
  return { user: userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never }), workbook };
}

/** A document of the same shape as the built-in one. */
export function planFile(rows: readonly string[], title = "2019年测试工作要点"): File {
  return new File([`${title}\n\n省市\t工作要求\n${rows.join("\n")}\n`], "plan.txt", { type: "text/plain" });
}
