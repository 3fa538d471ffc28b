import {
  idleJob,
  nextWork,
  noWork,
  type Job,
  type JobKind,
  type Work,
  type WorkEvent,
} from "../../../src/taskpane/work/work";

/** Short for the events of a case, which concern the job before the colon: `save: asked action`. */
const events: Readonly<Record<string, (name: string, run: number) => WorkEvent>> = {
  "asked action": (name) => asked(name, "action"),
  "asked reading": (name) => asked(name, "reading"),
  "asked standing reading": (name) => ({ kind: "asked", name, job: "reading", standing: true }),
  "asked aside": (name) => asked(name, "aside"),
  "ended, changed": (name, run) => ({ kind: "ended", name, run, outcome: `of run ${run}`, changed: true }),
  "ended, nothing changed": (name, run) => ({ kind: "ended", name, run, outcome: `of run ${run}`, changed: false }),
  "first run ended": (name) => ({ kind: "ended", name, run: 1, outcome: "of run 1", changed: true }),
  failed: (name, run) => ({ kind: "failed", name, run, error: `in run ${run}` }),
  "stop asked": (name) => ({ kind: "stopAsked", name }),
  "step 1 of 3": (name, run) => ({ kind: "progressed", name, run, done: 1, total: 3 }),
  forgotten: (name) => ({ kind: "forgotten", name }),
};

function asked(name: string, job: JobKind): WorkEvent {
  return { kind: "asked", name, job };
}

function after(steps: readonly string[]): Work {
  return steps.reduce((work, step) => {
    const [name = "", event = ""] = step.split(": ");
    return nextWork(work, events[event]!(name, (work.jobs.get(name) ?? idleJob).run));
  }, noWork);
}

/** What a person would see of the job. */
function seen({ phase, run, again, stopping, progress, outcome, error }: Job): string {
  const steps = progress === null ? [] : [`step ${progress.done} of ${progress.total}`];
  const asks = [...(again ? ["once more"] : []), ...(stopping ? ["stopping"] : [])];
  const results = [
    ...(outcome === null ? [] : [`outcome ${outcome as string}`]),
    ...(error === null ? [] : [`error ${error as string}`]),
  ];
  return [`${phase} ${run}`, ...steps, ...asks, ...results].join(", ");
}

test.each`
  steps                                                                                                               | save                                  | check                                         | why
  ${["save: asked action"]}                                                                                           | ${"running 1"}                        | ${"idle 0"}                                   | ${"an action starts at once"}
  ${["save: asked action", "save: asked action"]}                                                                     | ${"running 1"}                        | ${"idle 0"}                                   | ${"the same action does not run twice"}
  ${["load: asked action", "save: asked action"]}                                                                     | ${"idle 0"}                           | ${"idle 0"}                                   | ${"no two actions at a time"}
  ${["load: asked action", "load: ended, changed", "save: asked action"]}                                             | ${"running 1"}                        | ${"idle 0"}                                   | ${"one action after another"}
  ${["load: asked action", "load: failed", "save: asked action"]}                                                     | ${"running 1"}                        | ${"idle 0"}                                   | ${"a failed action is over, too"}
  ${["save: asked action", "save: ended, changed"]}                                                                   | ${"idle 1, outcome of run 1"}         | ${"idle 0"}                                   | ${"the outcome stays until somebody has seen it"}
  ${["save: asked action", "save: failed"]}                                                                           | ${"idle 1, error in run 1"}           | ${"idle 0"}                                   | ${"so does the error"}
  ${["save: asked action", "save: failed", "save: asked action"]}                                                     | ${"running 2"}                        | ${"idle 0"}                                   | ${"a new run begins without the error of the last"}
  ${["save: asked action", "save: ended, changed", "save: forgotten"]}                                                | ${"idle 2"}                           | ${"idle 0"}                                   | ${"what was seen is forgotten"}
  ${["save: asked action", "save: forgotten"]}                                                                        | ${"running 1"}                        | ${"idle 0"}                                   | ${"an action that runs is not forgotten"}
  ${["save: asked action", "save: step 1 of 3", "save: stop asked"]}                                                  | ${"running 1, step 1 of 3, stopping"} | ${"idle 0"}                                   | ${"progress and the wish to stop are known"}
  ${["save: stop asked"]}                                                                                             | ${"idle 0"}                           | ${"idle 0"}                                   | ${"what does not run cannot be stopped"}
  ${["save: asked aside", "save: asked aside"]}                                                                       | ${"running 1"}                        | ${"idle 0"}                                   | ${"a document is read once at a time"}
  ${["load: asked action", "save: asked aside"]}                                                                      | ${"running 1"}                        | ${"idle 0"}                                   | ${"what touches no workbook need not wait"}
  ${["save: asked aside", "save: forgotten", "save: first run ended"]}                                                | ${"idle 2"}                           | ${"idle 0"}                                   | ${"what was left comes to nothing, however late it ends"}
  ${["save: asked action", "check: asked reading"]}                                                                   | ${"running 1"}                        | ${"waiting 0"}                                | ${"a reading waits for the action"}
  ${["save: asked action", "check: asked reading", "save: ended, nothing changed"]}                                   | ${"idle 1, outcome of run 1"}         | ${"running 1"}                                | ${"and runs after it"}
  ${["save: asked action", "check: asked reading", "save: failed"]}                                                   | ${"idle 1, error in run 1"}           | ${"running 1"}                                | ${"also after one that failed"}
  ${["check: asked reading", "save: asked action", "check: ended, changed"]}                                          | ${"running 1"}                        | ${"waiting 1"}                                | ${"what was read while an action ran is not used"}
  ${["check: asked reading", "save: asked action", "check: failed"]}                                                  | ${"running 1"}                        | ${"waiting 1"}                                | ${"nor is its error"}
  ${["check: asked reading", "save: asked action", "save: ended, changed"]}                                           | ${"idle 1, outcome of run 1"}         | ${"running 1, once more"}                     | ${"what was begun before the change is read again"}
  ${["check: asked reading", "save: asked action", "save: failed"]}                                                   | ${"idle 1, error in run 1"}           | ${"running 1, once more"}                     | ${"and after a failure, which may have changed half"}
  ${["check: asked reading", "save: asked action", "save: ended, nothing changed"]}                                   | ${"idle 1, outcome of run 1"}         | ${"running 1"}                                | ${"but not where nothing changed"}
  ${["check: asked reading", "check: asked reading"]}                                                                 | ${"idle 0"}                           | ${"running 1, once more"}                     | ${"readings do not overlap"}
  ${["check: asked reading", "check: asked reading", "check: ended, changed"]}                                        | ${"idle 0"}                           | ${"running 2, outcome of run 1"}              | ${"the one that was asked for meanwhile follows"}
  ${["check: asked reading", "check: asked reading", "check: failed"]}                                                | ${"idle 0"}                           | ${"running 2, error in run 1"}                | ${"also when the first one fails"}
  ${["check: asked reading", "check: ended, changed", "check: asked reading"]}                                        | ${"idle 0"}                           | ${"running 2, outcome of run 1"}              | ${"the last reading stands until the next is there"}
  ${["check: asked reading", "check: ended, changed", "check: asked reading", "check: failed"]}                       | ${"idle 0"}                           | ${"idle 2, outcome of run 1, error in run 2"} | ${"and beside an error"}
  ${["check: asked standing reading", "check: ended, changed", "save: asked action", "save: ended, changed"]}         | ${"idle 1, outcome of run 1"}         | ${"running 2, outcome of run 1"}              | ${"a standing reading is repeated after a change"}
  ${["check: asked standing reading", "check: ended, changed", "save: asked action", "save: ended, nothing changed"]} | ${"idle 1, outcome of run 1"}         | ${"idle 1, outcome of run 1"}                 | ${"but only after a change"}
  ${["check: asked reading", "check: ended, changed", "save: asked action", "save: ended, changed"]}                  | ${"idle 1, outcome of run 1"}         | ${"idle 1, outcome of run 1"}                 | ${"other readings are not repeated"}
`("$why", ({ steps, save, check }: { steps: readonly string[]; save: string; check: string }) => {
  const { jobs } = after(steps);
  expect(seen(jobs.get("save") ?? idleJob)).toBe(save);
  expect(seen(jobs.get("check") ?? idleJob)).toBe(check);
});

test("an event that means nothing leaves the work as it is", () => {
  const work = after(["load: asked action"]);
  expect(nextWork(work, asked("save", "action"))).toBe(work);
  expect(nextWork(work, { kind: "ended", name: "load", run: 7, outcome: "late", changed: true })).toBe(work);
});

test("what was typed stands until it is dropped, by the beginning of its name", () => {
  const kept = ["load.year", "load.file", "sync.year"].reduce(
    (work, name) => nextWork(work, { kind: "kept", name, value: name }),
    noWork,
  );
  expect([...nextWork(kept, { kind: "dropped", prefix: "load." }).values.keys()]).toEqual(["sync.year"]);
});
