import { readFileSync } from "node:fs";
import { join } from "node:path";
import { TextDecoder as NodeTextDecoder, TextEncoder as NodeTextEncoder } from "node:util";
import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import { configure, render } from "@testing-library/react";
import userEvent, { PointerEventsCheckLevel, type UserEvent } from "@testing-library/user-event";
import { textReader } from "../../src/adapters/text/textReader";
import { App } from "../../src/taskpane/App";
import type { PaneServices } from "../../src/taskpane/shell/services";
import type { PaneMemory } from "../../src/taskpane/shell/browser";
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
Object.defineProperty(Element.prototype, "scrollIntoView", { value: () => undefined });
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
configure({ defaultHidden: true, asyncUtilTimeout: 120_000 });

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

/** The document that comes with the add-in. */
export const seedBytes = new Uint8Array(readFileSync(join(__dirname, "../../seeds/2019-work-points.txt")));

export interface RenderedApp {
  readonly user: UserEvent;
  readonly workbook: MemoryWorkbook;
}

/** Three regions: one plain target, one point without any, and one target in doubt. jsdom is slow at more. */
const smallSource = planText([
  "河北省\t继续开展企业贯标认证工作，全省认证企业达到100家。",
  "江苏省\t引导企业通过马德里商标国际注册拓展海外市场。",
  "新疆生产建设兵团\t以项目形式继续支持企业、高校科研组织开展贯标工作，年内5家企业、1所高校科研组织通过外审。",
]);

/** A machine on which somebody decided before; nobody for `""`. */
export function rememberedName(name: string): PaneMemory {
  let kept = name;
  return {
    recall: () => kept,
    keep: (_, words) => {
      kept = words;
      return true;
    },
  };
}

/** The whole pane on a workbook in memory, in July 2019, with a small document built in. */
export function renderApp(services: Partial<PaneServices> & { readonly workbook?: MemoryWorkbook } = {}): RenderedApp {
  const workbook = services.workbook ?? new MemoryWorkbook();
  render(
    <RendererProvider renderer={stylelessRenderer}>
      <App
        services={{
          reader: textReader,
          fetchBuiltIn: () => Promise.resolve(new TextEncoder().encode(smallSource)),
          locale: "zh-CN",
          today: () => "2019-07-10",
          now: () => "2019-07-10T09:30",
          paneId: "this pane",
          isDark: () => false,
          memory: rememberedName("李四"),
          copyText: () => Promise.resolve(true),
          opensOn: "",
          newWorkbook: () => Promise.reject(new Error("this test makes no new workbook")),
          ...services,
          workbook,
        }}
      />
    </RendererProvider>,
  );
  return { user: userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never }), workbook };
}

/** Lets what is written wait, as a slow host does. @returns lets it go on */
export function holdWrites(workbook: MemoryWorkbook): () => void {
  const apply = workbook.apply.bind(workbook);
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  workbook.apply = async (changes) => {
    await released;
    return apply(changes);
  };
  return release;
}

/** A document of the same shape as the built-in one. */
export function planFile(rows: readonly string[], title = "2019年测试工作要点"): File {
  return new File([planText(rows, title)], "plan.txt", { type: "text/plain" });
}

/** The text of such a document. */
export function planText(rows: readonly string[], title = "2019年测试工作要点"): string {
  return `${title}\n\n省市\t工作要求\n${rows.join("\n")}\n`;
}
