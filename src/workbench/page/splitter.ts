import { readSetting, writeSetting } from "./pageSettings";

/** Widths of the pane in pixels. 350 is what Excel gives a pane on a small screen. */
const pane = { usual: 350, narrowest: 280, widest: 640, step: 10 };

/** Lets mouse and keyboard move the border between sheet and pane, and remembers where it was left. */
export function attachSplitter(splitter: HTMLElement, work: HTMLElement): void {
  let width = clamp(Number(readSetting("paneWidth") ?? pane.usual));
  splitter.setAttribute("aria-valuemin", String(pane.narrowest));
  splitter.setAttribute("aria-valuemax", String(pane.widest));
  show(width);

  splitter.addEventListener("pointerdown", (start) => {
    const from = width;
    splitter.setPointerCapture(start.pointerId);
    work.classList.add("resizing");
    const move = (event: PointerEvent): void => {
      show(from + start.clientX - event.clientX);
    };
    const stop = (): void => {
      splitter.removeEventListener("pointermove", move);
      work.classList.remove("resizing");
      writeSetting("paneWidth", String(width));
    };
    splitter.addEventListener("pointermove", move);
    splitter.addEventListener("lostpointercapture", stop, { once: true });
  });

  splitter.addEventListener("keydown", (event) => {
    const wanted = widthAfter(event.key, width);
    if (wanted === null) return;
    event.preventDefault();
    show(wanted);
    writeSetting("paneWidth", String(width));
  });

  splitter.addEventListener("dblclick", () => {
    show(pane.usual);
    writeSetting("paneWidth", String(width));
  });

  function show(wanted: number): void {
    width = clamp(wanted);
    work.style.setProperty("--pane-width", `${width}px`);
    splitter.setAttribute("aria-valuenow", String(width));
  }
}

function widthAfter(key: string, width: number): number | null {
  if (key === "ArrowLeft") return width + pane.step;
  if (key === "ArrowRight") return width - pane.step;
  if (key === "Home") return pane.narrowest;
  return key === "End" ? pane.widest : null;
}

function clamp(width: number): number {
  return Math.min(Math.max(Math.round(width) || pane.usual, pane.narrowest), pane.widest);
}
