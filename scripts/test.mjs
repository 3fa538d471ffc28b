/**
 * `npm test`: builds what the tests drive, then runs them from the quickest kind to the slowest.
 *
 *   npm test                      all three kinds
 *   npm test -- unit component    some of them
 *   npm run test:long             the unit tests with a random seed and many more cases of each property, and what takes minutes
 *   npm run test:long -- long     some of that: unit, component, long
 *
 * Properties are tried with the seed that is printed. `PROPERTY_SEED=… npm run test:long` tries the same cases again.
 * The last line says how many tests passed and failed. A test file that cannot start counts as one failure.
 */
import { spawnSync } from "node:child_process";
import { randomInt } from "node:crypto";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ensureBuild } from "./build.mjs";

const require = createRequire(import.meta.url);
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** What `jest.config.js` calls its projects, how many files of each may run at once, and when they run. */
const all = {
  unit: { workers: availableParallelism(), usual: true, long: true },
  component: { workers: availableParallelism(), usual: true, long: true },
  browser: { workers: 1, usual: true, long: false },
  long: { workers: availableParallelism(), usual: false, long: true },
};
/** How many times as many cases of each property the long run tries. */
const LONG_RUNS = 20;
const HOUR = 3_600_000;

const { values, positionals: asked } = parseArgs({ options: { long: { type: "boolean" } }, allowPositionals: true });
const isLong = values.long === true;
const kinds = Object.fromEntries(Object.entries(all).filter(([, kind]) => (isLong ? kind.long : kind.usual)));
const unknown = asked.filter((kind) => !Object.hasOwn(kinds, kind));
if (unknown.length > 0) {
  console.error(`Unknown kind of test: ${unknown.join(", ")}. There are: ${Object.keys(kinds).join(", ")}.`);
  process.exit(2);
}

const chosen = Object.keys(kinds).filter((kind) => asked.length === 0 || asked.includes(kind));
// The long run kills the built command line.
if (chosen.includes("browser") || chosen.includes("long")) await ensureBuild();

process.env.PROPERTY_SEED ??= String(isLong ? randomInt(2 ** 31) : 2019);
if (isLong) process.env.PROPERTY_RUNS ??= String(LONG_RUNS);
console.log(`properties are tried with the seed ${process.env.PROPERTY_SEED}, ×${process.env.PROPERTY_RUNS ?? 1}`);

const totals = { passed: 0, failed: 0, skipped: 0 };
for (const kind of chosen) {
  const { passed, failed, skipped, seconds } = runKind(kind);
  console.log(`${kind}: ${passed} of ${passed + failed} tests passed in ${seconds} s\n`);
  totals.passed += passed;
  totals.failed += failed;
  totals.skipped += skipped;
}
if (totals.skipped > 0) console.log(`${totals.skipped} skipped`);
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed === 0 && totals.passed > 0 ? 0 : 1;

function runKind(kind) {
  const report = path.join(root, "output", `jest-${kind}.json`);
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const started = Date.now();
  const jest = require.resolve("jest/bin/jest");
  const args = ["--selectProjects", kind, "--json", `--outputFile=${report}`, `--maxWorkers=${kinds[kind].workers}`];
  if (isLong) args.push(`--testTimeout=${HOUR}`);
  const { status } = spawnSync(process.execPath, [jest, ...args], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  return { ...readReport(report, status), seconds: Math.round((Date.now() - started) / 1000) };
}

/** Jest's own counts; a run that left no report, or failed without a failing test, is a failure too. */
function readReport(report, status) {
  let counts = { passed: 0, failed: 0, skipped: 0 };
  try {
    const run = JSON.parse(readFileSync(report, "utf8"));
    const broken = run.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
    counts = { passed: run.numPassedTests, failed: run.numFailedTests + broken.length, skipped: run.numPendingTests };
  } catch (error) {
    console.error(`Jest left no readable report: ${error.message}`);
  }
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
