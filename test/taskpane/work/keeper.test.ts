import { createKeeper, jobSlot, type Keeper, type Slot } from "../../../src/taskpane/work/keeper";

const save = jobSlot<string>("save");
const other = jobSlot<string>("other");
const check = jobSlot<number>("check");
const year: Slot<string> = { name: "load.year", initial: "2019" };

/** A job that ends when it is told to. */
function held<Outcome>() {
  let end: (outcome: Outcome) => void = () => undefined;
  let fail: (error: unknown) => void = () => undefined;
  let runs = 0;
  const run = () => {
    runs += 1;
    return new Promise<Outcome>((resolve, reject) => {
      end = resolve;
      fail = reject;
    });
  };
  return {
    run,
    end: (outcome: Outcome) => {
      end(outcome);
    },
    fail: (error: unknown) => {
      fail(error);
    },
    runs: () => runs,
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
const jobOf = (keeper: Keeper, { name }: { readonly name: string }) => keeper.work().jobs.get(name);

test("an action is refused while another runs, and nothing of it is run", async () => {
  const keeper = createKeeper();
  const first = held<string>();
  const second = held<string>();
  expect(keeper.act(save, first)).toBe(true);
  expect(keeper.act(other, second)).toBe(false);
  expect(keeper.act(save, first)).toBe(false);
  await settled();
  expect([first.runs(), second.runs()]).toEqual([1, 0]);
  first.end("saved");
  await settled();
  expect(keeper.outcome(save)).toBe("saved");
  expect(keeper.act(other, second)).toBe(true);
});

test("a refused action does not take the place of the one that is retried", async () => {
  const keeper = createKeeper();
  const first = held<string>();
  keeper.act(save, first);
  keeper.act(save, held<string>());
  await settled();
  first.fail(new Error("no"));
  await settled();
  keeper.retry(save);
  await settled();
  expect(first.runs()).toBe(2);
});

test("a standing reading follows every action that says that it changed something", async () => {
  const keeper = createKeeper();
  let reads = 0;
  keeper.read(check, { run: () => Promise.resolve((reads += 1)) }, true);
  await settled();
  keeper.act(save, { run: () => Promise.resolve("nothing"), changes: (outcome) => outcome !== "nothing" });
  await settled();
  expect(reads).toBe(1);
  keeper.act(save, { run: () => Promise.resolve("saved") });
  await settled();
  expect(keeper.outcome(check)).toBe(2);
});

test("a reading that was asked for while one failed still happens", async () => {
  const keeper = createKeeper();
  const reading = held<number>();
  keeper.read(check, reading);
  await settled();
  keeper.read(check, reading);
  reading.fail(new Error("connection lost"));
  await settled();
  expect(reading.runs()).toBe(2);
  reading.end(7);
  await settled();
  expect(jobOf(keeper, check)).toMatchObject({ outcome: 7, error: null });
});

test("what follows an action happens whoever looks on; not after a failure, nor after what was given up", async () => {
  const keeper = createKeeper();
  const done: string[] = [];
  const onDone = (outcome: string) => done.push(outcome);
  keeper.act(save, { run: () => Promise.resolve("saved"), onDone });
  await settled();
  keeper.act(save, { run: () => Promise.reject(new Error("no")), onDone });
  await settled();
  const document = held<string>();
  keeper.begin(other, { ...document, onDone });
  await settled();
  keeper.forget(other);
  document.end("late");
  await settled();
  expect(done).toEqual(["saved"]);
  expect(keeper.outcome(other)).toBeNull();
});

test("stopping reaches the job, and so does giving up", async () => {
  const keeper = createKeeper();
  const signals: AbortSignal[] = [];
  const run = ({ signal }: { readonly signal: AbortSignal }) => {
    signals.push(signal);
    return new Promise<string>(() => undefined);
  };
  keeper.act(save, { run });
  keeper.begin(other, { run });
  await settled();
  keeper.stop(save);
  keeper.forget(other);
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
  expect(jobOf(keeper, save)?.stopping).toBe(true);
});

test("values have their first value until somebody gives another, and every change is told", () => {
  const keeper = createKeeper();
  let told = 0;
  const stop = keeper.subscribe(() => (told += 1));
  expect(keeper.value(year)).toBe("2019");
  keeper.keep(year, "2020");
  keeper.keep(year, "2020");
  expect([keeper.value(year), told]).toEqual(["2020", 1]);
  keeper.drop("load.");
  stop();
  keeper.keep(year, "2021");
  expect([keeper.value(year), told]).toEqual(["2021", 2]);
});
