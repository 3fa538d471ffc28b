import { idleJob, nextWork, noWork, type Job, type JobKind, type Work, type WorkEvent } from "./work";

/** A place in the keeper with a name of its own: what a job comes to, or what somebody typed or chose. */
export interface Slot<Value> {
  readonly name: string;
  /** What stands there before anything was put there. */
  readonly initial: Value;
}

/** The slot of a job: `null` as long as it came to nothing. */
export type JobSlot<Outcome> = Slot<Outcome | null>;

export function jobSlot<Outcome>(name: string): JobSlot<Outcome> {
  return { name, initial: null };
}

/** What a job is given while it runs. */
export interface JobTools {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/** One job, as a tab hands it over. */
export interface Task<Outcome> {
  readonly run: (tools: JobTools) => Promise<Outcome>;
  /** Of an action: whether the workbook is another one afterwards. Default true. */
  readonly changes?: (outcome: Outcome) => boolean;
  /** What follows once the outcome is there, whatever is on screen by then. */
  readonly onDone?: (outcome: Outcome) => void;
}

/**
 * Owns all work on one workbook: every reading and every action with its progress and outcome, and every draft and choice.
 * What is on screen only draws it, so that nothing is lost or done twice when the screen changes. `work.ts` says what may
 * follow what; here the jobs are run.
 */
export interface Keeper {
  readonly work: () => Work;
  /** Calls back after every change; returns the way to stop. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Starts an action. @returns false when another one runs, and this one was not started */
  readonly act: <Outcome>(slot: JobSlot<Outcome>, task: Task<Outcome>) => boolean;
  /** Reads now, or as soon as it may. @param standing read again after every action that changed the workbook */
  readonly read: <Outcome>(slot: JobSlot<Outcome>, task: Task<Outcome>, standing?: boolean) => void;
  /** Starts a job that touches no workbook. @returns false when it runs already */
  readonly begin: <Outcome>(slot: JobSlot<Outcome>, task: Task<Outcome>) => boolean;
  /** Runs once more what failed. */
  readonly retry: (slot: JobSlot<unknown>) => void;
  readonly stop: (slot: JobSlot<unknown>) => void;
  readonly forget: (slot: JobSlot<unknown>) => void;
  readonly outcome: <Outcome>(slot: JobSlot<Outcome>) => Outcome | null;
  readonly value: <Value>(slot: Slot<Value>) => Value;
  readonly keep: <Value>(slot: Slot<Value>, value: Value) => void;
  /** Drops all values whose slots have names that start so. */
  readonly drop: (prefix: string) => void;
}

export function createKeeper(): Keeper {
  let work = noWork;
  const listeners = new Set<() => void>();
  const tasks = new Map<string, Task<unknown>>();
  const runs = new Map<string, { readonly run: number; readonly controller: AbortController }>();

  const jobOf = (name: string): Job => work.jobs.get(name) ?? idleJob;

  const dispatch = (event: WorkEvent): boolean => {
    const before = work;
    work = nextWork(work, event);
    if (work === before) return false;
    startWhatRuns();
    for (const listener of [...listeners]) listener();
    return true;
  };

  /** Brings the running jobs to what the work says. */
  const startWhatRuns = (): void => {
    for (const [name, { phase, run }] of work.jobs) {
      const last = runs.get(name);
      if (last !== undefined && last.run !== run) last.controller.abort();
      const task = tasks.get(name);
      if (phase !== "running" || last?.run === run || task === undefined) continue;
      const controller = new AbortController();
      runs.set(name, { run, controller });
      void follow(name, run, task, controller.signal);
    }
  };

  const follow = async (name: string, run: number, task: Task<unknown>, signal: AbortSignal): Promise<void> => {
    const onProgress = (done: number, total: number): void => {
      dispatch({ kind: "progressed", name, run, done, total });
    };
    // Not before the state that it runs is known everywhere.
    await Promise.resolve();
    let outcome: unknown;
    try {
      outcome = await task.run({ signal, onProgress });
    } catch (error) {
      dispatch({ kind: "failed", name, run, error });
      return;
    }
    const changed = task.changes?.(outcome) ?? true;
    const isKnown = dispatch({ kind: "ended", name, run, outcome, changed });
    // What was read while an action ran is read again; what was given up is of no use.
    if (isKnown && jobOf(name).phase !== "waiting") task.onDone?.(outcome);
  };

  const ask = <Outcome>(kind: JobKind, slot: JobSlot<Outcome>, task: Task<Outcome>, standing = false): boolean => {
    const { name } = slot;
    const before = tasks.get(name);
    // The slot says what the job comes to, so the task gets back what it gave.
    tasks.set(name, task as Task<unknown>);
    const taken = dispatch({ kind: "asked", name, job: kind, standing });
    if (!taken && before !== undefined) tasks.set(name, before);
    return taken;
  };

  return {
    work: () => work,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    act: (slot, task) => ask("action", slot, task),
    read: (slot, task, standing) => void ask("reading", slot, task, standing),
    begin: (slot, task) => ask("aside", slot, task),
    retry: ({ name }) => {
      if (tasks.has(name)) dispatch({ kind: "asked", name, job: jobOf(name).kind });
    },
    stop: ({ name }) => {
      if (dispatch({ kind: "stopAsked", name })) runs.get(name)?.controller.abort();
    },
    forget: ({ name }) => {
      dispatch({ kind: "forgotten", name });
    },
    outcome: <Outcome>({ name }: JobSlot<Outcome>) => jobOf(name).outcome as Outcome | null,
    value: <Value>({ name, initial }: Slot<Value>) =>
      work.values.has(name) ? (work.values.get(name) as Value) : initial,
    keep: ({ name }, value) => {
      if (!work.values.has(name) || work.values.get(name) !== value) dispatch({ kind: "kept", name, value });
    },
    drop: (prefix) => {
      dispatch({ kind: "dropped", prefix });
    },
  };
}
