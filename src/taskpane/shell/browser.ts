/** Puts a text on the clipboard. Some hosts refuse that to what they show in a frame: then the person has to. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    // Without https there is no clipboard at all (TypeError); with it, the frame may not be allowed to use it.
    if (error instanceof DOMException || error instanceof TypeError) return false;
    throw error;
  }
}

/** Hands a file over to the browser, which puts it among the downloads. */
export function saveFile(bytes: Uint8Array, name: string): void {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the file after the click; a minute is long enough, and then the memory is free again.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}

/** A few words that the pane remembers on this machine, for whatever workbook is open. */
export interface PaneMemory {
  /** `""` when nothing was kept. */
  readonly recall: (name: string) => string;
  /** @returns whether the words outlive this pane; if not, they are remembered until it is closed */
  readonly keep: (name: string, words: string) => boolean;
}

/**
 * Keeps words in the browser's storage. Where that is refused (storage partitioned off in a frame, switched off by policy, or
 * full), they are held in memory instead: nothing fails, they are only asked for again the next time.
 * @param storage gives the storage; browsers may throw already when asked for it
 */
export function paneMemory(storage: () => Storage): PaneMemory {
  const held = new Map<string, string>();
  const stored = <Result>(ask: (store: Storage) => Result): Result | null => {
    try {
      return ask(storage());
    } catch (error) {
      if (error instanceof DOMException) return null;
      throw error;
    }
  };
  return {
    recall: (name) => held.get(name) ?? stored((store) => store.getItem(prefix + name)) ?? "",
    keep: (name, words) => {
      held.set(name, words);
      return (
        stored((store) => {
          store.setItem(prefix + name, words);
          return true;
        }) ?? false
      );
    },
  };
}

const prefix = "workpoints.";
