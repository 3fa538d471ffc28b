/**
 * Mutation testing: changes the sources of a folder in one place at a time and says which changes no unit test notices.
 *
 *   npm run mutate -- src/adapters/xlsx                        a sample of 150 mutants
 *   npm run mutate -- src/usecases --sample 300 --seed 7       another one
 *   npm run mutate -- src/usecases/loadLedger.ts --sample 0    all of a file
 *   --again               of the last run's sample only what survived it; what was killed stays so
 *   --tests <pattern>     only test files whose path matches
 *   --budget <seconds>    of tests for one mutant, the nearest and quickest first; 60 unless told
 *
 *   sources ──mutate/mutators──▶ mutants ──sample──▶ instrumented sources ──mutate/worker──▶ tests that come past each mutant
 *                                                                                  │ one mutant active at a time
 *                                                score and survivors ◀─────────────┘
 *
 * Ours and not Stryker's: Stryker draws no sample, and it needs a test environment of its own in every test file, while those of
 * Excel bring one. All mutants are compiled in at once and Jest stays warm, so a mutant costs little more than its tests.
 * A mutant that no test comes past counts as surviving, and so does one whose budget was used up; the list says which.
 * Survivors are told as they are found. Ctrl+C ends a run early: what it tried by then is a smaller sample, and is reported.
 */
import { fork } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const require = createRequire(import.meta.url);
const { instrument, mutantsOf, sample } = require("./mutate/mutators.js");
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
process.chdir(root);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: "string", default: "150" },
    seed: { type: "string", default: "2019" },
    tests: { type: "string", default: "" },
    budget: { type: "string", default: "60" },
    again: { type: "boolean", default: false },
  },
});
if (positionals.length === 0) {
  console.error("Say which folder or files to mutate: npm run mutate -- src/domain");
  process.exit(2);
}

/** A worker has run so many test files when it is replaced: Jest keeps some memory of each. */
const WORKER_RUNS = 250;
/** A mutant that takes so many times as long as its test did hangs; never less than so many milliseconds. */
const PATIENCE = 10;
const LEAST_PATIENCE = 30_000;

const output = path.join(root, "output", "mutants");
mkdirSync(output, { recursive: true });
const name = positionals.join("+").replaceAll(/[^\w.-]+/gu, "-");
const sourcesFile = path.join(output, `${name}-sources.json`);
const metFile = path.join(output, `${name}-met.json`);

const files = positionals.flatMap(filesOf);
const all = files.flatMap((file) => mutantsOf(readFileSync(file, "utf8"), file));
const drawn = (Number(values.sample) > 0 ? sample(all, Number(values.sample), Number(values.seed)) : all).map(
  (mutant, id) => ({ ...mutant, id }),
);
const killedBefore = values.again ? killedOf(JSON.parse(readFileSync(path.join(output, `${name}.json`), "utf8"))) : [];
const chosen = drawn.filter((mutant) => !killedBefore.some((killed) => isSame(killed, mutant)));
const mutated = [...new Set(chosen.map(({ file }) => file))];
writeFileSync(
  sourcesFile,
  JSON.stringify(Object.fromEntries(mutated.map((file) => [path.resolve(file), instrumented(file)]))),
);
say(`${all.length} mutants in ${files.length} files; ${chosen.length} are tried (seed ${values.seed})`);

let worker = null;
const tests = await testsThatMeet();
const results = drawn.flatMap((mutant) => killedBefore.filter((killed) => isSame(killed, mutant)));
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, endEarly);
for (const mutant of chosen) {
  const result = { ...mutant, ...(await outcomeOf(mutant)) };
  results.push(result);
  if (result.outcome === "survived") say(lineOf(result));
  if (results.length % 10 === 0) say(`${results.length} of ${drawn.length}, ${killedOf(results).length} killed`);
}
stopWorker();
report();

/** The TypeScript files of a folder, or the file itself. */
function filesOf(place) {
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { recursive: true })
    .map((file) => path.join(place, file).replaceAll("\\", "/"))
    .filter((file) => /\.tsx?$/u.test(file))
    .sort();
}

/** Whether two are one change of a place that has not changed otherwise. */
function isSame(a, b) {
  return ["file", "start", "was", "replacement"].every((key) => a[key] === b[key]);
}

function instrumented(file) {
  const own = chosen.filter((mutant) => mutant.file === file);
  return instrument(readFileSync(file, "utf8"), file, own);
}

/** Runs every related test file once without a mutant: which mutants it comes past, and how long it takes. */
async function testsThatMeet() {
  const { tests: related } = await ask({ related: mutated.map((file) => path.resolve(file)) });
  const wanted = related.filter((test) => new RegExp(values.tests, "u").test(test)).sort();
  const found = [];
  for (const test of wanted) {
    rmSync(metFile, { force: true });
    const { passed, ms } = await ask({ run: test, active: -1, met: metFile });
    const met = passed ? new Set(JSON.parse(readFileSync(metFile, "utf8"))) : new Set();
    if (!passed) say(`left out, as it fails without a mutant: ${path.relative(root, test)}`);
    if (met.size > 0) found.push({ test, ms, met });
  }
  const seconds = found.reduce((sum, { ms }) => sum + ms, 0) / 1000;
  say(`${found.length} of ${wanted.length} related test files come past a mutant; they take ${Math.round(seconds)} s`);
  return found;
}

async function outcomeOf(mutant) {
  const meeting = tests.filter(({ met }) => met.has(mutant.id)).sort((a, b) => cost(a, mutant) - cost(b, mutant));
  if (meeting.length === 0) return { outcome: "survived", why: "no test comes past it" };
  let spent = 0;
  for (const { test, ms } of meeting) {
    if (spent > 0 && spent + ms > Number(values.budget) * 1000) {
      return { outcome: "survived", why: `within the budget of ${values.budget} s` };
    }
    spent += ms;
    const answer = await ask({ run: test, active: mutant.id, met: null }, Math.max(LEAST_PATIENCE, ms * PATIENCE));
    if (answer === null) return { outcome: "killed", by: test, why: "it hangs" };
    if (!answer.passed) return { outcome: "killed", by: test };
  }
  return { outcome: "survived", why: `${meeting.length} test files come past it` };
}

/** The nearest tests first: those named for the file, those of its folder; the quicker ones of equals. */
function cost({ test, ms }, { file }) {
  const base = path.basename(file).replace(/\.tsx?$/u, "");
  const isNamesake = path.basename(test).startsWith(`${base}.`);
  const isNear = test.includes(path.dirname(file).replace(/^src/u, "test") + "/");
  return ms * (isNamesake ? 0.1 : isNear ? 0.3 : 1);
}

/** Asks the worker; null when it does not answer in `patience` milliseconds, and another worker takes its place. */
function ask(question, patience = 1_200_000) {
  if (worker === null || worker.runs >= WORKER_RUNS) startWorker();
  worker.runs += 1;
  const { process: child } = worker;
  return new Promise((resolve) => {
    const end = (answer) => {
      clearTimeout(timer);
      child.removeAllListeners();
      resolve(answer);
    };
    const giveUp = () => {
      stopWorker();
      end(null);
    };
    const timer = setTimeout(giveUp, patience);
    child.once("message", end);
    child.once("exit", giveUp);
    child.send(question);
  });
}

function startWorker() {
  stopWorker();
  const child = fork(path.join(root, "scripts/mutate/worker.js"), {
    execArgv: ["--max-old-space-size=3000"],
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    env: { ...process.env, NODE_ENV: "test", MUTATED_SOURCES: sourcesFile },
  });
  worker = { process: child, runs: 0 };
}

function stopWorker() {
  worker?.process.removeAllListeners();
  worker?.process.kill("SIGKILL");
  worker = null;
}

function killedOf(tried) {
  return tried.filter(({ outcome }) => outcome === "killed");
}

function endEarly() {
  stopWorker();
  report();
  process.exit(130);
}

function report() {
  results.sort((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.start - b.start);
  const survivors = results.filter(({ outcome }) => outcome === "survived");
  const lines = survivors.map(lineOf);
  const killed = results.length - survivors.length;
  const score = `${positionals.join(" ")}: ${killed} of ${results.length} killed, ${percent(killed, results.length)}`;
  writeFileSync(path.join(output, `${name}.txt`), [score, ...lines, ""].join("\n"));
  writeFileSync(path.join(output, `${name}.json`), JSON.stringify(results, null, 1));
  rmSync(metFile, { force: true });
  rmSync(sourcesFile, { force: true });
  console.log([...lines, score].join("\n"));
}

function lineOf({ file, line, mutator, was, replacement, why }) {
  return `${file}:${line} ${mutator}: ${oneLine(was)} → ${oneLine(replacement)} (${why})`;
}

function oneLine(text) {
  const line = text.replaceAll(/\s+/gu, " ");
  return line.length > 70 ? `${line.slice(0, 70)}…` : line || "nothing";
}

function percent(part, whole) {
  return whole === 0 ? "nothing to mutate" : `${((100 * part) / whole).toFixed(1)} %`;
}

function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}
