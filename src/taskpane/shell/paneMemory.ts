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
