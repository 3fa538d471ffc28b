/** Numbers under which Office's client registers for ribbon commands, and reports that one is done. */
const ribbonCommand = 39;
const commandCompleted = 94;

interface SafeArray {
  readonly toArray: () => unknown[];
  readonly dimensions: () => number;
}

type External = Readonly<Record<string, unknown>>;
type Execute = (id: number, params: readonly unknown[], callback: (answer: SafeArray) => void) => void;
type RegisterEvent = (
  id: number,
  target: string,
  handler: (event: number, args: SafeArray) => void,
  callback: (status: number) => void,
) => void;

/**
 * The ribbon of the workbench. The page of the ribbon's functions runs in a hidden frame, as it does in Excel; a click reaches it the
 * way Excel's does, through Microsoft's client, and the function's `event.completed()` comes back here.
 */
export class Ribbon {
  #invoke: ((event: number, args: SafeArray) => void) | null = null;
  readonly #waiting = new Map<string, () => void>();
  #nextId = 1;

  /** Calls back once the frame's client listens for commands. */
  constructor(private readonly onReady: () => void) {}

  /** The host's object for the hidden frame, with commands added to what it understands. */
  wrap(external: External): External {
    return {
      ...external,
      RegisterEvent: ((id, target, handler, callback) => {
        (external.RegisterEvent as RegisterEvent)(id, target, handler, callback);
        if (id !== ribbonCommand) return;
        this.#invoke = handler;
        this.onReady();
      }) satisfies RegisterEvent,
      Execute: ((id, params, callback) => {
        if (id === commandCompleted) this.#complete(String(params[0]));
        (external.Execute as Execute)(id, params, callback);
      }) satisfies Execute,
    };
  }

  /**
   * Runs one of the ribbon's functions by the name that the manifest gives it.
   * @throws Error when it is not done within a minute
   */
  run(command: string): Promise<void> {
    const invoke = this.#invoke;
    if (invoke === null) return Promise.reject(new Error("The ribbon's page is not ready"));
    const id = `command-${this.#nextId++}`;
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => {
        this.#waiting.delete(id);
        reject(new Error(`${command} did not complete`));
      }, 60_000);
      this.#waiting.set(id, () => {
        clearTimeout(late);
        resolve();
      });
      invoke(ribbonCommand, safeArray([id, command, JSON.stringify({ source: { id: command } })]));
    });
  }

  #complete(id: string): void {
    this.#waiting.get(id)?.();
    this.#waiting.delete(id);
  }
}

function safeArray(items: unknown[]): SafeArray {
  return { toArray: () => items, dimensions: () => 1 };
}
