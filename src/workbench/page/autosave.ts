/** What the status line shows of saving. */
export type SavingState = "saving" | "saved" | "notSaved";

/** How long the page waits for more changes before it saves, in milliseconds. */
const pause = 400;

/**
 * Saves a while after the last change, never twice at once; a change during a save leads to another one.
 * @returns the function to call on each change
 */
export function createAutosave(save: () => Promise<void>, onState: (state: SavingState) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let again = false;

  async function run(): Promise<void> {
    running = true;
    again = false;
    try {
      await save();
      onState("saved");
    } catch (error) {
      console.error(error);
      onState("notSaved");
    } finally {
      running = false;
      next();
    }
  }

  function next(): void {
    if (again) changed();
  }

  function changed(): void {
    if (running) {
      again = true;
      return;
    }
    onState("saving");
    clearTimeout(timer);
    timer = setTimeout(() => void run(), pause);
  }
  return changed;
}
