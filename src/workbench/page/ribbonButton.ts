import type { Ribbon } from "./ribbon";
import { readRibbonFailure } from "./ribbonFailure";

/** What is said of a command while it runs, once it is done, and when it was not. */
export interface CommandWords {
  readonly running: string;
  readonly done: string;
  /** It could not be done, and the pane says why. */
  readonly failed: string;
  /** It did not come to an end. */
  readonly late: string;
}

export interface RibbonButtonOptions {
  readonly button: HTMLElement;
  /** The function's name in the manifest. */
  readonly command: string;
  readonly ribbon: Pick<Ribbon, "run">;
  readonly words: CommandWords;
  readonly say: (sentence: string) => void;
  /** Shows the pane, which says why something could not be done. */
  readonly showPane: () => void;
}

/**
 * A button for one of the ribbon's functions. Excel itself only sees that a function is over; whether it did its work is told
 * by what it left for the pane meanwhile.
 */
export function attachRibbonButton({ button, command, ribbon, words, say, showPane }: RibbonButtonOptions): void {
  button.addEventListener("click", () => {
    const before = readRibbonFailure();
    say(words.running);
    ribbon.run(command).then(
      () => {
        const hasFailed = readRibbonFailure() !== before;
        if (hasFailed) showPane();
        say(hasFailed ? words.failed : words.done);
      },
      (error: unknown) => {
        console.error(error);
        say(words.late);
      },
    );
  });
}
