/**
 * What a job is to the workbook, which says when it may run.
 *
 * - `action`: changes the workbook, or must not happen twice. One at a time; while one runs, another is refused.
 * - `reading`: reads the workbook and may be repeated. It waits while an action runs. What was read while an action began or
 *   ran is not used: it may be half old and half new, and is read again.
 * - `aside`: touches no workbook, and runs at any time.
 */
export type JobKind = "action" | "reading" | "aside";

/** One job by its name: whether it runs, and how it ended last. */
export interface Job {
  readonly kind: JobKind;
  readonly phase: "idle" | "waiting" | "running";
  /** Counts the runs; what an earlier run comes to late is ignored. */
  readonly run: number;
  /** It was asked for while it ran, so it runs once more. */
  readonly again: boolean;
  /** A reading that is repeated after every action that changed the workbook. */
  readonly standing: boolean;
  /** Steps done and in all; `null` before the first is counted. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** Somebody asked it to stop. */
  readonly stopping: boolean;
  /** What the last run came to; `null` for none. A reading keeps it until the next run ends. */
  readonly outcome: unknown;
  /** Why the last run failed; `null` when it did not. */
  readonly error: unknown;
}

/** All work on one workbook: the jobs, and what people typed and chose and have not written anywhere yet. */
export interface Work {
  /** Name of the action that runs; `null` for none. */
  readonly acting: string | null;
  readonly jobs: ReadonlyMap<string, Job>;
  readonly values: ReadonlyMap<string, unknown>;
}

export type WorkEvent =
  | { readonly kind: "asked"; readonly name: string; readonly job: JobKind; readonly standing?: boolean }
  | {
      readonly kind: "progressed";
      readonly name: string;
      readonly run: number;
      readonly done: number;
      readonly total: number;
    }
  | { readonly kind: "stopAsked"; readonly name: string }
  /** `changed`: the workbook is another one now. */
  | {
      readonly kind: "ended";
      readonly name: string;
      readonly run: number;
      readonly outcome: unknown;
      readonly changed: boolean;
    }
  | { readonly kind: "failed"; readonly name: string; readonly run: number; readonly error: unknown }
  /** Its outcome is of no use any more; a reading that runs is given up. */
  | { readonly kind: "forgotten"; readonly name: string }
  | { readonly kind: "kept"; readonly name: string; readonly value: unknown }
  /** All values whose names start so are dropped. */
  | { readonly kind: "dropped"; readonly prefix: string };

export const noWork: Work = { acting: null, jobs: new Map(), values: new Map() };

/** A job that nobody asked for yet. */
export const idleJob: Job = {
  kind: "aside",
  phase: "idle",
  run: 0,
  again: false,
  standing: false,
  progress: null,
  stopping: false,
  outcome: null,
  error: null,
};

/** What becomes of the work by one event. The same object where the event changes nothing. */
export function nextWork(work: Work, event: WorkEvent): Work {
  switch (event.kind) {
    case "kept":
      return { ...work, values: new Map(work.values).set(event.name, event.value) };
    case "dropped":
      return { ...work, values: new Map([...work.values].filter(([name]) => !name.startsWith(event.prefix))) };
    case "asked":
      return asked(work, event);
    default:
      return ofJob(work, event, work.jobs.get(event.name) ?? idleJob);
  }
}

type JobEvent = Exclude<WorkEvent, { readonly kind: "kept" | "dropped" | "asked" }>;

function asked(work: Work, { name, job: kind, standing }: Extract<WorkEvent, { readonly kind: "asked" }>): Work {
  const before = work.jobs.get(name) ?? idleJob;
  const job: Job = { ...before, kind, standing: standing ?? before.standing };
  const isIdle = before.phase === "idle";
  switch (kind) {
    case "action":
      return work.acting === null && isIdle ? { ...withJob(work, name, started(job)), acting: name } : work;
    case "aside":
      return isIdle ? withJob(work, name, started(job)) : work;
    case "reading":
      if (before.phase === "running") return withJob(work, name, { ...job, again: true });
      return withJob(work, name, work.acting === null ? started(job) : { ...job, phase: "waiting" });
  }
}

function ofJob(work: Work, event: JobEvent, job: Job): Work {
  const { name } = event;
  const isRunning = job.phase === "running";
  switch (event.kind) {
    case "forgotten":
      if (job.kind === "action" && isRunning) return work;
      // With another number the run that is given up comes to nothing.
      return withJob(work, name, { ...job, ...atRest, run: job.run + 1, outcome: null, error: null });
    case "stopAsked":
      return isRunning ? withJob(work, name, { ...job, stopping: true }) : work;
    case "progressed": {
      const { done, total } = event;
      return isRunning && event.run === job.run ? withJob(work, name, { ...job, progress: { done, total } }) : work;
    }
    case "ended":
    case "failed":
      return isRunning && event.run === job.run ? over(work, event, job) : work;
  }
}

function over(work: Work, event: Extract<JobEvent, { readonly kind: "ended" | "failed" }>, job: Job): Work {
  const { name } = event;
  const ended: Job =
    event.kind === "ended"
      ? { ...job, ...atRest, outcome: event.outcome, error: null }
      : { ...job, ...atRest, error: event.error };
  if (job.kind === "action") {
    const effect = event.kind === "failed" ? "unknown" : event.changed ? "changed" : "none";
    return resumed({ ...withJob(work, name, ended), acting: null }, effect);
  }
  if (job.kind === "reading" && work.acting !== null)
    return withJob(work, name, { ...job, ...atRest, phase: "waiting" });
  return withJob(work, name, job.again ? started(ended) : ended);
}

/**
 * After an action the readings that waited run. One that ran meanwhile is repeated unless the workbook is what it was, and
 * where it changed the standing ones run again.
 */
function resumed(work: Work, effect: "changed" | "none" | "unknown"): Work {
  const jobs = [...work.jobs].map(([name, job]): [string, Job] => {
    if (job.kind !== "reading") return [name, job];
    if (job.phase === "running") return [name, { ...job, again: job.again || effect !== "none" }];
    const isWanted = job.phase === "waiting" || (job.standing && effect === "changed");
    return [name, isWanted ? started(job) : job];
  });
  return { ...work, jobs: new Map(jobs) };
}

const atRest = { phase: "idle", again: false, progress: null, stopping: false } as const;

function started(job: Job): Job {
  const result = job.kind === "reading" ? {} : { outcome: null, error: null };
  return { ...job, ...atRest, ...result, phase: "running", run: job.run + 1 };
}

function withJob(work: Work, name: string, job: Job): Work {
  return { ...work, jobs: new Map(work.jobs).set(name, job) };
}
